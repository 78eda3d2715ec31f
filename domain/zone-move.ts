import { localDateAt } from './local-date';
import type { Preferences } from './preferences';
import type { EpochMilliseconds, TimeZoneId } from './time';
import { isTimeZone } from './time-zone';
import { presentZoneName } from './zone-alias';

/** That a computer came into another time zone, and by that all times that are shown in its own. */
export interface ZoneMove {
  readonly from: TimeZoneId;
  readonly to: TimeZoneId;
  /** When it was noticed. */
  readonly at: EpochMilliseconds;
}

/** The zone in which the computer was last seen, and the last move into it; null where none changed the times that are shown. */
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
  if (presentZoneName(seen.timeZone) === presentZoneName(timeZone)) return seen;
  const move = followsSystem(preferences) ? { from: seen.timeZone, to: timeZone, at: now } : null;
  return { timeZone, move };
}

/** What decides on whether a move is told. */
export interface MoveInput {
  /** What was remembered last; null where nothing was. */
  readonly seen: SeenTimeZone | null;
  /** The zone that the computer is in now. */
  readonly timeZone: TimeZoneId;
  readonly preferences: Pick<Preferences, 'homeTimeZone'>;
  /** Until when the user has seen all moves; 0 where none was dismissed. */
  readonly dismissedAt: EpochMilliseconds;
  readonly now: EpochMilliseconds;
}

/**
 * The move that the user is to be told of at `now`, remembered already or not: one that is not dismissed, on the day
 * on which it was noticed, while times are shown in the zone of the computer. Null where there is none.
 */
export function moveToTell({ seen, timeZone, preferences, dismissedAt, now }: MoveInput): ZoneMove | null {
  const { move } = seenTimeZone(seen, timeZone, preferences, now);
  if (move === null || !followsSystem(preferences) || move.at <= dismissedAt) return null;
  return localDateAt(move.at, timeZone) === localDateAt(now, timeZone) ? move : null;
}
