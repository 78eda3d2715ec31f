import { type SourceState, unreadSource, withRequest, withRequestsOnly } from '../domain/source-state';
import { afterFailure, afterReading, isDueToLook, isDueToRead, jitterFrom } from '../domain/sync-schedule';
import { type Clock, IS_REHEARSAL, openClock } from '../platform/clock';
import { SYNC_LOCK } from '../platform/locks';
import { hasHostPermission } from '../platform/permissions';
import { readSourceState, storeReading, storeUnchanged, writeSourceState } from '../platform/schedule-store';
import { NETWORK_SOURCES } from '../sources/registry';
import type { Source, SourceRequest } from '../sources/source';
import { storeProgrammes } from './programmes';
import { type RequestResult, readRequest } from './reading';

/** Why the sync runs: the clock says so, or someone is looking and wants data that is not older than 5 minutes. */
export type SyncReason = 'clock' | 'look';

/**
 * Reads what is due of every source, one address after the other, each stored before the next is asked: a
 * worker that dies in between goes on there at its next wake. While one runs, the clock does not start another,
 * and who looks waits for their turn.
 */
export function sync(reason: SyncReason): Promise<void> {
  return navigator.locks.request(SYNC_LOCK, { ifAvailable: reason === 'clock' }, async (lock) => {
    if (lock === null) return;
    const clock = await openClock();
    const sources = IS_REHEARSAL ? [] : NETWORK_SOURCES;
    for (const source of sources) await makeKnown(source);
    await storeProgrammes(clock.now());
    for (const source of sources) await syncSource(source, reason, clock);
  });
}

/** A source that is known but unread lets the popup say that it is loading. */
async function makeKnown({ kind, name }: Source): Promise<void> {
  if ((await readSourceState(kind)) === undefined) await writeSourceState(unreadSource(kind, name));
}

async function syncSource(source: Source, reason: SyncReason, clock: Clock): Promise<void> {
  const requests = source.requestsAt(clock.now());
  const stored = (await readSourceState(source.kind)) ?? unreadSource(source.kind, source.name);
  let state = withRequestsOnly(stored, new Set(requests.map(({ key }) => key)));
  const isDue = reason === 'look' ? isDueToLook : isDueToRead;
  const due = requests.filter(({ key, interval }) => isDue(state.requests[key], interval, clock.now()));
  if (due.length === 0) return;
  if (!(await mayRead(due))) return keepMissingPermission(state, due, clock);
  for (const [index, request] of due.entries()) {
    const result = await readRequest(source, request, state.requests[request.key], clock.now());
    state = await keep(request, result, state, clock);
    if (result.kind !== 'failed' || !result.isHostDown) continue;
    // Who does not answer one address will not answer the next: they wait with it.
    for (const other of due.slice(index + 1)) state = withResult(state, other, result, clock);
    break;
  }
  await writeSourceState({ ...state, roundAt: clock.now() });
}

async function mayRead(requests: readonly SourceRequest[]): Promise<boolean> {
  const allowed = await Promise.all(requests.map(({ url }) => hasHostPermission(url)));
  return allowed.every(Boolean);
}

/** Says once that the permission is missing; while nothing changes there is nothing to write. */
async function keepMissingPermission(
  state: SourceState,
  due: readonly SourceRequest[],
  clock: Clock,
): Promise<void> {
  const isSaid = due.every(({ key }) => state.requests[key]?.failure?.reason === 'no-permission');
  if (isSaid && state.roundAt !== null) return;
  const missing: RequestResult = {
    kind: 'failed',
    reason: 'no-permission',
    sentence: `The permission to read ${state.name} is missing.`,
    retryAfter: null,
    isHostDown: true,
  };
  const next = due.reduce((soFar, request) => withResult(soFar, request, missing, clock), state);
  await writeSourceState({ ...next, roundAt: clock.now() });
}

/** Stores the result in one transaction, and the state with it. */
async function keep(
  request: SourceRequest,
  result: RequestResult,
  state: SourceState,
  clock: Clock,
): Promise<SourceState> {
  const next = withResult(state, request, result, clock);
  if (result.kind === 'read') await storeReading(request.key, result.sessions, clock.now(), next);
  else if (result.kind === 'unchanged') await storeUnchanged(request.key, clock.now(), next);
  else await writeSourceState(next);
  return next;
}

function withResult(
  state: SourceState,
  { key, interval }: SourceRequest,
  result: RequestResult,
  clock: Clock,
): SourceState {
  const previous = state.requests[key];
  const now = clock.now();
  const jitter = jitterFrom(Math.random());
  switch (result.kind) {
    case 'read': {
      const { sessions, kind: _, ...reading } = result;
      return withRequest(
        state,
        key,
        afterReading({ ...reading, interval, jitter, count: sessions.length }, now),
      );
    }
    case 'unchanged':
      if (previous === undefined) return state;
      return withRequest(state, key, afterReading({ ...previous, interval, jitter }, now));
    case 'failed': {
      const failure = { reason: result.reason, sentence: result.sentence, at: now };
      return withRequest(state, key, afterFailure(previous, failure, { ...result, interval, jitter }));
    }
  }
}
