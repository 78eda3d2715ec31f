import { describe, expect, it } from 'vitest';
import { sureStartOf } from '../../domain/certainty';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { DocumentError, type Reading, type RequestSettings, type SourceRequest } from '../../sources/source';
import { unJournal } from '../../sources/un-journal';
import { JOURNAL_CONFIG, readJournalConfig } from '../../sources/un-journal-config';
import { instant } from '../builders';
import { expectSound, fixture, mutate, randomFrom, readOrRefuse } from './hostile-json';

const NOW = instant('2026-11-24T12:00:00Z');
const URL_OF_DAY = 'https://journal-api.un.org/api/officialsnew/2026-11-24';

function requestFor(location: string, key = 'un-journal/x/2026-11-24'): SourceRequest {
  return { key, url: URL_OF_DAY, interval: 0, headers: { location, language: 'en' } };
}

function read(text: string, request = requestFor('new york')): Reading {
  return unJournal.parse({ text, url: URL_OF_DAY }, { now: NOW, request });
}

/** A day with one meeting: that of the simplest kind, with the given fields. */
function dayWith(...meetings: readonly object[]): string {
  const plain = { id: 'a1', title: { en: 'A meeting' }, startDate: '2026-11-24T10:00:00', timeFrom: '10:00' };
  const all = meetings.map((fields) => ({ ...plain, ...fields }));
  return JSON.stringify({ groups: [{ sessions: [{ meetings: all }] }] });
}

function only(reading: Reading) {
  const [session] = reading.sessions;
  if (session === undefined || reading.sessions.length !== 1) throw new Error(JSON.stringify(reading));
  return session;
}

const detailRequestOf = (about: Session, settings?: RequestSettings) =>
  unJournal.detailsRequestOf?.(about, settings) ?? null;

describe('the requests', () => {
  it('are where the data is, and today to seven days ahead for New York and Geneva, with both headers', () => {
    const requests = unJournal.requestsAt(NOW);
    const dates = ['11-24', '11-25', '11-26', '11-27', '11-28', '11-29', '11-30', '12-01'];
    expect(requests.map(({ key }) => key)).toEqual([
      'un-journal/config',
      ...dates.map((date) => `un-journal/new-york/2026-${date}`),
      ...dates.map((date) => `un-journal/geneva/2026-${date}`),
    ]);
    const headers = (location: string) => ({ location, language: 'en' });
    expect(requests[0]?.url).toBe('https://journal.un.org/assets/config.json');
    expect(requests[1]).toMatchObject({ url: URL_OF_DAY, headers: headers('new york'), emptyStatus: 404 });
    expect(requests[9]).toMatchObject({ url: URL_OF_DAY, headers: headers('geneva'), emptyStatus: 404 });
  });

  it('count the days of each duty station', () => {
    const keys = unJournal.requestsAt(instant('2026-11-25T02:00:00Z')).map(({ key }) => key);
    expect([keys[1], keys[9]]).toEqual(['un-journal/new-york/2026-11-24', 'un-journal/geneva/2026-11-25']);
  });

  it('go to the base address that the config named, as long as it is one of the Journal', () => {
    const urlOf = (memory: string) => unJournal.requestsAt(NOW, { memory })[1]?.url;
    expect(urlOf('https://journal.un.org/data/')).toBe('https://journal.un.org/data/officialsnew/2026-11-24');
    for (const memory of [
      'https://evil.example/api/',
      'http://journal.un.org/',
      'https://journal.un.org:8443/',
      'https://user@journal.un.org/',
      'https://journal.un.org.evil.example/',
      'blob:https://journal.un.org/data/',
      'rubbish',
      '{}',
      '',
    ]) {
      expect(urlOf(memory), memory).toBe(URL_OF_DAY);
    }
  });

  it('never lead elsewhere by what stands at the end of what is remembered', () => {
    const urlOf = (memory: string) => unJournal.requestsAt(NOW, { memory })[1]?.url;
    for (const memory of ['https://journal.un.org', 'https://journal.un.org/?x=', 'https://journal.un.org/#'])
      expect(urlOf(memory), memory).toBe('https://journal.un.org/officialsnew/2026-11-24');
  });

  it.each([
    // Tuesday 24 November 2026, New York UTC−5, Geneva UTC+1
    ['2026-11-24T11:59:59Z', 3, 1],
    ['2026-11-24T12:00:00Z', 1, 1],
    ['2026-11-24T19:00:00Z', 1, 3],
    ['2026-11-25T01:00:00Z', 3, 3],
    ['2026-11-25T06:00:00Z', 3, 1],
    // Saturday
    ['2026-11-28T15:00:00Z', 3, 3],
    // Saturday morning in Geneva, Friday evening in New York
    ['2026-11-28T00:30:00Z', 1, 3],
  ])('at %s ask for today and tomorrow each %i hours in New York, %i in Geneva', (at, newYork, geneva) => {
    const hours = unJournal.requestsAt(instant(at)).map(({ interval }) => interval / HOUR);
    const later = [6, 6, 6, 6, 6, 6];
    expect(hours).toEqual([24, newYork, newYork, ...later, geneva, geneva, ...later]);
  });

  it('are about a hundred on a weekday', () => {
    const day = Array.from({ length: 24 }, (_, hour) => instant('2026-11-24T05:00:00Z') + hour * HOUR);
    const perHour = day.map((at) =>
      unJournal.requestsAt(at).reduce((sum, { interval }) => sum + HOUR / interval, 0),
    );
    expect(perHour.reduce((sum, count) => sum + count, 0)).toBeCloseTo(1 + 2 * (2 * (13 + 11 / 3) + 24), 5);
  });

  it('ask for another language by the header, under a key of their own', () => {
    const request = unJournal.requestsAt(NOW, { language: 'fr' })[1];
    expect(request).toMatchObject({ url: URL_OF_DAY, headers: { location: 'new york', language: 'fr' } });
    expect(request?.key).toBe('un-journal/new-york/fr/2026-11-24');
  });
});

