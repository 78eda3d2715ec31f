import type { JSX } from 'preact';
import type { AgendaRow } from '../../domain/agenda-row';
import { sureStartOf } from '../../domain/certainty';
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
  const opening = openingOf(session, row.opens ?? ownLink ?? null, pageUrl);
  const canOpen = sureStartOf(session) !== null && session.access !== 'closed';
  return (
    <div class="kept">
      <SessionControls row={agendaRow} inWords />
      {canOpen && (
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
