import { addDays, localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR } from '../domain/time';
import { parseJson } from './json-document';
import { boundedProblems, readEntries } from './session-list';
import {
  DocumentError,
  type Reading,
  type ReadingContext,
  type Source,
  type SourceDocument,
  type SourceRequest,
} from './source';
import { JOURNAL_BASE } from './un-journal-config';
import { listMeetings } from './un-journal-lists';
import { type ListedMeeting, readMeeting } from './un-journal-meeting';
import { DUTY_STATIONS, type DutyStation, headersFor, stationIn, stationOf } from './un-journal-station';

/** The Journal is published a week ahead. */
const LAST_DAY = 7;

/** On the fullest days of a General Assembly some 150 are announced. */
const MOST_MEETINGS = 500;

const UID_PREFIX = 'un-journal:';
const DETAIL_KEY = 'un-journal/meeting/';

/** The UN Journal: the official meetings in New York and Geneva. `base` ends in a slash (see `readJournalConfig`). */
export function createUnJournal(base: string = JOURNAL_BASE): Source {
  return {
    id: 'un-journal',
    kind: 'un-journal',
    name: 'UN Journal',
    requestsAt: (now) => DUTY_STATIONS.flatMap((station) => dayRequests(station, now, base)),
    parse,
  };
}

/** The UN Journal at the address that is known to work. */
export const unJournal: Source = createUnJournal();

/**
 * The request for all that the Journal says of one meeting, sometimes the only place of its webcast; null for a
 * session of another source, a closed one, one that is cancelled, and one that has a link.
 */
export function detailRequestOf(
  { uid, links, access, status, timeZone }: Session,
  base: string = JOURNAL_BASE,
): SourceRequest | null {
  const station = stationIn(timeZone);
  const isWanted = links.length === 0 && access === 'open' && status !== 'cancelled';
  if (!uid.startsWith(UID_PREFIX) || station === null || !isWanted) return null;
  const id = uid.slice(UID_PREFIX.length);
  return {
    key: `${DETAIL_KEY}${id}`,
    url: `${base}officials/${encodeURIComponent(id)}`,
    interval: HOUR,
    headers: headersFor(station),
  };
}

/** Today to seven days ahead, days of the duty station; today and tomorrow hourly, the others every 6 hours. */
function dayRequests(station: DutyStation, now: EpochMilliseconds, base: string): readonly SourceRequest[] {
  const today = localDateAt(now, station.timeZone);
  return Array.from({ length: LAST_DAY + 1 }, (_, day) => {
    const date = addDays(today, day);
    return {
      key: `un-journal/${station.id}/${date}`,
      url: `${base}officialsnew/${date}`,
      interval: day <= 1 ? HOUR : 6 * HOUR,
      headers: headersFor(station),
    };
  });
}

/**
 * A day, or the detail of the meeting that the request asked for.
 *
 * @throws DocumentError for anything else.
 */
function parse({ text, url }: SourceDocument, { request }: ReadingContext): Reading {
  const value = parseJson(text, url);
  const station = stationOf(request);
  const read = (listed: ListedMeeting) => readMeeting(listed, station, url);
  if (!request.key.startsWith(DETAIL_KEY)) {
    const { meetings, problems } = listMeetings(value, url);
    const reading = readEntries(meetings, MOST_MEETINGS, read);
    return { sessions: reading.sessions, problems: boundedProblems([...problems, ...reading.problems]) };
  }
  const reading = read({ meeting: value, listName: '', listSession: '' });
  const asked = `${UID_PREFIX}${request.key.slice(DETAIL_KEY.length)}`;
  const [session] = reading.sessions;
  if (session?.uid === asked) return reading;
  throw new DocumentError(reading.problems[0] ?? `${url} is about another meeting.`);
}
