import type { Session } from '../domain/session';
import { toBoundedUid } from './bounded-uid';
import { parseIcalendar } from './icalendar';
import { indicoUid, siteOf } from './indico-event';
import type { Reading, ReadingContext, SourceDocument } from './source';

/**
 * What an Indico's iCalendar form says. Its events bear the uids of the other forms, `indico:<host>/<id>`.
 *
 * @throws DocumentError as `parseIcalendar` does.
 */
export function parseIndicoCalendar(document: SourceDocument, context: ReadingContext): Reading {
  const reading = parseIcalendar(document, context);
  return { ...reading, sessions: reading.sessions.map((session) => toIndicoSession(session, document.url)) };
}

function toIndicoSession(session: Session, url: string): Session {
  const id = session.uid.replace(/^icalendar:/, '');
  const [, eventId] = /^indico-event-(a?\d{1,12})@/.exec(id) ?? [];
  const uid =
    eventId === undefined ? toBoundedUid('indico', `${siteOf(url)}/${id}`) : indicoUid(eventId, url);
  return { ...session, uid, source: { kind: 'indico', url } };
}
