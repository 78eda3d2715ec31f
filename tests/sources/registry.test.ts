import { describe, expect, it } from 'vitest';
import type { AddedSource } from '../../domain/added-source';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { READERS } from '../../scripts/sessions/readers';
import { recognise } from '../../sources/recognise';
import { feedsOfPage } from '../../sources/recognise-page';
import { BUILT_IN_SOURCES, SOURCE_FORMATS, sourceOf } from '../../sources/registry';
import type { SourceFormat } from '../../sources/source';
import { PRODUCT_FOLDERS } from '../architecture/direction';
import { readSourceFiles } from '../architecture/source-file';

const NOW = Date.parse('2026-11-24T12:00:00Z');

const ADDED: AddedSource = {
  id: 'side-events',
  kind: 'icalendar',
  name: 'Side events',
  url: 'https://calendar.example.org/feed.ics',
  addedAt: NOW,
};

it('lists two sources that come with Gavel, and four shapes of others', () => {
  expect(BUILT_IN_SOURCES.map(({ id, kind }) => [id, kind])).toEqual([
    ['un-web-tv', 'un-web-tv'],
    ['un-journal', 'un-journal'],
  ]);
  expect(SOURCE_FORMATS.map(({ kind }) => kind).toSorted()).toEqual([
    'events-calendar',
    'icalendar',
    'indico',
    'session-feed',
  ]);
});

it.each([
  ['indico', 'https://indico.un.org/event/34/', 'https://indico.un.org/export/event/34.json'],
  [
    'events-calendar',
    'https://www.un.org/pga/81/events/',
    'https://www.un.org/pga/81/wp-json/tribe/events/v1/events?per_page=50&start_date=now',
  ],
  ['icalendar', 'https://calendar.example.org/feed.ics', 'https://calendar.example.org/feed.ics'],
  ['session-feed', 'https://example.org/sessions.json', 'https://example.org/sessions.json'],
])('makes a source of an added %s, which bears its id and name', (kind, url, asked) => {
  const source = sourceOf({ ...ADDED, kind, url });
  expect(source).toMatchObject({ id: 'side-events', kind, name: 'Side events' });
  const [request, ...others] = source.requestsAt(NOW);
  expect(others).toEqual([]);
  expect(request).toMatchObject({ key: `${kind}/side-events`, url: asked });
});

it.each([
  ['a kind of a later version', { kind: 'tea-leaves' }, /tea-leaves/],
  ['an address of the wrong shape', { kind: 'indico', url: 'https://example.org/' }, /Indico/],
  ['an address of no public host', { url: 'https://localhost/feed.ics' }, /public website/],
  ['an unknown zone', { timeZone: 'Mars/Olympus_Mons' }, /Mars/],
])('refuses %s in a sentence', (_name, fields, words) => {
  const attempt = () => sourceOf({ ...ADDED, ...fields });
  expect(attempt).toThrow(RangeError);
  expect(attempt).toThrow(words);
  expect(attempt).toThrow(/\.$/);
});

it('shows a token to the site alone: it stands in one header, and in nothing that is kept or told', () => {
  const added = { ...ADDED, kind: 'indico', url: 'https://indico.un.org/category/12/' };
  const [request] = sourceOf(added, 'indp_secret').requestsAt(NOW);
  expect(request?.headers).toEqual({ authorization: 'Bearer indp_secret' });
  expect(JSON.stringify({ ...request, headers: {} })).not.toContain('indp_secret');
  expect(request?.mayRedirectTo).toBeUndefined();
});

