import observances from '../data/observances.json';
import { localDateAt } from '../domain/local-date';
import { createObservanceMatcher } from '../domain/matching';
import { parseObservances } from '../domain/observance-catalogue';
import type { Session } from '../domain/session';

/** The UN's calendar of observances, as it is bundled with Gavel (see data/README.md). */
export const OBSERVANCES = parseObservances(observances);

const observanceOf = createObservanceMatcher(OBSERVANCES);

/** The session with the observance that its title names near its date, unless its source knows better. */
export function withObservance(session: Session): Session {
  if (session.observanceId !== null || session.start === null) return session;
  return {
    ...session,
    observanceId: observanceOf(session.title, localDateAt(session.start, session.timeZone)),
  };
}
