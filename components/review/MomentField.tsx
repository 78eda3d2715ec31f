import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';

interface Props {
  readonly legend: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `HH:mm`, or empty. */
  readonly time: string;
  readonly wrong: string | null;
  readonly onChange: (date: string, time: string) => void;
}

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
            value={date}
            onInput={(event) => onChange(event.currentTarget.value, time)}
          />
        </label>
        <label>
          <span class="spoken">{text('fieldTime')}</span>
          <input
            type="time"
            aria-invalid={wrong !== null}
            aria-describedby={id}
            value={time}
            onInput={(event) => onChange(date, event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="trouble" role="alert" id={id}>
        {wrong}
      </p>
    </fieldset>
  );
}
