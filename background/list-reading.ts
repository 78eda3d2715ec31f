import { type RequestState, type SourceState, withRequest } from '../domain/source-state';
import {
  afterFailure,
  afterReading,
  intervalFor,
  isSuspiciouslyEmpty,
  jitterFrom,
} from '../domain/sync-schedule';
import type { EpochMilliseconds } from '../domain/time';
import type { Clock } from '../platform/clock';
import { storeReading, storeUnchanged, writeSourceState } from '../platform/schedule-store';
import { withinLimits } from '../sources/refresh-interval';
import type { Source, SourceRequest } from '../sources/source';
import { type ListSoFar, pagesOf, withPage } from './list-pages';
import { type FailedRequest, type ReadResult, suddenlyEmpty } from './reading';

/** A request that is due, and whether a session that it names is near. */
export interface DueRequest {
  readonly request: SourceRequest;
  readonly isNear: boolean;
  /** It is about one session, beside the list that names it. */
  readonly isDetail: boolean;
}

/** What is known of the source once a list was asked for, and why it was not read. */
export interface ListResult {
  readonly state: SourceState;
  readonly failure: FailedRequest | null;
}

/**
 * Asks for a list, page by page, and stores each page as it comes, what is known of the list with the last one. What
 * it named before is missed only once all of it was read. A worker that dies in between begins the list anew: pages
 * are numbered by what stands before them, so that the third page of an hour ago may no longer continue the second.
 * Where the network went away nothing is noted: what was due stays due.
 */
export async function readList(
  source: Source,
  due: DueRequest,
  before: SourceState,
  clock: Clock,
): Promise<ListResult> {
  const { request } = due;
  const previous = before.requests[request.key];
  const since = clock.now();
  let state = before;
  let soFar: ListSoFar = { pages: 0, count: 0, until: 0, problems: [] };
  for await (const { page, result, isLast, isCut } of pagesOf(source, request, previous, clock)) {
    const now = clock.now();
    if (result.kind === 'failed') return keepFailure(due, result, state, now);
    if (result.kind === 'unchanged') return keepUnchanged(source, due, state, now);
    soFar = withPage(soFar, result);
    if (isLast && isSuspicious(soFar, previous, due, now)) {
      return keepFailure(due, suddenlyEmpty(request, previous?.count ?? 0), state, now);
    }
    if (result.memory !== undefined) state = { ...state, memory: result.memory };
    if (isLast) state = withRequest(state, request.key, toRequestState(due, soFar, result, now));
    const { sessions, details = {} } = result;
    await storeReading(
      {
        ...{ sourceId: source.id, requestKey: page.key, sessions, details, readAt: now },
        isFirst: (previous?.readAt ?? null) === null,
        listSince: isLast && !isCut && !due.isDetail ? since : null,
      },
      state,
    );
  }
  return { state, failure: null };
}

function isSuspicious(
  { count }: ListSoFar,
  previous: RequestState | undefined,
  { isDetail }: DueRequest,
  now: EpochMilliseconds,
): boolean {
  const isOver = previous?.until !== undefined && previous.until <= now;
  return !isDetail && isSuspiciouslyEmpty(count, previous?.count ?? 0, isOver);
}

function toRequestState(
  { request, isNear, isDetail }: DueRequest,
  { pages, count, until, problems }: ListSoFar,
  { etag, lastModified, interval }: ReadResult,
  now: EpochMilliseconds,
): RequestState {
  const wish = interval === undefined ? undefined : withinLimits(interval);
  const read = {
    count,
    problems,
    interval: wish ?? intervalFor(undefined, { interval: request.interval, isNear }),
    jitter: jitterFrom(Math.random()),
    ...(count === 0 ? {} : { until }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(wish === undefined ? {} : { wish }),
    ...(pages === 1 ? {} : { pages }),
    ...(isDetail ? { isDetail } : {}),
  };
  return afterReading(read, now);
}

async function keepUnchanged(
  source: Source,
  { request, isNear }: DueRequest,
  state: SourceState,
  now: EpochMilliseconds,
): Promise<ListResult> {
  const previous = state.requests[request.key];
  if (previous === undefined) return { state, failure: null };
  const interval = intervalFor(previous, { interval: request.interval, isNear });
  const read = afterReading({ ...previous, interval, jitter: jitterFrom(Math.random()) }, now);
  const next = withRequest(state, request.key, read);
  await storeUnchanged(source.id, request.key, now, next);
  return { state: next, failure: null };
}

async function keepFailure(
  due: DueRequest,
  failure: FailedRequest,
  state: SourceState,
  now: EpochMilliseconds,
): Promise<ListResult> {
  if (failure.reason === 'offline') return { state, failure };
  const next = withFailure(state, due, failure, now);
  await writeSourceState(next);
  return { state: next, failure };
}

/** The state in which the request has failed. */
export function withFailure(
  state: SourceState,
  { request, isNear, isDetail }: DueRequest,
  { reason, sentence, retryAfter, isHostDown }: FailedRequest,
  now: EpochMilliseconds,
): SourceState {
  const previous = state.requests[request.key];
  const interval = intervalFor(previous, { interval: request.interval, isNear });
  const timing = { interval, jitter: jitterFrom(Math.random()), retryAfter };
  const failed = afterFailure(previous, { reason, sentence, at: now, isHostDown }, timing);
  return withRequest(state, request.key, isDetail ? { ...failed, isDetail } : failed);
}
