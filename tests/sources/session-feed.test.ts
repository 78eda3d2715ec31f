import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../data/session-feed.schema.json';
import { HOUR, MINUTE } from '../../domain/time';
import { createSessionFeedSource, parseSessionFeed, sessionFeed } from '../../sources/session-feed';
import { FeedSessionSchema, SessionFeedSchema } from '../../sources/session-feed-format';
import { DocumentError } from '../../sources/source';

const URL_OF_FEED = 'https://example.org/sessions/feed.json?key=1';

const SESSION = { id: 'opening', title: 'Opening', start: '2026-11-25T10:00:00' };

const FEED = { version: 1, name: 'Day of the Example', timeZone: 'Africa/Nairobi', sessions: [SESSION] };

function parse(text: string) {
  return parseSessionFeed({ text, url: URL_OF_FEED });
}

function read(change: object) {
  return parse(JSON.stringify({ ...FEED, ...change }));
}

/** The only session, and the problems, of a feed with that change to its session. */
function readSession(change: object) {
  const { sessions, problems } = read({ sessions: [{ ...SESSION, ...change }] });
  return { session: sessions[0], problems };
}

describe('a feed', () => {
  it('has the sessions it states, and nothing that it does not', () => {
    const { sessions, problems } = read({
      secret: 1,
      sessions: [{ ...SESSION, liveBadge: true, start_: 1 }],
    });
    expect(problems).toEqual([]);
    expect(sessions).toEqual([
      {
        uid: 'session-feed:example.org/sessions/feed.json/opening',
        title: 'Opening',
        role: 'other',
        start: Date.parse('2026-11-25T07:00:00Z'),
        end: null,
        timeZone: 'Africa/Nairobi',
        certainty: 'exact',
        status: 'confirmed',
        access: 'open',
        observanceId: null,
        links: [],
        source: { kind: 'session-feed', url: URL_OF_FEED },
      },
    ]);
  });

  it('states all that can be stated', () => {
    const { session } = readSession({
      end: '2026-11-25T11:30',
      role: 'main',
      status: 'postponed',
      access: 'closed',
      observanceId: 'example-day',
      category: 'Panel',
      place: 'Room 1',
      links: [{ kind: 'register', href: 'http://example.org/register' }],
    });
    expect(session).toMatchObject({
      end: Date.parse('2026-11-25T08:30:00Z'),
      role: 'main',
      status: 'postponed',
      access: 'closed',
      observanceId: 'example-day',
      category: 'Panel',
      place: 'Room 1',
      links: [{ kind: 'register', href: 'https://example.org/register' }],
    });
  });

  it('lends its page and its observance to each session', () => {
    const { sessions } = read({ url: 'https://example.org/day', observanceId: 'example-day' });
    expect(sessions[0]).toMatchObject({
      observanceId: 'example-day',
      links: [{ kind: 'info', href: 'https://example.org/day' }],
    });
  });

  it.each([
    [60, HOUR],
    [1, 15 * MINUTE],
    [10_080, 24 * HOUR],
    [undefined, undefined],
  ])('is read as often as it wishes, within limits: every %s minutes', (refreshMinutes, interval) => {
    expect(read({ refreshMinutes }).interval).toBe(interval);
  });

  it('is a source that is asked every six hours', () => {
    const source = createSessionFeedSource({ id: 'a', name: 'Example', url: URL_OF_FEED });
    const requests = source.requestsAt(0);
    expect(requests).toEqual([{ key: 'session-feed/a', url: URL_OF_FEED, interval: 6 * HOUR }]);
    expect(source.kind).toBe('session-feed');
  });
});

describe('a time', () => {
  it.each([
    ['2026-11-25T10:00', '2026-11-25T07:00:00Z'],
    ['2026-11-25T10:00:30', '2026-11-25T07:00:30Z'],
    ['2026-11-25T10:00:00Z', '2026-11-25T10:00:00Z'],
    ['2026-11-25T10:00:00.000Z', '2026-11-25T10:00:00Z'],
    ['2026-11-25T10:00-05:00', '2026-11-25T15:00:00Z'],
    ['2026-11-25T10:00:00+05:45', '2026-11-25T04:15:00Z'],
  ])('%s is %s', (start, instant) => {
    expect(readSession({ start }).session?.start).toBe(Date.parse(instant));
  });

  it('is told in the zone of its session', () => {
    const { session } = readSession({ timeZone: 'America/New_York' });
    expect(session).toMatchObject({
      start: Date.parse('2026-11-25T15:00:00Z'),
      timeZone: 'America/New_York',
    });
  });

  it('may be a day, and days', () => {
    const { session, problems } = readSession({ start: '2026-11-25', end: '2026-11-27' });
    expect(problems).toEqual([]);
    expect(session).toMatchObject({ start: null, date: '2026-11-25', certainty: 'date-only' });
    // Midnight after the last day, in Nairobi.
    expect(session?.end).toBe(Date.parse('2026-11-27T21:00:00Z'));
    expect(readSession({ start: '2026-11-25', end: '2026-11-25' }).session?.end).toBeNull();
    expect(readSession({ start: '2026-11-25' }).session?.end).toBeNull();
  });
});

