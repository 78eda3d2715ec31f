import { addDays, localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR, type LanguageTag } from '../domain/time';
import { parseJson } from './json-document';
import { isOfficeHour } from './office-hours';
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
import { type AskedMeeting, readMeetingDetail } from './un-journal-detail';
import { journalSchemas } from './un-journal-format';
import { listMeetings } from './un-journal-lists';
import { readMeeting } from './un-journal-meeting';
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
const NO_START = 'no-start';

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

/**
 * Where its data is, once a day, and the days of both duty stations, some 120 requests on a weekday in all; `memory` is
 * the base address that was last read.
 */
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
  { uid, links, access, status, start, timeZone }: Session,
  { memory, language }: RequestSettings = {},
): SourceRequest | null {
  const station = stationIn(timeZone);
  const isWanted = links.length === 0 && access === 'open' && status !== 'cancelled';
  if (!uid.startsWith(UID_PREFIX) || station === null || !isWanted) return null;
  const id = uid.slice(UID_PREFIX.length);
  return {
    // The answer is compared with the start that was known; a meeting that has moved is asked about anew.
    key: `${DETAIL_KEY}${id}/${start ?? NO_START}`,
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

/**
 * Today to seven days ahead, days of the duty station: today and tomorrow hourly while its office is at work, when
 * meetings are cancelled and moved, and every 3 hours else; the others every 6 hours.
 */
function dayRequests(
  station: DutyStation,
  now: EpochMilliseconds,
  base: string,
  language: LanguageTag | undefined,
): readonly SourceRequest[] {
  const today = localDateAt(now, station.timeZone);
  const soon = isOfficeHour(now, station.timeZone) ? HOUR : 3 * HOUR;
  return Array.from({ length: LAST_DAY + 1 }, (_, day) => {
    const date = addDays(today, day);
    return {
      // Another language is another document, and its titles are no news.
      key: `un-journal/${station.id}/${language === undefined || language === 'en' ? '' : `${language}/`}${date}`,
      url: `${base}officialsnew/${date}`,
      interval: day <= 1 ? soon : 6 * HOUR,
      headers: headersFor(station, language),
      emptyStatus: NO_JOURNAL,
    };
  });
}

/**
 * A day; or where the data is, which becomes the memory of the source; or what is said of the one meeting that the
 * request asked for (see `readMeetingDetail`).
 *
 * @throws DocumentError for anything else.
 */
function parse({ text, url }: SourceDocument, { request }: ReadingContext): Reading {
  if (request.key === JOURNAL_CONFIG.key) return readConfig(text);
  const value = parseJson(text, url);
  const schemas = journalSchemas(languageOf(request));
  const station = stationOf(request);
  if (request.key.startsWith(DETAIL_KEY)) {
    const reading = readMeeting({ meeting: value, listName: '', listSession: '' }, station, url, schemas);
    return readMeetingDetail(reading, askedBy(request.key), url);
  }
  const { meetings, problems } = listMeetings(value, url, schemas);
  const reading = readEntries(meetings, MOST_MEETINGS, (listed) =>
    readMeeting(listed, station, url, schemas),
  );
  return { sessions: reading.sessions, problems: boundedProblems([...problems, ...reading.problems]) };
}

/** The meeting that the request with the key is about. */
function askedBy(key: string): AskedMeeting {
  const [id = '', start] = key.slice(DETAIL_KEY.length).split('/');
  const listedStart = start === undefined || start === NO_START ? null : Number(start);
  return { uid: `${UID_PREFIX}${id}`, ...(start === undefined ? {} : { listedStart }) };
}
