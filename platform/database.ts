import { type IDBPObjectStore, unwrap } from 'idb';
import type { ScheduleEntry } from '../domain/schedule';
import type { EpochMilliseconds } from '../domain/time';
import { abort, type DatabaseSchema, withDatabase } from './database-connection';

const SCHEDULE_STORES = ['sessions', 'sourceStates'] as const;
type ScheduleStores = typeof SCHEDULE_STORES;

/** The sessions, within a transaction that also keeps what is known of their source. */
export type SessionStore = IDBPObjectStore<DatabaseSchema, ScheduleStores, 'sessions', 'readwrite'>;
export type StateStore = IDBPObjectStore<DatabaseSchema, ScheduleStores, 'sourceStates', 'readwrite'>;

/**
 * Changes the schedule in one transaction: all of it or, where the work fails, nothing. Nothing but the database may be
 * waited for within: a transaction that is not asked anything ends.
 */
export function changeSchedule(
  work: (sessions: SessionStore, states: StateStore) => Promise<unknown>,
): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(SCHEDULE_STORES, 'readwrite');
    try {
      await work(transaction.objectStore('sessions'), transaction.objectStore('sourceStates'));
    } catch (error) {
      abort(unwrap(transaction));
      await transaction.done.catch(() => undefined);
      throw unwrap(transaction).error ?? error;
    }
    await transaction.done;
  });
}

/** Sessions that end, or may end, at `from` or later, the earliest end first; at most `limit`. */
export function sessionsFrom(from: EpochMilliseconds, limit: number): Promise<readonly ScheduleEntry[]> {
  return withDatabase((database) =>
    database.getAllFromIndex('sessions', 'until', IDBKeyRange.lowerBound(from), limit),
  );
}

/** The sessions that ended last before `before`, the latest first; at most `limit`. */
export async function sessionsBefore(
  before: EpochMilliseconds,
  limit: number,
): Promise<readonly ScheduleEntry[]> {
  return (await endedBefore(before, limit)).slice(0, limit);
}

/**
 * The sessions that ended last before `before`, the latest first: `count`, fewer at the end of the archive, or more,
 * for of those that ended at one instant all are there. Asked for at once, not one by one.
 */
export function endedBefore(before: EpochMilliseconds, count: number): Promise<readonly ScheduleEntry[]> {
  return withDatabase(async (database) => {
    const index = database.transaction('sessions').store.index('until');
    const latest = await index.openKeyCursor(IDBKeyRange.upperBound(before, true), 'prev');
    if (latest === null) return [];
    const earliest = count > 1 ? await latest.advance(count - 1) : latest;
    const from = earliest?.key ?? Number.NEGATIVE_INFINITY;
    return (await index.getAll(IDBKeyRange.bound(from, before, false, true))).toReversed();
  });
}

/** The session that any source names by this uid, or undefined. */
export function findEntry(uid: string): Promise<ScheduleEntry | undefined> {
  return withDatabase((database) => database.getFromIndex('sessions', 'matchKeys', `uid:${uid}`));
}