describe('a day in New York', () => {
  const reading = read(fixture('un-journal/new-york.json'));
  const [plenary, following, cancelled, council] = reading.sessions;

  it('is read in full', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.sessions).toHaveLength(4);
  });

  it('tells all of a meeting', () => {
    expect(plenary).toEqual({
      uid: 'un-journal:0b1f5c1e-1111-4c3d-9d70-3f1d6a3b0001',
      title: 'Third Committee, 41st plenary meeting - Eighty-first session',
      role: 'other',
      start: instant('2026-11-24T15:00:00Z'),
      end: instant('2026-11-24T18:00:00Z'),
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      statedTime: '10:00',
      observanceId: null,
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
      category: 'Third Committee',
      place: 'Conference Room 1',
      source: { kind: 'un-journal', url: URL_OF_DAY },
    });
  });

  it('gives no start to a meeting that follows another, but its day', () => {
    expect(following).toMatchObject({
      title: 'Informal consultations on the rivers & lakes fund - Fifth Committee - Eighty-first session',
      start: null,
      date: '2026-11-24',
      end: instant('2026-11-24T18:00:00Z'),
      certainty: 'follows-previous',
      followsPrevious: true,
      access: 'closed',
      statedTime: 'Followed by',
      place: 'Conference Room 5, Conference Room 6',
    });
    expect(following && sureStartOf(following)).toBeNull();
  });

  it('shows what is cancelled, in the language there is, with a link elsewhere', () => {
    expect(cancelled).toMatchObject({
      title: 'Débat sur les forêts - Second Committee, 12e séance - Eighty-first session',
      status: 'cancelled',
      end: null,
      links: [{ kind: 'live', href: 'https://www.youtube.com/watch?v=abc123' }],
    });
    expect(cancelled).not.toHaveProperty('place');
  });

  it('takes the body from the list where the meeting names none, and leaves an open end open', () => {
    expect(council).toMatchObject({
      title: 'The situation in the valley - Security Council, 10312th meeting',
      category: 'Security Council',
      end: null,
      links: [],
    });
  });
});

