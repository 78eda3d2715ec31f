import type { JSX } from 'preact';
import type { AgendaRow } from '../../domain/agenda-row';
import { sureStartOf } from '../../domain/certainty';
import { isTrustedToOpen } from '../../domain/link';
import { openingOf, type ReviewRow } from '../../hooks/review-row';
import { useStrings } from '../../hooks/use-strings';
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
  const { phase, entry, ownLink } = agendaRow;
  if (phase === 'ended') {
    return (
      <p class="quiet" data-part="over">
        {text('isOver')}
      </p>
    );
  }
  const { session } = entry;
  const opens = row.opens ?? ownLink ?? null;
  const opening = openingOf(session, opens, pageUrl);
  const canOpen = sureStartOf(session) !== null && session.access !== 'closed';
  // Off the trusted list and not chosen by the user, it does not open before it is approved: a note offers that.
  const isToBeApproved = opening?.kind === 'live' && !isTrustedToOpen(opening.href) && opens === null;
  return (
    <div class="kept">
      <SessionControls row={agendaRow} inWords />
      {canOpen && !isToBeApproved && (
        <p class="opens quiet" data-part="opens">
          {text('reviewOpens', { what: openingText(opening, session.links, display) })}
        </p>
      )}
      <p class="notes">
        <RegistrationNote row={agendaRow} />
        <OpeningNote row={agendaRow} />
      </p>
    </div>
  );
}
