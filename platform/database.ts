import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB, unwrap } from 'idb';
import type { LedgerEntry } from '../domain/alert';
import type { Decision } from '../domain/decision';
import type { ScheduleEntry } from '../domain/schedule';
import type { SourceState } from '../domain/source-state';
import { type EpochMilliseconds, SECOND } from '../domain/time';
import { DATABASE_VERSION, migrate } from './database-migrations';
import type { SessionRecord } from './session-record';

/**
 * The schedule, what is known of its sources, the ledger of alerts and the log of decisions.
 *
 * Keeps: one connection a context, opened at the first call.
 * Persists (IndexedDB): the worker dies after 30 s, the browser restarts, and nothing may be decided twice.
 * Callers first: nothing; writers raise `scheduleVersion` afterwards, since IndexedDB raises no event.
 * Why not `storage.local`: an index over `until` lets the popup read a bounded range of any archive.
 */
interface Schema extends DBSchema {
  sessions: {
    key: string;
    value: SessionRecord;
    indexes: { until: number; listKeys: string; matchKeys: string };
  };
  sourceStates: { key: string; value: SourceState };
  ledger: { key: string; value: LedgerEntry; indexes: { at: number } };
  decisions: { key: number; value: Decision; indexes: { at: number; uid: string } };
}

export type Database = IDBPDatabase<Schema>;

/** The sessions, within a transaction that also keeps what is known of their source. */
export type SessionStore = IDBPObjectStore<Schema, ('sessions' | 'sourceStates')[], 'sessions', 'readwrite'>;

export const DATABASE_NAME = 'gavel';

/** Another context that does not let go of an older version is waited for so long. */
const LONGEST_WAIT = 10 * SECOND;

/** What browsers raise for a database that cannot be read any more (https://w3c.github.io/IndexedDB/#exceptions). */
const BROKEN: ReadonlySet<string> = new Set([
  'UnknownError',
  'NotReadableError',
  'AbortError',
  'DataCloneError',
]);

let opened: Promise<Database> | undefined;

/** Hears that the database could not be used: `rebuilt` empty in its place, or not at all. */
export type DatabaseTrouble = { readonly kind: 'rebuilt' | 'unusable'; readonly sentence: string };

let tell: (trouble: DatabaseTrouble) => void = () => undefined;

/** Calls back when the database could not be used, from now on. */
export function onDatabaseTrouble(listener: (trouble: DatabaseTrouble) => void): void {
  tell = listener;
}

/**
 * The open database; a later call after the connection was lost opens it anew. One that cannot be opened is built
 * anew, empty: it holds nothing that cannot be read again, but for the archive and the log.
 *
 * @throws Error where there is none to be had: a later version of Gavel wrote it, another context does not let go of
 *   an older version, the disk is full.
 */
export function openDatabase(): Promise<Database> {
  opened ??= openOrRebuild().catch((error: unknown) => {
    opened = undefined;
    tell({ kind: 'unusable', sentence: sentenceOf(error) });
    throw error;
  });
  return opened;
}

async function openOrRebuild(): Promise<Database> {
  try {
    return await openOnce();
  } catch (error) {
    if (!isBroken(error)) throw error;
    await deleteDB(DATABASE_NAME);
    const database = await openOnce();
    tell({ kind: 'rebuilt', sentence: sentenceOf(error) });
    return database;
  }
}

function openOnce(): Promise<Database> {
  const opening = openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    async upgrade(database, version, _wanted, transaction) {
      // What is thrown here reaches nobody; an upgrade that is aborted fails the opening, and leaves all as it was.
      transaction.done.catch(() => undefined);
      await migrate(unwrap(database), unwrap(transaction), version).catch(() => transaction.abort());
    },
    blocking(_current, _blocked, event) {
      // Another context wants to upgrade or delete: let it, and open again at the next call.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return withinWait(opening);
}

async function withinWait(opening: Promise<Database>): Promise<Database> {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    const error = new Error('Another page of Gavel keeps an older version of the database open.');
    wait = setTimeout(() => reject(error), LONGEST_WAIT);
  });
  try {
    return await Promise.race([opening, blocked]);
  } finally {
    clearTimeout(wait);
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && BROKEN.has(error.name);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** What the operation makes of the database; of one that turns out to be broken, what it makes of the empty one in its place. */
export async function withDatabase<Result>(
  operation: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await operation(database);
  } catch (error) {
    if (!(error instanceof Error) || !['UnknownError', 'NotReadableError'].includes(error.name)) throw error;
    await deleteDatabase();
    const rebuilt = await openDatabase();
    tell({ kind: 'rebuilt', sentence: sentenceOf(error) });
    return operation(rebuilt);
  }
}

/** Deletes the database and all it holds. */
export async function deleteDatabase(): Promise<void> {
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
  await deleteDB(DATABASE_NAME);
}

/** Sessions that end, or may end, at `from` or later, the earliest end first; at most `limit`. */
export function sessionsFrom(from: EpochMilliseconds, limit: number): Promise<readonly ScheduleEntry[]> {
  return withDatabase((database) =>
    database.getAllFromIndex('sessions', 'until', IDBKeyRange.lowerBound(from), limit),
  );
}

/** The sessions that ended last before `before`, the latest first; at most `limit`. */
export function sessionsBefore(before: EpochMilliseconds, limit: number): Promise<readonly ScheduleEntry[]> {
  return withDatabase(async (database) => {
    const found: ScheduleEntry[] = [];
    const index = database.transaction('sessions').store.index('until');
    for await (const cursor of index.iterate(IDBKeyRange.upperBound(before, true), 'prev')) {
      if (found.push(cursor.value) >= limit) break;
    }
    return found;
  });
}

/** The session that any source names by this uid, or undefined. */
export function findEntry(uid: string): Promise<ScheduleEntry | undefined> {
  return withDatabase((database) => database.getFromIndex('sessions', 'matchKeys', `uid:${uid}`));
}
