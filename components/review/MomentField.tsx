import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';

interface Props {
  readonly legend: string;
  /** `YYYY-MM-DD`, or empty, or what is no day. */
  readonly date: string;
  /** `HH:mm`, or empty, or what is no time. */
  readonly time: string;
  readonly wrong: string | null;
  readonly onChange: (date: string, time: string) => void;
}

/** The value; of a field that is filled in part, which the browser tells as an empty one, what is neither a day nor a time. */
function typedIn({ value, validity }: HTMLInputElement): string {
  return validity.badInput ? INCOMPLETE : value;
}

const INCOMPLETE = '?';

/** A day and a clock time. */
export function MomentField({ legend, date, time, wrong, onChange }: Props): JSX.Element {
  const { text } = useStrings();
  const id = useId();
  return (
    <fieldset class="moment">
      <legend>{legend}</legend>
      <div class="side-by-side">
        <label>
          <span class="spoken">{text('fieldDay')}</span>
          <input
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            aria-invalid={wrong !== null}
            aria-describedby={id}
            value={date === INCOMPLETE ? '' : date}
            onInput={(event) => onChange(typedIn(event.currentTarget), time)}
          />
        </label>
        <label>
          <span class="spoken">{text('fieldTime')}</span>
          <input
            type="time"
            aria-invalid={wrong !== null}
            aria-describedby={id}
            value={time === INCOMPLETE ? '' : time}
            onInput={(event) => onChange(date, typedIn(event.currentTarget))}
          />
        </label>
      </div>
      <p class="trouble" role="alert" id={id}>
        {wrong}
      </p>
    </fieldset>
  );
}
