import type { Decision } from './decision';
import { groupsBy } from './groups';
import { type Phase, phaseAt } from './phase';
import type { Refusal } from './refusal';
import type { ScheduleEntry } from './schedule';
import { DAY, type EpochMilliseconds, MINUTE } from './time';

/** What was missed longer ago is no news. */
const MISSED_KEPT = 8 * DAY;

/** A start that is announced later than this was missed, as `domain/notice` has it. */
const LATE = 2 * MINUTE;

/** Not opened because nobody was there, or Gavel could do nothing; every other refusal was told to someone at once. */
const AWAY: ReadonlySet<Refusal> = new Set([
  'locked',
  'away',
  'asleep',
  'not-running',
  'too-late',
  'interrupted',
]);

/** A start at which the user was away. */
export interface MissedStart {
  readonly decision: Decision;
  /** Null where the schedule no longer has the session. */
  readonly entry: ScheduleEntry | null;
  /** The user's own address for the session. */
  readonly ownLink: string | undefined;
}

/**
 * The decisions on starts that were missed: after `seenAt`, exclusive, and in the last 8 days; one a start, the latest
 * start first. What was seen at a time that is still to come was seen by a clock that was wrong, and does not count.
 *
 * @param decisions the latest first.
 */
export function missedDecisions(
  decisions: readonly Decision[],
  seenAt: EpochMilliseconds,
  now: EpochMilliseconds,
): readonly Decision[] {
  const since = Math.max(seenAt <= now ? seenAt : 0, now - MISSED_KEPT);
  const missed = decisions.filter(({ at, verdict }) => at > since && at <= now && rankOf(verdict) > 0);
  const ofStarts = groupsBy(missed, ({ uid, start }) => `${start}|${uid}`);
  const tellingMost = ofStarts.map((all) =>
    all.reduce((most, each) => (rankOf(each.verdict) > rankOf(most.verdict) ? each : most)),
  );
  return tellingMost.toSorted((a, b) => b.start - a.start);
}

/** How much the verdict tells of a start that was missed; 0 where it tells of none. */
function rankOf(verdict: Decision['verdict']): number {
  switch (verdict.kind) {
    case 'not-opened':
      return AWAY.has(verdict.refusal) ? 3 : 0;
    case 'missed':
      return 2;
    case 'announced':
      return verdict.lateBy > LATE ? 1 : 0;
    default:
      return 0;
  }
}

/**
 * The phase at `now` of the session that was missed, or null where there was nothing to miss: it was moved into the
 * future since, or is off. A session that is no longer known is over.
 */
export function phaseOfMissed(
  { entry }: MissedStart,
  now: EpochMilliseconds,
): Exclude<Phase, 'upcoming'> | null {
  if (entry === null) return 'ended';
  const { status } = entry.session;
  if (status === 'cancelled' || status === 'postponed') return null;
  const phase = phaseAt(entry, now);
  return phase === 'upcoming' ? null : phase;
}
