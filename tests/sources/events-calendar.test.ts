import { describe, expect, it } from 'vitest';
import type { Session } from '../../domain/session';
import { createEventsCalendarSource } from '../../sources/events-calendar';
import { toEventsCalendarEndpoint } from '../../sources/events-calendar-address';
import { DocumentError, type Reading, type SourceRequest } from '../../sources/source';
import { instant } from '../builders';
import { expectSound, fixture, mutate, randomFrom, readOrRefuse } from './hostile-json';

const NOW = instant('2026-11-24T12:00:00Z');
const PAGE = 'https://www.un.org/pga/81/events/list/?tribe-bar-date=2026-11-24';
const ENDPOINT = 'https://www.un.org/pga/81/wp-json/tribe/events/v1/events?per_page=50&start_date=now';
const calendar = createEventsCalendarSource({ id: 'pga', name: 'President of the Assembly', url: PAGE });

function onlyRequest(): SourceRequest {
  const [request] = calendar.requestsAt(NOW);
  if (request === undefined) throw new Error('no request');
  return request;
}

function read(text: string, request = onlyRequest()): Reading {
  return calendar.parse({ text, url: request.url }, { now: NOW, request });
}

/** A page with events of the plainest kind, each with the given fields. */
function page(...events: readonly object[]): string {
  const plain = {
    id: 7,
    title: 'An event',
    start_date: '2026-11-24 10:00:00',
    end_date: '2026-11-24 12:00:00',
    utc_start_date: '2026-11-24 15:00:00',
    utc_end_date: '2026-11-24 17:00:00',
    timezone: 'America/New_York',
  };
  return JSON.stringify({ events: events.map((fields) => ({ ...plain, ...fields })) });
}

function only(reading: Reading): Session {
  const [session] = reading.sessions;
  if (session === undefined || reading.sessions.length !== 1) throw new Error(JSON.stringify(reading));
  return session;
}

describe('the address of the data', () => {
  it.each([
    [PAGE, 'https://www.un.org/pga/81'],
    ['http://www.un.org/pga/81/', 'https://www.un.org/pga/81'],
    ['https://www.un.org/pga/81/event/town-hall/', 'https://www.un.org/pga/81'],
    ['https://forum.example.org', 'https://forum.example.org'],
    ['https://forum.example.org/calendar', 'https://forum.example.org'],
    ['https://forum.example.org/site/index.php', 'https://forum.example.org/site'],
    ['https://forum.example.org/a/wp-json/tribe/events/v1/events?page=3', 'https://forum.example.org/a'],
  ])('of %s lies below %s', (url, site) => {
    expect(toEventsCalendarEndpoint(url)).toBe(
      `${site}/wp-json/tribe/events/v1/events?per_page=50&start_date=now`,
    );
  });

  it.each(['', 'nonsense', 'javascript:alert(1)', 'https://localhost/events/', 'https://10.0.0.1/events/'])(
    'is none of “%s”',
    (url) => {
      expect(toEventsCalendarEndpoint(url)).toBeNull();
      expect(() => createEventsCalendarSource({ id: 'x', name: 'X', url })).toThrow(RangeError);
    },
  );

  it('is the one request', () => {
    expect(calendar.requestsAt(NOW)).toEqual([
      { key: 'events-calendar/pga', url: ENDPOINT, interval: 3_600_000 },
    ]);
  });
});

describe('a page of events', () => {
  const reading = read(fixture('events-calendar/page.json'));
  const [dialogue, day, cancelled] = reading.sessions;

  it('is read in full', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.sessions).toHaveLength(3);
  });

  it('tells all of an event, its time by the fields in UTC', () => {
    expect(dialogue).toEqual({
      uid: 'events-calendar:www.un.org/pga/81/4101',
      title: 'Women’s voices & rivers: a high-level dialogue',
      role: 'other',
      start: instant('2026-11-24T15:00:00Z'),
      end: instant('2026-11-24T18:00:00Z'),
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      statedTime: '2026-11-24 10:00:00',
      observanceId: null,
      links: [
        { kind: 'register', href: 'https://un.zoom.us/webinar/register/WN_rivers' },
        { kind: 'live', href: 'https://webtv.un.org/en/asset/k1r/k1r1v2e3r4' },
        { kind: 'info', href: 'https://www.un.org/pga/81/event/womens-voices/' },
      ],
      category: 'High-level meetings & events',
      place: 'Trusteeship Council Chamber, New York',
      source: { kind: 'events-calendar', url: ENDPOINT },
    });
  });

  it('knows of a whole day only the day', () => {
    expect(day).toMatchObject({ start: null, end: null, date: '2026-11-25', certainty: 'date-only' });
    expect(day).not.toHaveProperty('place');
    expect(day).not.toHaveProperty('category');
  });

  it('shows what is cancelled, without an end that is its start, in the zone of its offset', () => {
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      start: instant('2026-11-26T14:00:00Z'),
      end: null,
      timeZone: 'Etc/GMT+5',
    });
  });
});

