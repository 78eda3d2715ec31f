import type { Session } from './session';
import { DAY, type EpochMilliseconds, HOUR } from './time';

/** A session as the schedule keeps it: what the source said, and when it was seen saying so. */
export interface ScheduleEntry {
  readonly uid: string;
  readonly session: Session;
  /** The request it was last read by. */
  readonly requestKey: string;
  readonly readAt: EpochMilliseconds;
  /** The last reading that showed a live badge. */
  readonly liveSeenAt?: EpochMilliseconds;
  /** Set while the last good reading of its request no longer names the session. */
  readonly unlistedSince?: EpochMilliseconds;
  /** Never null, so that an index over it finds every session that may still be of interest. */
  readonly until: EpochMilliseconds;
}

/** How long a session with an unknown end is kept as possibly running. */
export const LONGEST_UNKNOWN_SESSION = 8 * HOUR;

/** UTC−12, the last zone in which a calendar day ends. */
const LAST_ZONE_BEHIND_UTC = 12 * HOUR;

/** The instant after which a session is surely over: its end, else 8 hours after its start, else the end of its last day in UTC−12. */
export function untilOf(session: Session): EpochMilliseconds {
  if (session.end !== null) return session.end;
  if (session.start !== null) return session.start + LONGEST_UNKNOWN_SESSION;
  const day = session.date === undefined ? Number.NaN : Date.parse(`${session.date}T00:00:00Z`);
  return Number.isNaN(day) ? 0 : day + DAY + LAST_ZONE_BEHIND_UTC;
}

/** The entry of a session that its source has just named; what earlier readings saw of it is carried over. */
export function toScheduleEntry(
  session: Session,
  requestKey: string,
  readAt: EpochMilliseconds,
  previous?: ScheduleEntry,
): ScheduleEntry {
  const liveSeenAt = session.liveBadge ? readAt : previous?.liveSeenAt;
  return {
    uid: session.uid,
    session,
    requestKey,
    readAt,
    until: untilOf(session),
    ...(liveSeenAt === undefined ? {} : { liveSeenAt }),
  };
}