describe('times', () => {
  const times = (fields: object, location = 'new york') => {
    const reading = read(dayWith(fields), requestFor(location));
    const { start, end, date, certainty, alternativeStart } = only(reading);
    const text = (at: number | null | undefined) =>
      at === null || at === undefined ? at : new Date(at).toISOString();
    return { start: text(start), end: text(end), date, certainty, other: text(alternativeStart), ...reading };
  };

  it('are those of the duty station', () => {
    const geneva = only(read(fixture('un-journal/geneva.json'), requestFor('geneva')));
    expect(geneva).toMatchObject({
      title: 'Opening statements - Working Group on the Right to Rest, 2nd meeting - Third session',
      start: instant('2026-11-24T09:00:00Z'),
      end: instant('2026-11-24T11:30:00Z'),
      timeZone: 'Europe/Zurich',
    });
    // A week in which Geneva has left daylight saving and New York has not.
    const fields = { startDate: '2026-10-28T10:00:00' };
    expect(times(fields).start).toBe('2026-10-28T14:00:00.000Z');
    expect(times(fields, 'geneva').start).toBe('2026-10-28T09:00:00.000Z');
  });

  it('are the first 19 characters, whatever is written behind them', () => {
    for (const suffix of ['', '.000', 'Z', '+02:00', '-05:00'])
      expect(times({ startDate: `2026-11-24T10:00:00${suffix}` }).start).toBe('2026-11-24T15:00:00.000Z');
  });

  it.each([
    [{ isFollowedBy: true }],
    [{ timeFrom: 'Followed by the plenary' }],
    [{ timeFrom: 'followed by' }],
    [{ timeFrom: '10:00', startDate: '2026-11-24T10:00:01' }],
  ])('are none where a meeting follows another: %j', (fields) => {
    expect(times(fields)).toMatchObject({ start: null, date: '2026-11-24', certainty: 'follows-previous' });
  });

  it.each([
    ['10.00'],
    ['10 a.m.'],
    ['10:00 AM'],
    ['10 h'],
    ['10 h 00'],
    ['10h00'],
    ['10 heures'],
    ['10：00'],
  ])('may be written %s', (timeFrom) => {
    expect(times({ timeFrom })).toMatchObject({ start: '2026-11-24T15:00:00.000Z', certainty: 'exact' });
  });

  it('know noon from midnight', () => {
    const at = (startDate: string, timeFrom: string) => times({ startDate, timeFrom }).start;
    expect(at('2026-11-24T12:30:00', '12:30 p.m.')).toBe('2026-11-24T17:30:00.000Z');
    expect(at('2026-11-24T00:30:00', '12:30 a.m.')).toBe('2026-11-24T05:30:00.000Z');
    expect(at('2026-11-24T00:00:00', '10:00')).toBe('2026-11-24T15:00:00.000Z');
    expect(at('2026-11-24T00:00:00', '00:00')).toBe('2026-11-24T05:00:00.000Z');
  });

  it('are ambiguous where two are stated', () => {
    expect(times({ timeFrom: '15:00' })).toMatchObject({
      certainty: 'ambiguous',
      start: '2026-11-24T15:00:00.000Z',
      other: '2026-11-24T20:00:00.000Z',
      problems: ['“A meeting” (a1) is said to start at “15:00” and at “2026-11-24T10:00:00”.'],
    });
  });

  it('are a day where no clock time is stated', () => {
    const dateOnly = { start: null, end: null, date: '2026-11-24', certainty: 'date-only' };
    expect(times({ startDate: '2026-11-24T00:00:00', timeFrom: '' })).toMatchObject(dateOnly);
    const words = times({ timeFrom: 'After the general debate', timeTo: '13:00' });
    expect(words).toMatchObject(dateOnly);
    expect(words.problems[0]).toContain('“After the general debate”');
    expect(times({ startDate: '2026-11-24T25:00:00', timeFrom: '' })).toMatchObject(dateOnly);
  });

  it('are nothing where there is no day', () => {
    for (const startDate of ['2026-02-30T10:00:00', 'tomorrow', '2026-13-01', 'x'.repeat(9999)]) {
      const { sessions, problems } = read(dayWith({ startDate }));
      expect(sessions).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });

  it('have an end only where it is fixed, agreed and after the start', () => {
    const end = (endDate: unknown, timeTo: unknown) => times({ endDate, timeTo }).end;
    expect(end('2026-11-24T13:00:00', '13:00')).toBe('2026-11-24T18:00:00.000Z');
    expect(end('2026-11-25T00:00:00', '00:00')).toBe('2026-11-25T05:00:00.000Z');
    expect(end('2026-11-24T00:00:00', '13:00')).toBe('2026-11-24T18:00:00.000Z');
    expect(end('2026-11-24T13:00:00', '')).toBeNull();
    expect(end('2026-11-24T13:00:00', null)).toBeNull();
    expect(end('2026-11-24T13:00:00', '15:00')).toBeNull();
    expect(end('2026-11-24T09:00:00', '09:00')).toBeNull();
    expect(times({ endDate: '2026-11-24T09:00:00', timeTo: '09:00' }).problems).toHaveLength(1);
  });
});

describe('the webcast', () => {
  it.each([
    ['1_p8hht1gr', 'live', 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr'],
    ['http://webtv.un.org/en/asset/k1p/k1p8hht1gr', 'live', 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr'],
    ['https://un.zoom.us/webinar/register/WN_x', 'register', 'https://un.zoom.us/webinar/register/WN_x'],
    [
      'https://media.un.org/en/asset/k1p/k1p8hht1gr',
      'recording',
      'https://media.un.org/en/asset/k1p/k1p8hht1gr',
    ],
  ])('%s is a link of the kind %s', (webcastLink, kind, href) => {
    const reading = read(dayWith({ webcastLink }));
    expect(only(reading).links).toEqual([{ kind, href }]);
    expect(reading.problems).toEqual([]);
  });

  it('is whole or not at all', () => {
    const href = (length: number) => `https://meet.example.org/${'x'.repeat(length)}`;
    expect(only(read(dayWith({ webcastLink: href(1000) }))).links).toEqual([
      { kind: 'live', href: href(1000) },
    ]);
    expect(only(read(dayWith({ webcastLink: href(5000) }))).links).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '1_P8HHT1GR/../x',
    'https://user@webtv.un.org/',
    'https://127.0.0.1/',
  ])('%s is none, and is named but not repeated', (webcastLink) => {
    const reading = read(dayWith({ webcastLink }));
    expect(only(reading).links).toEqual([]);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).not.toContain(webcastLink);
  });
});

describe('the detail of a meeting', () => {
  const session = only(read(dayWith({ id: 'b-7' })));
  const ask = (text: string) => read(text, detailRequestOf(session) ?? requestFor(''));

  it('is asked for at the duty station of the meeting', () => {
    expect(detailRequestOf(session)).toMatchObject({
      key: `un-journal/meeting/b-7/${session.start}`,
      url: 'https://journal-api.un.org/api/officials/b-7',
      headers: { location: 'new york', language: 'en' },
    });
    expect(detailRequestOf({ ...session, timeZone: 'Europe/Zurich' })?.headers?.location).toBe('geneva');
    expect(detailRequestOf(session, { memory: 'https://journal.un.org/x/' })?.url).toBe(
      'https://journal.un.org/x/officials/b-7',
    );
  });

  it('is not asked for where it would say nothing', () => {
    const link = { kind: 'live', href: 'https://webtv.un.org/en/schedule' } as const;
    expect(detailRequestOf({ ...session, links: [link] })).toBeNull();
    expect(detailRequestOf({ ...session, access: 'closed' })).toBeNull();
    expect(detailRequestOf({ ...session, status: 'cancelled' })).toBeNull();
    expect(detailRequestOf({ ...session, uid: 'un-web-tv:1_p8hht1gr' })).toBeNull();
  });

  it('brings the webcast', () => {
    const detail = {
      id: 'b-7',
      title: { en: 'A meeting' },
      startDate: '2026-11-24T10:00:00',
      timeFrom: '10:00',
      webcastLink: '1_p8hht1gr',
    };
    expect(ask(JSON.stringify({ ...detail, rooms: [{ value: 'Room 2' }] }))).toEqual({
      sessions: [],
      problems: [],
      details: {
        [session.uid]: {
          links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
          place: 'Room 2',
        },
      },
    });
    expect(() => ask(JSON.stringify({ ...detail, id: 'c-8' }))).toThrow('is about another meeting');
    expect(() => ask('{}')).toThrow(DocumentError);
    expect(() => ask('null')).toThrow(DocumentError);
  });
});

describe('the detail of a meeting that is not as it was listed', () => {
  const listed = {
    id: 'b-7',
    title: { en: 'A meeting' },
    startDate: '2026-11-24T10:00:00',
    timeFrom: '10:00',
  };
  const session = only(read(dayWith(listed)));
  const ask = (changes: object, about = session) =>
    read(JSON.stringify({ ...listed, ...changes }), detailRequestOf(about) ?? requestFor(''));

  it('is heard at once where it is cancelled or closed', () => {
    const cancelled = ask({ isCancelled: true, rooms: [{ value: 'Room 2' }] });
    expect(cancelled.sessions).toEqual([{ ...session, status: 'cancelled', place: 'Room 2' }]);
    expect(cancelled.details).toEqual({ [session.uid]: { links: [], place: 'Room 2' } });
    expect(cancelled.problems).toEqual([]);
    expect(ask({ isClosed: true }).sessions).toEqual([{ ...session, access: 'closed' }]);
  });

  it('is named where it has moved, while the list is believed', () => {
    const moved = ask({ startDate: '2026-11-25T15:00:00', timeFrom: '15:00', webcastLink: '1_p8hht1gr' });
    expect(moved.sessions).toEqual([]);
    expect(moved.details?.[session.uid]?.links).toHaveLength(1);
    expect(moved.problems).toEqual([
      '“A meeting” (b-7) starts at “15:00” on 2026-11-25 by its own page, and not as it is listed.',
    ]);
    const untimed = ask({ startDate: '2026-11-24T11:00:01', timeFrom: 'Followed by' });
    expect(untimed.problems).toEqual([
      '“A meeting” (b-7) starts at “Followed by” on 2026-11-24 by its own page, and not as it is listed.',
    ]);
  });

  it('is named where it has got a time that the list lacks', () => {
    const waiting = only(read(dayWith({ ...listed, isFollowedBy: true })));
    expect(waiting.start).toBeNull();
    expect(ask({}, waiting).problems).toHaveLength(1);
    expect(ask({ isFollowedBy: true }, waiting).problems).toEqual([]);
  });

  it('is asked for anew where the list has moved it', () => {
    const later = { ...session, start: (session.start ?? 0) + HOUR };
    expect(detailRequestOf(later)?.key).not.toBe(detailRequestOf(session)?.key);
  });
});

describe('the documents as they are served', () => {
  it('name the base address', () => {
    const text = fixture('un-journal/config.json');
    const reading = unJournal.parse({ text, url: JOURNAL_CONFIG.url }, { now: NOW, request: JOURNAL_CONFIG });
    expect(reading).toEqual({ sessions: [], problems: [], memory: 'https://journal-api.un.org/api/' });
  });

  it('tell of one meeting what its list did not', () => {
    const session = read(fixture('un-journal/new-york.json')).sessions.find(
      ({ category }) => category === 'Security Council',
    );
    const request = session === undefined ? null : detailRequestOf(session, { language: 'fr' });
    if (session === undefined || request === null) throw new Error('no request');
    expect(read(fixture('un-journal/meeting.json'), request)).toEqual({
      sessions: [],
      problems: [],
      details: {
        [session.uid]: {
          links: [{ kind: 'live', href: 'https://webtv.un.org/fr/asset/k1c/k1c90h7rtz' }],
          place: 'Security Council Chamber',
        },
      },
    });
  });

  it('tell of all meetings of a day, informal consultations and others too', () => {
    const { sessions, problems } = read(fixture('un-journal/all-meetings.json'));
    expect(problems).toEqual([]);
    expect(sessions).toMatchObject([
      { title: 'Third Committee, 41st meeting - Eighty-first session', access: 'open' },
      {
        title: 'Pension of the lighthouse keepers - Fifth Committee',
        access: 'closed',
        start: null,
        certainty: 'follows-previous',
        followsPrevious: true,
      },
      {
        title: 'Briefing on the harvest of rain - Other meetings',
        start: instant('2026-11-24T18:15:00Z'),
        end: instant('2026-11-24T19:30:00Z'),
      },
    ]);
    expect(sessions).toHaveLength(3);
  });
});

describe('a day in another language', () => {
  const day = dayWith({
    title: { en: '<p>Rivers</p>', fr: '<p>Fleuves &amp; rivières</p>', es: '' },
    organization: { en: 'Fifth Committee', fr: 'Cinquième Commission' },
  });
  const titleIn = (language: string) =>
    only(read(day, { ...requestFor('new york'), headers: { location: 'new york', language } })).title;

  it('has its texts in that language, and in English where they lack it', () => {
    expect(titleIn('fr')).toContain('Fleuves & rivières - Cinquième Commission');
    expect(titleIn('en')).toContain('Rivers - Fifth Committee');
    expect(titleIn('es')).toContain('Rivers - Fifth Committee');
    expect(titleIn('tlh')).toContain('Rivers - Fifth Committee');
  });

  it('falls back from English to any other', () => {
    const text = dayWith({ title: { en: '', fr: '', ru: '<p>Реки</p>' } });
    for (const language of ['en', 'ar', 'zh'])
      expect(
        only(read(text, { ...requestFor(''), headers: { location: 'geneva', language } })).title,
      ).toContain('Реки');
  });

  it.each(['en', 'fr', 'es', 'ar', 'zh', 'ru'])(
    'is asked for by the header, and has the same times and uids: %s',
    (language) => {
      const request = unJournal.requestsAt(NOW, { language })[9];
      expect(request?.headers).toEqual({ location: 'geneva', language });
      if (request === undefined) throw new Error('no request');
      const reading = read(dayWith({ webcastLink: '1_p8hht1gr' }), request);
      expect(only(reading)).toMatchObject({
        uid: 'un-journal:a1',
        start: instant('2026-11-24T09:00:00Z'),
        timeZone: 'Europe/Zurich',
        links: [{ kind: 'live', href: `https://webtv.un.org/${language}/asset/k1p/k1p8hht1gr` }],
      });
    },
  );

  it('never makes an address of a language that is none', () => {
    const request = { ...requestFor('new york'), headers: { location: 'new york', language: '../x' } };
    expect(only(read(dayWith({ webcastLink: '1_p8hht1gr' }), request)).links[0]?.href).toBe(
      'https://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    );
  });
});

describe('the config', () => {
  const request = JOURNAL_CONFIG;
  const readConfig = (text: string) => unJournal.parse({ text, url: request.url }, { now: NOW, request });

  it('is remembered, for the requests to go there', () => {
    expect(readConfig('{"baseUrl":"https://journal.un.org/data"}')).toEqual({
      sessions: [],
      problems: [],
      memory: 'https://journal.un.org/data/',
    });
  });

  it('that leads elsewhere is a problem that the user sees, and forgets nothing', () => {
    const reading = readConfig('{"baseUrl":"https://evil.example/"}');
    expect(reading).toEqual({ sessions: [], problems: [expect.stringContaining('evil.example')] });
    expect(readConfig('{')).toEqual({ sessions: [], problems: [expect.any(String)] });
  });

  it('names the base address', () => {
    const base = (baseUrl: unknown) => readJournalConfig(JSON.stringify({ baseUrl, other: 1 }));
    expect(base('https://journal-api.un.org/api/')).toBe('https://journal-api.un.org/api/');
    expect(base('https://journal.un.org/data')).toBe('https://journal.un.org/data/');
    expect(base('https://journal.un.org')).toBe('https://journal.un.org/');
  });

  it.each([
    'https://journal-api.un.org.evil.example/api/',
    'https://evil.example/journal.un.org/',
    'http://journal-api.un.org/api/',
    'https://journal-api.un.org:8443/api/',
    'https://journal.un.org@evil.example/',
    'https://webtv.un.org/',
    '//journal.un.org/',
    'javascript:alert(1)',
    '',
  ])('is refused with a sentence where it leads to “%s”', (baseUrl) => {
    const attempt = () => readJournalConfig(JSON.stringify({ baseUrl }));
    expect(attempt).toThrow(DocumentError);
    expect(attempt).toThrow(/^https:.*which is not an address of the UN Journal; it is not used\.$/);
  });

  it.each(['', '{', '[]', 'null', '{"baseUrl":7}', '<html>'])('is refused where it is %s', (text) => {
    expect(() => readJournalConfig(text)).toThrow(DocumentError);
  });
});

describe('bad input', () => {
  const text = fixture('un-journal/new-york.json');

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %i tenths is refused', (tenth) => {
    expect(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)))).toThrow(DocumentError);
  });

  it.each(['null', '[]', '7', '"x"', '{}', '{"groups":null}', '{"message":"Not found"}', '<html></html>'])(
    'that is no day is refused: %s',
    (other) => {
      expect(() => read(other)).toThrow(DocumentError);
    },
  );

  it('of an empty day is an empty day', () => {
    expect(read('{"issueDate":"2026-11-29","groups":[]}')).toEqual({ sessions: [], problems: [] });
  });

  it('costs only the part that is bad', () => {
    const groups = [null, { sessions: 'x' }, { sessions: [null, { meetings: 3 }, { meetings: [null, 7] }] }];
    const good = JSON.parse(dayWith({}, { id: 'a1' }, { id: 'no id!' }, { id: 'a2', title: null })).groups;
    const { sessions, problems } = read(JSON.stringify({ groups: [...groups, ...good] }));
    expect(sessions.map(({ uid }) => uid)).toEqual(['un-journal:a1']);
    expect(problems).toHaveLength(9);
    expect(problems).toContain('un-journal:a1 is listed twice; the first is kept.');
  });

  it('of the other document of a day is read too', () => {
    const groups = JSON.parse(dayWith({})).groups;
    const special = JSON.parse(dayWith({ id: 'b' })).groups;
    const other = JSON.parse(dayWith({ id: 'c' })).groups;
    const all = { officialMeetings: { groups, specialGroups: special }, informalMeetings: other };
    expect(read(JSON.stringify(all)).sessions.map(({ uid }) => uid.slice(-1))).toEqual(['1', 'b', 'c']);
  });

  it('is bounded in number, length and depth', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ id: `m${index}` }));
    const { sessions, problems } = read(dayWith(...many));
    expect(sessions).toHaveLength(500);
    expect(problems).toEqual(['There are 1 more than 500 entries; they are left out.']);
    expect(() => read(' '.repeat(6e6))).toThrow('is longer than');
    for (const deep of ['['.repeat(2e6), `{"groups":${'['.repeat(1e5)}${']'.repeat(1e5)}}`])
      readOrRefuse(() => read(deep));
    const nested = only(read(dayWith({ title: { en: `${'<p>'.repeat(1e5)}x` }, organization: 'Body' })));
    expect(nested.title).toBe('Body');
  });

  it('shows the HTML of a text as text, and no lone surrogate', () => {
    const title = { en: `&lt;b&gt;Bold&lt;/b&gt;<script>alert(1)</script> ${String.fromCharCode(0xd800)}` };
    expect(only(read(dayWith({ title }))).title).toBe('<b>Bold</b> \uFFFD');
  });

  it('of any kind is read or refused, and what is read is sound', { timeout: 60_000 }, () => {
    const random = randomFrom(20261124);
    const value: unknown = JSON.parse(text);
    let count = 0;
    for (let round = 0; round < 300; round++) {
      const reading = readOrRefuse(() => read(JSON.stringify(mutate(value, random))));
      if (reading === null) continue;
      expectSound(reading);
      count += reading.sessions.length;
    }
    expect(count).toBeGreaterThan(300);
  });
});
