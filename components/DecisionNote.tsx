import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { addressToOpen, recordingOf } from '../domain/watch';
import { useStrings } from '../hooks/use-strings';
import { toSentence } from './decision-text';

/** The one line that an armed session ends with; where it was not opened, with what opens it now. */
export function DecisionNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const display = useStrings();
  if (row.decision === undefined) return null;
  const href = linkToOpenNow(row);
  return (
    <span class="note decision">
      <span data-last-decision>{toSentence(row.decision, display)}</span>
      {href !== null && (
        <>
          {' '}
          <a
            class="inline"
            href={addressToOpen(href, display.language, row.ownLink)}
            target="_blank"
            rel="noreferrer"
            data-action="open-now"
          >
            {display.text('openNow')}
          </a>
        </>
      )}
    </span>
  );
}

/** Where to watch what was not opened, or its recording once it is over; null where there is nothing to watch. */
function linkToOpenNow({ decision, entry: { session }, phase, watchLink }: AgendaRow): string | null {
  const kind = decision?.verdict.kind;
  const isOff = session.status === 'cancelled' || session.status === 'postponed';
  if ((kind !== 'not-opened' && kind !== 'failed') || isOff || session.access === 'closed') return null;
  const recording = phase === 'ended' ? recordingOf(session) : null;
  return recording ?? watchLink?.href ?? null;
}
