import { trustedStartOf } from './certainty';
import type { ScheduleEntry } from './schedule';
import type { Session } from './session';
import type { SessionChange } from './session-change';
import type { EpochMilliseconds } from './time';
import { pageOf, recordingOf, watchLinkOf } from './watch';

const MOST_CHANGES = 10;

/** What an entry remembers of how it came to be as it is. */
export type History = Pick<ScheduleEntry, 'trustedStart' | 'sequence' | 'changes'>;

/** The entry as it was before, as far as changes are measured by it. */
export type Before = History & Pick<ScheduleEntry, 'session' | 'reports'>;

/** The history of an entry that is seen for the first time; `isNews` where its list had been read without it. */
export function firstHistory(session: Session, isNews: boolean, at: EpochMilliseconds): History {
  return {
    trustedStart: trustedStartOf(session) ?? null,
    sequence: 0,
    changes: isNews ? [{ kind: 'new', at }] : [],
  };
}

/**
 * The history of an entry whose session is now `after`. A start that is in doubt is no move; a move is measured by the
 * last start that was not. SEQUENCE (RFC 5545, 3.8.7.4) rises where a calendar would show something else.
 */
export function nextHistory(
  before: Before,
  after: Pick<ScheduleEntry, 'session' | 'reports'>,
  at: EpochMilliseconds,
): History {
  const start = trustedStartOf(after.session);
  const noticed: readonly SessionChange[] = [
    ...moves(before, start, at),
    ...statusChanges(before.session, after.session, at),
    ...retitling(before, after, at),
    ...newLinks(before.session, after.session, at),
  ];
  return {
    trustedStart: start === undefined ? before.trustedStart : start,
    sequence: before.sequence + (isShownOtherwise(before.session, after.session) ? 1 : 0),
    changes: [...before.changes, ...noticed].slice(-MOST_CHANGES),
  };
}

/** The history of two entries that turn out to be one. That the other was new is no news of the one that is kept. */
export function uniteHistories(kept: History, other: History): History {
  return {
    trustedStart: kept.trustedStart ?? other.trustedStart,
    sequence: Math.max(kept.sequence, other.sequence) + 1,
    changes: [...kept.changes, ...other.changes.filter(({ kind }) => kind !== 'new')]
      .toSorted((a, b) => a.at - b.at)
      .slice(-MOST_CHANGES),
  };
}

function moves(
  { trustedStart: from }: Before,
  to: EpochMilliseconds | null | undefined,
  at: EpochMilliseconds,
): readonly SessionChange[] {
  return to === undefined || to === from ? [] : [{ kind: 'moved', at, from, to }];
}

function statusChanges(before: Session, after: Session, at: EpochMilliseconds): readonly SessionChange[] {
  if (before.status === after.status) return [];
  if (after.status === 'cancelled' || after.status === 'postponed') return [{ kind: after.status, at }];
  const wasOff = before.status === 'cancelled' || before.status === 'postponed';
  return wasOff ? [{ kind: 'restored', at }] : [];
}

/** Another title is news where the same request of the same source states it: another language is none. */
function retitling(
  before: Before,
  after: Pick<ScheduleEntry, 'session' | 'reports'>,
  at: EpochMilliseconds,
): readonly SessionChange[] {
  const [from, to] = [before.session.title, after.session.title];
  if (from === to) return [];
  const key = (reports: Before['reports'], title: string): string | undefined =>
    reports.find(({ session }) => session.title === title)?.requestKey;
  const requestKey = key(before.reports, from);
  return requestKey !== undefined && requestKey === key(after.reports, to)
    ? [{ kind: 'retitled', at, from, to }]
    : [];
}

function newLinks(before: Session, after: Session, at: EpochMilliseconds): readonly SessionChange[] {
  const hasWatch = (session: Session): boolean => watchLinkOf(session)?.isDayPage === false;
  const hasRecording = (session: Session): boolean => recordingOf(session) !== null;
  return [
    ...(hasWatch(after) && !hasWatch(before) && !hasRecording(before)
      ? [{ kind: 'link-appeared', at } as const]
      : []),
    ...(hasRecording(after) && !hasRecording(before) ? [{ kind: 'recording-appeared', at } as const] : []),
  ];
}

function isShownOtherwise(before: Session, after: Session): boolean {
  return (
    before.start !== after.start ||
    before.end !== after.end ||
    before.date !== after.date ||
    before.status !== after.status ||
    before.title !== after.title ||
    before.place !== after.place ||
    pageOf(before) !== pageOf(after)
  );
}
