import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { withBodyFollowed } from '../../domain/preferences';
import { useStrings } from '../../hooks/use-strings';
import { type ChoiceProps, Section } from './Section';

/** So long a name, and so many, are stored. */
const LONGEST_NAME = 200;
const MOST_BODIES = 200;

interface Props extends ChoiceProps {
  /** Names to choose from, as the sources write them. */
  readonly suggestions: readonly string[];
}

/** The bodies that are followed, and a field to add one by its name. */
export function BodiesSection({ preferences, change, suggestions }: Props): JSX.Element {
  const { text } = useStrings();
  const { followedBodies } = preferences;
  return (
    <Section id="bodies" title={text('sectionBodies')}>
      {followedBodies.length === 0 && <p class="hint">{text('bodiesEmpty')}</p>}
      <ul class="bodies">
        {followedBodies.map((body) => (
          <li key={body}>
            <span class="name">
              <bdi>{body}</bdi>
            </span>
            <button
              type="button"
              class="button"
              aria-label={text('unfollowBody', { body })}
              onClick={() => change((current) => withBodyFollowed(current, body, false))}
            >
              {text('remove')}
            </button>
          </li>
        ))}
      </ul>
      {followedBodies.length < MOST_BODIES && (
        <NewBody
          suggestions={suggestions.filter((body) => !followedBodies.includes(body))}
          onAdd={(body) => change((current) => withBodyFollowed(current, body, true))}
        />
      )}
    </Section>
  );
}

interface NewBodyProps {
  readonly suggestions: readonly string[];
  readonly onAdd: (body: string) => void;
}

function NewBody({ suggestions, onAdd }: NewBodyProps): JSX.Element {
  const { text } = useStrings();
  const [typed, setTyped] = useState('');
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const body = typed.trim();
    if (body === '') return;
    onAdd(asSuggested(body, suggestions));
    setTyped('');
  };
  return (
    <form class="field" onSubmit={add}>
      <label for="new-body">{text('bodyName')}</label>
      <div class="toolbar">
        <input
          id="new-body"
          type="text"
          dir={typed === '' ? undefined : 'auto'}
          list="known-bodies"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('add')}
        </button>
      </div>
      <datalist id="known-bodies">
        {suggestions.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
    </form>
  );
}

/** The name as its source writes it, where it differs in capital letters alone: sessions are matched by the exact name. */
function asSuggested(body: string, suggestions: readonly string[]): string {
  const lower = body.toLowerCase();
  return suggestions.find((suggestion) => suggestion.toLowerCase() === lower) ?? body;
}