describe('the next page', () => {
  const withNext = (next: unknown, request = onlyRequest()) =>
    read(JSON.stringify({ events: [], next_rest_url: next }), request);

  it('is asked for, until the twentieth', () => {
    let request = onlyRequest();
    for (let number = 2; number <= 20; number++) {
      const { next = [], problems } = withNext(`${ENDPOINT}&page=${number}`, request);
      expect(problems).toEqual([]);
      [request = request] = next;
      expect(request).toEqual({
        key: `events-calendar/pga/page/${number}`,
        url: `${ENDPOINT}&page=${number}`,
        interval: 3_600_000,
      });
    }
    const last = withNext(`${ENDPOINT}&page=21`, request);
    expect(last.next).toBeUndefined();
    expect(last.problems).toHaveLength(1);
  });

  it('may be written as WordPress writes it', () => {
    expect(read(fixture('events-calendar/page.json')).next?.[0]?.url).toBe(
      'https://www.un.org/pga/81/wp-json/tribe/events/v1/events/?page=2&per_page=50&start_date=2026-11-24%2000:00:00',
    );
    expect(withNext('http://www.un.org/x').next?.[0]?.url).toBe('https://www.un.org/x');
  });

  it.each([
    'https://evil.example/wp-json/tribe/events/v1/events',
    'https://un.org/pga/81/wp-json/',
    'https://www.un.org:8443/pga/81/wp-json/',
    'https://www.un.org@evil.example/',
    'https://127.0.0.1/',
    'javascript:alert(1)',
    '/relative',
  ])('is not asked for at %s', (next) => {
    const reading = withNext(next);
    expect(reading.next).toBeUndefined();
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).not.toContain(next);
  });

  it('is none where there is none', () => {
    for (const none of [undefined, null, '', 7])
      expect(withNext(none)).toEqual({ sessions: [], problems: [] });
  });
});

describe('the time of an event', () => {
  const time = (fields: object) => {
    const reading = read(page(fields));
    return { ...only(reading), problems: reading.problems };
  };

  it('is that in UTC, whatever the local fields say', () => {
    expect(time({ start_date: '2026-11-24 03:00:00' }).start).toBe(instant('2026-11-24T15:00:00Z'));
    expect(time({ start_date: null, end_date: 4, timezone: '' })).toMatchObject({
      start: instant('2026-11-24T15:00:00Z'),
      end: instant('2026-11-24T17:00:00Z'),
      timeZone: 'UTC',
      problems: [],
    });
  });

  it('is the local one where the fields in UTC are missing and the zone is known', () => {
    const missing = { utc_start_date: '', utc_end_date: null };
    expect(
      time({ ...missing, start_date: '2026-07-08 10:00:00', end_date: '2026-07-08 11:00:00' }),
    ).toMatchObject({
      start: instant('2026-07-08T14:00:00Z'),
      end: instant('2026-07-08T15:00:00Z'),
      certainty: 'exact',
    });
    expect(time({ ...missing, timezone: 'Mars/Base' })).toMatchObject({
      start: null,
      date: '2026-11-24',
      certainty: 'date-only',
    });
  });

  it.each([
    ['UTC+0', 'UTC', 0],
    ['UTC+3', 'Etc/GMT-3', 0],
    ['UTC-11', 'Etc/GMT+11', 0],
    ['UTC+5.5', 'UTC', 0],
    ['UTC+99', 'UTC', 1],
    ['Mars/Base', 'UTC', 1],
  ])('in the zone %s is the same, and the zone is %s', (timezone, zone, problems) => {
    const read = time({ timezone });
    expect(read).toMatchObject({ start: instant('2026-11-24T15:00:00Z'), timeZone: zone });
    expect(read.problems).toHaveLength(problems);
  });

  it('of several whole days ends with the last one', () => {
    const days = { all_day: true, start_date: '2026-11-24 00:00:00', end_date: '2026-11-26 23:59:59' };
    expect(time(days)).toMatchObject({
      start: null,
      date: '2026-11-24',
      end: instant('2026-11-27T05:00:00Z'),
      certainty: 'date-only',
    });
    expect(time({ ...days, timezone: 'Mars/Base' }).end).toBeNull();
  });

  it('with an offset of half an hour is not read from the local fields', () => {
    expect(time({ timezone: 'UTC+5.5', utc_start_date: '' })).toMatchObject({
      start: null,
      date: '2026-11-24',
      certainty: 'date-only',
    });
  });

  it('has an end only after the start', () => {
    expect(time({ utc_end_date: '2026-11-24 14:59:59' })).toMatchObject({
      end: null,
      problems: [expect.any(String)],
    });
    expect(time({ utc_end_date: '', end_date: '' })).toMatchObject({ end: null, problems: [] });
  });

  it.each([['2026-02-30 10:00:00'], ['2026-11-24T15:00:00Z'], ['2026-11-24 24:00:00'], ['1795532400']])(
    'is not %s',
    (utc) => {
      const wrong = { utc_start_date: utc, start_date: '2026-02-30 10:00:00' };
      expect(read(page(wrong))).toMatchObject({ sessions: [], problems: [expect.any(String)] });
      expect(time({ ...wrong, start_date: '2026-11-24' })).toMatchObject({ start: null, date: '2026-11-24' });
    },
  );
});

