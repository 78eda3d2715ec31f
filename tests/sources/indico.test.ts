import { describe, expect, it } from 'vitest';
import type { Session } from '../../domain/session';
import { createIndicoSource } from '../../sources/indico';
import { parseIndicoAddress } from '../../sources/indico-address';
import { DocumentError, type Reading, type SourceRequest } from '../../sources/source';
import { instant } from '../builders';
import { expectSound, fixture, mutate, randomFrom, readOrRefuse } from './hostile-json';

const NOW = instant('2026-11-24T12:00:00Z');
const PAGE = 'https://indico.un.org/category/12/';
const SETTINGS = { id: 'side-events', name: 'Side events', url: PAGE };
const indico = createIndicoSource(SETTINGS);

function onlyRequest(source = indico): SourceRequest {
  const [request] = source.requestsAt(NOW);
  if (request === undefined) throw new Error('no request');
  return request;
}

function read(text: string, request = onlyRequest(), now = NOW): Reading {
  return indico.parse({ text, url: request.url }, { now, request });
}

/** A reply with events of the plainest kind, each with the given fields. */
function reply(...events: readonly object[]): string {
  return JSON.stringify({ _type: 'HTTPAPIResult', complete: true, results: events.map(eventWith) });
}

function eventWith(fields: object): object {
  const startDate = date('2026-11-24', '10:00:00');
  return { id: '7', title: 'An event', startDate, endDate: date('2026-11-24', '12:00:00'), ...fields };
}

function date(day: unknown, time: unknown, tz: unknown = 'Europe/Zurich'): object {
  return { date: day, time, tz };
}

function only(reading: Reading): Session {
  const [session] = reading.sessions;
  if (session === undefined || reading.sessions.length !== 1) throw new Error(JSON.stringify(reading));
  return session;
}

function summary({ uid, start, end, date: day, certainty }: Session): string {
  const text = (at: number | null) => (at === null ? '?' : new Date(at).toISOString().slice(0, 16));
  return [uid, text(start), text(end), day ?? '-', certainty].join(' ');
}

describe('the address', () => {
  it.each([
    [PAGE, 'https://indico.un.org', 'category', '12', 'json'],
    ['http://indico.un.org/category/12-15', 'https://indico.un.org', 'category', '12-15', 'json'],
    [
      'https://indico.example.org/event/34/registrations/',
      'https://indico.example.org',
      'event',
      '34',
      'json',
    ],
    ['https://example.org/in/dico/event/a34/', 'https://example.org/in/dico', 'event', 'a34', 'json'],
    ['https://indico.un.org/export/categ/12.json?x=1', 'https://indico.un.org', 'category', '12', 'json'],
    ['https://indico.un.org/export/event/34.json', 'https://indico.un.org', 'event', '34', 'json'],
    ['https://indico.un.org/category/12/events.atom', 'https://indico.un.org', 'category', '12', 'atom'],
  ])('%s is understood', (url, base, kind, id, form) => {
    expect(parseIndicoAddress(url)).toEqual({ base, kind, id, form });
  });

  it.each([
    'https://indico.un.org/',
    'https://indico.un.org/category/12/events.ics',
    'https://indico.un.org/event/12-15/',
    'https://indico.un.org/event/../../12',
    'https://127.0.0.1/event/12/',
    'javascript:alert(1)',
    'nonsense',
    `https://indico.un.org${'/a'.repeat(900)}/event/1`,
  ])('%s is refused', (url) => {
    expect(parseIndicoAddress(url)).toBeNull();
    expect(() => createIndicoSource({ ...SETTINGS, url })).toThrow(RangeError);
  });
});

