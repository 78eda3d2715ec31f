import type { PageSource } from '../domain/page-source';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate } from '../domain/time';
import {
  asAdded,
  countsOf,
  keptSessions,
  type Review,
  toReview,
  withAdded,
  withCalendar,
  withPhrase,
  withRow,
  withWorkOf,
} from './review';
import type { FoundSession } from './review-difference';
import type { ReviewDocument } from './review-document';
import { type Fetching, fetchAllowed, readCalendarText } from './review-fetch';
import { isToAdd, type ReviewRow, withReading } from './review-row';
import type { ReviewTools } from './review-tools';

/** How far a page is read. */
export interface ReviewState {
  readonly review: Review | null;
  readonly isReading: boolean;
  /** Why the text could not be read, in an English sentence; null where it could. */
  readonly problem: string | null;
  readonly fetching: Fetching | null;
  /** Whether something is being stored. */
  readonly isStoring: boolean;
}

/** What can be done next. */
export interface Reviewing {
  read(document: ReviewDocument): Promise<void>;
  /** Reads the page at the address anew. The first thing it does is to ask for the permission. */
  readAgain(page: PageSource): Promise<void>;
  /** Reads a calendar that the page links to; likewise. */
  readCalendar(url: string): Promise<void>;
  publishedOn(date: LocalDate | null): Promise<void>;
  tick(uid: string, isTicked: boolean): void;
  chooseReading(uid: string, start: EpochMilliseconds): Promise<void>;
  edit(uid: string, session: Session, opens: string | null): Promise<void>;
  /** Returns whether it was stored; so does each that follows. */
  addAll(): Promise<boolean>;
  addTicked(): Promise<boolean>;
  /** Takes the session from what is kept. */
  remove(uid: string): Promise<boolean>;
  addPhrase(found: FoundSession): Promise<void>;
}

const NOTHING: ReviewState = {
  review: null,
  isReading: false,
  problem: null,
  fetching: null,
  isStoring: false,
};

/**
 * The review of one page after the other.
 *
 * Keeps: what was read, and all that the user has said of it.
 * Persists nothing but what is added: who leaves the page in between reads it again.
 * Callers first: `readAgain` and `readCalendar` must be called straight from a click.
 * Why not state of the component: a browser asks for a permission only while nothing has been waited for, and what an
 * overtaken reading brings late must change nothing.
 */
export function createReviewing(
  toolsNow: () => ReviewTools,
  onState: (state: ReviewState) => void,
): Reviewing {
  let state = NOTHING;
  let turn = 0;

  const show = (change: Partial<ReviewState>): void => {
    state = { ...state, ...change };
    onState(state);
  };
  const changeRow = (uid: string, change: (row: ReviewRow) => ReviewRow): void => {
    if (state.review !== null) show({ review: withRow(state.review, uid, change) });
  };

  /** What the work brings, where nothing else has been begun meanwhile. */
  const inTurn = async <Result>(work: Promise<Result>, then: (result: Result) => void): Promise<void> => {
    turn += 1;
    const mine = turn;
    const result = await work;
    if (turn === mine) then(result);
  };

  const readAs = (
    document: ReviewDocument,
    publishedOn: LocalDate | null,
    isAnew: boolean,
  ): Promise<void> => {
    const before = isAnew ? null : state.review;
    show({ isReading: true, problem: null, fetching: null });
    return inTurn(readToReview(document, publishedOn, toolsNow()), (result) => {
      if (typeof result === 'string') show({ isReading: false, review: null, problem: result });
      else show({ isReading: false, review: before === null ? result : withWorkOf(result, before) });
    });
  };

  /** Stores what the review would keep, and shows it once it is stored. */
  const store = async (next: Review): Promise<boolean> => {
    if (state.isStoring) return false;
    const { store: storePage, now, makeId, onStored } = toolsNow();
    const page = pageOf(next, now(), makeId);
    show({ isStoring: true });
    try {
      await storePage(page, keptSessions(next), now());
      show({ isStoring: false, review: { ...next, page } });
      onStored(null);
      return true;
    } catch (error) {
      show({ isStoring: false });
      onStored({ error });
      return false;
    }
  };

  const add = async (isAdded: (row: ReviewRow) => boolean): Promise<boolean> => {
    if (state.review === null) return false;
    const hasWork = state.review.rows.some(isAdded) || countsOf(state.review).toDrop > 0;
    return hasWork && store(withAdded(state.review, isAdded));
  };

  /** Changes a row, and keeps the change at once where its session is kept. */
  const rewrite = async (uid: string, change: (row: ReviewRow) => ReviewRow): Promise<void> => {
    if (state.review === null) return;
    const next = withRow(state.review, uid, change);
    const row = next.rows.find((one) => one.uid === uid);
    if (row === undefined || row.kept === null || row.standing === 'changed') show({ review: next });
    else await store(withRow(next, uid, (one) => ({ ...one, kept: one.session })));
  };

  return {
    read: (document) => readAs(document, null, true),
    async readAgain(page) {
      const fetched = await fetchAllowed(page.url, toolsNow(), () => fetchingNow(page.url));
      if ('fault' in fetched) show({ fetching: { url: page.url, fault: fetched.fault } });
      else await readAs({ text: fetched.text, url: page.url, format: 'any', title: page.title }, null, true);
    },
    async readCalendar(url) {
      const tools = toolsNow();
      const fetched = await fetchAllowed(url, tools, () => fetchingNow(url));
      const reading = 'fault' in fetched ? fetched : await readCalendarText(fetched, tools);
      if ('fault' in reading) show({ fetching: { url, fault: reading.fault } });
      else if (state.review !== null)
        show({ fetching: null, review: withCalendar(state.review, url, reading) });
    },
    async publishedOn(date) {
      if (state.review !== null) await readAs(state.review.document, date, false);
    },
    tick: (uid, isTicked) => changeRow(uid, (row) => ({ ...row, isTicked })),
    chooseReading: (uid, start) =>
      rewrite(uid, (row) => ({ ...row, session: withReading(row.found, start), isEdited: true })),
    edit: (uid, session, opens) => rewrite(uid, (row) => ({ ...row, session, opens, isEdited: true })),
    addAll: () => add(isToAdd),
    addTicked: () => add((row) => isToAdd(row) && row.isTicked),
    async remove(uid) {
      if (state.review === null) return false;
      return store(
        withRow(state.review, uid, (row) => ({ ...row, kept: null, standing: 'new', isTicked: false })),
      );
    },
    async addPhrase(found) {
      if (state.review === null) return;
      show({ review: withPhrase(state.review, found) });
      await rewrite(found.session.uid, (row) => (isToAdd(row) ? asAdded(row) : row));
    },
  };

  function fetchingNow(url: string): void {
    show({ fetching: { url, fault: null } });
  }
}

async function readToReview(
  document: ReviewDocument,
  publishedOn: LocalDate | null,
  { read, findKnown, now }: ReviewTools,
): Promise<Review | string> {
  try {
    const known = document.url === '' ? null : await findKnown(document.url);
    const reading = await read(document, publishedOn ?? known?.page.publishedOn ?? null, now());
    return toReview(document, reading, known);
  } catch (error) {
    // A fault of a parser too is one of the text, for the user: the page must not go down with it.
    return error instanceof Error ? error.message : String(error);
  }
}

function pageOf(
  { page, document, title, publishedOn }: Review,
  now: EpochMilliseconds,
  makeId: () => string,
): PageSource {
  const id = page?.id ?? `page:${makeId()}`;
  return { id, url: document.url, title, readAt: now, publishedOn };
}
