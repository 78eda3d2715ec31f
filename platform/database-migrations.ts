import { wrap } from 'idb';
import { type ScheduleEntry, toScheduleEntry } from '../domain/schedule';
import type { Session } from '../domain/session';
import type { SourceState } from '../domain/source-state';
import { type SessionRecord, toSessionRecord } from './session-record';

/** What makes the next version of the database. */
type Step = (database: IDBDatabase, upgrade: IDBTransaction) => Promise<void>;

/** What makes version n + 1 from version n, at place n. Each is kept for ever: a user may come from any version. */
const STEPS: readonly Step[] = [createFirst, mergeSources];

/** The version that the code knows. */
export const DATABASE_VERSION = STEPS.length;

/** A database is not what its version should be. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings a database of the version, 0 where there is none, to the present one. Should it fail, the browser leaves
 * everything as it was.
 *
 * @throws MigrationError where the database is not what a database of its version is; AbortError where the browser
 *   gave up, for want of space or because it ends.
 */
export async function migrate(
  database: IDBDatabase,
  upgrade: IDBTransaction,
  version: number,
): Promise<void> {
  try {
    for (const step of STEPS.slice(version)) await step(database, upgrade);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new MigrationError(`A database of version ${version} could not be brought forward.`, { cause });
  }
}

async function createFirst(database: IDBDatabase): Promise<void> {
  const sessions = database.createObjectStore('sessions', { keyPath: 'uid' });
  sessions.createIndex('until', 'until');
  sessions.createIndex('requestKey', 'requestKey');
  database.createObjectStore('sources', { keyPath: 'kind' });
  database.createObjectStore('ledger', { keyPath: 'id' }).createIndex('at', 'at');
  const decisions = database.createObjectStore('decisions', { autoIncrement: true });
  decisions.createIndex('at', 'at');
  decisions.createIndex('uid', 'uid');
}

/** Several sources report on one session, and several sources are of one kind. */
async function mergeSources(database: IDBDatabase, upgrade: IDBTransaction): Promise<void> {
  const sessions = upgrade.objectStore('sessions');
  sessions.deleteIndex('requestKey');
  sessions.createIndex('listKeys', 'listKeys', { multiEntry: true });
  sessions.createIndex('matchKeys', 'matchKeys', { multiEntry: true });
  sessions.createIndex('sourceIds', 'sourceIds', { multiEntry: true });
  const states = database.createObjectStore('sourceStates', { keyPath: 'id' });
  for (const entry of await wrap(sessions.getAll())) {
    const migrated = migrateFirstEntry(entry);
    if (migrated === null) sessions.delete(entry.uid);
    else sessions.put(migrated);
  }
  for (const state of await wrap(upgrade.objectStore('sources').getAll())) {
    states.put(parseFirstState(state));
  }
  database.deleteObjectStore('sources');
}

/** Null for one that cannot be read: it must not cost the others. */
function migrateFirstEntry(value: unknown): SessionRecord | null {
  try {
    return toSessionRecord(parseFirstEntry(value));
  } catch {
    return null;
  }
}

/** An entry of version 1, as Gavel wrote it. */
function parseFirstEntry(value: unknown): ScheduleEntry {
  const entry = value as FirstEntry;
  const { session, requestKey, readAt, liveSeenAt, unlistedSince } = entry;
  const seen = {
    ...(liveSeenAt === undefined ? {} : { liveSeenAt }),
    ...(unlistedSince === undefined ? {} : { unlistedSince }),
  };
  const migrated = toScheduleEntry(session, requestKey, readAt);
  return { ...migrated, reports: migrated.reports.map((report) => ({ ...report, ...seen })), ...seen };
}

interface FirstEntry {
  readonly session: Session;
  readonly requestKey: string;
  readonly readAt: number;
  readonly liveSeenAt?: number;
  readonly unlistedSince?: number;
}

/** A source's state of version 1, when there was one source of a kind. */
function parseFirstState(value: unknown): SourceState {
  const state = value as Omit<SourceState, 'id'>;
  return { ...state, id: state.kind };
}
