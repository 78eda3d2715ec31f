import type { JSX } from 'preact';
import type { AgendaRow } from '../../domain/agenda-row';
import { sureStartOf } from '../../domain/certainty';
import { isTrustedToOpen } from '../../domain/link';
import { watchLinkOf } from '../../domain/watch';
import { openingOf, type ReviewRow } from '../../hooks/review-row';
import { type Display, useStrings } from '../../hooks/use-strings';
import { OpeningNote } from '../OpeningNote';
import { RegistrationNote } from '../RegistrationNote';
import { SessionControls } from '../SessionControls';
import { openingText } from './review-text';

interface Props {
  readonly row: ReviewRow;
  readonly agendaRow: AgendaRow;
  readonly pageUrl: string;
}

/** What can be done with a session of the list: open and remind, and what would open; or that it is over. */
export function KeptControls({ row, agendaRow, pageUrl }: Props): JSX.Element {
  const display = useStrings();
  const { text } = display;
  const { phase, ownLink } = agendaRow;
  if (phase === 'ended') {
    return (
      <p class="quiet" data-part="over">
        {text('isOver')}
      </p>
    );
  }
  const opens = row.opens ?? ownLink ?? null;
  return (
    <div class="kept">
      <SessionControls row={agendaRow} inWords />
      <p class="opens quiet" data-part="opens">
        {opensText(agendaRow, opens, pageUrl, display)}
      </p>
      <p class="notes">
        <RegistrationNote row={agendaRow} />
        <OpeningNote row={agendaRow} />
      </p>
    </div>
  );
}

/** What opens at the start, in so far as no note says it. */
function opensText(
  { entry: { session }, isArmed }: AgendaRow,
  opens: string | null,
  pageUrl: string,
  display: Display,
): string | null {
  const { text } = display;
  const opening = openingOf(session, opens, pageUrl);
  if (sureStartOf(session) === null || session.access === 'closed') return null;
  if (opening?.kind === 'live') {
    if (watchLinkOf(session)?.isDayPage) return isArmed ? null : text('opensDayPage');
    // Off the trusted list and not chosen by the user, it does not open before it is approved: a note offers that.
    if (opens === null && !isTrustedToOpen(opening.href)) return null;
  }
  return text('reviewOpens', { what: openingText(opening, session.links, display) });
}