describe('the request', () => {
  it('asks for half a year of a category, or for an event', () => {
    expect(indico.requestsAt(NOW)).toEqual([
      {
        key: 'indico/side-events',
        url: 'https://indico.un.org/export/categ/12.json?from=today&to=%2B180d&order=start&onlypublic=yes',
        interval: 3_600_000,
      },
    ]);
    const url = (page: string) => onlyRequest(createIndicoSource({ ...SETTINGS, url: page })).url;
    expect(url('https://indico.un.org/event/34/')).toBe('https://indico.un.org/export/event/34.json');
    expect(url('https://indico.un.org/category/12/events.atom')).toBe(
      'https://indico.un.org/category/12/events.atom',
    );
  });

  it('carries the token, and then wants what is not public too', () => {
    const request = onlyRequest(createIndicoSource({ ...SETTINGS, token: 'indp_abc' }));
    expect(request.headers).toEqual({ authorization: 'Bearer indp_abc' });
    expect(request.url).not.toContain('onlypublic');
  });

  it('is not made with a token that is none, or for the front page', () => {
    const attempt = () => createIndicoSource({ ...SETTINGS, token: 'a\r\nHost: b' });
    expect(attempt).toThrow(RangeError);
    expect(attempt).not.toThrow(/Host/);
    expect(() => createIndicoSource({ ...SETTINGS, url: 'https://indico.un.org/category/0/' })).toThrow(
      'choose a category',
    );
  });
});

describe('a category', () => {
  const reading = read(fixture('indico/category.json'));

  it('is read in full, a long conference as one row a day', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.next).toBeUndefined();
    expect(reading.sessions.map(summary)).toEqual([
      'indico:indico.un.org/1004210 2026-11-24T18:15 2026-11-24T19:30 - exact',
      'indico:indico.un.org/1004211 2026-07-08T16:00 ? - exact',
      'indico:indico.un.org/1004212/2026-12-01 2026-12-01T08:30 ? - exact',
      'indico:indico.un.org/1004212/2026-12-02 ? ? 2026-12-02 date-only',
      'indico:indico.un.org/1004212/2026-12-03 ? 2026-12-03T16:00 2026-12-03 date-only',
      'indico:indico.un.org/1004213/2026-12-07 2026-12-07T02:00 2026-12-07T10:00 - exact',
      'indico:indico.un.org/1004213/2026-12-08 2026-12-08T03:00 2026-12-08T11:00 - exact',
    ]);
  });

  it('tells all of an event, its time in the zone of the date', () => {
    expect(reading.sessions[0]).toEqual({
      uid: 'indico:indico.un.org/1004210',
      title: 'Side event: Seeds & soils <draft>',
      role: 'other',
      start: instant('2026-11-24T18:15:00Z'),
      end: instant('2026-11-24T19:30:00Z'),
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      statedTime: '2026-11-24 13:15:00 America/New_York',
      observanceId: null,
      links: [
        { kind: 'live', href: 'https://webtv.un.org/en/asset/k1s/k1s0e1e2e3' },
        { kind: 'register', href: 'https://indico.un.org/event/1004210/registrations/' },
        { kind: 'info', href: 'https://indico.un.org/event/1004210/' },
      ],
      category: 'Side events',
      place: 'Conference Room 8, UN Headquarters, New York',
      source: { kind: 'indico', url: onlyRequest().url },
    });
  });

  it('keeps the zone that the organiser wrote', () => {
    expect(reading.sessions[1]?.timeZone).toBe('US/Eastern');
  });

  it('finds an address that stands in the description', () => {
    expect(reading.sessions[2]?.links[0]).toEqual({
      kind: 'live',
      href: 'https://www.youtube.com/watch?v=quiet01',
    });
  });
});

