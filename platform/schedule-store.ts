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
import { changeSchedule, type SessionStore } from './database';
import { withDatabase } from './database-connection';
import { toSessionRecord } from './session-record';
import { raiseScheduleVersion } from './storage';
import { forgetUnusableDatabase } from './troubles';

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
  await changeSchedule(async (sessions, states) => {
    const known = await sessions.index('sourceIds').getAll(sourceId);
    const rests = known.map((entry) => ({ uid: entry.uid, rest: withoutSource(entry, sourceId, at) }));
    const changed = rests.flatMap(({ rest }) => rest ?? []);
    const removed = rests.flatMap(({ uid, rest }) => (rest === null ? [uid] : []));
    await Promise.all([write(sessions, { changed, removed }), states.delete(sourceId)]);
  });
  await raiseScheduleVersion();
}

/** Writes what the work makes of the sessions, with the state of their source. */
async function fold(
  state: SourceState,
  work: (sessions: SessionStore) => Promise<FoldedReading>,
): Promise<void> {
  await changeSchedule(async (sessions, states) => {
    await write(sessions, await work(sessions));
    await states.put(state);
  });
  await forgetUnusableDatabase();
  await raiseScheduleVersion();
}

async function write(sessions: SessionStore, { changed, removed }: FoldedReading): Promise<void> {
  await Promise.all([
    ...removed.map(async (uid) => sessions.delete(uid)),
    ...changed.map(async (entry) => sessions.put(toSessionRecord(entry))),
  ]);
}

function eachOnce(entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  return [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
}
