import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatMinuteOfDay, readMinuteOfDay } from '../../domain/minute-of-day';
import type { QuietHours } from '../../domain/quiet-hours';
import { useStrings } from '../../hooks/use-strings';
import { CheckChoice } from './CheckChoice';

/** What the fields show when quiet hours are turned on. */
const NIGHT: QuietHours = { from: 22 * 60, to: 7 * 60 };

interface Props {
  /** Null where there are none. */
  readonly quietHours: QuietHours | null;
  /** The hours before may have changed since the page was rendered. */
  readonly change: (change: (quietHours: QuietHours | null) => QuietHours | null) => void;
}

/** The hours of the day in which nothing is announced. */
export function QuietHoursChoice({ quietHours, change }: Props): JSX.Element {
  const { text } = useStrings();
  return (
    <fieldset>
      <legend>{text('quietHours')}</legend>
      <CheckChoice
        id="quiet-hours"
        label={text('quietHoursOn')}
        hint={text('quietHoursHint')}
        isChecked={quietHours !== null}
        onChoose={(isOn) => change((current) => (isOn ? (current ?? NIGHT) : null))}
      />
      {quietHours !== null && (
        <>
          <div class="side-by-side beside-box">
            {(['from', 'to'] as const).map((end) => (
              <TimeField
                key={end}
                label={text(end === 'from' ? 'quietHoursFrom' : 'quietHoursTo')}
                minute={quietHours[end]}
                onChange={(minute) => change((current) => ({ ...(current ?? quietHours), [end]: minute }))}
              />
            ))}
          </div>
          <p role="status" class="trouble beside-box">
            {quietHours.from === quietHours.to && text('quietHoursEmpty')}
          </p>
        </>
      )}
    </fieldset>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

function TimeField({ label, minute, onChange }: TimeFieldProps): JSX.Element {
  // What was stored comes back later than the next digit is typed, and would take its place.
  const [typed, setTyped] = useState<string | null>(null);
  const type = (value: string): void => {
    setTyped(value);
    const typedMinute = readMinuteOfDay(value);
    if (typedMinute !== null) onChange(typedMinute);
  };
  return (
    <label class="time-field">
      <span>{label}</span>
      <input
        type="time"
        required
        value={typed ?? formatMinuteOfDay(minute)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
