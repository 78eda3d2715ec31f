import type { FailureReason, RequestState } from '../../domain/source-state';
import { afterFailure, afterReading, intervalFor, isDue, jitterFrom } from '../../domain/sync-schedule';
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
  readonly interval: number;
  readonly before: RequestState | undefined;
  readonly answer: SimulatedAnswer;
  readonly wokeAt: EpochMilliseconds;
}

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
    if (!world.isOnline(now)) continue;
    for (const request of sources.flatMap((source) => source.requestsAt(now))) {
      const before = states.get(request.key);
      const isNear = world.isNear(request, now);
      const need = { now, reason: 'clock', interval: request.interval, isNear, wokeAt } as const;
      if (!isDue(before, need)) continue;
      const interval = intervalFor(before, need);
      const answer = world.answer(request, now);
      asked.push({ at: now, key: request.key, interval, before, answer, wokeAt });
      states.set(request.key, after(before, answer, interval, now, world.random));
    }
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
  return afterFailure(before, { reason, sentence: 'It failed.', at: now }, { interval, jitter, retryAfter });
}
