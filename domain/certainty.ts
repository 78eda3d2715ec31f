import type { Certainty, Session } from './session';
import type { EpochMilliseconds } from './time';

const SURE: ReadonlySet<Certainty> = new Set(['exact', 'zone-from-venue', 'zone-corrected']);

/**
 * The start that may be counted down to and acted on, or null where the start is missing, a guess,
 * contradicted, or where the session will not take place.
 */
export function sureStartOf(session: Session): EpochMilliseconds | null {
  if (session.status === 'cancelled' || session.status === 'postponed') return null;
  return trustedStartOf(session) ?? null;
}

/** The start that is stated for sure, whether the session takes place or not; null where no clock time is stated; undefined where the one that is stated is in doubt. */
export function trustedStartOf({ certainty, start }: Session): EpochMilliseconds | null | undefined {
  return start === null || SURE.has(certainty) ? start : undefined;
}
