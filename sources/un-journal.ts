import { addDays, localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR, type LanguageTag } from '../domain/time';
import { parseJson } from './json-document';
import { boundedProblems, readEntries } from './session-list';
import {
  DocumentError,
  type Reading,
  type ReadingContext,
  type RequestSettings,
  type Source,
  type SourceDocument,
  type SourceRequest,
} from './source';
import { JOURNAL_CONFIG, readJournalConfig, rememberedBase } from './un-journal-config';
import { journalSchemas } from './un-journal-format';
import { listMeetings } from './un-journal-lists';
import { type ListedMeeting, readMeeting } from './un-journal-meeting';
import {
  DUTY_STATIONS,
  type DutyStation,
  headersFor,
  languageOf,
  stationIn,
  stationOf,
} from './un-journal-station';

/** The Journal is published a week ahead. */
const LAST_DAY = 7;

/** On the fullest days of a General Assembly some 150 are announced. */
const MOST_MEETINGS = 500;

const UID_PREFIX = 'un-journal:';
const DETAIL_KEY = 'un-journal/meeting/';

/** Nothing is published for that day, yet or at all. */
const NO_JOURNAL = 404;

/** The UN Journal: the official meetings in New York and Geneva. */
export const unJournal: Source = {
  id: 'un-journal',
  kind: 'un-journal',
  name: 'UN Journal',
  requestsAt,
  detailsRequestOf,
  parse,
};

/** Where its data is, once a day, and the days of both duty stations; `memory` is the base address that was last read. */
function requestsAt(
  now: EpochMilliseconds,
  { memory, language }: RequestSettings = {},
): readonly SourceRequest[] {
  const base = rememberedBase(memory);
  return [JOURNAL_CONFIG, ...DUTY_STATIONS.flatMap((station) => dayRequests(station, now, base, language))];
}

/**
 * The request for all that the Journal says of one meeting, sometimes the only place of its webcast; null for a
 * session of another source, a closed one, one that is cancelled, and one that has a link.
 */
function detailsRequestOf(
  { uid, links, access, status, timeZone }: Session,
  { memory, language }: RequestSettings = {},
): SourceRequest | null {
  const station = stationIn(timeZone);
  const isWanted = links.length === 0 && access === 'open' && status !== 'cancelled';
  if (!uid.startsWith(UID_PREFIX) || station === null || !isWanted) return null;
  const id = uid.slice(UID_PREFIX.length);
  return {
    key: `${DETAIL_KEY}${id}`,
    url: `${rememberedBase(memory)}officials/${encodeURIComponent(id)}`,
    interval: HOUR,
    headers: headersFor(station, language),
    emptyStatus: NO_JOURNAL,
  };
}

/** What cannot be used of it is a problem: the days are read from where they were last read. */
function readConfig(text: string): Reading {
  try {
    return { sessions: [], problems: [], memory: readJournalConfig(text) };
  } catch (error) {
    if (error instanceof DocumentError) return { sessions: [], problems: [error.message] };
    throw error;
  }
}

/** Today to seven days ahead, days of the duty station; today and tomorrow hourly, the others every 6 hours. */
function dayRequests(
  station: DutyStation,
  now: EpochMilliseconds,
  base: string,
  language: LanguageTag | undefined,
): readonly SourceRequest[] {
  const today = localDateAt(now, station.timeZone);
  return Array.from({ length: LAST_DAY + 1 }, (_, day) => {
    const date = addDays(today, day);
    return {
      // Another language is another document, and its titles are no news.
      key: `un-journal/${station.id}/${language === undefined || language === 'en' ? '' : `${language}/`}${date}`,
      url: `${base}officialsnew/${date}`,
      interval: day <= 1 ? HOUR : 6 * HOUR,
      headers: headersFor(station, language),
      emptyStatus: NO_JOURNAL,
    };
  });
}

/**
 * A day; or where the data is, which becomes the memory of the source; or what is said of the one meeting that the
 * request asked for: its links and its room.
 *
 * @throws DocumentError for anything else.
 */
function parse({ text, url }: SourceDocument, { request }: ReadingContext): Reading {
  if (request.key === JOURNAL_CONFIG.key) return readConfig(text);
  const value = parseJson(text, url);
  const schemas = journalSchemas(languageOf(request));
  const read = (listed: ListedMeeting) => readMeeting(listed, stationOf(request), url, schemas);
  if (!request.key.startsWith(DETAIL_KEY)) {
    const { meetings, problems } = listMeetings(value, url, schemas);
    const reading = readEntries(meetings, MOST_MEETINGS, read);
    return { sessions: reading.sessions, problems: boundedProblems([...problems, ...reading.problems]) };
  }
  const { sessions, problems } = read({ meeting: value, listName: '', listSession: '' });
  const asked = `${UID_PREFIX}${request.key.slice(DETAIL_KEY.length)}`;
  const [session] = sessions;
  if (session?.uid !== asked) throw new DocumentError(problems[0] ?? `${url} is about another meeting.`);
  const { links, place } = session;
  const details = { links, ...(place === undefined ? {} : { place }) };
  return { sessions: [], problems, details: { [asked]: details } };
}
