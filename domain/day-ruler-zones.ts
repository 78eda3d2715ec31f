import { type FormatOptions, formatClockTime, formatDateAndTime, zoneCity } from './format';
import { localDateAt } from './local-date';
import type { EpochMilliseconds, TimeZoneId } from './time';
import { offsetAt } from './time-zone';
import { distinctZones, presentZoneName } from './zone-alias';

/** What clocks in a city show. */
export interface CityTime {
  readonly timeZone: TimeZoneId;
  /** In the language of the times: "New York". */
  readonly city: string;
  /** "09:00"; with the day where it is not the same in all cities: "Tue 24 Nov, 09:00". */
  readonly time: string;
}

/** The zones, then UTC, each once: in their order, without those that are null or another name of one before. */
export function rulerZones(timeZones: readonly (TimeZoneId | null)[]): readonly TimeZoneId[] {
  return distinctZones([...timeZones, 'UTC'].filter((timeZone) => timeZone !== null));
}

/**
 * The times that clocks show at the instant, from west to east, and UTC last: "09:00 New York", "15:00 Geneva",
 * "16:00 Nairobi", "13:00 UTC". Whoever reads them elsewhere does not know of which day they are, so it is told
 * where they are of more than one.
 *
 * @throws RangeError for an unknown zone.
 */
export function cityTimes(
  instant: EpochMilliseconds,
  timeZones: readonly TimeZoneId[],
  options: Omit<FormatOptions, 'timeZone'>,
): readonly CityTime[] {
  const days = new Set(timeZones.map((timeZone) => localDateAt(instant, timeZone)));
  const format = days.size > 1 ? formatDateAndTime : formatClockTime;
  const place = (timeZone: TimeZoneId): number =>
    presentZoneName(timeZone) === 'UTC' ? Number.POSITIVE_INFINITY : offsetAt(instant, timeZone);
  return timeZones
    .toSorted((a, b) => place(a) - place(b))
    .map((timeZone) => ({
      timeZone,
      city: zoneCity(timeZone, options.locale),
      time: format(instant, { ...options, timeZone }),
    }));
}
