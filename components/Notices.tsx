import type { JSX } from 'preact';
import { formatDuration } from '../domain/format';
import { type SourceState, troubleOf } from '../domain/source-state';
import { MINUTE } from '../domain/time';
import { useActions } from '../hooks/use-actions';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';
import { troubleText } from './trouble-text';

interface Props {
  /** What is known of each source. */
  readonly sources: readonly SourceState[];
  /** How far the computer's clock is ahead of the servers', in milliseconds; null while it is not known to be wrong. */
  readonly clockSkew: number | null;
}

/** What the user must know before trusting the list: a source that fails and how old its data is, a wrong clock. */
export function Notices({ sources, clockSkew }: Props): JSX.Element {
  return (
    <>
      {sources.map((state) => (
        <SourceNotice key={state.kind} state={state} />
      ))}
      {clockSkew !== null && <ClockNotice skew={clockSkew} />}
    </>
  );
}

function SourceNotice({ state }: { readonly state: SourceState }): JSX.Element | null {
  const display = useStrings();
  const { allowHosts } = useActions();
  const now = useNow();
  const trouble = troubleOf(state);
  if (trouble === null) return null;
  const { failure } = trouble;
  return (
    <p class="notice" data-notice={failure.reason} title={failure.sentence}>
      <Icon name="warning" />
      <span>{troubleText(state.name, trouble, now, display)}</span>
      {failure.reason === 'no-permission' && (
        <button type="button" class="button" onClick={allowHosts}>
          {display.text('allow')}
        </button>
      )}
    </p>
  );
}

function ClockNotice({ skew }: { readonly skew: number }): JSX.Element {
  const { text, language } = useStrings();
  const duration = formatDuration(Math.round(Math.abs(skew) / MINUTE) * MINUTE, language);
  return (
    <p class="notice" data-notice="clock">
      <Icon name="warning" />
      <span>{text(skew < 0 ? 'clockSlow' : 'clockFast', { duration })}</span>
    </p>
  );
}