describe('the length of an event', () => {
  const rows = (end: object, now = NOW) => read(reply({ endDate: end }), onlyRequest(), now);

  it('of exactly a day is one row, and of more one a day', () => {
    expect(rows(date('2026-11-25', '10:00:00')).sessions.map(summary)).toEqual([
      'indico:indico.un.org/7 2026-11-24T09:00 2026-11-25T09:00 - exact',
    ]);
    expect(rows(date('2026-11-25', '10:00:01')).sessions).toHaveLength(2);
  });

  it('does not count a day that ends at its first moment', () => {
    const { sessions } = rows(date('2026-11-27', '00:00:00'));
    expect(sessions.map(({ uid }) => uid.slice(-10))).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });

  it('is bounded to 31 rows, from yesterday on where it runs', () => {
    const days = (now: string) => {
      const { sessions, problems } = rows(date('2027-11-24', '10:00:00'), instant(now));
      expect(problems).toHaveLength(1);
      return [sessions.length, sessions[0]?.uid.slice(-10), sessions.at(-1)?.uid.slice(-10)];
    };
    expect(days('2026-11-01T12:00:00Z')).toEqual([31, '2026-11-24', '2026-12-24']);
    expect(days('2027-03-11T12:00:00Z')).toEqual([31, '2027-03-10', '2027-04-09']);
    expect(days('2027-11-24T12:00:00Z')).toEqual([31, '2027-10-25', '2027-11-24']);
    expect(days('2028-11-24T12:00:00Z')).toEqual([31, '2026-11-24', '2026-12-24']);
  });

  it('is unknown where the end cannot be read or lies before the start', () => {
    for (const end of [
      date('2026-11-24', '09:00:00'),
      date('x', 'y'),
      date('2026-11-25', '10:00', 'Mars/X'),
    ]) {
      const { sessions, problems } = rows(end);
      expect(sessions.map(({ end: at }) => at)).toEqual([null]);
      expect(problems).toHaveLength(1);
    }
  });
});

describe('a start', () => {
  const start = (startDate: unknown, more: object = {}) => read(reply({ startDate, ...more }));

  it('in an unknown zone is known by its day', () => {
    for (const tz of ['Mars/Olympus', '', null, '+03:00', 'x'.repeat(999)]) {
      const reading = start(date('2026-11-24', '10:00:00', tz), { timezone: 'Africa/Nairobi' });
      expect(only(reading)).toMatchObject({
        start: null,
        end: null,
        date: '2026-11-24',
        certainty: 'date-only',
        timeZone: 'Africa/Nairobi',
      });
      expect(reading.problems).toHaveLength(1);
      expect(reading.problems[0]).toContain('unknown time zone');
    }
  });

  it('at no time is known by its day', () => {
    for (const time of ['', '25:00:00', 'noon', null]) {
      expect(only(start(date('2026-11-24', time)))).toMatchObject({ start: null, certainty: 'date-only' });
    }
  });

  it('on no day is none', () => {
    for (const wrong of [date('2026-02-30', '10:00:00'), date(null, null), null, 'now', date('x', 'y')]) {
      const { sessions, problems } = start(wrong);
      expect([sessions.length, problems.length]).toEqual([0, 1]);
    }
  });

  it('in an hour that is skipped lies behind the gap', () => {
    const reading = start(date('2026-03-08', '02:30:00', 'America/New_York'), { endDate: null });
    expect(only(reading).start).toBe(instant('2026-03-08T07:30:00Z'));
  });
});

describe('the pages of a category', () => {
  const incomplete = (count: number) =>
    JSON.stringify({
      _type: 'HTTPAPIResult',
      complete: false,
      results: Array.from({ length: count }, (_, index) => eventWith({ id: String(index) })),
    });

  it('follow one another until the fifth', () => {
    let request = onlyRequest();
    const urls: string[] = [];
    for (let page = 1; page < 5; page++) {
      const { next = [], problems } = read(incomplete(3), request);
      expect(problems).toEqual([]);
      expect(next).toHaveLength(1);
      [request = request] = next;
      urls.push(request.url.slice(onlyRequest().url.length));
    }
    expect(urls).toEqual(['&offset=3', '&offset=6', '&offset=9', '&offset=12']);
    expect(request.key).toBe('indico/side-events/page/5');
    const last = read(incomplete(3), request);
    expect(last.next).toBeUndefined();
    expect(last.problems).toEqual([
      'indico.un.org/…/12.json does not hold all events; the rest is not read.',
    ]);
  });

  it('carry the token on', () => {
    const request = onlyRequest(createIndicoSource({ ...SETTINGS, token: 'indp_abc' }));
    expect(read(incomplete(1), request).next?.[0]?.headers).toEqual(request.headers);
  });

  it('end where an Indico gives nothing more', () => {
    expect(read(incomplete(0))).toEqual({ sessions: [], problems: [] });
  });

  it('hold at most 1000 events each', { timeout: 60_000 }, () => {
    const { sessions, problems } = read(incomplete(1001));
    expect(sessions).toHaveLength(1000);
    expect(problems).toEqual(['There are 1 more than 1000 entries; they are left out.']);
  });
});

