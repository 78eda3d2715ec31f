import type { PageSource } from '../domain/page-source';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate } from '../domain/time';
import type { PageCalendar } from '../sources/page/read-page';
import { compareToKept, type FoundSession } from './review-difference';
import type { DocumentReading, ReviewDocument } from './review-document';
import { isAddable, isToAdd, newRow, type ReviewRow } from './review-row';

/** So many rows are shown; further ones are counted. */
export const MOST_ROWS = 200;

const LONGEST_TITLE = 300;

/** One page or text under review. */
export interface Review {
  readonly document: ReviewDocument;
  /** The page as it is kept; null where it is not. */
  readonly page: PageSource | null;
  /** Whether it was kept when it was read: what is new and what has changed is told. */
  readonly isAgain: boolean;
  readonly title: string;
  /** As the user stated it, else as the page does. */
  readonly publishedOn: LocalDate | null;
  readonly rows: readonly ReviewRow[];
  /** Found, but beyond what is shown. */
  readonly hiddenCount: number;
  /** Kept sessions that what was read does not speak of: it is a part of the page. They stay. */
  readonly unseen: readonly Session[];
  readonly calendars: readonly PageCalendar[];
  readonly problems: readonly string[];
}

/** What is kept of the page already. */
export interface KnownPage {
  readonly page: PageSource;
  readonly sessions: readonly Session[];
}

/** The review of what was read, with what is kept of the page. */
export function toReview(
  document: ReviewDocument,
  reading: DocumentReading,
  known: KnownPage | null,
): Review {
  const isWhole = document.format !== 'text';
  const all = compareToKept(reading.found, {
    sessions: known?.sessions ?? [],
    isOfSameDay: known?.page.publishedOn === reading.publishedOn,
    isWhole,
  });
  const matched = new Set(all.flatMap(({ kept }) => kept ?? []));
  const rows = inBounds(all);
  return {
    document,
    page: known?.page ?? null,
    isAgain: known !== null,
    title: titleOf(document, reading.title),
    publishedOn: reading.publishedOn,
    rows,
    hiddenCount: all.length - rows.length,
    unseen: (known?.sessions ?? []).filter((session) => !matched.has(session)),
    calendars: reading.calendars,
    problems: reading.problems,
  };
}

/** The rows that are shown: what is kept always, for it could not be removed else. */
function inBounds(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  let left = MOST_ROWS - rows.filter(({ kept }) => kept !== null).length;
  return rows.filter(({ kept }) => kept !== null || left-- > 0);
}

/** The review with what was ticked and edited in the one before, as far as its rows are there still. */
export function withWorkOf(review: Review, before: Review): Review {
  const done = new Map(before.rows.map((row) => [row.uid, row]));
  const rows = review.rows.map((row) => {
    const old = done.get(row.uid);
    if (old === undefined || old.standing === 'gone') return row;
    const { isTicked, opens, isEdited, session } = old;
    return isEdited ? { ...row, isTicked, opens, isEdited, session } : { ...row, isTicked, opens };
  });
  return { ...review, rows };
}

/** The review with what a calendar of the page says beside it. */
export function withCalendar(review: Review, url: string, reading: DocumentReading): Review {
  const all = [...review.rows.map(toFound), ...reading.found];
  const fresh = compareToKept(all, { sessions: [], isOfSameDay: false, isWhole: false }).slice(
    review.rows.length,
  );
  const known = new Set(review.rows.map(({ uid }) => uid));
  const added = fresh.filter(({ uid }) => !known.has(uid));
  const rows = inBounds([...review.rows, ...added]);
  return {
    ...review,
    rows,
    hiddenCount: review.hiddenCount + review.rows.length + added.length - rows.length,
    calendars: review.calendars.filter((calendar) => calendar.url !== url),
    problems: [...review.problems, ...reading.problems],
  };
}

function toFound({ session, context, lacksZone }: ReviewRow): FoundSession {
  return { session, context, lacksZone };
}

/** The review with a session that the user typed a phrase for. */
export function withPhrase(review: Review, { session, context, lacksZone }: FoundSession): Review {
  return { ...review, rows: [...review.rows, newRow(session, context, lacksZone)] };
}

/** The review with the row changed. */
export function withRow(review: Review, uid: string, change: (row: ReviewRow) => ReviewRow): Review {
  return { ...review, rows: review.rows.map((row) => (row.uid === uid ? change(row) : row)) };
}

/** The rows that an addition is about, by uid. */
export interface Addition {
  readonly added: ReadonlySet<string>;
  /** Of those that are gone from the page. */
  readonly dropped: ReadonlySet<string>;
}

/** The rows that would be added, and those that are unticked of what is gone; null where there is nothing to do. */
export function additionOf({ rows }: Review, isWanted: (row: ReviewRow) => boolean): Addition | null {
  const uidsOf = (is: (row: ReviewRow) => boolean): ReadonlySet<string> =>
    new Set(rows.filter(is).map(({ uid }) => uid));
  const added = uidsOf((row) => isToAdd(row) && isWanted(row));
  const dropped = uidsOf(isDropped);
  return added.size + dropped.size === 0 ? null : { added, dropped };
}

/** Whether the session is gone from the page, and the user does not want to keep it. */
export function isDropped({ standing, isTicked }: ReviewRow): boolean {
  return standing === 'gone' && !isTicked;
}

/** The review after the addition. */
export function withAdded(review: Review, { added, dropped }: Addition): Review {
  const rows = review.rows.filter(({ uid }) => !dropped.has(uid));
  return { ...review, rows: rows.map((row) => (added.has(row.uid) ? asAdded(row) : row)) };
}

/** The row once its session is kept as it stands. */
export function asAdded(row: ReviewRow): ReviewRow {
  return { ...row, kept: row.session, standing: 'added', isTicked: false };
}

/** The sessions to be kept of the page, as the review stands. */
export function keptSessions({ rows, unseen }: Review): readonly Session[] {
  return [...rows.flatMap(({ kept }) => kept ?? []), ...unseen];
}

/** What can be done with the list: rows to add, ticked ones among them, rows to drop, and rows that wait for a decision. */
export function countsOf({ rows }: Review): {
  readonly toAdd: number;
  readonly ticked: number;
  readonly toDrop: number;
  readonly undecided: number;
} {
  const toAdd = rows.filter(isToAdd);
  return {
    toAdd: toAdd.length,
    ticked: toAdd.filter(({ isTicked }) => isTicked).length,
    toDrop: rows.filter(isDropped).length,
    undecided: rows.filter((row) => row.kept === null && !isAddable(row)).length,
  };
}

function titleOf({ title, text, url }: ReviewDocument, stated: string | null): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const words = stated?.trim() || title.trim() || host || text.trim().slice(0, 80);
  return words.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE).toWellFormed();
}

/** The page as it is to be kept; one that is not kept yet gets a new id. */
export function pageOf(
  { page, document, title, publishedOn }: Review,
  now: EpochMilliseconds,
  makeId: () => string,
): PageSource {
  const id = page?.id ?? `page:${makeId()}`;
  return { id, url: document.url, title, readAt: now, publishedOn };
}
