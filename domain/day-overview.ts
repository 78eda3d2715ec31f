import { sureStartOf } from './certainty';
import { MOST_ZONES, type SessionSpan, spanOf } from './day-ruler';
import type { RulerPeriod } from './day-ruler-period';
import { rulerZones } from './day-ruler-zones';
import { groupsBy } from './groups';
import type { Session } from './session';
import { type EpochMilliseconds, HOUR, type TimeZoneId } from './time';
import { distinctZones } from './zone-alias';

/** A session in the picture of a day: in a lane of its own where it overlaps others. */
export interface SessionBar extends SessionSpan {
  readonly session: Session;
  readonly start: EpochMilliseconds;
  /** From 0: of sessions that overlap no two are in one. */
  readonly lane: number;
}

/** What a session takes up of its lane whose end is not known. */
const ROOM_WITHOUT_END = HOUR;

/** The sessions that have a part in the period, those without a sure time left out, the earliest first. */
export function barsOf(sessions: readonly Session[], period: RulerPeriod): readonly SessionBar[] {
  const room = ROOM_WITHOUT_END / (period.to - period.from);
  const taken: number[] = [];
  return sessions
    .flatMap((session) => {
      const start = sureStartOf(session);
      const span = start === null ? null : spanOf(start, session.end, period);
      return start === null || span === null ? [] : [{ ...span, session, start }];
    })
    .sort((a, b) => a.start - b.start)
    .map((bar) => {
      const free = taken.findIndex((until) => until <= bar.from);
      const lane = free === -1 ? taken.length : free;
      taken[lane] = bar.to ?? bar.from + room;
      return { ...bar, lane };
    });
}

/**
 * The zones of the picture of a day, as many as fit into it: home, the user's others, those of the organisers, the one
 * with most sessions first, and UTC.
 */
export function overviewZones(
  homeTimeZone: TimeZoneId,
  otherTimeZones: readonly TimeZoneId[],
  bars: readonly SessionBar[],
): readonly TimeZoneId[] {
  const organisers = groupsBy(bars, ({ session }) => session.timeZone)
    .toSorted((a, b) => b.length - a.length)
    .map(([{ session }]) => session.timeZone);
  const zones = distinctZones([homeTimeZone, ...otherTimeZones, ...organisers]);
  return rulerZones(zones.slice(0, MOST_ZONES - 1));
}
