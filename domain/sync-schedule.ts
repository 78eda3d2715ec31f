import type { FailureReason, RequestState, SourceFailure } from './source-state';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from './time';

const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = 6 * HOUR;

/** Intervals vary by a tenth either way. */
const JITTER = 0.1;

/** While someone is looking, or a session is about to open, what is read at least hourly is read anew when it is older than this. */
const CLOSE_INTERVAL = 5 * MINUTE;

/** Who asks for it by a click gets it, but not twice within this. */
const SHORTEST_INTERVAL = 10 * SECOND;

/** Where there were at least so many sessions, none at all is taken for a fault of the page, not for an empty day. */
const SUSPICIOUS_COUNT = 3;

/** A computer that wakes may be without network for so long; what fails then is tried once more after a minute. */
const WAKING = 45 * SECOND;

/** What a sleeping network looks like. */
const UNREACHABLE: ReadonlySet<FailureReason> = new Set(['offline', 'network', 'timeout']);

/** Why it is asked whether an address is due: time has passed, someone is looking, or someone asked for it. */
export type SyncReason = 'clock' | 'look' | 'now';

/** What decides on one address beside what is remembered of it. */
export interface Need {
  readonly now: EpochMilliseconds;
  readonly reason: SyncReason;
  /** The longest time between two readings, in milliseconds, as the source has it. */
  readonly interval: number;
  /** A session that the address is about is to open within two hours, or runs. */
  readonly isNear: boolean;
  /** When the computer last woke, or the browser started. */
  readonly wokeAt: EpochMilliseconds;
}

/** The jitter factor for a random number in [0, 1). */
export function jitterFrom(random: number): number {
  return 1 - JITTER + 2 * JITTER * random;
}

/** How often the address is to be asked: as the publisher wishes, else as the source has it, and every 5 minutes while a session is near. */
export function intervalFor(
  state: RequestState | undefined,
  need: Pick<Need, 'interval' | 'isNear'>,
): number {
  if (state?.wish !== undefined) return state.wish;
  return need.isNear ? Math.min(need.interval, CLOSE_INTERVAL) : need.interval;
}

/** When the address is to be asked next: at its interval after a good reading, with exponential back-off from 5 minutes to 6 hours after failures. */
export function nextReadAt(state: RequestState, interval: number): EpochMilliseconds {
  const backOff = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(state.failures - 1, 20));
  const wait = state.failures === 0 ? interval : backOff;
  return Math.max(state.askedAt + wait * state.jitter, state.notBefore);
}

/**
 * Whether the address is to be asked now. A reading from the future means that the clock was set back since, and
 * counts for nothing; a missing permission is no failure of the server's, so it is tried as soon as it is there. Who
 * looks or asks does not wait for a back-off to end; what the server asked for holds for all.
 */
export function isDue(state: RequestState | undefined, need: Need): boolean {
  if (state === undefined || state.askedAt > need.now || state.failure?.reason === 'no-permission')
    return true;
  const age = need.now - state.askedAt;
  const interval = intervalFor(state, need);
  if (nextReadAt(state, interval) <= need.now || isRetryAfterWake(state, need)) return true;
  if (need.now < state.notBefore || need.reason === 'clock') return false;
  if (need.reason === 'now') return age >= SHORTEST_INTERVAL;
  return interval <= HOUR && age >= CLOSE_INTERVAL;
}

/** Once after the computer woke, what could not be reached then is tried again after a minute. */
function isRetryAfterWake(
  { failure, askedAt, notBefore }: RequestState,
  { now, wokeAt }: Pick<Need, 'now' | 'wokeAt'>,
): boolean {
  if (failure === null || !UNREACHABLE.has(failure.reason) || now < notBefore) return false;
  const wait = failure.at - wokeAt;
  return wait >= 0 && wait < WAKING && now - askedAt >= MINUTE;
}

/** Whether an empty reading is rather a failure, given what the last good reading had. */
export function isSuspiciouslyEmpty(count: number, previousCount: number): boolean {
  return count === 0 && previousCount >= SUSPICIOUS_COUNT;
}

/** What is remembered of an address that has just been read well. */
export function afterReading(
  reading: Omit<RequestState, 'askedAt' | 'readAt' | 'failures' | 'failure' | 'notBefore'>,
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
