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
  return withObservanceNamedIn([session.title], session);
}

/** The same by the first of the titles that names one: its own, that of the page it stands on. */
export function withObservanceNamedIn(titles: readonly string[], session: Session): Session {
  if (session.observanceId !== null || session.start === null) return session;
  const date = localDateAt(session.start, session.timeZone);
  for (const title of titles) {
    const observanceId = observanceOf(title, date);
    if (observanceId !== null) return { ...session, observanceId };
  }
  return session;
}
