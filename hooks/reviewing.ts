import { toHttpsAddress } from '../domain/link';
import type { PageSource } from '../domain/page-source';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate } from '../domain/time';
import {
  additionOf,
  asAdded,
  keptSessions,
  pageOf,
  type Review,
  withAdded,
  withCalendar,
  withPhrase,
  withRow,
  withWorkOf,
} from './review';
import type { FoundSession } from './review-difference';
import type { ReviewDocument } from './review-document';
import { type Fetching, fetchAllowed, readCalendarText } from './review-fetch';
import { readToReview } from './review-reading';
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
  let lastStored = Promise.resolve(true);

  const show = (change: Partial<ReviewState>): void => {
    state = { ...state, ...change };
    onState(state);
  };
  const changeRow = (uid: string, change: (row: ReviewRow) => ReviewRow): void => {
    if (state.review !== null) show({ review: withRow(state.review, uid, change) });
  };

  /** What the work brings, where nothing else has been begun meanwhile. */
  const inTurn = async <Result>(work: Promise<Result>, then: (result: Result) => unknown): Promise<void> => {
    turn += 1;
    const mine = turn;
    const result = await work;
    if (turn === mine) await then(result);
  };

  const readAs = (document: ReviewDocument, publishedOn: LocalDate | null, before: Review | null) => {
    show({ isReading: true, problem: null, fetching: null });
    return inTurn(readToReview({ document, publishedOn, before }, toolsNow()), (result) => {
      if (typeof result === 'string') show({ isReading: false, review: null, problem: result });
      else show({ isReading: false, review: before === null ? result : withWorkOf(result, before) });
    });
  };

  /** Stores what is kept after the change, one change after the other, and shows it once it is stored. */
  const store = (change: (review: Review) => Review): Promise<boolean> => {
    lastStored = lastStored.then(() => storeNow(change));
    return lastStored;
  };
  const storeNow = async (change: (review: Review) => Review): Promise<boolean> => {
    if (state.review === null) return false;
    const { store: storePage, now, makeId, onStored } = toolsNow();
    const next = change(state.review);
    const page = pageOf(next, now(), makeId);
    show({ isStoring: true });
    try {
      await storePage(page, keptSessions(next), now());
    } catch (error) {
      show({ isStoring: false });
      onStored({ error });
      return false;
    }
    // What was ticked meanwhile stays; what was read meanwhile is another review.
    const { review } = state;
    const isSame = review?.document === next.document;
    show({ isStoring: false, review: isSame && review !== null ? { ...change(review), page } : review });
    onStored(null);
    return true;
  };

  const add = async (isWanted: (row: ReviewRow) => boolean): Promise<boolean> => {
    const addition = state.review && additionOf(state.review, isWanted);
    return addition !== null && store((review) => withAdded(review, addition));
  };

  /** Changes a row, and keeps the change at once where its session is kept. */
  const rewrite = async (uid: string, change: (row: ReviewRow) => ReviewRow): Promise<void> => {
    if (state.review === null) return;
    const next = withRow(state.review, uid, change);
    const row = next.rows.find((one) => one.uid === uid);
    if (row === undefined || row.kept === null || row.standing === 'changed') show({ review: next });
    else
      await store((review) =>
        withRow(review, uid, (one) => {
          const changed = change(one);
          return { ...changed, kept: changed.session };
        }),
      );
  };

  return {
    read: (document) => readAs(document, null, null),
    async readAgain({ url, title }) {
      const address = toHttpsAddress(url);
      if (address === null) return;
      const asked = fetchAllowed(address, toolsNow());
      show({ fetching: { url, fault: null } });
      await inTurn(asked, (fetched) => {
        if ('fault' in fetched) show({ fetching: { url, fault: fetched.fault } });
        else return readAs({ text: fetched.text, url, format: 'any', title }, null, null);
      });
    },
    async readCalendar(url) {
      const tools = toolsNow();
      const { review } = state;
      const asked = fetchAllowed(url, tools);
      show({ fetching: { url, fault: null } });
      const fetched = await asked;
      const reading = 'fault' in fetched ? fetched : await readCalendarText(fetched, tools);
      // Another page may be under review by now.
      if (state.review === null || state.review.document !== review?.document) return;
      if ('fault' in reading) show({ fetching: { url, fault: reading.fault } });
      else show({ fetching: null, review: withCalendar(state.review, url, reading) });
    },
    async publishedOn(date) {
      if (state.review !== null) await readAs(state.review.document, date, state.review);
    },
    tick: (uid, isTicked) => changeRow(uid, (row) => ({ ...row, isTicked })),
    chooseReading: (uid, start) =>
      rewrite(uid, (row) => ({ ...row, session: withReading(row.found, start), isEdited: true })),
    edit: (uid, session, opens) => rewrite(uid, (row) => ({ ...row, session, opens, isEdited: true })),
    addAll: () => add(() => true),
    addTicked: () => add(({ isTicked }) => isTicked),
    remove: (uid) =>
      store((review) =>
        withRow(review, uid, (row) => ({ ...row, kept: null, standing: 'new', isTicked: false })),
      ),
    async addPhrase(found) {
      if (state.review === null) return;
      show({ review: withPhrase(state.review, found) });
      await rewrite(found.session.uid, (row) => (isToAdd(row) ? asAdded(row) : row));
    },
  };
}
