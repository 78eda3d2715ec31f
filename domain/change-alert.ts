import type { ScheduleEntry } from './schedule';
import type { SessionChange } from './session-change';
import { DAY, type EpochMilliseconds } from './time';

/** A change that makes plans wrong. */
export type PlanChange = Extract<SessionChange, { kind: 'moved' | 'cancelled' | 'postponed' | 'restored' }>;

/** A change is told for so long; who looks later sees it in the schedule. */
const TOLD_WITHIN = DAY;

/**
 * The change that has to be told to who counts on the session: the latest that makes plans wrong and was seen after
 * `since`, unless another has undone it or the session was over before it was seen; else null.
 */
export function changeToTell(
  { session, changes }: ScheduleEntry,
  since: EpochMilliseconds,
  now: EpochMilliseconds,
): PlanChange | null {
  const change = changes.findLast(isPlanChange);
  if (change === undefined || change.at < since || now - change.at > TOLD_WITHIN) return null;
  const isNews = startsOf(change, session.start).some((start) => start > change.at);
  return isNews ? change : null;
}

/** That a recording has appeared, for who counts on the session, where that was seen after `since`; else null. */
export function recordingToTell(
  { changes }: ScheduleEntry,
  since: EpochMilliseconds,
  now: EpochMilliseconds,
): SessionChange | null {
  const change = changes.findLast(({ kind }) => kind === 'recording-appeared');
  return change === undefined || change.at < since || now - change.at > TOLD_WITHIN ? null : change;
}

/** The starts that the change is about. */
function startsOf(change: PlanChange, start: EpochMilliseconds | null): readonly EpochMilliseconds[] {
  const starts = change.kind === 'moved' ? [change.from, change.to] : [start];
  return starts.filter((instant) => instant !== null);
}

function isPlanChange(change: SessionChange): change is PlanChange {
  return ['moved', 'cancelled', 'postponed', 'restored'].includes(change.kind);
}
