import { localDateAt } from './local-date';
import type { Preferences } from './preferences';
import type { EpochMilliseconds, TimeZoneId } from './time';
import { isTimeZone } from './time-zone';
import { distinctZones } from './zone-alias';

/** That a computer came into another time zone, and by that all times that are shown in its own. */
export interface ZoneMove {
  readonly from: TimeZoneId;
  readonly to: TimeZoneId;
  /** When it was noticed. */
  readonly at: EpochMilliseconds;
}

/** The zone of the computer in which times were last shown, and the move into it that is to be told; null where there is none. */
export interface SeenTimeZone {
  readonly timeZone: TimeZoneId;
  readonly move: ZoneMove | null;
}

/** Whether times are shown in the zone of the computer: none was chosen, or one that this browser does not know. */
export function followsSystem({ homeTimeZone }: Pick<Preferences, 'homeTimeZone'>): boolean {
  return homeTimeZone === null || !isTimeZone(homeTimeZone);
}

/**
 * What is to be remembered of a computer that is in the zone at `now`; `seen` itself where there is nothing new, as
 * where its zone has but another name. The first time there is no move, nor while times are not shown in its zone.
 *
 * @param seen what was remembered last; null where nothing was.
 */
export function seenTimeZone(
  seen: SeenTimeZone | null,
  timeZone: TimeZoneId,
  preferences: Pick<Preferences, 'homeTimeZone'>,
  now: EpochMilliseconds,
): SeenTimeZone {
  if (seen === null) return { timeZone, move: null };
  if (distinctZones([seen.timeZone, timeZone]).length === 1) return seen;
  const move = followsSystem(preferences) ? { from: seen.timeZone, to: timeZone, at: now } : null;
  return { timeZone, move };
}

/**
 * The move that the user is to be told of at `now`: on the day on which it was noticed, while times are shown in the
 * zone of the computer. Null where there is none.
 */
export function moveToTell(
  { timeZone, move }: SeenTimeZone,
  preferences: Pick<Preferences, 'homeTimeZone'>,
  now: EpochMilliseconds,
): ZoneMove | null {
  if (move === null || !followsSystem(preferences)) return null;
  return localDateAt(move.at, timeZone) === localDateAt(now, timeZone) ? move : null;
}
