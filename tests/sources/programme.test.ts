import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toLocalDateTime } from '../../domain/time-zone';
import { parseProgramme } from '../../sources/programme';
import { DocumentError } from '../../sources/source';

const FOLDER = new URL('../../data/commemorations/', import.meta.url);
const PAGE = 'https://unsouthsouth.org/south-south-cooperation-day-2021/';

function stored(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

const SESSION = {
  id: 'opening',
  title: 'Opening',
  role: 'main',
  start: '2026-03-20T10:00:00',
  end: '2026-03-20T11:00:00',
  statedTime: '20 March 2026, 10–11 a.m. (Nairobi)',
  links: [],
};

const PROGRAMME = {
  version: 1,
  name: 'Day of the Example 2026',
  url: 'https://example.org/day',
  observanceId: 'example-day',
  year: 2026,
  timeZone: 'Africa/Nairobi',
  sessions: [SESSION],
};

function read(change: object) {
  return parseProgramme({ ...PROGRAMME, ...change }, 'https://example.org/feed.json');
}

/** The only session, and the problems, of a programme with that change to its session. */
function readSession(change: object) {
  const { sessions, problems } = read({ sessions: [{ ...SESSION, ...change }] });
  return { session: sessions[0], problems };
}

describe('the South-South Day 2021', () => {
  const { sessions, problems } = parseProgramme(stored('south-south-cooperation-day-2021.json'), PAGE);

  it('has four sessions, at 16:00, 16:00, 15:30 and 16:30 in Nairobi', () => {
    expect(problems).toEqual([]);
    expect(sessions.map(({ start, role }) => [toLocalDateTime(start ?? 0, 'Africa/Nairobi'), role])).toEqual([
      ['2021-09-10T16:00:00', 'main'],
      ['2021-09-13T16:00:00', 'side'],
      ['2021-09-14T15:30:00', 'side'],
      ['2021-09-14T16:30:00', 'side'],
    ]);
  });

  it('says when each ends', () => {
    expect(sessions.map(({ end }) => new Date(end ?? 0).toISOString())).toEqual([
      '2021-09-10T15:00:00.000Z',
      '2021-09-13T14:30:00.000Z',
      '2021-09-14T14:00:00.000Z',
      '2021-09-14T15:00:00.000Z',
    ]);
  });

  it('has its main event without a direct link, on UN Web TV', () => {
    expect(sessions[0]).toEqual({
      uid: 'commemoration:south-south-cooperation-day-2021/main',
      title:
        'South-South cooperation: solidarity in support of a more inclusive, resilient and sustainable future',
      role: 'main',
      start: Date.UTC(2021, 8, 10, 13),
      end: Date.UTC(2021, 8, 10, 15),
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      statedTime: '10 September 2021, 9–11 a.m. (NY time)',
      observanceId: 'south-south-cooperation-day',
      links: [{ kind: 'info', href: PAGE }],
      category: 'High-level Panel Discussion',
      source: { kind: 'commemoration', url: PAGE },
      webcaster: 'un-web-tv',
    });
    expect(sessions.slice(1).every((session) => session.webcaster === undefined)).toBe(true);
  });
});

describe('every programme kept by hand', () => {
  const observances: unknown = JSON.parse(
    readFileSync(new URL('../../data/observances.json', import.meta.url), 'utf8'),
  );
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

  it.each(files)('%s is whole, and named after what it is', (file) => {
    const { sessions, problems } = parseProgramme(stored(file), PAGE);
    const name = file.replace('.json', '');
    expect(problems).toEqual([]);
    expect(sessions.length).toBeGreaterThan(0);
    for (const { uid, observanceId } of sessions) {
      expect(uid.split('/')[0]).toBe(`commemoration:${name}`);
      expect(JSON.stringify(observances)).toContain(`"id":"${observanceId}"`);
    }
  });
});

describe('a session', () => {
  it('has its wall times read in the zone of the programme', () => {
    expect(readSession({}).session).toMatchObject({
      start: Date.UTC(2026, 2, 20, 7),
      end: Date.UTC(2026, 2, 20, 8),
      timeZone: 'Africa/Nairobi',
    });
    const inNewYork = read({ timeZone: 'America/New_York' }).sessions[0];
    expect(inNewYork?.start).toBe(Date.UTC(2026, 2, 20, 14));
  });

  it('may have no known end', () => {
    expect(readSession({ end: null })).toMatchObject({ session: { end: null }, problems: [] });
  });

  it('is told apart by observance, year and its own id, whatever its time', () => {
    const { session } = readSession({ start: '2027-01-01T00:00:00', end: null });
    expect(session?.uid).toBe('commemoration:example-day-2026/opening');
  });

  it('has its own links, and last the page of the programme; http is raised', () => {
    const links = [
      { kind: 'register', href: 'http://example.org/register', label: 'here' },
      { kind: 'live', href: 'https://www.youtube.com/@UN/live' },
    ];
    expect(readSession({ links })).toMatchObject({
      problems: [],
      session: {
        links: [
          { kind: 'register', href: 'https://example.org/register' },
          { kind: 'live', href: 'https://www.youtube.com/@UN/live' },
          { kind: 'info', href: 'https://example.org/day' },
        ],
      },
    });
  });

  it('keeps place, category and status, and drops what nobody knows', () => {
    const { session } = readSession({
      place: 'Gigiri',
      category: 'Panel',
      status: 'cancelled',
      colour: 'red',
    });
    expect(session).toMatchObject({ place: 'Gigiri', category: 'Panel', status: 'cancelled' });
    expect(session).not.toHaveProperty('colour');
    expect(readSession({}).session).not.toHaveProperty('place');
  });

  it('has texts on one line, of bounded length, with markup shown as text', () => {
    const { session } = readSession({ title: ` <b>Bold</b>\n\t\u202estep\u0000 `, place: 'x'.repeat(4000) });
    expect(session?.title).toBe('<b>Bold</b> step');
    expect(session?.place).toHaveLength(500);
  });
});

describe('a session that cannot be read', () => {
  const other = { ...SESSION, id: 'other', title: 'Another' };

  it.each<[string, object, string]>([
    ['an offset instead of a zone', { start: '2026-03-20T10:00:00+03:00' }, '2026-03-20T10:00:00+03:00'],
    ['a date alone', { start: '2026-03-20' }, '2026-03-20'],
    ['a day that does not exist', { start: '2026-02-30T10:00:00' }, '2026-02-30T10:00:00'],
    ['no start', { start: undefined }, 'start'],
    ['an end that is not a time', { end: 'noon' }, 'noon'],
    ['an end at its start', { end: '2026-03-20T10:00:00' }, 'ends before it starts'],
    ['an end before its start', { end: '2026-03-19T11:00:00' }, 'ends before it starts'],
    ['an unknown role', { role: 'chief' }, 'role'],
    ['an unknown status', { status: 'maybe' }, 'status'],
    ['another webcaster', { webcaster: 'somebody' }, 'webcaster'],
    ['an empty title', { title: ' \n ' }, 'title'],
    ['a title of megabytes', { title: 'x'.repeat(1e6) }, 'title'],
    ['an id that is none', { id: '../../x' }, 'id'],
    ['an endless id', { id: 'x'.repeat(81) }, 'id'],
    ['no links', { links: undefined }, 'links'],
    ['endless links', { links: Array.from({ length: 21 }, () => ({})) }, 'links'],
  ])('by %s is named, and the others are kept', (_name, change, reason) => {
    const { sessions, problems } = read({ sessions: [{ ...SESSION, ...change }, other] });
    expect(sessions.map(({ title }) => title)).toEqual(['Another']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('https://example.org/feed.json: session 1');
    expect(problems[0]).toContain(reason);
    expect(problems[0]?.length).toBeLessThan(600);
  });

  it.each([null, 7, 'x', [], {}])('%j is named, and the others are kept', (entry) => {
    const { sessions, problems } = read({ sessions: [other, entry] });
    expect(sessions).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('session 2');
  });

  it('by an id that was there before is named', () => {
    const { sessions, problems } = read({ sessions: [SESSION, { ...SESSION, title: 'Twin' }] });
    expect(sessions.map(({ title }) => title)).toEqual(['Opening']);
    expect(problems).toEqual([
      'https://example.org/feed.json: session 2 “Twin” is left out: its id was there before.',
    ]);
  });

  it('beyond the five hundredth is counted', () => {
    const many = Array.from({ length: 503 }, (_, index) => ({ ...SESSION, id: `s${index}` }));
    const { sessions, problems } = read({ sessions: many });
    expect(sessions).toHaveLength(500);
    expect(problems).toEqual(['https://example.org/feed.json: 3 sessions more than 500 are left out.']);
  });
});

describe('a link that cannot be read', () => {
  it.each([
    { kind: 'live', href: 'javascript:alert(1)' },
    { kind: 'live', href: '/relative' },
    { kind: 'live', href: 'https://user:secret@example.org/' },
    { kind: 'live', href: `https://example.org/${'x'.repeat(1e6)}` },
    { kind: 'film', href: 'https://example.org/' },
    { href: 'https://example.org/' },
    'https://example.org/',
    null,
  ])('is named, and costs the session nothing else', (link) => {
    const { session, problems } = readSession({
      links: [link, { kind: 'info', href: 'https://example.org/a' }],
    });
    expect(session?.links.map(({ href }) => href)).toEqual([
      'https://example.org/a',
      'https://example.org/day',
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('“Opening” has no link 1');
    expect(problems[0]?.length).toBeLessThan(600);
  });
});

describe('what is no programme', () => {
  it.each([null, undefined, 1, 'x', [], {}, { sessions: [] }, { ...PROGRAMME, version: undefined }])(
    '%j is refused',
    (value) => {
      expect(() => parseProgramme(value, PAGE)).toThrow(DocumentError);
    },
  );

  it('is of another version, and is told so', () => {
    expect(() => read({ version: 2 })).toThrow(
      'https://example.org/feed.json is a programme of version 2; Gavel reads version 1.',
    );
    expect(() => read({ version: '1' })).toThrow(DocumentError);
    expect(() => read({ version: 'x'.repeat(1e6) })).toThrow(/^.{0,200}$/);
  });

  it.each<[string, object]>([
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '+03:00' }],
    ['url', { url: 'ftp://example.org/' }],
    ['name', { name: '' }],
    ['observanceId', { observanceId: 'a/b' }],
    ['year', { year: 2026.5 }],
    ['year', { year: '2026' }],
    ['sessions', { sessions: {} }],
  ])('names a wrong %s', (field, change) => {
    expect(() => read(change)).toThrow(DocumentError);
    expect(() => read(change)).toThrow(field);
  });
});
