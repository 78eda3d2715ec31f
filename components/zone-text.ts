import { formatClockTime } from '../domain/format';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { type ZoneEntry, type ZonePlaces, zoneEntryAt } from '../domain/zone-search';
import type { Display } from '../hooks/use-strings';
import { isolated } from './isolated';

/** How a zone is told: where it is kept, and what its clocks show. */
export interface ZoneParts {
  /** City and country. */
  readonly place: readonly string[];
  /** Offset and time now; or that the browser does not know the zone. */
  readonly clock: readonly string[];
}

/**
 * The parts by which a zone is told, none of them twice: the city of Singapore is its country, that of UTC its offset.
 * A duty station without a zone of its own stands behind the city that the zone is named after, "Berlin (Bonn)", both
 * where it is looked for and where it has been chosen: elsewhere the zone is called Berlin.
 */
export function zoneParts(
  { city, station, country, offset, offsetText }: ZoneEntry,
  now: EpochMilliseconds,
  { text, format }: Display,
): ZoneParts {
  const name = station === null ? city : `${city} (${station})`;
  const place = country === null || country === city ? [name] : [name, country];
  if (offset === null || offsetText === null) return { place, clock: [text('zoneNotKnown')] };
  // The clock of the zone is read off that of UTC: no formatter has to be made for each of 420 zones.
  const time = formatClockTime(now + offset, { ...format, timeZone: 'UTC' });
  return { place, clock: offsetText === city ? [time] : [offsetText, time] };
}

/** The zone in one line, "Nairobi – Kenya – UTC+3 – 16:04", its parts isolated, as they may run in different directions. */
export function zoneText(
  timeZone: TimeZoneId,
  now: EpochMilliseconds,
  places: ZonePlaces,
  display: Display,
): string {
  const { place, clock } = zoneParts(zoneEntryAt(now, timeZone, places, display.language), now, display);
  return [...place, ...clock].map(isolated).join(' – ');
}
