import type { FailureReason, RequestState, SourceFailure } from '../../domain/source-state';
import { planSync } from '../../domain/sync-plan';
import {
  afterFailure,
  afterReading,
  afterWaiting,
  intervalFor,
  jitterFrom,
  leftAloneUntil,
} from '../../domain/sync-schedule';
import { type EpochMilliseconds, MINUTE } from '../../domain/time';
import type { Source, SourceRequest } from '../../sources/source';

/** What a simulated server answers. */
export type SimulatedAnswer =
  | { readonly kind: 'read'; readonly wish?: number }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly retryAfter: number | null };

/** The world around the sources, as the simulation asks for it. */
export interface World {
  readonly random: () => number;
  isAwake(now: EpochMilliseconds): boolean;
  isOnline(now: EpochMilliseconds): boolean;
  isNear(request: SourceRequest, now: EpochMilliseconds): boolean;
  answer(request: SourceRequest, now: EpochMilliseconds): SimulatedAnswer;
}

/** One request that was made. */
export interface Asked {
  readonly at: EpochMilliseconds;
  readonly key: string;
  readonly host: string;
  readonly interval: number;
  readonly before: RequestState | undefined;
  readonly answer: SimulatedAnswer;
  readonly wokeAt: EpochMilliseconds;
}

type FailedState = RequestState & { readonly failure: SourceFailure };

/**
 * What would be asked from one instant to another by a computer that looks each minute: the real requests of the real
 * sources, decided on and remembered by the real functions; only the servers are made up.
 */
export function simulateSync(
  sources: readonly Source[],
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  world: World,
): readonly Asked[] {
  const states = new Map<string, RequestState>();
  const asked: Asked[] = [];
  let wokeAt = from;
  let lastTick = from;
  for (let now = from; now < to; now += MINUTE) {
    if (!world.isAwake(now)) continue;
    if (now - lastTick > 3 * MINUTE) wokeAt = now;
    lastTick = now;
    if (world.isOnline(now)) asked.push(...round(sources, states, { now, wokeAt }, world));
  }
  return asked;
}

/** One round of the sync, without the time that it takes. Returns what was asked, and notes it in `states`. */
function round(
  sources: readonly Source[],
  states: Map<string, RequestState>,
  { now, wokeAt }: { readonly now: EpochMilliseconds; readonly wokeAt: EpochMilliseconds },
  world: World,
): readonly Asked[] {
  const wanted = sources.flatMap((source) =>
    source.requestsAt(now).map((request) => ({
      request,
      host: new URL(request.url).host,
      interval: request.interval,
      isNear: world.isNear(request, now),
      state: states.get(request.key),
    })),
  );
  const down = new Map<string, FailedState>();
  const asked = planSync(wanted, { now, reason: 'clock', wokeAt }).flatMap((wish) => {
    const { request, host, state: before } = wish;
    const interval = intervalFor(before, wish);
    const failed = down.get(host);
    if (failed !== undefined) {
      states.set(request.key, afterWaiting(before, failed, interval));
      return [];
    }
    const answer = world.answer(request, now);
    const next = after(before, answer, interval, now, world.random);
    states.set(request.key, next);
    if (next.failure !== null) down.set(host, { ...next, failure: next.failure });
    return [{ at: now, key: request.key, host, interval, before, answer, wokeAt }];
  });
  for (const { request, host } of wanted) {
    const known = states.get(request.key);
    const notBefore = down.get(host)?.notBefore ?? 0;
    if (known !== undefined) states.set(request.key, leftAloneUntil(known, notBefore));
  }
  return asked;
}

function after(
  before: RequestState | undefined,
  answer: SimulatedAnswer,
  interval: number,
  now: EpochMilliseconds,
  random: () => number,
): RequestState {
  const jitter = jitterFrom(random());
  if (answer.kind === 'read') {
    const wish = answer.wish === undefined ? {} : { wish: answer.wish };
    return afterReading({ interval, jitter, count: 5, problems: [], ...wish }, now);
  }
  const { reason, retryAfter } = answer;
  const failure = { reason, sentence: 'It failed.', at: now, isHostDown: true };
  return afterFailure(before, failure, { interval, jitter, retryAfter });
}
