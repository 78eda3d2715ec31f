import aliases from '../data/time-zone-aliases.json';
import type { TimeZoneId } from './time';

/**
 * The names of one time zone. It has one present name, and bears others: those that it had before (`Asia/Calcutta`),
 * and links (`US/Eastern`). Browsers do not agree on which of them are one: some lead each to the first, newer ones
 * to none (https://github.com/tc39/proposal-canonical-tz), and each knows only those of its time. So the table of
 * CLDR is asked, not the browser.
 */

const PRESENT_NAMES: Readonly<Record<string, TimeZoneId>> = aliases;

/**
 * The present name of the zone, whichever of its names this is: `Asia/Kolkata` for `Asia/Calcutta`,
 * `America/New_York` for `US/Eastern`, `UTC` for `Etc/UTC` and `GMT`. Any other name comes back as it is; so do those
 * without a place (`EST`, `CET`), which are links too by now, but nobody who writes them thinks of Panama or Brussels.
 */
export function presentZoneName(timeZone: TimeZoneId): TimeZoneId {
  return Object.hasOwn(PRESENT_NAMES, timeZone) ? (PRESENT_NAMES[timeZone] ?? timeZone) : timeZone;
}

/** All names of the zone that are known, the present one first: `Asia/Ho_Chi_Minh` and `Asia/Saigon`. */
export function zoneNames(timeZone: TimeZoneId): readonly TimeZoneId[] {
  const present = presentZoneName(timeZone);
  return [present, ...Object.keys(PRESENT_NAMES).filter((name) => PRESENT_NAMES[name] === present)];
}

/** The zones, each once: in their order, without those that are another name of one before. */
export function distinctZones(timeZones: readonly TimeZoneId[]): readonly TimeZoneId[] {
  const present = timeZones.map(presentZoneName);
  return timeZones.filter((_, index) => present.indexOf(present[index] ?? '') === index);
}
