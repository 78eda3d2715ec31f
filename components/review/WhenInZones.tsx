import type { JSX } from 'preact';
import { formatDay, formatTimeRange, zoneCity } from '../../domain/format';
import { localDateAt } from '../../domain/local-date';
import type { EpochMilliseconds, TimeZoneId } from '../../domain/time';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { otherZones } from '../SessionTime';
import { whenText } from './review-text';

interface Props {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds | null;
  /** The one it was stated in. */
  readonly timeZone: TimeZoneId;
}

/** Day and times at home; and where they were stated, with the day where it is another one. */
export function WhenInZones({ start, end, timeZone }: Props): JSX.Element {
  const display = useStrings();
  const { text, format, language, homeTimeZone } = display;
  const now = useNow();
  const day = localDateAt(start, homeTimeZone);
  const today = localDateAt(now, homeTimeZone);
  const timeIn = (zone: TimeZoneId): string =>
    localDateAt(start, zone) === day
      ? formatTimeRange(start, end, { ...format, timeZone: zone })
      : whenText({ start, end }, zone, now, display);
  return (
    <>
      <bdi>{formatDay(day, { locale: language, today })}</bdi> ·{' '}
      <bdi>{formatTimeRange(start, end, format)}</bdi>
      {otherZones(start, homeTimeZone, [timeZone]).map((zone) => (
        <small key={zone}>
          {' '}
          {text('timeInCity', {
            time: timeIn(zone),
            city: zoneCity(zone, language),
          })}
        </small>
      ))}
    </>
  );
}
