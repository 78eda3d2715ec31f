import { sureStartOf } from './certainty';
import { LONGEST_UNKNOWN_SESSION, type ScheduleEntry, untilOf } from './schedule';
import { type EpochMilliseconds, MINUTE } from './time';

/**
 * Where a session stands at one moment. `started` means that its start has passed, no live badge vouches
 * for it and its end is not known or its start not sure: it may be running, late or over, so it is never called live.
 */
export type Phase = 'upcoming' | 'live' | 'started' | 'ended';

/** What is needed of a schedule entry to tell its phase. */
export type PhaseInput = Pick<ScheduleEntry, 'session' | 'readAt' | 'liveSeenAt'>;

/** A badge speaks for the moment of its reading. Outside office hours the page is read hourly, with jitter: a badge older than this is hearsay. */
const LONGEST_TRUST_IN_BADGE = 90 * MINUTE;

/**
 * The phase at `now`; a session is live in `[start, end)`, the end exclusive. A cancelled one is never live.
 * One of which only the day is known is upcoming until that day has ended in every zone.
 */
export function phaseAt({ session, readAt, liveSeenAt }: PhaseInput, now: EpochMilliseconds): Phase {
  const { start, end } = session;
  const isOff = session.status === 'cancelled' || session.status === 'postponed';
  if (session.liveBadge && !isOff && now < readAt + LONGEST_TRUST_IN_BADGE) return 'live';
  if (start === null) return session.date === undefined || now < untilOf(session) ? 'upcoming' : 'ended';
  if (now < start) return 'upcoming';
  if (isOff) return 'ended';
  if (end !== null && now >= end) return 'ended';
  if (end !== null && sureStartOf(session) !== null) return 'live';
  const wasSeenToEnd = liveSeenAt !== undefined && start <= liveSeenAt && liveSeenAt < readAt;
  return wasSeenToEnd || now >= start + LONGEST_UNKNOWN_SESSION ? 'ended' : 'started';
}

/** The instants, past and future, at which time alone changes the phase: between two of them it stays as it is. */
export function phaseChanges({ session, readAt }: PhaseInput): readonly EpochMilliseconds[] {
  return [
    untilOf(session),
    ...(session.start === null ? [] : [session.start]),
    ...(session.liveBadge ? [readAt + LONGEST_TRUST_IN_BADGE] : []),
  ];
}

/** Whether the source was read after the start and showed no live badge: the session has not begun on screen yet. A badge before the start was a test of the line. */
export function isNotLiveYet({ session, readAt, liveSeenAt }: PhaseInput, now: EpochMilliseconds): boolean {
  const { start } = session;
  if (start === null || readAt <= start || (liveSeenAt !== undefined && start <= liveSeenAt)) return false;
  return phaseAt({ session, readAt }, now) === 'started';
}
