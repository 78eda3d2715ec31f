import { formatClockTime } from '../domain/format';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { type ZoneEntry, type ZonePlaces, zoneEntriesAt } from '../domain/zone-search';
import type { Display } from '../hooks/use-strings';

/** The parts by which a zone is told, to be shown side by side: city, country, offset, what its clocks show now. */
export function zoneParts(
  { city, country, offset, offsetText }: ZoneEntry,
  now: EpochMilliseconds,
  { text, format }: Display,
): readonly string[] {
  const place = country === null || country === city ? [city] : [city, country];
  if (offset === null || offsetText === null) return [...place, text('zoneNotKnown')];
  // The clock of the zone is read off that of UTC: no formatter has to be made for each of 420 zones.
  const time = formatClockTime(now + offset, { ...format, timeZone: 'UTC' });
  return offsetText === city ? [city, time] : [...place, offsetText, time];
}

/** The zone in one line, "Nairobi – Kenya – UTC+3 – 16:04", its parts isolated, as they may run in different directions. */
export function zoneText(
  timeZone: TimeZoneId,
  now: EpochMilliseconds,
  places: ZonePlaces,
  display: Display,
): string {
  const entries = zoneEntriesAt(now, [timeZone], places, display.language);
  const parts = entries.flatMap((entry) => zoneParts(entry, now, display));
  return parts.map((part) => `\u2068${part}\u2069`).join(' – ');
}
