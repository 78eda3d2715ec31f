import { withoutSource } from '../domain/entry-reports';
import {
  type FoldedReading,
  foldReading,
  listKeyOf,
  lookupKeysOf,
  type StoredReading,
} from '../domain/fold-reading';
import type { ScheduleEntry } from '../domain/schedule';
import type { SourceState } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';
import { type SessionStore, withDatabase } from './database';
import { toSessionRecord } from './session-record';
import { raiseScheduleVersion } from './storage';

/** What is known of the source, or undefined where it was never asked. */
export function readSourceState(id: string): Promise<SourceState | undefined> {
  return withDatabase((database) => database.get('sourceStates', id));
}

/** What is known of every source that was ever asked. */
export function readSourceStates(): Promise<readonly SourceState[]> {
  return withDatabase((database) => database.getAll('sourceStates'));
}

/** Keeps what is known of the source, and tells the pages. */
export async function writeSourceState(state: SourceState): Promise<void> {
  await withDatabase((database) => database.put('sourceStates', state));
  await raiseScheduleVersion();
}

/**
 * Folds a good reading into the schedule (see `foldReading`), in one transaction with the state of its source, and
 * tells the pages. What it reads of the schedule it finds by index, however much is stored.
 */
export async function storeReading(reading: StoredReading, state: SourceState): Promise<void> {
  await fold(state, async (sessions) => {
    const found = await Promise.all([
      sessions.index('listKeys').getAll(listKeyOf(reading.requestKey)),
      ...[...lookupKeysOf(reading)].map((key) => sessions.index('matchKeys').getAll(key)),
    ]);
    return foldReading(eachOnce(found.flat()), reading);
  });
}

/** Keeps the word that the request's document has not changed: its sessions were seen again just as they are. */
export async function storeUnchanged(
  sourceId: string,
  requestKey: string,
  readAt: EpochMilliseconds,
  state: SourceState,
): Promise<void> {
  await fold(state, async (sessions) => {
    const known = await sessions.index('listKeys').getAll(listKeyOf(requestKey));
    const listed = known
      .flatMap(({ reports }) => reports)
      .filter((report) => report.sourceId === sourceId && report.requestKey === requestKey);
    const again = listed.flatMap(({ session, unlistedSince }) =>
      unlistedSince === undefined ? [session] : [],
    );
    const reading = { sourceId, requestKey, sessions: again, details: {}, readAt, isFirst: true };
    return foldReading(known, { ...reading, listSince: null });
  });
}

/** Forgets all that the source has said, and what is known of it; a session that another source knows stays. */
export async function forgetSource(sourceId: string, at: EpochMilliseconds): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(['sessions', 'sourceStates'], 'readwrite');
    for await (const cursor of transaction.objectStore('sessions')) {
      if (!cursor.value.reports.some((report) => report.sourceId === sourceId)) continue;
      const rest = withoutSource(cursor.value, sourceId, at);
      await (rest === null ? cursor.delete() : cursor.update(toSessionRecord(rest)));
    }
    await transaction.objectStore('sourceStates').delete(sourceId);
    await transaction.done;
  });
  await raiseScheduleVersion();
}

/** Nothing but the database may be waited for within: a transaction that is not asked anything ends. */
async function fold(
  state: SourceState,
  work: (sessions: SessionStore) => Promise<FoldedReading>,
): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(['sessions', 'sourceStates'], 'readwrite');
    const sessions = transaction.objectStore('sessions');
    const { changed, removed } = await work(sessions);
    for (const uid of removed) void sessions.delete(uid);
    for (const entry of changed) void sessions.put(toSessionRecord(entry));
    void transaction.objectStore('sourceStates').put(state);
    await transaction.done;
  });
  await raiseScheduleVersion();
}

function eachOnce(entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  return [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
}
