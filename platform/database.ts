import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { LedgerEntry } from '../domain/alert';
import type { Decision } from '../domain/decision';
import type { ScheduleEntry } from '../domain/schedule';
import type { SourceState } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';

/**
 * The schedule, what is known of its sources, the ledger of alerts and the log of decisions.
 *
 * Keeps: one connection a context, opened at the first call.
 * Persists (IndexedDB): the worker dies after 30 s, the browser restarts, and nothing may be decided twice.
 * Callers first: nothing; writers raise `scheduleVersion` afterwards, since IndexedDB raises no event.
 * Why not `storage.local`: an index over `until` lets the popup read a bounded range of any archive.
 */
interface Schema extends DBSchema {
  sessions: { key: string; value: ScheduleEntry; indexes: { until: number; requestKey: string } };
  sources: { key: string; value: SourceState };
  ledger: { key: string; value: LedgerEntry; indexes: { at: number } };
  decisions: { key: number; value: Decision; indexes: { at: number; uid: string } };
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'gavel';
const VERSION = 1;

let opened: Promise<Database> | undefined;

/** The open database; a later call after the connection was lost opens it anew. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>(DATABASE_NAME, VERSION, {
    upgrade(database) {
      const sessions = database.createObjectStore('sessions', { keyPath: 'uid' });
      sessions.createIndex('until', 'until');
      sessions.createIndex('requestKey', 'requestKey');
      database.createObjectStore('sources', { keyPath: 'kind' });
      database.createObjectStore('ledger', { keyPath: 'id' }).createIndex('at', 'at');
      const decisions = database.createObjectStore('decisions', { autoIncrement: true });
      decisions.createIndex('at', 'at');
      decisions.createIndex('uid', 'uid');
    },
    blocking(_current, _blocked, event) {
      // Another context wants to upgrade or delete: let it, and open again at the next call.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Deletes the database and all it holds. */
export async function deleteDatabase(): Promise<void> {
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
  await deleteDB(DATABASE_NAME);
}

/** Sessions that end, or may end, at `from` or later, the earliest end first; at most `limit`. */
export async function sessionsFrom(
  from: EpochMilliseconds,
  limit: number,
): Promise<readonly ScheduleEntry[]> {
  const database = await openDatabase();
  return database.getAllFromIndex('sessions', 'until', IDBKeyRange.lowerBound(from), limit);
}

/** The sessions that ended last before `before`, the latest first; at most `limit`. */
export async function sessionsBefore(
  before: EpochMilliseconds,
  limit: number,
): Promise<readonly ScheduleEntry[]> {
  const database = await openDatabase();
  const found: ScheduleEntry[] = [];
  const index = database.transaction('sessions').store.index('until');
  for await (const cursor of index.iterate(IDBKeyRange.upperBound(before, true), 'prev')) {
    if (found.push(cursor.value) >= limit) break;
  }
  return found;
}
