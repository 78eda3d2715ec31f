import { zoneCity } from './format';
import type { TimeZoneId } from './time';

/** The zones, each once: in their order, without those that are another name of one before. */
export function distinctZones(timeZones: readonly TimeZoneId[]): readonly TimeZoneId[] {
  const places = timeZones.map(placeOf);
  return timeZones.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/**
 * What all names of one zone have in common. Newer browsers no longer lead an old link (US/Eastern) to its zone: there it is one of its own.
 *
 * @throws RangeError for an unknown zone.
 */
export function placeOf(timeZone: TimeZoneId): string {
  return zoneCity(new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone, 'en');
}
