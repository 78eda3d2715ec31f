import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { formatDuration } from '../domain/format';
import { LEAD_MINUTES, LONGEST_LEAD, MOST_LEADS } from '../domain/preferences';
import { MINUTE } from '../domain/time';
import { useStrings } from '../hooks/use-strings';

interface Props {
  readonly legend: string;
  /** In minutes. */
  readonly leads: readonly number[];
  /** Gets all that are chosen then, the shortest first, where one is chosen or no longer. */
  readonly onChange: (toLeads: (leads: readonly number[]) => number[]) => void;
}

/** The times before a start to be reminded at. One that is chosen but not among those offered is offered too. */
export function LeadTimes({ legend, leads, onChange }: Props): JSX.Element {
  const { text, language } = useStrings();
  const offered = [...new Set([...LEAD_MINUTES, ...leads])].sort((a, b) => a - b);
  const isFull = leads.length >= MOST_LEADS;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="side-by-side">
        {offered.map((lead) => (
          <label class="choice" key={lead}>
            <input
              type="checkbox"
              checked={leads.includes(lead)}
              disabled={isFull && !leads.includes(lead)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange((current) => withLead(current, lead, checked));
              }}
            />
            <span>{text('leadBefore', { duration: formatDuration(lead * MINUTE, language) })}</span>
          </label>
        ))}
      </div>
      {!isFull && <OwnLead onAdd={(lead) => onChange((current) => withLead(current, lead, true))} />}
    </fieldset>
  );
}

function withLead(leads: readonly number[], lead: number, isChosen: boolean): number[] {
  const others = leads.filter((other) => other !== lead);
  return isChosen ? [...others, lead].sort((a, b) => a - b) : others;
}

/** The field itself says what is no number of minutes. */
function OwnLead({ onAdd }: { readonly onAdd: (lead: number) => void }): JSX.Element {
  const { text } = useStrings();
  const id = useId();
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    onAdd(field.valueAsNumber);
    field.value = '';
  };
  return (
    <details class="own-lead">
      <summary>{text('leadOther')}</summary>
      <form class="toolbar" onSubmit={add}>
        <label for={id}>{text('leadOwn')}</label>
        <input id={id} type="number" inputMode="numeric" min={1} max={LONGEST_LEAD} step={1} required />
        <button type="submit" class="button">
          {text('add')}
        </button>
      </form>
    </details>
  );
}
