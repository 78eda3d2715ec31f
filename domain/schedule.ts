import { trustedStartOf } from './certainty';
import type { Session } from './session';
import type { SessionChange } from './session-change';
import type { SessionDetails } from './session-details';
import { DAY, type EpochMilliseconds, HOUR } from './time';

/** What one source says of a session, and when it was seen saying so. A source has one report on a session, whatever the number of its requests. */
export interface SourceReport {
  readonly sourceId: string;
  /** The request it was last read by. */
  readonly requestKey: string;
  readonly session: Session;
  readonly firstReadAt: EpochMilliseconds;
  readonly readAt: EpochMilliseconds;
  /** What the source's page about this one session said, where it was read. */
  readonly details?: SessionDetails;
  /** The last reading that showed a live badge. */
  readonly liveSeenAt?: EpochMilliseconds;
  /** Set while the last good reading of its request no longer names the session. */
  readonly unlistedSince?: EpochMilliseconds;
  /** When the source last stated another start than before. */
  readonly movedAt?: EpochMilliseconds;
}

/** What is known of a session, fact by fact; sources differ in what they know best. */
export type Fact =
  | 'title'
  | 'start'
  | 'end'
  | 'status'
  | 'access'
  | 'category'
  | 'place'
  | 'links'
  | 'liveBadge';

/** A session as the schedule keeps it: what its sources say, made one (see `domain/merge`). */
export interface ScheduleEntry {
  /** Minted by the source that named the session first; never changes. */
  readonly uid: string;
  /** Every uid that a source has for the session, `uid` itself first. Arms and ledger may hold any of them. */
  readonly uids: readonly string[];
  readonly session: Session;
  readonly details?: SessionDetails;
  /** Which source each fact is from, by its id. */
  readonly origins: Readonly<Partial<Record<Fact, string>>>;
  readonly reports: readonly SourceReport[];
  /** The last reading of the source that vouches for the phase. */
  readonly readAt: EpochMilliseconds;
  /** The last reading that showed a live badge. */
  readonly liveSeenAt?: EpochMilliseconds;
  /** Set while none of its sources lists the session any more. */
  readonly unlistedSince?: EpochMilliseconds;
  /** Never null, so that an index over it finds every session that may still be of interest. */
  readonly until: EpochMilliseconds;
  /** The last start that could be trusted, or null; what moves is measured by it. */
  readonly trustedStart: EpochMilliseconds | null;
  /** RFC 5545, 3.8.7.4: rises with each change that an exported calendar must follow. */
  readonly sequence: number;
  /** The latest last; the older ones are forgotten. */
  readonly changes: readonly SessionChange[];
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

/** The entry of a session that one source alone has named, once. */
export function toScheduleEntry(
  session: Session,
  requestKey: string,
  readAt: EpochMilliseconds,
  sourceId: string = session.source.kind,
): ScheduleEntry {
  const liveSeenAt = session.liveBadge ? { liveSeenAt: readAt } : {};
  return {
    uid: session.uid,
    uids: [session.uid],
    session,
    origins: {},
    reports: [{ sourceId, requestKey, session, firstReadAt: readAt, readAt, ...liveSeenAt }],
    readAt,
    ...liveSeenAt,
    until: untilOf(session),
    trustedStart: trustedStartOf(session) ?? null,
    sequence: 0,
    changes: [],
  };
}
