import type { JSX } from 'preact';
import { formatDuration } from '../domain/format';
import { LEAD_MINUTES } from '../domain/preferences';
import { MINUTE } from '../domain/time';
import { useStrings } from '../hooks/use-strings';

interface Props {
  /** In minutes. */
  readonly leads: readonly number[];
  readonly onChange: (leads: readonly number[]) => void;
}

/** The lead times of a reminder, several at once or none. One that is chosen but not among those offered is offered too. */
export function LeadTimes({ leads, onChange }: Props): JSX.Element {
  const { text, language } = useStrings();
  const offered = [...new Set([...LEAD_MINUTES, ...leads])].sort((a, b) => a - b);
  return (
    <div class="side-by-side">
      {offered.map((lead) => (
        <label class="choice" key={lead}>
          <input
            type="checkbox"
            checked={leads.includes(lead)}
            onChange={(event) => onChange(withLead(leads, lead, event.currentTarget.checked))}
          />
          <span>{text('leadBefore', { duration: formatDuration(lead * MINUTE, language) })}</span>
        </label>
      ))}
    </div>
  );
}

function withLead(leads: readonly number[], lead: number, isChosen: boolean): readonly number[] {
  const others = leads.filter((other) => other !== lead);
  return isChosen ? [...others, lead].sort((a, b) => a - b) : others;
}
