import type { Certainty, Session } from './session';
import type { EpochMilliseconds } from './time';

const SURE: ReadonlySet<Certainty> = new Set(['exact', 'zone-from-venue', 'zone-corrected']);

/**
 * The start that may be counted down to and acted on, or null where the start is missing, a guess,
 * contradicted, or where the session will not take place.
 */
export function sureStartOf(session: Session): EpochMilliseconds | null {
  if (session.status === 'cancelled' || session.status === 'postponed') return null;
  return SURE.has(session.certainty) ? session.start : null;
}