describe('the iCalendar form', () => {
  const lines = (...own: readonly string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'SUMMARY:Seeds and soils',
      'DTSTART:20261124T181500Z',
      'DTEND:20261124T193000Z',
      'LOCATION:Conference Room 8 (UN Headquarters)',
      'URL:https://indico.un.org/event/1004210/',
      ...own,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  it('names events as the other forms do', () => {
    const session = only(read(lines('UID:indico-event-1004210@indico.un.org')));
    expect(summary(session)).toBe('indico:indico.un.org/1004210 2026-11-24T18:15 2026-11-24T19:30 - exact');
    expect(session).toMatchObject({
      place: 'Conference Room 8 (UN Headquarters)',
      links: [{ kind: 'info', href: 'https://indico.un.org/event/1004210/' }],
      source: { kind: 'indico' },
    });
  });

  it('keeps what is no event of an Indico apart, below its host', () => {
    expect(only(read(lines('UID:un-web-tv:1_p8hht1gr'))).uid).toBe(
      'indico:indico.un.org/un-web-tv:1_p8hht1gr',
    );
  });
});

describe('two Indicos on one host', () => {
  const uidAt = (base: string) => {
    const source = createIndicoSource({ ...SETTINGS, url: `${base}/category/12/` });
    const request = onlyRequest(source);
    return only(source.parse({ text: reply({}), url: request.url }, { now: NOW, request })).uid;
  };

  it('count their events each by themselves', () => {
    expect(uidAt('https://example.org')).toBe('indico:example.org/7');
    expect(uidAt('https://example.org/in/dico')).toBe('indico:example.org/in/dico/7');
  });
});

describe('the details of an event', () => {
  const session = (uid: string) => ({ ...only(read(reply({}))), uid });
  const request = indico.detailsRequestOf?.(session('indico:indico.un.org/7'));
  const conference = {
    startDate: date('2026-12-01', '09:30:00'),
    endDate: date('2026-12-03', '17:00:00'),
    description: '<p>On quiet oceans. <a href="https://www.youtube.com/watch?v=quiet01">Watch live</a></p>',
    url: 'https://indico.un.org/event/7/',
    roomFullname: 'Room XX',
  };
  const part = (title: unknown, day: string, from: string, to: string) => ({
    title,
    startDate: date(day, from),
    endDate: date(day, to),
  });
  const detailsOf = (fields: object) =>
    read(reply({ ...conference, ...fields }), { ...onlyRequest(), url: request?.url ?? '' });

  it('are asked of its export, sessions included, for the event and for each of its days', () => {
    expect(request).toEqual({
      key: 'indico/side-events/event/7',
      url: 'https://indico.un.org/export/event/7.json?detail=sessions',
      interval: 3_600_000,
    });
    expect(indico.detailsRequestOf?.(session('indico:indico.un.org/7/2026-12-02'))).toEqual(request);
  });

  it('are asked with the token, which stands in the header alone', () => {
    const source = createIndicoSource({ ...SETTINGS, token: 'indp_abc' });
    const { headers, ...rest } = source.detailsRequestOf?.(session('indico:indico.un.org/7')) ?? {};
    expect(headers).toEqual({ authorization: 'Bearer indp_abc' });
    expect(JSON.stringify(rest)).not.toContain('indp_abc');
  });

  it.each([
    'indico:indico.example.org/7',
    'indico:indico.un.org/in/dico/7',
    'indico:indico.un.org/7/../8',
    'un-web-tv:1_p8hht1gr',
  ])('are not asked of this Indico for %s', (uid) => {
    expect(indico.detailsRequestOf?.(session(uid))).toBeNull();
  });

  it('are the summary, place and links, and of each day its parts in their order', () => {
    const { sessions, problems, details } = detailsOf({
      sessions: [
        part('Deep water', '2026-12-02', '14:00:00', '15:30:00'),
        part('Shallow water', '2026-12-02', '10:00:00', '11:30:00'),
      ],
      contributions: [part('Welcome', '2026-12-01', '09:30:00', '09:45:00')],
    });
    expect([sessions, problems]).toEqual([[], []]);
    const common = {
      summary: 'On quiet oceans. Watch live',
      place: 'Room XX',
      links: [
        { kind: 'live', href: 'https://www.youtube.com/watch?v=quiet01' },
        { kind: 'info', href: 'https://indico.un.org/event/7/' },
      ],
    };
    expect(details).toEqual({
      'indico:indico.un.org/7/2026-12-01': {
        ...common,
        parts: [
          { title: 'Welcome', start: instant('2026-12-01T08:30:00Z'), end: instant('2026-12-01T08:45:00Z') },
        ],
      },
      'indico:indico.un.org/7/2026-12-02': {
        ...common,
        parts: [
          {
            title: 'Shallow water',
            start: instant('2026-12-02T09:00:00Z'),
            end: instant('2026-12-02T10:30:00Z'),
          },
          {
            title: 'Deep water',
            start: instant('2026-12-02T13:00:00Z'),
            end: instant('2026-12-02T14:30:00Z'),
          },
        ],
      },
      'indico:indico.un.org/7/2026-12-03': common,
    });
  });

  it('leave out parts that cannot be read, and say so', () => {
    const { details, problems } = detailsOf({
      endDate: date('2026-12-01', '17:00:00'),
      sessions: [null, 7, part('', '2026-12-01', '10:00:00', '11:00:00'), { title: 'Some time' }],
    });
    expect(details?.['indico:indico.un.org/7']?.parts).toEqual([
      { title: 'Some time', start: null, end: null },
    ]);
    expect(problems).toEqual(['“An event” (7) has parts that cannot be read; they are left out.']);
  });

  it('have 200 parts at most, and say that there are more', () => {
    const { details, problems } = detailsOf({
      endDate: date('2026-12-01', '17:00:00'),
      contributions: Array.from({ length: 10_000 }, () => part('A', '2026-12-01', '10:00:00', '11:00:00')),
    });
    expect(details?.['indico:indico.un.org/7']?.parts).toHaveLength(200);
    expect(problems).toEqual(['“An event” (7) has more than 200 parts; the rest is left out.']);
  });

  it('have as many on the last day as on the first', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
    const { details, problems } = detailsOf({
      contributions: days.flatMap((day) =>
        Array.from({ length: 150 }, () => part('A', day, '10:00:00', '11:00:00')),
      ),
    });
    const counts = days.map((day) => details?.[`indico:indico.un.org/7/${day}`]?.parts?.length);
    expect(counts).toEqual([150, 150, 150]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['without the event', reply()],
    ['whose event has no title', reply({ title: '' })],
    ['whose event has no start', reply({ startDate: date('x', 'y') })],
    ['that is an error', JSON.stringify({ _type: 'HTTPAPIError', message: 'Access denied' })],
  ])('are refused in an answer %s', (_name, text) => {
    expect(() => read(text, { ...onlyRequest(), url: request?.url ?? '' })).toThrow(DocumentError);
  });
});

describe('the Atom form', () => {
  const text = fixture('indico/events.atom');
  const feed = (entry: string) => `<feed><entry><title>E</title>${entry}</entry></feed>`;
  const link = '<link href="https://indico.un.org/event/7/"/>';

  it('tells when an event starts by when it was updated', () => {
    const { sessions, problems } = read(text);
    expect(problems).toEqual([]);
    expect(sessions.map(summary)).toEqual([
      'indico:indico.un.org/1004210 2026-11-24T18:15 ? - exact',
      'indico:indico.un.org/1004211 2026-07-08T16:00 ? - exact',
    ]);
    expect(sessions.map(({ title }) => title)).toEqual(['Seeds & soils <draft>', 'Women’s hour']);
    expect(sessions[0]?.links).toEqual([
      { kind: 'live', href: 'https://webtv.un.org/en/asset/k1s/k1s0e1e2e3' },
      { kind: 'info', href: 'https://indico.un.org/event/1004210/' },
    ]);
  });

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %i tenths is refused', (tenth) => {
    expect(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)))).toThrow(DocumentError);
  });

  it.each(['2026-02-30T10:00:00Z', '2026-11-24T24:00:00Z', '2026-11-24T10:00:00', '2026-11-24', ''])(
    'has no start at %s',
    (updated) => {
      const { sessions, problems } = read(feed(`${link}<updated>${updated}</updated>`));
      expect([sessions.length, problems.length]).toEqual([0, 1]);
    },
  );

  it('leaves out what leads to no event', () => {
    const updated = '<updated>2026-11-24T10:00:00Z</updated>';
    expect(read(feed(link + updated)).sessions).toHaveLength(1);
    for (const other of ['', '<link href="javascript:alert(1)"/>', '<link href="https://a.example/"/>'])
      expect(read(feed(other + updated))).toMatchObject({ sessions: [], problems: [expect.any(String)] });
  });

  it('is refused where it nests too deep, or is a page', () => {
    expect(() => read(`<feed>${'<a>'.repeat(1e6)}`)).toThrow('nested more than 256 deep');
    expect(() => read('<!DOCTYPE html><html><title>Log in</title></html>')).toThrow('not a whole Atom feed');
  });
});