describe('a mistake', () => {
  it.each([
    ['title', {}],
    ['title', '  '],
    ['id', 'Opening of the day'],
    ['start', '25 November'],
    ['start', '2026-02-30T10:00:00'],
    ['start', '2026-11-25T24:00:00'],
    ['start', '2026-11-25T10:00:00+99:00'],
    ['end', '2026-11-25T10:00:00'],
    ['end', '2026-11-26'],
    ['timeZone', 'Mars/Olympus'],
    ['role', 'keynote'],
    ['status', 'maybe'],
    ['links', 'https://example.org'],
  ])('in %s, such as %j, costs that session alone', (field, value) => {
    const other = { ...SESSION, id: 'closing' };
    const { sessions, problems } = read({ sessions: [{ ...SESSION, [field]: value }, null, other] });
    expect(sessions.map(({ uid }) => uid.split('/').at(-1))).toEqual(['closing']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('session 1');
  });

  it.each(['javascript:alert(1)', 'data:text/html,a', 'https://user@example.org/', 'https://10.0.0.1/', 'x'])(
    'in a link, such as %s, costs that link alone',
    (href) => {
      const links = [
        { kind: 'live', href },
        { kind: 'info', href: 'https://example.org/' },
      ];
      const { session, problems } = readSession({ links });
      expect(session?.links).toEqual([{ kind: 'info', href: 'https://example.org/' }]);
      expect(problems).toEqual([
        `example.org/…/feed.json: session 1 “Opening” has no link 1: href: is no web address.`,
      ]);
    },
  );

  it('of an id that was there before keeps the first', () => {
    const { sessions, problems } = read({ sessions: [SESSION, { ...SESSION, title: 'Again' }] });
    expect(sessions.map(({ title }) => title)).toEqual(['Opening']);
    expect(problems).toHaveLength(1);
  });

  it('of too many sessions keeps 5,000', () => {
    const sessions = Array.from({ length: 5001 }, (_, index) => ({ ...SESSION, id: `s${index}` }));
    const reading = read({ sessions });
    expect([reading.sessions.length, reading.problems.length]).toEqual([5000, 1]);
  });

  it('is none in markup, and in lone surrogates only for the eye', () => {
    expect(readSession({ title: '<b>Opening</b>\uD800' }).session?.title).toBe('<b>Opening</b>\uFFFD');
  });
});

describe('what is no feed', () => {
  it.each(['', '[]', 'null', '"feed"', '{}', '{"sessions":[]}', '<!doctype html>', 'BEGIN:VCALENDAR'])(
    '%j is refused',
    (text) => {
      expect(() => parse(text)).toThrow(DocumentError);
    },
  );

  it.each([2, 0, '1', null])('of version %j is refused with a sentence', (version) => {
    expect(() => read({ version })).toThrow(
      `example.org/…/feed.json is a session feed of version “${JSON.stringify(version)}”; Gavel reads version 1.`,
    );
  });

  it.each([{ timeZone: 'Mars/Olympus' }, { sessions: {} }, { name: '' }, { refreshMinutes: 'often' }])(
    'with %j is refused',
    (change) => {
      expect(() => read(change)).toThrow(DocumentError);
    },
  );

  it.each(Array.from({ length: 9 }, (_, index) => index + 1))('cut off at %s tenths is refused', (tenths) => {
    const text = JSON.stringify(FEED);
    expect(() => parse(text.slice(0, (text.length * tenths) / 10))).toThrow(DocumentError);
  });

  it('of 50 MB, or nested beyond reason, is refused', () => {
    expect(() => parse(JSON.stringify(FEED) + ' '.repeat(50 * 1024 * 1024))).toThrow(DocumentError);
    expect(() => parse('['.repeat(1_000_000))).toThrow(DocumentError);
  });

  it.each([
    ['whole', JSON.stringify(FEED), true],
    ['of a version that nobody knows yet', JSON.stringify({ ...FEED, version: 2 }), true],
    ['cut off before its sessions', '{"version":1,"name":"A","timeZone":"UTC","sess', true],
    ['that is something else', JSON.stringify({ count: 0, results: [FEED] }), false],
    ['that is nothing', 'null', false],
  ])('%s is recognised, or not', (_name, text, expected) => {
    expect(sessionFeed.recognises({ text, url: URL_OF_FEED })).toBe(expected);
  });

  it('is refused, or read in part, whatever it holds', () => {
    const values = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(
        values,
        values,
        fc.constantFrom(...Object.keys(FeedSessionSchema.entries)),
        (one, value, field) => {
          const { sessions } = read({ sessions: [one, { ...SESSION, [field]: value }] });
          for (const { uid, title, start, date } of sessions) {
            expect(uid.length).toBeLessThanOrEqual(200);
            expect(title).not.toBe('');
            expect(start === null).toBe(date !== undefined);
          }
        },
      ),
    );
  });
});

describe('the published schema', () => {
  it('names the fields that are read, and those that must be there', () => {
    const { session } = schema.$defs;
    expect(Object.keys(schema.properties).toSorted()).toEqual(
      Object.keys(SessionFeedSchema.entries).toSorted(),
    );
    expect(Object.keys(session.properties).toSorted()).toEqual(
      Object.keys(FeedSessionSchema.entries).toSorted(),
    );
    for (const field of schema.required) expect(() => read({ [field]: undefined })).toThrow(DocumentError);
    for (const field of session.required) expect(readSession({ [field]: undefined }).session).toBeUndefined();
  });

  it('has an example that is read without a problem', () => {
    const { sessions, problems } = parse(JSON.stringify(schema.examples[0]));
    expect(problems).toEqual([]);
    expect(sessions.map(({ title, start, date }) => [title, start ?? date])).toEqual([
      ['Opening', Date.parse('2026-11-25T07:00:00Z')],
      ['Briefing from New York', Date.parse('2026-11-25T15:00:00Z')],
      ['Exhibition', '2026-11-26'],
    ]);
  });
});