describe('the address of a private document', () => {
  const SECRET = '5f3a9c7b21d0';
  const url = `https://feeds.example.org/private-${SECRET}/wp-json/${SECRET}?key=${SECRET}`;
  const context = { now: NOW, request: { key: 'private', url, interval: 0 } };

  it.each([
    ['an Indico', '{"_type":"HTTPAPIResult","complete":false,"results":[{}]}', 2],
    ['an Atom feed', '<feed><entry><id>https://indico.un.org/event/1/</id></entry></feed>', 1],
    ['a calendar of WordPress', '{"events":[{}],"next_rest_url":"https://other.example.org/"}', 2],
    ['a calendar', 'BEGIN:VCALENDAR\r\nSUMMARY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n', 1],
    ['a session feed', '{"version":1,"name":"A","timeZone":"UTC","sessions":[{}]}', 1],
  ])('is not told by the problems of %s', (_name, text, count) => {
    const { problems } = recognise({ text, url })?.parse({ text, url }, context) ?? { problems: [] };
    expect(problems.length).toBeGreaterThanOrEqual(count);
    expect(problems.filter((problem) => problem.includes('feeds.example.org'))).not.toEqual([]);
    expect(problems.filter((problem) => problem.includes(SECRET))).toEqual([]);
  });

  it.each(SOURCE_FORMATS)('is not told where a document is refused as $name', ({ parse }) => {
    for (const text of [
      '',
      '{}',
      '{"version":2,"sessions":[]}',
      '<html>',
      'BEGIN:VCALENDAR\r\n',
      ' '.repeat(6e6),
    ]) {
      const attempt = () => parse({ text, url }, context);
      expect(attempt).toThrow(/^feeds\.example\.org/);
      expect(attempt).not.toThrow(SECRET);
    }
  });

  it('is not told by the uids of a session feed, which are the same each time', () => {
    const feed = {
      version: 1,
      name: 'A',
      timeZone: 'UTC',
      sessions: [{ id: 'a', title: 'A', start: '2026-11-25' }],
    };
    const text = JSON.stringify(feed);
    const uids = [1, 2].map(() => recognise({ text, url })?.parse({ text, url }, context).sessions[0]?.uid);
    expect(uids[0]).toMatch(/^session-feed:feeds\.example\.org\/.*\/a$/);
    expect(uids[0]).not.toContain(SECRET);
    expect(uids[1]).toBe(uids[0]);
  });
});

/** What the file of a further source would hold. */
const minutes: SourceFormat = {
  kind: 'minutes',
  name: 'Minutes',
  addressesOf: (url) => [url],
  recognises: ({ text }) => text.startsWith('MINUTES'),
  feedOf: ({ url }) => (url.endsWith('.minutes') ? url : null),
  parse: () => ({ sessions: [], problems: [] }),
  create: ({ id, name }) => ({
    id,
    name,
    kind: 'minutes',
    requestsAt: () => [],
    parse: minutes.parse,
  }),
};

it('needs of a further shape its descriptor alone', () => {
  const formats = [...SOURCE_FORMATS, minutes];
  const url = 'https://example.org/a.minutes';
  expect(recognise({ text: 'MINUTES 1', url }, formats)).toBe(minutes);
  expect(sourceOf({ ...ADDED, kind: 'minutes', url }, undefined, formats).kind).toBe('minutes');
  const page = { text: '<a href="/a.minutes">Minutes of May</a>', url: 'https://example.org/' };
  expect(feedsOfPage(page, formats)).toEqual([{ url, name: 'Minutes of May' }]);
});

it('is the only list of the kinds that the command line knows', () => {
  const kinds = [...BUILT_IN_SOURCES, ...SOURCE_FORMATS].map(({ kind }) => kind);
  expect(READERS.map(({ kind }) => kind)).toEqual(kinds);
});

it('and the files of the shapes are the only ones that name a shape', async () => {
  const files = await readSourceFiles(PROJECT_ROOT, [...PRODUCT_FOLDERS, 'scripts']);
  const named = files.flatMap(({ path, text }) =>
    SOURCE_FORMATS.filter(({ kind }) => new RegExp(`['"\`]${kind}['"\`/]`).test(withoutComments(text))).map(
      ({ kind }) => ({
        path,
        kind,
      }),
    ),
  );
  expect(named.filter(({ path, kind }) => !path.startsWith(`sources/${kind}`))).toEqual([]);
  // The search finds what it looks for.
  expect(new Set(named.map(({ kind }) => kind)).size).toBe(SOURCE_FORMATS.length);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
