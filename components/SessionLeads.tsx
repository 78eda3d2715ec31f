import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { sureStartOf } from '../domain/certainty';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { LeadTimes } from './LeadTimes';

/** The reminders before this start alone, and the way back to those of the settings. Not offered where nothing would be announced. */
export function SessionLeads({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text } = useStrings();
  const { setLeads } = useActions();
  const { session } = row.entry;
  if (row.phase !== 'upcoming' || session.access === 'closed' || sureStartOf(session) === null) return null;
  return (
    <div class="leads" data-part="leads">
      <LeadTimes
        legend={text('leadsOfSession')}
        leads={shownLeads(row)}
        onChange={(toLeads) => setLeads(row, toLeads(shownLeads(row)))}
      />
      {row.leads.isOwn && (
        <button type="button" class="inline" data-action="leads-as-set" onClick={() => setLeads(row, null)}>
          {text('leadsAsSet')}
        </button>
      )}
    </div>
  );
}

/** Of a session of which nothing is announced none is chosen. */
function shownLeads({ leads, isReminded, isArmed, willOpen }: AgendaRow): readonly number[] {
  return isReminded || isArmed || willOpen ? leads.minutes : [];
}
