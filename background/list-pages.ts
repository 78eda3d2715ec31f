import { untilOf } from '../domain/schedule';
import type { RequestState } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';
import type { Clock } from '../platform/clock';
import { hasHostPermission } from '../platform/permissions';
import type { Source, SourceRequest } from '../sources/source';
import { missingPermission, type ReadResult, type RequestResult, readRequest } from './reading';

/** Of no list more pages are read. */
const MOST_PAGES = 25;

/** What came of asking for one page of a list. */
export interface ReadPage {
  readonly page: SourceRequest;
  readonly result: RequestResult;
  readonly isLast: boolean;
  /** The list goes on behind it all the same. */
  readonly isCut: boolean;
}

/**
 * The pages of a list in order, each asked for once the one before it was taken. That the first of several has not
 * changed proves nothing of the others, so it is then read whole.
 */
export async function* pagesOf(
  source: Source,
  request: SourceRequest,
  previous: RequestState | undefined,
  clock: Clock,
): AsyncGenerator<ReadPage> {
  const asked = new Set<string>();
  let waiting: readonly SourceRequest[] = [request];
  for (let [page] = waiting; page !== undefined; [page] = waiting) {
    const known = page === request && previous?.pages === undefined ? previous : undefined;
    const isAllowed = page === request || (await hasHostPermission(page.url));
    const result = isAllowed ? await readRequest(source, page, known, clock.now()) : missingPermission(page);
    asked.add(page.key);
    const named = result.kind === 'read' ? (result.next ?? []) : [];
    waiting = [...waiting.slice(1), ...named].filter(({ key }) => !asked.has(key));
    const isCut = waiting.length > 0 && asked.size >= MOST_PAGES;
    if (isCut) waiting = [];
    yield { page, result, isLast: waiting.length === 0, isCut };
  }
}

/** What the pages of a list had, up to one of them. */
export interface ListSoFar {
  readonly pages: number;
  readonly count: number;
  /** When the last of the sessions is surely over; 0 while there is none. */
  readonly until: EpochMilliseconds;
  readonly problems: readonly string[];
}

/** The same with one page more. */
export function withPage(soFar: ListSoFar, { sessions, problems }: ReadResult): ListSoFar {
  return {
    pages: soFar.pages + 1,
    count: soFar.count + sessions.length,
    until: sessions.reduce((until, session) => Math.max(until, untilOf(session)), soFar.until),
    problems: [...soFar.problems, ...problems],
  };
}
