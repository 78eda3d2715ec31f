import type { JSX } from 'preact';
import { formatRelative } from '../../domain/format';
import { lastReadAt, troubleOf } from '../../domain/source-state';
import { MINUTE } from '../../domain/time';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { ageText, troubleText } from '../trouble-text';
import type { ListedSource, SourceActions } from './listed-source';
import { ProblemList } from './ProblemList';
import { SourceToken } from './SourceToken';

interface Props {
  readonly source: ListedSource;
  readonly actions: SourceActions;
}

/** One source: its switch, what it brought and when, what is wrong with it, and what can be done about it. */
export function SourceRow({ source, actions }: Props): JSX.Element {
  const { text } = useStrings();
  const { name, added, isOff, isAllowed, host, hasToken } = source;
  // What comes with Gavel is there without being read.
  const isRead = host !== null;
  return (
    <li data-source={source.id}>
      <div class="source">
        <label class="choice">
          <input
            type="checkbox"
            checked={!isOff}
            onChange={(event) => actions.turn(source, event.currentTarget.checked)}
          />
          <bdi class="name">{name}</bdi>
        </label>
        <div class="source-buttons">
          {isRead && !isOff && !isAllowed && (
            <button
              type="button"
              class="button primary"
              aria-label={text('allowSource', { name })}
              onClick={() => actions.allow(source)}
            >
              {text('allow')}
            </button>
          )}
          {isRead && !isOff && isAllowed && (
            <button
              type="button"
              class="button"
              aria-label={text('readNowSource', { name })}
              onClick={() => actions.readNow(source)}
            >
              {text('readNow')}
            </button>
          )}
          {added !== null && (
            <button
              type="button"
              class="button"
              aria-label={text('removeSource', { name })}
              onClick={() => actions.remove(added)}
            >
              {text('remove')}
            </button>
          )}
        </div>
      </div>
      <SourceFacts source={source} />
      {!isOff && <SourceTrouble source={source} />}
      {hasToken !== null && <SourceToken source={source} onWrite={actions.writeToken} />}
      {!isOff && <Problems source={source} />}
    </li>
  );
}

/** Kind and host, what was found and when, and when it is tried next. */
function SourceFacts({ source }: { readonly source: ListedSource }): JSX.Element {
  const { text, language } = useStrings();
  const now = useNow();
  const { kindName, host, state, isOff, isAllowed, nextReadAt } = source;
  const readAt = lastReadAt(state);
  const count = Object.values(state.requests).reduce((sum, request) => sum + request.count, 0);
  const facts = [
    kindName,
    host,
    ...(isOff
      ? [text('sourceOff')]
      : [
          host !== null && isAllowed
            ? readAt === null
              ? text('sourceUnread')
              : text('sourceRead', { age: ageText(readAt, now, language) })
            : null,
          readAt === null ? null : text('sourceSessions', { count: count.toLocaleString(language) }),
          isAllowed && nextReadAt !== null
            ? text('sourceNext', { when: formatRelative(Math.max(nextReadAt - now, MINUTE), language) })
            : null,
        ]),
  ].filter((fact) => fact !== null);
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}

function SourceTrouble({ source }: { readonly source: ListedSource }): JSX.Element | null {
  const display = useStrings();
  const now = useNow();
  const { name, state, isAllowed } = source;
  if (!isAllowed)
    return (
      <p class="trouble">
        {display.text('sourceNeverRead', { name, reason: display.text('reasonNoPermission') })}
      </p>
    );
  const trouble = troubleOf(state);
  // The permission has been granted since.
  if (trouble === null || trouble.failure.reason === 'no-permission') return null;
  return (
    <p class="trouble" title={trouble.failure.sentence}>
      {troubleText(name, trouble, now, display)}
    </p>
  );
}

/** What the last good readings could not make out, in the English of the log. */
function Problems({ source: { state } }: { readonly source: ListedSource }): JSX.Element | null {
  const { text } = useStrings();
  const problems = new Set(Object.values(state.requests).flatMap((request) => request.problems));
  return <ProblemList summary={text('sourceProblems')} problems={[...problems]} />;
}
