import type { JSX } from 'preact';
import { type HourKind, hourKindAt } from '../domain/day-ruler';
import { formatTimeRange, formatZoneOffset, zoneCity } from '../domain/format';
import { dateTimeFormat } from '../domain/intl-formats';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { useStrings } from '../hooks/use-strings';

/** A session and the zones that it is shown in, as a picture or as a table. */
export interface SessionRulerProps {
  readonly start: EpochMilliseconds;
  /** Exclusive; null where it is not known. */
  readonly end: EpochMilliseconds | null;
  /** The home zone first. */
  readonly timeZones: readonly TimeZoneId[];
}

const HOURS_TEXT = {
  night: 'hoursNight',
  waking: 'hoursWaking',
  working: 'hoursWorking',
} as const satisfies Readonly<Record<HourKind, string>>;

/** What the ruler of a session shows, as a table for screen readers. */
export function SessionRulerTable({ start, end, timeZones }: SessionRulerProps): JSX.Element {
  const { text, format, language } = useStrings();
  return (
    <div class="spoken">
      <table data-part="day-ruler-table">
        <caption>{text('zonesTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('detailsPlace')}</th>
            <th scope="col">{text('zonesDay')}</th>
            <th scope="col">{text('zonesTime')}</th>
            <th scope="col">{text('zonesFromUtc')}</th>
            <th scope="col">{text('zonesHours')}</th>
          </tr>
        </thead>
        <tbody>
          {timeZones.map((timeZone) => (
            <tr key={timeZone}>
              <th scope="row">
                <bdi>{zoneCity(timeZone, language)}</bdi>
              </th>
              <td>
                <bdi>{dateTimeFormat('day', language, timeZone).format(start)}</bdi>
              </td>
              <td>
                <bdi>{formatTimeRange(start, end, { ...format, timeZone })}</bdi>
              </td>
              <td>
                <bdi dir="ltr">{formatZoneOffset(start, timeZone, language)}</bdi>
              </td>
              <td>{text(HOURS_TEXT[hourKindAt(start, timeZone)])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
