import { parseEventsCalendar } from '../../sources/events-calendar';
import { parseIcalendar } from '../../sources/icalendar';
import { parseIndico } from '../../sources/indico';
import { parseSessionFeed } from '../../sources/session-feed';
import type { Reading, ReadingContext, SourceDocument, SourceRequest } from '../../sources/source';
import { unJournal } from '../../sources/un-journal';
import { unWebTv } from '../../sources/un-web-tv';
import { instant } from '../builders';
import { card, page } from './un-web-tv-page';

/** What an entry of a document says; where it says nothing the entry is in order. */
export interface HostileEntry {
  readonly id?: string;
  readonly title?: string;
  /** `YYYY-MM-DDTHH:mm:ss`, or whatever else is to stand in its place. */
  readonly start?: string;
  readonly zone?: string;
  readonly link?: string;
}

/** A source, and how a document of it is written. */
export interface HostileSubject {
  readonly name: string;
  readonly parse: (text: string) => Reading;
  readonly document: (...entries: readonly HostileEntry[]) => string;
  /** The uid of the session that an entry with this id is read as. */
  readonly uidOf: (id: string) => string;
  /** Ids of as many entries as are wanted, each of its own. */
  readonly idAt: (index: number) => string;
  /** When an entry of the default start begins. */
  readonly start: number;
  /** How many of its entries are kept at most. */
  readonly most: number;
  /** Whether a title is HTML: its markup is left out, and its entities are decoded. Else it is shown as it stands. */
  readonly isHtml: boolean;
  /** Whether the title stands in XML or HTML, where `&lt;` is how `<` is written. */
  readonly isMarkup: boolean;
  /** Whether a zone is stated. */
  readonly hasZone: boolean;
}

export const NOW = instant('2026-11-24T12:00:00Z');
export const START = '2026-11-25T10:00:00';

/** A parser with what it is told beside the text. */
function parserAt(
  url: string,
  parse: (document: SourceDocument, context: ReadingContext) => Reading,
  request: Partial<SourceRequest> = {},
): (text: string) => Reading {
  const context = { now: NOW, request: { key: 'hostile', url, interval: 0, ...request } };
  return (text) => parse({ text, url }, context);
}

function numbered(prefix: string): (index: number) => string {
  return (index) => `${prefix}${index}`;
}

const webTv: HostileSubject = {
  name: 'UN Web TV',
  parse: parserAt('https://webtv.un.org/en/schedule/2026-11-25', (document) => unWebTv.parse(document)),
  document: (...entries) =>
    page(
      ...entries.map(({ id = 'k1p0000000', title = 'A meeting', start = START, link }) =>
        card({ title, time: `${start}-05:00`, link: link ?? `/en/asset/k1p/${id}` }),
      ),
    ),
  uidOf: (id) => `un-web-tv:1_${id.slice(2)}`,
  idAt: (index) => `k1p${String(index).padStart(7, '0')}`,
  start: instant('2026-11-25T10:00:00Z'),
  most: 500,
  isHtml: true,
  isMarkup: true,
  hasZone: false,
};

const JOURNAL_URL = 'https://journal-api.un.org/api/officialsnew/2026-11-25';
const AT_NEW_YORK = { location: 'new york', language: 'en' };

function journalMeeting({ id = 'm0', title = 'A meeting', start = START, link = '' }: HostileEntry): object {
  return { id, title: { en: title }, startDate: start, webcastLink: link };
}

const journal: HostileSubject = {
  name: 'UN Journal',
  parse: parserAt(JOURNAL_URL, (...given) => unJournal.parse(...given), { headers: AT_NEW_YORK }),
  document: (...entries) =>
    JSON.stringify({ groups: [{ sessions: [{ meetings: entries.map(journalMeeting) }] }] }),
  uidOf: (id) => `un-journal:${id}`,
  idAt: numbered('m'),
  start: instant('2026-11-25T15:00:00Z'),
  most: 500,
  isHtml: true,
  isMarkup: false,
  hasZone: false,
};

const INDICO_URL = 'https://indico.example.org/export/categ/12.json';

function indicoEvent({ id = '1', title = 'A meeting', start = START, zone, link }: HostileEntry): object {
  const [date, time] = start.split('T');
  return {
    id,
    title,
    startDate: { date, time, tz: zone ?? 'Europe/Zurich' },
    description: link === undefined ? '' : `<a href="${link}">Watch live</a>`,
    url: link ?? '',
  };
}

