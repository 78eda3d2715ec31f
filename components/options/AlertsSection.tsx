import type { JSX } from 'preact';
import { formatDuration } from '../../domain/format';
import { LEAD_MINUTES } from '../../domain/preferences';
import { MINUTE } from '../../domain/time';
import { useStrings } from '../../hooks/use-strings';
import { type ChoiceProps, Section } from './Section';

/** How long before the start the user is reminded: several times at once, or not at all. */
export function AlertsSection({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="alerts" title={text('sectionAlerts')} hint={text('leadsHint')}>
      {(['followedLeads', 'armedLeads'] as const).map((field) => (
        <LeadTimes
          key={field}
          legend={text(field)}
          leads={preferences[field]}
          onChange={(lead, isChosen) =>
            change((current) => ({ ...current, [field]: withLead(current[field], lead, isChosen) }))
          }
        />
      ))}
    </Section>
  );
}

interface LeadTimesProps {
  readonly legend: string;
  /** In minutes. */
  readonly leads: readonly number[];
  readonly onChange: (lead: number, isChosen: boolean) => void;
}

/** A lead time that is chosen but not among those offered is offered too. */
function LeadTimes({ legend, leads, onChange }: LeadTimesProps): JSX.Element {
  const { text, language } = useStrings();
  const offered = [...new Set([...LEAD_MINUTES, ...leads])].sort((a, b) => a - b);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="side-by-side">
        {offered.map((lead) => (
          <label class="choice" key={lead}>
            <input
              type="checkbox"
              checked={leads.includes(lead)}
              onChange={(event) => onChange(lead, event.currentTarget.checked)}
            />
            <span>{text('leadBefore', { duration: formatDuration(lead * MINUTE, language) })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function withLead(leads: readonly number[], lead: number, isChosen: boolean): number[] {
  const others = leads.filter((other) => other !== lead);
  return isChosen ? [...others, lead].sort((a, b) => a - b) : others;
}
