import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { toOwnLink } from '../../domain/own-link';
import type { Session } from '../../domain/session';
import { openingOf } from '../../hooks/review-row';
import { useStrings } from '../../hooks/use-strings';
import { linkText, openingText } from './review-text';

/** Stands in the list for no choice, and for an address that is typed: neither is an address. */
const AUTOMATIC = '';
const TYPED = 'typed';

interface Props {
  readonly session: Session;
  readonly pageUrl: string;
  /** Null leaves it to what is best. */
  readonly value: string | null;
  readonly wrong: string | null;
  readonly onChange: (opens: string | null) => void;
}

/** What opens at the start: a link of the session, the page itself, or an address that the user types. */
export function OpensField({ session, pageUrl, value, wrong, onChange }: Props): JSX.Element {
  const display = useStrings();
  const { text } = display;
  const id = useId();
  const page = toOwnLink(pageUrl);
  const links = session.links.filter(({ kind }) => kind !== 'recording');
  const usual = openingText(openingOf(session, null, pageUrl), session.links, display);
  const isListed = value === null || value === page || links.some(({ href }) => href === value);
  return (
    <div class="field">
      <label for={id}>{text('fieldOpens')}</label>
      <select
        id={id}
        value={value === null ? AUTOMATIC : isListed ? value : TYPED}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === AUTOMATIC) onChange(null);
          else onChange(currentTarget.value === TYPED ? 'https://' : currentTarget.value);
        }}
      >
        <option value={AUTOMATIC}>{text('asUsual', { what: usual })}</option>
        {links.map((link) => (
          <option key={link.href} value={link.href}>
            {linkText(link, display)}
          </option>
        ))}
        {page !== null && <option value={page}>{text('pageItself')}</option>}
        <option value={TYPED}>{text('anotherAddress')}</option>
      </select>
      {!isListed && (
        <input
          type="url"
          class="address"
          dir="ltr"
          aria-label={text('anotherAddress')}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-wrong`}
          autocomplete="off"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <p class="trouble" role="alert" id={`${id}-wrong`}>
        {wrong}
      </p>
    </div>
  );
}
