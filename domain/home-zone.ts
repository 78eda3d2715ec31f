import type { Preferences } from './preferences';
import type { TimeZoneId } from './time';
import { isTimeZone } from './time-zone';
import { distinctZones } from './zone-alias';

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

/**
 * The zones that the user chose beside the home zone, in their order, without those that this browser does not know
 * and those that are another name of the home zone or of one before.
 */
export function otherTimeZonesOf(
  { otherTimeZones }: Pick<Preferences, 'otherTimeZones'>,
  homeTimeZone: TimeZoneId,
): readonly TimeZoneId[] {
  return distinctZones([homeTimeZone, ...otherTimeZones.filter(isTimeZone)]).slice(1);
}
