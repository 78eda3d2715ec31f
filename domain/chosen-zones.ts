import { MOST_OTHER_ZONES, MOST_RECENT_ZONES, type Preferences } from './preferences';
import type { TimeZoneId } from './time';
import { distinctZones } from './zone-alias';

/** What the user does with zones. What is chosen is remembered among the recent ones, each once, whatever its name. */

/** The preferences with this home zone; null follows the system. */
export function withHomeZone(preferences: Preferences, homeTimeZone: TimeZoneId | null): Preferences {
  const changed = { ...preferences, homeTimeZone };
  return homeTimeZone === null ? changed : withRecent(changed, homeTimeZone);
}

/** The preferences with one more zone beside the home zone, the last of them; unchanged where it is there, or no room. */
export function withOtherZone(preferences: Preferences, timeZone: TimeZoneId): Preferences {
  const others = distinctZones(preferences.otherTimeZones);
  const all = distinctZones([...others, timeZone]);
  if (all.length === others.length || all.length > MOST_OTHER_ZONES) return preferences;
  return withRecent({ ...preferences, otherTimeZones: [...all] }, timeZone);
}

/** The preferences without this zone beside the home zone. */
export function withoutOtherZone(preferences: Preferences, timeZone: TimeZoneId): Preferences {
  return { ...preferences, otherTimeZones: preferences.otherTimeZones.filter((zone) => zone !== timeZone) };
}

/** The preferences in which this zone stands before the one that it stood behind; unchanged for the first, and for one that is not there. */
export function withOtherZoneEarlier(preferences: Preferences, timeZone: TimeZoneId): Preferences {
  const { otherTimeZones } = preferences;
  const place = otherTimeZones.indexOf(timeZone);
  if (place < 1) return preferences;
  const others = otherTimeZones.toSpliced(place, 1);
  return { ...preferences, otherTimeZones: others.toSpliced(place - 1, 0, timeZone) };
}

function withRecent(preferences: Preferences, timeZone: TimeZoneId): Preferences {
  const recent = distinctZones([timeZone, ...preferences.recentTimeZones]);
  return { ...preferences, recentTimeZones: recent.slice(0, MOST_RECENT_ZONES) };
}
