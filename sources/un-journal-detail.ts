import { localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import type { EpochMilliseconds } from '../domain/time';
import { quote } from './plain-text';
import type { EntryReading } from './session-list';
import { DocumentError, type Reading } from './source';

/** The meeting that more was asked about. */
export interface AskedMeeting {
  readonly uid: string;
  /** Its start by the list, null where the list has none; absent where it is not known what the list says. */
  readonly listedStart?: EpochMilliseconds | null;
}

/**
 * What the Journal's page about one meeting says beyond the day that lists it: its links and its room.
 * - Cancelled or closed there, the meeting itself is in the reading, in place of what the list says: nothing may open.
 * - Moved there, the list is believed until it is read anew, so that a time does not go to and fro between two pages
 *   that disagree; a problem names the other start.
 *
 * @param reading the page, read as if it were listed.
 * @throws DocumentError for a page about no meeting or another one.
 */
export function readMeetingDetail(reading: EntryReading, asked: AskedMeeting, url: string): Reading {
  const [session] = reading.sessions;
  if (session === undefined) throw new DocumentError(reading.problems[0] ?? `${url} is about no meeting.`);
  if (session.uid !== asked.uid)
    throw new DocumentError(`${url} is about another meeting, ${quote(session.uid)}; it is not used.`);
  const { links, place, status, access } = session;
  const details = { links, ...(place === undefined ? {} : { place }) };
  const isOff = status === 'cancelled' || access === 'closed';
  return {
    sessions: isOff ? [session] : [],
    problems: isOff ? reading.problems : [...reading.problems, ...moveOf(session, asked)],
    details: { [asked.uid]: details },
  };
}

function moveOf(session: Session, { listedStart }: AskedMeeting): readonly string[] {
  const { uid, title, start, timeZone, date, statedTime = 'no time' } = session;
  if (listedStart === undefined || start === listedStart) return [];
  const day = start === null ? date : localDateAt(start, timeZone);
  const name = `${quote(title)} (${uid.slice(uid.indexOf(':') + 1)})`;
  return [`${name} starts at ${quote(statedTime)} on ${day} by its own page, and not as it is listed.`];
}
