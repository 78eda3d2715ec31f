import type { FailureReason, RequestState, SourceFailure } from './source-state';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from './time';

const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = 6 * HOUR;

/** Intervals vary by a tenth either way. */
const JITTER = 0.1;

/** While someone is looking, or a session is about to open, what is read at least hourly is read anew when it is older than this. */
const CLOSE_INTERVAL = 5 * MINUTE;

/** What is read at least so often is wanted fresh; other pages are of days further on. */
const FRESH_INTERVAL = 3 * HOUR;

/** Who asks for it by a click gets it, but not twice within this. */
const SHORTEST_INTERVAL = 10 * SECOND;

/** Where there were at least so many sessions, none at all is taken for a fault of the page, not for an empty day. */
const SUSPICIOUS_COUNT = 3;

/**
 * A computer that wakes may be without network for so long; what fails then is tried once more after a minute. What
 * was under way when it fell asleep fails before the wake is noticed. Together no longer than the minute: it is once.
 */
const WAKING = { before: 15 * SECOND, after: 45 * SECOND };

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
  return interval <= FRESH_INTERVAL && age >= CLOSE_INTERVAL;
}

/** Whether the address could not be reached when the computer woke, a minute ago or more, and was not tried since. */
export function isRetryAfterWake(
  { failure, askedAt, notBefore }: RequestState,
  { now, wokeAt }: Pick<Need, 'now' | 'wokeAt'>,
): boolean {
  if (failure === null || !UNREACHABLE.has(failure.reason) || now < notBefore) return false;
  const wait = failure.at - wokeAt;
  return wait >= -WAKING.before && wait < WAKING.after && now - askedAt >= MINUTE;
}

/**
 * Whether an empty list is rather a failure, given how many sessions the last good reading of it had. `isOver` says
 * that all of those are over: then the list may well be empty.
 */
export function isSuspiciouslyEmpty(count: number, previousCount: number, isOver = false): boolean {
  return count === 0 && previousCount >= SUSPICIOUS_COUNT && !isOver;
}

/** What is remembered of an address that has just been read well. */
export function afterReading(
  reading: Omit<
    RequestState,
    'askedAt' | 'readAt' | 'failures' | 'failure' | 'failingSince' | 'tries' | 'notBefore'
  >,
  now: EpochMilliseconds,
): RequestState {
  const { interval, jitter, count, problems, until, etag, lastModified, wish, isDetail, pages } = reading;
  return {
    ...{ interval, jitter, count, problems, askedAt: now, readAt: now },
    ...{ failures: 0, failure: null, notBefore: 0 },
    ...(until === undefined ? {} : { until }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(wish === undefined ? {} : { wish }),
    ...(isDetail === undefined ? {} : { isDetail }),
    ...(pages === undefined ? {} : { pages }),
  };
}

const UNREAD = { readAt: null, count: 0, problems: [] } as const;

/** What is remembered of an address that has just failed: what it brought before stays. `retryAfter` is what the server asked for, in milliseconds. */
export function afterFailure(
  previous: RequestState | undefined,
  failure: SourceFailure,
  { interval, jitter, retryAfter }: { interval: number; jitter: number; retryAfter: number | null },
): RequestState {
  return {
    ...(previous ?? UNREAD),
    interval,
    jitter,
    failure,
    failures: (previous?.failures ?? 0) + 1,
    failingSince: sinceOf(previous, failure),
    tries: (previous?.tries ?? 0) + 1,
    askedAt: failure.at,
    notBefore: retryAfter === null ? 0 : failure.at + retryAfter,
  };
}

/** What is remembered of an address that was not asked, because another one of its host had just failed: it waits as that one does, for as long. */
export function afterWaiting(
  previous: RequestState | undefined,
  failed: RequestState & { readonly failure: SourceFailure },
  interval: number,
): RequestState {
  const { jitter, failure, failures, askedAt, notBefore } = failed;
  return {
    ...(previous ?? UNREAD),
    ...{ interval, jitter, failure, askedAt, notBefore },
    failures: Math.max((previous?.failures ?? 0) + 1, failures),
    failingSince: sinceOf(previous, failure),
  };
}

/** What is remembered of any address of a host that asked to be left alone until then. */
export function leftAloneUntil(state: RequestState, notBefore: EpochMilliseconds): RequestState {
  return notBefore > state.notBefore ? { ...state, notBefore } : state;
}

function sinceOf(previous: RequestState | undefined, failure: SourceFailure): EpochMilliseconds {
  return (previous?.failure && previous.failingSince) || failure.at;
}