describe('bad input', () => {
  const text = fixture('indico/category.json');

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('cut off after %i tenths is refused', (tenth) => {
    expect(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)))).toThrow(DocumentError);
  });

  it.each(['null', '[]', '7', '{}', '{"results":{}}', 'BEGIN:VCALENDAR'])('%s is refused', (other) => {
    expect(() => read(other)).toThrow(DocumentError);
  });

  it('that is the error of an export is refused in its words', () => {
    const error = JSON.stringify({ _type: 'HTTPAPIError', message: 'Access to\u0007 category denied' });
    expect(() => read(error)).toThrow('answered with an error: “Access to category denied”.');
  });

  it('costs only the event that is bad', () => {
    const lone = String.fromCharCode(0xd800);
    const description = '<a href="javascript:alert(1)">live</a><a href="data:text/html,x">join</a>';
    const events = [
      {},
      {},
      { id: {} },
      { id: 'a/b' },
      { id: 8, title: `${lone}<b>x</b>`, description },
      { title: 3 },
    ];
    const { sessions, problems } = read(reply(...events));
    expect(sessions.map(({ title, links }) => [title, links])).toEqual([
      ['An event', []],
      ['\uFFFD<b>x</b>', []],
    ]);
    expect(problems).toHaveLength(5);
    expect(problems).toContain('indico:indico.un.org/7 is listed twice; the first is kept.');
    expect(problems.join()).not.toContain('javascript:');
  });

  it('cannot speak for another Indico', () => {
    expect(only(read(reply({ url: 'https://indico.example.org/event/9/' }))).uid).toBe(
      'indico:indico.un.org/7',
    );
  });

  it('may nest deep', { timeout: 60_000 }, () => {
    readOrRefuse(() => read('{"results":['.repeat(3e5)));
    const description = `${'<div>'.repeat(2e5)}<a href="https://a.example/">x</a>`;
    expect(only(read(reply({ description }))).links).toEqual([]);
  });

  it('of any kind is read or refused, and what is read is sound', { timeout: 60_000 }, () => {
    const random = randomFrom(20261125);
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