describe('a venue', () => {
  it.each([
    [[], undefined],
    [null, undefined],
    [{}, undefined],
    ['Hall', undefined],
    [{ venue: 'Hall &amp; Garden' }, 'Hall & Garden'],
    [[{ venue: 'Hall', city: 'Bonn' }, { venue: 'Other' }], 'Hall, Bonn'],
  ])('%j is the place %s', (venue, place) => {
    expect(only(read(page({ venue }))).place).toBe(place);
  });
});

describe('bad input', () => {
  const text = fixture('events-calendar/page.json');

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %i tenths is refused', (tenth) => {
    expect(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)))).toThrow(DocumentError);
  });

  it.each(['null', '[]', '7', '{}', '{"events":{}}', '<html></html>'])('%s is refused', (other) => {
    expect(() => read(other)).toThrow(DocumentError);
  });

  it('that is WordPress’s error is refused in its words', () => {
    const error = { code: 'rest_no_route', message: 'No route was found &#8230;', data: { status: 404 } };
    expect(() => read(JSON.stringify(error))).toThrow('It says “No route was found …”.');
  });

  it('costs only the event that is bad', () => {
    const description = '<a href="javascript:alert(1)">live</a>';
    const title = `&lt;b&gt;x&lt;/b&gt;<script>y</script>${String.fromCharCode(0xdc00)}`;
    const events = [
      {},
      {},
      { id: 'x' },
      { id: 8.5 },
      { id: 8, title, description },
      { id: 9, title: '<p></p>' },
    ];
    const { sessions, problems } = read(page(...events));
    expect(sessions.map(({ title: words, links }) => [words, links])).toEqual([
      ['An event', []],
      ['<b>x</b>\uFFFD', []],
    ]);
    expect(problems).toHaveLength(5);
    expect(problems).toContain('events-calendar:www.un.org/pga/81/7 is listed twice; the first is kept.');
    expect(problems.join()).not.toContain('javascript:');
  });

  it('is bounded in number and depth', { timeout: 60_000 }, () => {
    const { sessions, problems } = read(page(...Array.from({ length: 101 }, (_, id) => ({ id }))));
    expect(sessions).toHaveLength(100);
    expect(problems).toEqual(['There are 1 more than 100 entries; they are left out.']);
    readOrRefuse(() => read('{"events":['.repeat(3e5)));
    readOrRefuse(() => read(`{"events":[${'['.repeat(1e6)}${']'.repeat(1e6)}]}`));
  });

  it('of any kind is read or refused, and what is read is sound', { timeout: 60_000 }, () => {
    const random = randomFrom(20261126);
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
