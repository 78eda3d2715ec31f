import type { CalendarEvent } from '../../domain/calendar-file';
import { daysBetween, localDateAt } from '../../domain/local-date';
import type { Session, SessionStatus } from '../../domain/session';
import { pageOf } from '../../domain/watch';

const STATUSES: Readonly<Record<SessionStatus, CalendarEvent['status']>> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** The session as an event of a calendar; nothing where not even the day is known: a calendar has no place for it. `sequence` says how often it has changed. */
export function toEvents(session: Session, sequence?: number): readonly CalendarEvent[] {
  const { uid, title, start, end, date, place } = session;
  if (start === null && date === undefined) return [];
  const when = start === null ? { date: date ?? '', days: daysOf(session) } : { start, end };
  const more = {
    ...(place === undefined ? {} : { place }),
    ...(sequence === undefined ? {} : { sequence }),
  };
  return [
    { uid: `${uid}@gavel`, title, when, status: STATUSES[session.status], url: pageOf(session), ...more },
  ];
}

/** How many days a session has of which only the days are known. */
function daysOf({ date, end, timeZone }: Session): number {
  return date === undefined || end === null ? 1 : daysBetween(date, localDateAt(end - 1, timeZone)) + 1;
}
