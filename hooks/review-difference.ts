import { samenessOf } from '../domain/same-session';
import type { Session } from '../domain/session';
import type { PageContext } from '../sources/page/read-page';
import { newRow, type ReviewRow } from './review-row';

/** A session as a page or a calendar was read. */
export interface FoundSession {
  readonly session: Session;
  /** Null for one of a calendar. */
  readonly context: PageContext | null;
  /** Whether a clock time is stated, but nobody knows in which zone. */
  readonly lacksZone?: boolean;
}

/** What was kept of the page before. */
export interface KeptPage {
  readonly sessions: readonly Session[];
  /** Whether it was read for the same day of publication: then the same words mean the same time. */
  readonly isOfSameDay: boolean;
  /** Whether what was read now is the whole page: what is not in it is gone from the page. */
  readonly isWhole: boolean;
}

/** A fact by which a session differs from what was kept of it. */
export type ChangedFact = 'title' | 'time' | 'status' | 'links';

/**
 * The rows of what was read, in its order, each matched with what was kept of it: by its uid, else as the same session,
 * else by its title, else by its start. What is no longer on the page comes last. A kept session goes on under its own uid, and with the
 * time that the user chose or typed, as long as the page states it in the same words.
 */
export function compareToKept(found: readonly FoundSession[], kept: KeptPage): readonly ReviewRow[] {
  const sessions = eachOnce(found);
  const matches = matchesOf(sessions, kept.sessions);
  const matched = new Set(matches.values());
  return [
    ...sessions.map((one) => {
      const before = matches.get(one.session);
      return before === undefined
        ? newRow(one.session, one.context, one.lacksZone)
        : keptRow(one, before, kept);
    }),
    ...(kept.isWhole ? kept.sessions.filter((session) => !matched.has(session)).map(goneRow) : []),
  ];
}

/** The facts of the session that are not as they were. */
export function changedFacts(before: Session, after: Session): readonly ChangedFact[] {
  const facts: readonly [ChangedFact, boolean][] = [
    ['title', before.title !== after.title],
    ['time', timeKeyOf(before) !== timeKeyOf(after)],
    ['status', before.status !== after.status],
    ['links', linkKeyOf(before) !== linkKeyOf(after)],
  ];
  return facts.flatMap(([fact, isChanged]) => (isChanged ? [fact] : []));
}

/** The same session twice, on the page or in one of its calendars, is one. */
function eachOnce(found: readonly FoundSession[]): readonly FoundSession[] {
  const uids = new Set<string>();
  const starts = new Map<number, Session[]>();
  return found.filter(({ session }) => {
    const { uid, start } = session;
    const others = start === null ? [] : (starts.get(start) ?? []);
    if (uids.has(uid) || others.some((other) => samenessOf(other, session) !== null)) return false;
    uids.add(uid);
    if (start !== null) starts.set(start, [...others, session]);
    return true;
  });
}

/** By what a session is known to be one that was kept, the surest first. */
const LIKENESSES: readonly ((kept: Session, found: Session) => boolean)[] = [
  (kept, found) => kept.uid === found.uid,
  (kept, found) => samenessOf(kept, found) !== null,
  (kept, found) => kept.title === found.title,
  (kept, found) => kept.start !== null && kept.start === found.start,
];

/** The kept session that each of those found is, as far as there is one. */
function matchesOf(found: readonly FoundSession[], kept: readonly Session[]): ReadonlyMap<Session, Session> {
  const matches = new Map<Session, Session>();
  const left = new Set(kept);
  for (const isAlike of LIKENESSES) {
    for (const { session } of found) {
      if (matches.has(session)) continue;
      const match = [...left].find((other) => isAlike(other, session));
      if (match === undefined) continue;
      matches.set(session, match);
      left.delete(match);
    }
  }
  return matches;
}

function keptRow(
  { session: read, context, lacksZone }: FoundSession,
  before: Session,
  { isOfSameDay }: KeptPage,
): ReviewRow {
  const isOwnTime = isOfSameDay && before.statedTime !== undefined && before.statedTime === read.statedTime;
  const named = { ...read, uid: before.uid };
  const session = isOwnTime ? withTimeOf(named, before) : named;
  const isChanged = changedFacts(before, session).length > 0;
  return {
    ...newRow(named, context, lacksZone),
    session,
    kept: before,
    standing: isChanged ? 'changed' : 'as-before',
  };
}

function withTimeOf(
  session: Session,
  { start, end, date, timeZone, certainty, alternativeStart }: Session,
): Session {
  const { date: _, alternativeStart: __, ...rest } = session;
  return {
    ...rest,
    ...{ start, end, timeZone, certainty },
    ...(date === undefined ? {} : { date }),
    ...(alternativeStart === undefined ? {} : { alternativeStart }),
  };
}

function goneRow(kept: Session): ReviewRow {
  return { ...newRow(kept, null), kept, standing: 'gone', isTicked: true };
}

function timeKeyOf({ start, end, date }: Session): string {
  return [start, end, start === null ? date : null].join('|');
}

function linkKeyOf({ links }: Session): string {
  return links
    .map(({ kind, href }) => `${kind} ${href}`)
    .toSorted()
    .join(' ');
}
