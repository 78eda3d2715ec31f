import { localDateAt } from '../../domain/local-date';
import type { FoundSession } from './found-session';

/**
 * The sessions of a page with those marked as ambiguous whose markup says another time of the day than the prose about
 * them, which is left out, as is prose about a part of them. A session that the prose also announces as marked is not touched.
 */
export function withContradictions(
  marked: readonly FoundSession[],
  prose: readonly FoundSession[],
): readonly FoundSession[] {
  const starts = new Set(prose.map(({ session }) => session.start));
  const left = new Set(prose);
  const settled = marked.map((event) => {
    const { start, end } = event.session;
    if (start === null || starts.has(start)) return event;
    const others = prose.filter((other) => isAboutSame(event, other));
    for (const other of others) left.delete(other);
    const isPart = (other: number | null) => other !== null && other > start && end !== null && other < end;
    const [contrary] = others.filter(({ session }) => !isPart(session.start));
    if (contrary === undefined || contrary.session.start === null) return event;
    const session = {
      ...event.session,
      certainty: 'ambiguous',
      alternativeStart: contrary.session.start,
    } as const;
    return { ...event, session, context: contrary.context };
  });
  return [...settled, ...left];
}

/** Whether the prose speaks of the event: on the same day, under its title or none of its own. */
function isAboutSame({ session: event }: FoundSession, { session, hasOwnTitle }: FoundSession): boolean {
  if (event.start === null || session.start === null) return false;
  if (hasOwnTitle && session.title !== event.title) return false;
  return localDateAt(event.start, event.timeZone) === localDateAt(session.start, session.timeZone);
}
