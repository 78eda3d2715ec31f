import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { LedgerEntry } from '../domain/alert';
import type { Decision } from '../domain/decision';
import type { SourceState } from '../domain/source-state';
import { SECOND } from '../domain/time';
import { DATABASE_VERSION, MigrationError, migrate } from './database-migrations';
import type { SessionRecord } from './session-record';
import { type StoredDatabaseTrouble, writeDatabaseTrouble } from './troubles';

/**
 * The schedule, what is known of its sources, the ledger of alerts and the log of decisions.
 *
 * Keeps: one connection a context, opened at the first call.
 * Persists (IndexedDB): the worker dies after 30 s, the browser restarts, and nothing may be decided twice.
 * Callers first: nothing; writers raise `scheduleVersion` afterwards, since IndexedDB raises no event.
 * Why not `storage.local`: an index over `until` lets the popup read a bounded range of any archive.
 */
export interface DatabaseSchema extends DBSchema {
  sessions: {
    key: string;
    value: SessionRecord;
    indexes: { until: number; listKeys: string; matchKeys: string; sourceIds: string };
  };
  sourceStates: { key: string; value: SourceState };
  ledger: { key: string; value: LedgerEntry; indexes: { at: number } };
  decisions: { key: number; value: Decision; indexes: { at: number; uid: string } };
}

export type Database = IDBPDatabase<DatabaseSchema>;

export const DATABASE_NAME = 'gavel';

/** Another context that does not let go of an older version is waited for so long. */
const LONGEST_WAIT = 10 * SECOND;

/** What browsers raise for a database that cannot be read any more (https://w3c.github.io/IndexedDB/#exceptions). */
const BROKEN: ReadonlySet<string> = new Set(['UnknownError', 'NotReadableError', 'NotFoundError']);

let opened: Promise<Database> | undefined;

/**
 * The open database; a later call after the connection was lost opens it anew. One that cannot be opened is built
 * anew, empty: it holds nothing that cannot be read again, but for the archive and the log. The user is told of it.
 *
 * @throws Error where there is none to be had: a later version of Gavel wrote it, another context does not let go of
 *   an older version, the disk is full.
 */
export function openDatabase(): Promise<Database> {
  opened ??= openOrRebuild().catch(async (error: unknown) => {
    opened = undefined;
    await tell('unusable', error);
    throw error;
  });
  return opened;
}

async function openOrRebuild(): Promise<Database> {
  try {
    return await openOnce();
  } catch (error) {
    if (!isBroken(error)) throw error;
    await withinWait(deleteDB(DATABASE_NAME));
    const database = await openOnce();
    await tell('rebuilt', error);
    return database;
  }
}

function openOnce(): Promise<Database> {
  let cause: unknown;
  const opening = openDB<DatabaseSchema>(DATABASE_NAME, DATABASE_VERSION, {
    async upgrade(database, version, _wanted, transaction) {
      // What is thrown here reaches nobody; an upgrade that is aborted fails the opening, and leaves all as it was.
      const raw = unwrap(transaction);
      transaction.done.catch(() => {
        cause ??= raw.error;
      });
      await migrate(unwrap(database), raw, version).catch((error: unknown) => {
        cause = raw.error ?? error;
        abort(raw);
      });
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
  const explained = opening.catch((error: unknown) => {
    throw cause ?? error;
  });
  // A connection that comes after all, and that nobody waits for any longer, must not stand in the way of others.
  return withinWait(explained, (late) => late.close());
}

/** Undoes what the transaction did; nothing where it is over. */
export function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser was first.
  }
}

async function withinWait<Value>(
  work: Promise<Value>,
  letGo: (late: Value) => void = () => undefined,
): Promise<Value> {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    const error = new Error('Another page of Gavel keeps an older version of the database open.');
    wait = setTimeout(() => {
      reject(error);
      work.then(letGo, () => undefined);
    }, LONGEST_WAIT);
  });
  try {
    return await Promise.race([work, blocked]);
  } finally {
    clearTimeout(wait);
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof MigrationError || BROKEN.has(nameOf(error));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** Keeps for the pages what is wrong; where that is refused too, nothing can be said. */
async function tell(kind: StoredDatabaseTrouble['kind'], error: unknown): Promise<void> {
  await writeDatabaseTrouble({ kind, sentence: sentenceOf(error), at: Date.now() }).catch(() => undefined);
}

function sentenceOf(error: unknown): string {
  if (nameOf(error) === 'VersionError') return 'A later version of Gavel has written the database.';
  return error instanceof Error ? error.message || error.name : String(error);
}

/**
 * What the operation makes of the database; of one that turns out to be broken, what it makes of the empty one in its
 * place. The user is told of that, and of a disk that is full.
 *
 * @throws Error see `openDatabase`, and what the operation throws.
 */
export async function withDatabase<Result>(
  operation: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await operation(database);
  } catch (error) {
    if (nameOf(error) === 'QuotaExceededError') await tell('unusable', error);
    if (!isBroken(error)) throw error;
    await deleteDatabase();
    const rebuilt = await openDatabase();
    await tell('rebuilt', error);
    return operation(rebuilt);
  }
}

/** Deletes the database and all it holds. */
export async function deleteDatabase(): Promise<void> {
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
  await withinWait(deleteDB(DATABASE_NAME));
}
