import { toOwnLink } from '../domain/own-link';
import type { Session } from '../domain/session';
import type { EpochMilliseconds } from '../domain/time';
import { needsRegistration, watchLinkOf } from '../domain/watch';
import type { PageContext } from '../sources/page/read-page';

/** For components, which know no source. */
export type StatedContext = PageContext;

/** How a session stands to what was kept of the page before; `added` since the page was opened. */
export type Standing = 'new' | 'changed' | 'as-before' | 'gone' | 'added';

/** One session that a page announces, with all that the user has said of it so far. */
export interface ReviewRow {
  /** The uid of the session. */
  readonly uid: string;
  /** As it was read. */
  readonly found: Session;
  /** The words it was read from; null where it is from a calendar. */
  readonly context: PageContext | null;
  /** Whether a clock time was read, but nobody knows in which zone. */
  readonly lacksZone: boolean;
  /** As it would be kept: as it was read, with the chosen reading and what the user edited. */
  readonly session: Session;
  /** As it is kept now; null where it is not. */
  readonly kept: Session | null;
  readonly standing: Standing;
  readonly isTicked: boolean;
  /** Whether the user has changed it, or chosen a reading. */
  readonly isEdited: boolean;
  /** The address that the user chose to open at the start; null leaves it to `openingOf`. */
  readonly opens: string | null;
}

/** The row of a session that is not kept yet. */
export function newRow(found: Session, context: PageContext | null, lacksZone = false): ReviewRow {
  return {
    uid: found.uid,
    found,
    context,
    lacksZone,
    session: found,
    kept: null,
    standing: 'new',
    isTicked: false,
    isEdited: false,
    opens: null,
  };
}

/** Whether the zone of the stated time is still to be said: to keep the day alone would lose what the page states. */
export function isWithoutZone({ lacksZone, isEdited, session }: ReviewRow): boolean {
  return lacksZone && !isEdited && session.start === null;
}

/** Whether the time may be another one than it seems: the user must say before it is added. */
export function isUndecided({ certainty }: Session): boolean {
  return certainty === 'ambiguous' || certainty === 'contradictory';
}

/** Whether the session can be added as it stands: it has a day, no more than one reading, and a zone for its time. */
export function isAddable(row: ReviewRow): boolean {
  const { session } = row;
  if (isWithoutZone(row)) return false;
  return !isUndecided(session) && (session.start !== null || session.date !== undefined);
}

/** Whether adding the row would change what is kept. */
export function isToAdd(row: ReviewRow): boolean {
  return isAddable(row) && (row.standing === 'new' || row.standing === 'changed');
}

/** The starts that the stated words can mean, where there is something to choose; else none. */
export function readingsOf(found: Session): readonly EpochMilliseconds[] {
  const { start, alternativeStart } = found;
  if (start === null) return [];
  if (alternativeStart !== undefined && alternativeStart !== start) return [start, alternativeStart];
  return isUndecided(found) ? [start] : [];
}

/** The session with the start that the user chose: its end moves along, and nothing of it is in doubt any more. */
export function withReading(session: Session, start: EpochMilliseconds): Session {
  const { alternativeStart: _, ...rest } = session;
  const end = session.end === null || session.start === null ? null : session.end + start - session.start;
  return { ...rest, start, end, certainty: 'exact' };
}

/** What would open at the start. */
export interface RowOpening {
  readonly href: string;
  /** `page`: the page that the session was read from. */
  readonly kind: 'live' | 'page' | 'chosen';
}

/**
 * What opens at the start of the session once it is armed: what the user chose; else where it is to be watched; else
 * the page it was read from, where it has an address. Null where none is known, and where one must register first.
 */
export function openingOf(session: Session, opens: string | null, pageUrl: string): RowOpening | null {
  const watch = watchLinkOf(session);
  const page = toOwnLink(pageUrl);
  if (opens !== null && opens === page) return { href: opens, kind: 'page' };
  if (opens !== null && opens !== watch?.href) return { href: opens, kind: 'chosen' };
  if (watch !== null) return { href: watch.href, kind: 'live' };
  return page === null || needsRegistration(session) ? null : { href: page, kind: 'page' };
}
