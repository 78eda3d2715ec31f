import type { Preferences } from './preferences';
import type { TimeZoneId } from './time';
import { isTimeZone } from './time-zone';

/**
 * The zone all times are shown in: the user's choice, else the system's. A choice that this browser does not know
 * is kept in the preferences, since another computer may know it, and the system's zone stands in for it here.
 */
export function homeTimeZoneOf(
  { homeTimeZone }: Pick<Preferences, 'homeTimeZone'>,
  systemTimeZone: TimeZoneId,
): TimeZoneId {
  return homeTimeZone !== null && isTimeZone(homeTimeZone) ? homeTimeZone : systemTimeZone;
}

/** The second zone of the user's choice, or null where there is none or this browser does not know it. */
export function secondTimeZoneOf({ secondTimeZone }: Pick<Preferences, 'secondTimeZone'>): TimeZoneId | null {
  return secondTimeZone !== null && isTimeZone(secondTimeZone) ? secondTimeZone : null;
}
