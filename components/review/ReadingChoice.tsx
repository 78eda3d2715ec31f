import type { JSX } from 'preact';
import { isUndecided, type ReviewRow, readingsOf, withReading } from '../../hooks/review-row';
import { useStrings } from '../../hooks/use-strings';
import { WhenInZones } from './WhenInZones';

interface Props {
  readonly row: ReviewRow;
  readonly onChoose: (start: number) => void;
}

/** Both readings of words that can mean two times, to choose between; nothing where there is one. */
export function ReadingChoice({ row, onChoose }: Props): JSX.Element | null {
  const { text } = useStrings();
  const { found, session, uid } = row;
  const readings = readingsOf(found);
  if (readings.length === 0) return null;
  const chosen = isUndecided(session) ? null : session.start;
  return (
    <fieldset class={`readings ${chosen === null ? 'open' : ''}`} data-part="readings">
      <legend>{text('whichTime')}</legend>
      {readings.map((start) => {
        const read = withReading(found, start);
        return (
          <label class="choice" key={start}>
            <input
              type="radio"
              name={`reading-${uid}`}
              checked={start === chosen}
              onChange={() => onChoose(start)}
            />
            <span>
              <WhenInZones start={start} end={read.end} timeZone={found.timeZone} />
            </span>
          </label>
        );
      })}
      {chosen === null && <p class="hint">{text('whichTimeHint')}</p>}
    </fieldset>
  );
}
