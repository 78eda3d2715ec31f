import type { JSX } from 'preact';
import { lastReadAt, type SourceState, troubleOf } from '../../domain/source-state';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { ageText, troubleText } from '../trouble-text';
import { Section } from './Section';

/** What a source could not make out is shown up to this many lines. */
const MOST_PROBLEMS = 20;

/** A source, and whether the browser lets Gavel read it. */
export interface ListedSource {
  readonly state: SourceState;
  readonly isAllowed: boolean;
}

interface Props {
  readonly sources: readonly ListedSource[];
  /** Asks the user for the permission; called first thing in the click. */
  readonly onAllow: () => void;
}

/** Where the programme comes from: when each source was last read, and what is wrong with it. */
export function SourcesSection({ sources, onAllow }: Props): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="sources" title={text('sectionSources')}>
      <ul class="sources">
        {sources.map((source) => (
          <SourceRow key={source.state.kind} source={source} onAllow={onAllow} />
        ))}
      </ul>
    </Section>
  );
}

function SourceRow({
  source: { state, isAllowed },
  onAllow,
}: {
  readonly source: ListedSource;
  readonly onAllow: () => void;
}): JSX.Element {
  const display = useStrings();
  const { text, language } = display;
  const now = useNow();
  const readAt = lastReadAt(state);
  const found = isAllowed ? troubleOf(state) : null;
  // The permission has been granted since.
  const trouble = found?.failure.reason === 'no-permission' ? null : found;
  return (
    <li>
      <div class="source">
        <span class="name">
          <bdi>{state.name}</bdi>
        </span>
        {trouble === null && (
          <span class="quiet">
            {readAt === null
              ? text('sourceUnread')
              : text('sourceRead', { age: ageText(readAt, now, language) })}
          </span>
        )}
        {!isAllowed && (
          <button type="button" class="button primary" onClick={onAllow}>
            {text('allow')}
          </button>
        )}
      </div>
      {!isAllowed && (
        <p class="trouble">
          {text('sourceNeverRead', { name: state.name, reason: text('reasonNoPermission') })}
        </p>
      )}
      {trouble !== null && (
        <p class="trouble" title={trouble.failure.sentence}>
          {troubleText(state.name, trouble, now, display)}
        </p>
      )}
      <Problems state={state} />
    </li>
  );
}

/** What the last good readings could not make out, in the English of the log. */
function Problems({ state }: { readonly state: SourceState }): JSX.Element | null {
  const { text } = useStrings();
  const problems = new Set(Object.values(state.requests).flatMap((request) => request.problems));
  if (problems.size === 0) return null;
  return (
    <details>
      <summary>{text('sourceProblems')}</summary>
      <ul class="problems" lang="en" dir="ltr">
        {[...problems].slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
