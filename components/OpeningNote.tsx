import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { formatClockTime } from '../domain/format';
import type { Refusal } from '../domain/refusal';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { isolated } from './isolated';

/** Refusals that can be told beforehand in the same words for every session. */
const WILL_NOT_OPEN = {
  'turned-off': 'openingTurnedOff',
  'other-computer': 'armedElsewhere',
  declined: 'willNotOpenDeclined',
  'tab-closed': 'willNotOpenTabClosed',
  'time-uncertain': 'willNotOpenUncertain',
  'too-many': 'willNotOpenTooMany',
  'no-link': 'noLinkYet',
} as const satisfies Readonly<Partial<Record<Refusal, string>>>;

/** What will happen at the start, where the pressed control does not say it already. */
export function OpeningNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  if (row.foreseen === null) return null;
  const { opening, rival } = row.foreseen;
  if (opening.effect !== 'refuse') return <PromiseNote row={row} />;
  if (opening.refusal === 'untrusted-link') return <UntrustedNote row={row} />;
  if (rival !== null) return <RivalNote row={row} title={rival.session.title} />;
  return <RefusalNote refusal={opening.refusal} />;
}

/** That it opens, and what, in so far as it is not its own page. */
function PromiseNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text, format } = useStrings();
  const { start } = row.entry.session;
  if (row.watchLink?.isDayPage) return <span class="note">{text('opensDayPage')}</span>;
  if (row.isArmed || start === null) return null;
  return <span class="note">{text('opensAt', { time: formatClockTime(start, format) })}</span>;
}

function UntrustedNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text } = useStrings();
  const { approveLink } = useActions();
  if (row.watchLink === null) return null;
  return (
    <span class="note">
      {text('untrustedLink', { host: new URL(row.watchLink.href).host })}{' '}
      <button type="button" class="inline" onClick={() => approveLink(row)}>
        {text('approve')}
      </button>
    </span>
  );
}

/** That another session of the same minute opens in its place, and how it is to be the other way round. */
function RivalNote({ row, title }: { readonly row: AgendaRow; readonly title: string }): JSX.Element {
  const { text } = useStrings();
  const { openInstead } = useActions();
  const label = text('openThisInstead');
  return (
    <span class="note clash" data-note="rival">
      {text('opensInstead', { title: isolated(title) })}{' '}
      <button
        type="button"
        class="inline"
        data-action="open-instead"
        aria-label={text('labelOf', { label, subject: row.entry.session.title })}
        onClick={() => openInstead(row)}
      >
        {label}
      </button>
    </span>
  );
}

/** Why it will not open; nothing where another note of the session says it: it is off, closed, or needs registration. */
function RefusalNote({ refusal }: { readonly refusal: Refusal }): JSX.Element | null {
  const { text } = useStrings();
  if (!isForetold(refusal)) return null;
  return <span class="note">{text(WILL_NOT_OPEN[refusal])}</span>;
}

function isForetold(refusal: Refusal): refusal is keyof typeof WILL_NOT_OPEN {
  return refusal in WILL_NOT_OPEN;
}
