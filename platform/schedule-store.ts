import { type ScheduleEntry, toScheduleEntry } from '../domain/schedule';
import type { Session, SourceKind } from '../domain/session';
import type { SourceState } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';
import { openDatabase } from './database';
import { raiseScheduleVersion } from './storage';

/** What is known of the source, or undefined where it was never asked. */
export async function readSourceState(kind: SourceKind): Promise<SourceState | undefined> {
  return (await openDatabase()).get('sources', kind);
}

/** What is known of every source that was ever asked. */
export async function readSourceStates(): Promise<readonly SourceState[]> {
  return (await openDatabase()).getAll('sources');
}

/** Keeps what is known of the source, and tells the pages. */
export async function writeSourceState(state: SourceState): Promise<void> {
  await (await openDatabase()).put('sources', state);
  await raiseScheduleVersion();
}

/**
 * Keeps a good reading in one transaction with the state of its source, and tells the pages. A session that
 * the request named before and no longer names is kept and marked, until its start has passed.
 */
export async function storeReading(
  requestKey: string,
  sessions: readonly Session[],
  readAt: EpochMilliseconds,
  state: SourceState,
): Promise<void> {
  const transaction = (await openDatabase()).transaction(['sessions', 'sources'], 'readwrite');
  const store = transaction.objectStore('sessions');
  const before = await store.index('requestKey').getAll(requestKey);
  const named = new Set(sessions.map(({ uid }) => uid));
  for (const session of sessions) {
    await store.put(toScheduleEntry(session, requestKey, readAt, await store.get(session.uid)));
  }
  for (const entry of before) {
    if (!named.has(entry.uid)) await store.put(toUnlisted(entry, readAt));
  }
  await transaction.objectStore('sources').put(state);
  await transaction.done;
  await raiseScheduleVersion();
}

/** Keeps the word that the request's document has not changed: its sessions were seen again just as they are. */
export async function storeUnchanged(
  requestKey: string,
  readAt: EpochMilliseconds,
  state: SourceState,
): Promise<void> {
  const stored = await (await openDatabase()).getAllFromIndex('sessions', 'requestKey', requestKey);
  const listed = stored.filter(({ unlistedSince }) => unlistedSince === undefined);
  await storeReading(
    requestKey,
    listed.map(({ session }) => session),
    readAt,
    state,
  );
}

function toUnlisted(entry: ScheduleEntry, readAt: EpochMilliseconds): ScheduleEntry {
  return { ...entry, unlistedSince: entry.unlistedSince ?? readAt };
}
