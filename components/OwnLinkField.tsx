import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AgendaRow } from '../domain/agenda-row';
import { LONGEST_ADDRESS } from '../domain/link';
import { takesOwnLink, toOwnLink } from '../domain/own-link';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';

/** The user's own address for a session that has no public one: a field for it, or what was given and how to take it back. */
export function OwnLinkField({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  if (!takesOwnLink(row)) return null;
  return row.ownLink === undefined ? <OwnLinkForm row={row} /> : <GivenLink row={row} href={row.ownLink} />;
}

function GivenLink({ row, href }: { readonly row: AgendaRow; readonly href: string }): JSX.Element {
  const { text } = useStrings();
  const { setOwnLink } = useActions();
  return (
    <section class="own-link" data-part="own-link">
      <h3>{text('ownLink')}</h3>
      <p class="given">
        <ExternalLink href={href}>{new URL(href).host}</ExternalLink>{' '}
        <button
          type="button"
          class="inline"
          data-action="remove-own-link"
          aria-label={text('ownLinkRemove')}
          onClick={() => setOwnLink(row, null)}
        >
          {text('remove')}
        </button>
      </p>
      <p class="hint">{text('ownLinkHint')}</p>
    </section>
  );
}

function OwnLinkForm({ row }: { readonly row: AgendaRow }): JSX.Element {
  const { text } = useStrings();
  const { setOwnLink } = useActions();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    const href = toOwnLink(typed);
    setWrong(href === null);
    if (href !== null) setOwnLink(row, href);
  };
  return (
    <form class="own-link" data-part="own-link" noValidate onSubmit={save}>
      <label for={id}>{text('ownLink')}</label>
      <div class="given">
        <input
          id={id}
          type="url"
          dir="ltr"
          autocomplete="off"
          placeholder="https://"
          maxLength={LONGEST_ADDRESS}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-wrong ${id}-hint`}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <button type="submit" class="button">
          {text('ownLinkSave')}
        </button>
      </div>
      <p class="wrong" role="alert" id={`${id}-wrong`}>
        {isWrong && text('ownLinkWrong')}
      </p>
      <p class="hint" id={`${id}-hint`}>
        {text('ownLinkHint')}
      </p>
    </form>
  );
}