const indico: HostileSubject = {
  name: 'Indico',
  parse: parserAt(INDICO_URL, parseIndico),
  document: (...entries) =>
    JSON.stringify({ _type: 'HTTPAPIResult', complete: true, results: entries.map(indicoEvent) }),
  uidOf: (id) => `indico:indico.example.org/${id}`,
  idAt: numbered(''),
  start: instant('2026-11-25T09:00:00Z'),
  most: 1000,
  isHtml: false,
  isMarkup: false,
  hasZone: true,
};

function atomEntry({ id = '1', title = 'A meeting', start = START, link }: HostileEntry): string {
  const summary =
    link === undefined ? '' : `<summary type="html"><![CDATA[<a href="${link}">x</a>]]></summary>`;
  return `<entry><title>${title}</title><id>https://indico.example.org/event/${id}/</id><updated>${start}+01:00</updated>${summary}</entry>`;
}

const atom: HostileSubject = {
  ...indico,
  name: 'Indico’s Atom feed',
  parse: parserAt('https://indico.example.org/category/12/events.atom', parseIndico),
  document: (...entries) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.map(atomEntry).join('')}</feed>`,
  isMarkup: true,
  hasZone: false,
};

const TRIBE_URL = 'https://forum.example.org/wp-json/tribe/events/v1/events?per_page=50';

function calendarEntry({ id = '1', title = 'A meeting', start = START, zone, link }: HostileEntry): object {
  const local = start.replace('T', ' ');
  const description = link === undefined ? '' : `<a href="${link}">x</a>`;
  return {
    id,
    title,
    start_date: local,
    timezone: zone ?? 'Europe/Zurich',
    description,
    website: link ?? '',
  };
}

const eventsCalendar: HostileSubject = {
  name: 'The Events Calendar',
  parse: parserAt(TRIBE_URL, parseEventsCalendar),
  document: (...entries) => JSON.stringify({ events: entries.map(calendarEntry) }),
  uidOf: (id) => `events-calendar:forum.example.org/${id}`,
  idAt: numbered(''),
  start: instant('2026-11-25T09:00:00Z'),
  most: 100,
  isHtml: true,
  isMarkup: false,
  hasZone: true,
};

/** Of a time only the hyphens and colons go, so that what is none stays none. */
function calendarEvent({ id = 'e0', title = 'A meeting', start = START, zone, link }: HostileEntry): string {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID="${zone ?? 'Europe/Zurich'}":${start.replaceAll(':', '').replace(/(?<=\d)-/g, '')}`,
    ...(link === undefined ? [] : [`URL:${link}`, `DESCRIPTION:<a href="${link}">x</a>`]),
    'END:VEVENT',
  ];
  return lines.join('\r\n');
}

const icalendar: HostileSubject = {
  name: 'iCalendar',
  parse: parserAt('https://calendar.example.org/feed.ics', parseIcalendar),
  document: (...entries) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.map(calendarEvent), 'END:VCALENDAR', ''].join('\r\n'),
  uidOf: (id) => `icalendar:${id}`,
  idAt: numbered('e'),
  start: instant('2026-11-25T09:00:00Z'),
  most: 20_000,
  isHtml: false,
  isMarkup: false,
  hasZone: true,
};

function feedSession({ id = 's0', title = 'A meeting', start = START, zone, link }: HostileEntry): object {
  const links = link === undefined ? [] : [{ kind: 'live', href: link }];
  return { id, title, start, links, ...(zone === undefined ? {} : { timeZone: zone }) };
}

const sessionFeed: HostileSubject = {
  name: 'Session feed',
  parse: parserAt('https://feed.example.org/sessions.json', (document) => parseSessionFeed(document)),
  document: (...entries) =>
    JSON.stringify({
      version: 1,
      name: 'A feed',
      timeZone: 'Europe/Zurich',
      sessions: entries.map(feedSession),
    }),
  uidOf: (id) => `session-feed:feed.example.org/sessions.json/${id}`,
  idAt: numbered('s'),
  start: instant('2026-11-25T09:00:00Z'),
  most: 5000,
  isHtml: false,
  isMarkup: false,
  hasZone: true,
};

/** Every source that reads what strangers write. */
export const SUBJECTS: readonly HostileSubject[] = [
  webTv,
  journal,
  indico,
  atom,
  eventsCalendar,
  icalendar,
  sessionFeed,
];

/** The Journal's page about one meeting, which is no list. */
export const readJournalDetail: (text: string) => Reading = parserAt(
  'https://journal-api.un.org/api/officials/m0',
  (...given) => unJournal.parse(...given),
  { key: 'un-journal/meeting/m0', headers: AT_NEW_YORK },
);

export function journalDetail(entry: HostileEntry): string {
  return JSON.stringify(journalMeeting({ id: 'm0', ...entry }));
}
