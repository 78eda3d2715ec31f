import type { ScheduleEntry } from './schedule';
import type { Session } from './session';
import type { SessionChange } from './session-change';
import { DAY, type EpochMilliseconds } from './time';

/** News are news for so long, but for those that make plans wrong. */
const NEWS_KEPT = DAY;

/** The most important first. */
const GRAVITY: readonly SessionChange['kind'][] = [
  'cancelled',
  'postponed',
  'restored',
  'moved',
  'retitled',
  'recording-appeared',
  'link-appeared',
  'new',
];

/**
 * What a user who looks at `now` should be told has changed of the session, the most important first: the changes of
 * the last 24 hours; that it moved or is off, until it is over. One of a kind, the latest; none that is no longer
 * true, such as a move to a time that is not the present one.
 */
export function newsAt(
  { session, until, changes }: ScheduleEntry,
  now: EpochMilliseconds,
): readonly SessionChange[] {
  const isOver = now >= until;
  const latest = new Map(
    changes.filter((change) => isTrueStill(change, session)).map((change) => [change.kind, change]),
  );
  return [...latest.values()]
    .filter((change) => isNews(change, isOver, now))
    .sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

function isNews({ kind, at }: SessionChange, isOver: boolean, now: EpochMilliseconds): boolean {
  if (kind === 'recording-appeared') return now - at < NEWS_KEPT;
  if (isOver) return false;
  return now - at < NEWS_KEPT || kind === 'moved' || kind === 'cancelled' || kind === 'postponed';
}

function isTrueStill(change: SessionChange, { start, title, status }: Session): boolean {
  const isOff = status === 'cancelled' || status === 'postponed';
  switch (change.kind) {
    case 'moved':
      return change.to === start && change.from !== change.to;
    case 'retitled':
      return change.to === title;
    case 'cancelled':
    case 'postponed':
      return status === change.kind;
    case 'restored':
      return !isOff;
    default:
      return true;
  }
}
