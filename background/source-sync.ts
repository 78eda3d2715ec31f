import { type RequestState, type SourceState, withRequest, withRequestsOnly } from '../domain/source-state';
import { planSync } from '../domain/sync-plan';
import { afterWaiting, intervalFor, leftAloneUntil } from '../domain/sync-schedule';
import { HOUR } from '../domain/time';
import type { Clock } from '../platform/clock';
import { hasHostPermission } from '../platform/permissions';
import type { Source } from '../sources/source';
import { readList, withFailure } from './list-reading';
import { missingPermission } from './reading';
import { changeState, type Round, type SourceWish, wishesOf } from './source-wishes';

type FailedState = RequestState & { readonly failure: NonNullable<RequestState['failure']> };

/**
 * Reads what is due of the sources on one host, one address after the other, each stored before the next is asked. Where
 * the host is found down, what is left waits with what failed; where the network goes away, all that is left stays due.
 */
export async function syncHost(sources: readonly Source[], round: Round): Promise<void> {
  const { clock, reason, wokeAt, only } = round;
  const wishes = (await Promise.all(sources.map((source) => wishesOf(source, round)))).flat();
  const due = planSync(wishes, { now: clock.now(), reason, wokeAt }).filter(
    ({ source }) => only === undefined || source.id === only,
  );
  const asked = new Set<Source>();
  const down = new Map<string, FailedState>();
  for (const wish of due) {
    if (navigator.onLine === false) return;
    const isAllowed = await hasHostPermission(wish.request.url);
    if (!isAllowed && wish.state?.failure?.reason === 'no-permission') continue;
    asked.add(wish.source);
    if (isAllowed) await readWish(wish, down, clock);
    else await keepDenied(wish, clock);
  }
  for (const { source, host } of wishes) if ((down.get(host)?.notBefore ?? 0) > 0) asked.add(source);
  for (const source of asked) await endRound(source, wishes, down, clock);
}

function readWish(wish: SourceWish, down: Map<string, FailedState>, clock: Clock): Promise<void> {
  return changeState(wish.source, async (before) => {
    const failed = down.get(wish.host);
    if (failed !== undefined) return withWaiting(before, wish, failed);
    const { state, failure } = await readList(wish.source, wish, before, clock);
    const request = state.requests[wish.request.key];
    if (failure?.isHostDown && failure.reason !== 'offline' && isFailed(request))
      down.set(wish.host, request);
    return null;
  });
}

function keepDenied(wish: SourceWish, clock: Clock): Promise<void> {
  return changeState(wish.source, async (state) =>
    withFailure(state, wish, missingPermission(wish.request), clock.now()),
  );
}

/** Notes that all that was due was asked, and for how long a host is to be left alone, and forgets what is no longer asked for. */
function endRound(
  source: Source,
  wishes: readonly SourceWish[],
  down: ReadonlyMap<string, FailedState>,
  clock: Clock,
): Promise<void> {
  const own = wishes.filter((wish) => wish.source === source);
  const keys = new Set(own.map(({ request }) => request.key));
  return changeState(source, async (before) => {
    let state = withRequestsOnly(before, keys, clock.now() - HOUR);
    for (const { request, host } of own) {
      const known = state.requests[request.key];
      const notBefore = down.get(host)?.notBefore ?? 0;
      if (known !== undefined) state = withRequest(state, request.key, leftAloneUntil(known, notBefore));
    }
    return { ...state, roundAt: clock.now() };
  });
}

function isFailed(state: RequestState | undefined): state is FailedState {
  return state?.failure != null;
}

function withWaiting(state: SourceState, wish: SourceWish, failed: FailedState): SourceState {
  const { request, isNear, isDetail } = wish;
  const previous = state.requests[request.key];
  const waiting = afterWaiting(
    previous,
    failed,
    intervalFor(previous, { interval: request.interval, isNear }),
  );
  return withRequest(state, request.key, isDetail ? { ...waiting, isDetail } : waiting);
}
