import type { StoredReading } from '../domain/fold-reading';
import { type RequestState, type SourceState, withRequest } from '../domain/source-state';
import { afterFailure, afterReading, intervalFor, jitterFrom } from '../domain/sync-schedule';
import type { EpochMilliseconds } from '../domain/time';
import type { Clock } from '../platform/clock';
import { storeReading, storeUnchanged, writeSourceState } from '../platform/schedule-store';
import type { Source, SourceRequest } from '../sources/source';
import { type FailedRequest, type RequestResult, readRequest } from './reading';

/** No list has more pages. */
const MOST_PAGES = 25;

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

type ReadResult = Extract<RequestResult, { kind: 'read' }>;

/**
 * Asks for a list, page by page, and stores each page as it comes, what is known of the list with the last one. What
 * it named before is missed only once all of it was read. A worker that dies in between begins the list anew.
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
  let soFar: ListSoFar = { pages: 0, count: 0, problems: [] };
  for await (const { page, result, isLast } of pagesOf(source, request, previous, clock)) {
    const now = clock.now();
    if (result.kind === 'failed') return keepFailure(due, result, state, now);
    if (result.kind === 'unchanged') return keepUnchanged(source, due, state, now);
    soFar = withPage(soFar, result);
    if (result.memory !== undefined) state = { ...state, memory: result.memory };
    if (isLast) state = withRequest(state, request.key, toRequestState(due, soFar, result, now));
    const isFirst = (previous?.readAt ?? null) === null;
    await storeReading(
      toStoredReading(source, page, result, { now, isFirst, listSince: isLast ? since : null }),
      state,
    );
  }
  return { state, failure: null };
}

interface ReadPage {
  readonly page: SourceRequest;
  readonly result: RequestResult;
  readonly isLast: boolean;
}

/** The pages of a list, each asked for as the one before names it. That the first of several has not changed proves nothing, so it is read whole. */
async function* pagesOf(
  source: Source,
  request: SourceRequest,
  previous: RequestState | undefined,
  clock: Clock,
): AsyncGenerator<ReadPage> {
  let page: SourceRequest | undefined = request;
  for (let number = 1; page !== undefined; number += 1) {
    const known = number > 1 ? undefined : previous?.pages === undefined ? previous : unvalidated(previous);
    const result = await readRequest(source, page, known, clock.now());
    const next: SourceRequest | undefined =
      result.kind === 'read' && number < MOST_PAGES ? result.next?.[0] : undefined;
    yield { page, result, isLast: next === undefined };
    page = next;
  }
}

function unvalidated({ etag: _etag, lastModified: _lastModified, ...state }: RequestState): RequestState {
  return state;
}

/** What the pages of a list had, up to one of them. */
interface ListSoFar {
  readonly pages: number;
  readonly count: number;
  readonly problems: readonly string[];
}

function withPage({ pages, count, problems }: ListSoFar, { sessions, ...page }: ReadResult): ListSoFar {
  return { pages: pages + 1, count: count + sessions.length, problems: [...problems, ...page.problems] };
}

function toRequestState(
  { request, isNear, isDetail }: DueRequest,
  { pages, count, problems }: ListSoFar,
  { etag, lastModified, interval: wish }: ReadResult,
  now: EpochMilliseconds,
): RequestState {
  const read = {
    count,
    problems,
    interval: wish ?? intervalFor(undefined, { interval: request.interval, isNear }),
    jitter: jitterFrom(Math.random()),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(wish === undefined ? {} : { wish }),
    ...(pages === 1 ? {} : { pages }),
    ...(isDetail ? { isDetail } : {}),
  };
  return afterReading(read, now);
}

function toStoredReading(
  source: Source,
  page: SourceRequest,
  { sessions, details = {} }: ReadResult,
  { now, ...list }: Pick<StoredReading, 'isFirst' | 'listSince'> & { readonly now: EpochMilliseconds },
): StoredReading {
  return { sourceId: source.id, requestKey: page.key, sessions, details, readAt: now, ...list };
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
  const next = withFailure(state, due, failure, now);
  await writeSourceState(next);
  return { state: next, failure };
}

/** The state in which the request has failed. */
export function withFailure(
  state: SourceState,
  { request, isNear, isDetail }: DueRequest,
  { reason, sentence, retryAfter }: FailedRequest,
  now: EpochMilliseconds,
): SourceState {
  const previous = state.requests[request.key];
  const interval = intervalFor(previous, { interval: request.interval, isNear });
  const timing = { interval, jitter: jitterFrom(Math.random()), retryAfter };
  const failed = afterFailure(previous, { reason, sentence, at: now }, timing);
  return withRequest(state, request.key, isDetail ? { ...failed, isDetail } : failed);
}
