import { type ScheduleEntry, toScheduleEntry } from './schedule';
import type { Session } from './session';
import type { SessionDetails } from './session-details';
import type { EpochMilliseconds } from './time';

/** A good reading of one request of a source. */
export interface StoredReading {
  readonly sourceId: string;
  readonly requestKey: string;
  readonly sessions: readonly Session[];
  /** By uid (see `Reading.details`). */
  readonly details: Readonly<Record<string, SessionDetails>>;
  readonly readAt: EpochMilliseconds;
  /**
   * When the list that this request ends began to be read, for a list of one page `readAt`: what the list named
   * before and has not named since then is no longer listed. Null while further pages of the list are to come.
   */
  readonly listSince: EpochMilliseconds | null;
  /** The list was never read before: what it names is not news. */
  readonly isFirst: boolean;
}

/** What a reading does to the schedule. */
export interface FoldedReading {
  /** The entries that are new or not as they were. */
  readonly changed: readonly ScheduleEntry[];
  /** The uids of entries that have become one with another. */
  readonly removed: readonly string[];
}

/** The list a request is a page of: `icalendar/x` for `icalendar/x/page/3`, and for itself. */
export function listKeyOf(requestKey: string): string {
  return requestKey.replace(/\/page\/\d+$/, '');
}

/**
 * What the reading does to the schedule.
 *
 * @param known every entry that one of the sessions may be the same as, and every one that the list named before.
 */
export function foldReading(known: readonly ScheduleEntry[], reading: StoredReading): FoldedReading {
  const before = new Map(known.map((entry) => [entry.uid, entry]));
  const changed = reading.sessions.map((session) => ({
    ...before.get(session.uid),
    ...toScheduleEntry(session, reading.requestKey, reading.readAt, reading.sourceId),
  }));
  return { changed, removed: [] };
}
