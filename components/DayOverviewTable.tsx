import type { JSX } from 'preact';
import type { SessionBar } from '../domain/day-overview';
import { zoneCity } from '../domain/format';
import type { TimeZoneId } from '../domain/time';
import { useStrings } from '../hooks/use-strings';
import { timeThere } from './zone-note-text';

interface Props {
  /** The day as the user reads it. */
  readonly day: string;
  readonly bars: readonly SessionBar[];
  /** The home zone first. */
  readonly timeZones: readonly TimeZoneId[];
}

/** When each session of a day is in each zone, as a table for screen readers. */
export function DayOverviewTable({ day, bars, timeZones }: Props): JSX.Element {
  const display = useStrings();
  const { text, language } = display;
  return (
    <div class="spoken">
      <table data-part="day-overview-table">
        <caption>{text('labelOf', { label: text('zonesTitle'), subject: day })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('fieldTitle')}</th>
            {timeZones.map((timeZone) => (
              <th scope="col" key={timeZone}>
                <bdi>{zoneCity(timeZone, language)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ session: { uid, title, end }, start }) => (
            <tr key={uid}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              {timeZones.map((timeZone) => (
                <td key={timeZone}>
                  <bdi>{timeThere(start, end, timeZone, display)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
