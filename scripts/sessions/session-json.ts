import { type PhaseInput, phaseAt } from '../../domain/phase';
import type { Session } from '../../domain/session';
import type { EpochMilliseconds } from '../../domain/time';

/** The session as other programs read it: instants in UTC (RFC 3339), and the phase at one moment, if one is given. */
export function toSessionJson(
  session: Session,
  phaseInput: Omit<PhaseInput, 'session'>,
  at: EpochMilliseconds | null,
): object {
  const { liveBadge: _badge, webcaster: _webcaster, start, end, alternativeStart, ...said } = session;
  return {
    ...said,
    start: toUtc(start),
    end: toUtc(end),
    ...(alternativeStart === undefined ? {} : { alternativeStart: toUtc(alternativeStart) }),
    ...(at === null ? {} : { phase: phaseAt({ ...phaseInput, session }, at) }),
  };
}

function toUtc(instant: EpochMilliseconds | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}
