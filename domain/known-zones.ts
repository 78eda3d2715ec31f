import type { Preferences } from './preferences';
import type { TimeZoneId } from './time';
import { isTimeZone } from './time-zone';

/**
 * The preferences to show times by: a zone that this browser does not know counts as none chosen. It stays stored,
 * for it may come from a newer browser of the same user, but no clock can be told in it.
 */
export function withKnownZones(preferences: Preferences): Preferences {
  return {
    ...preferences,
    homeTimeZone: knownOrNull(preferences.homeTimeZone),
    secondTimeZone: knownOrNull(preferences.secondTimeZone),
  };
}

function knownOrNull(timeZone: TimeZoneId | null): TimeZoneId | null {
  return timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
}
