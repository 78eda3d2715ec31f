import type { RequestState, SourceFailure } from './source-state';
import { type EpochMilliseconds, HOUR, MINUTE } from './time';

const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = 6 * HOUR;

/** Intervals vary by a tenth either way. */
const JITTER = 0.1;

/** While someone is looking, pages that are read at least hourly are read anew when they are older than this. */
const LOOKED_AT_INTERVAL = 5 * MINUTE;

/** Where there were at least so many sessions, none at all is taken for a fault of the page, not for an empty day. */
const SUSPICIOUS_COUNT = 3;

/** The jitter factor for a random number in [0, 1). */
export function jitterFrom(random: number): number {
  return 1 - JITTER + 2 * JITTER * random;
}

/** When the address is to be asked next: at its interval after a good reading, with exponential back-off from 5 minutes to 6 hours after failures. */
export function nextReadAt(state: RequestState, interval: number): EpochMilliseconds {
  const backOff = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(state.failures - 1, 20));
  const wait = state.failures === 0 ? interval : backOff;
  return Math.max(state.askedAt + wait * state.jitter, state.notBefore);
}

/**
 * Whether the address is to be asked now. A reading from the future means that the clock was set back since, and
 * counts for nothing; a missing permission is no failure of the server's, so it is tried as soon as it is there.
 */
export function isDueToRead(
  state: RequestState | undefined,
  interval: number,
  now: EpochMilliseconds,
): boolean {
  if (state === undefined || state.askedAt > now || state.failure?.reason === 'no-permission') return true;
  return nextReadAt(state, interval) <= now;
}

/** Whether the address is to be asked because someone is looking now: back-off does not hold then, what the server asked for does. */
export function isDueToLook(
  state: RequestState | undefined,
  interval: number,
  now: EpochMilliseconds,
): boolean {
  if (isDueToRead(state, interval, now)) return true;
  if (state === undefined || interval > HOUR) return false;
  return now - state.askedAt >= LOOKED_AT_INTERVAL && now >= state.notBefore;
}

/** Whether an empty reading is rather a failure, given what the last good reading had. */
export function isSuspiciouslyEmpty(count: number, previousCount: number): boolean {
  return count === 0 && previousCount >= SUSPICIOUS_COUNT;
}

/** What is remembered of an address that has just been read well. */
export function afterReading(
  reading: Pick<RequestState, 'interval' | 'jitter' | 'count' | 'problems' | 'etag' | 'lastModified'>,
  now: EpochMilliseconds,
): RequestState {
  return { ...reading, askedAt: now, readAt: now, failures: 0, failure: null, notBefore: 0 };
}

/** What is remembered of an address that has just failed: what it brought before stays. `retryAfter` is what the server asked for, in milliseconds. */
export function afterFailure(
  previous: RequestState | undefined,
  failure: SourceFailure,
  { interval, jitter, retryAfter }: { interval: number; jitter: number; retryAfter: number | null },
): RequestState {
  const kept = previous ?? { readAt: null, count: 0, problems: [] };
  return {
    ...kept,
    interval,
    jitter,
    failure,
    failures: (previous?.failures ?? 0) + 1,
    askedAt: failure.at,
    notBefore: retryAfter === null ? 0 : failure.at + retryAfter,
  };
}
