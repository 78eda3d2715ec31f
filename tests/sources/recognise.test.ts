import { describe, expect, it } from 'vitest';
import { recognise } from '../../sources/recognise';
import { recogniseBuiltIn } from '../../sources/recognise-built-in';
import { dayPage } from '../browser/server/day-page';
import { fixture } from './hostile-json';
import { SUBJECTS } from './hostile-subjects';

const URL_OF_FILE = 'https://files.example.org/download';

/** What the document is told to be, whoever reads it. */
function kindOf(text: string): string | null {
  const document = { text, url: URL_OF_FILE };
  return (recogniseBuiltIn(document) ?? recognise(document))?.kind ?? null;
}

const DOCUMENTS: readonly (readonly [file: string, kind: string])[] = [
  ['un-web-tv/winter-day.html', 'un-web-tv'],
  ['un-web-tv/empty-day.html', 'un-web-tv'],
  ['un-journal/new-york.json', 'un-journal'],
  ['un-journal/geneva.json', 'un-journal'],
  ['indico/category.json', 'indico'],
  ['indico/events.atom', 'indico'],
  ['events-calendar/page.json', 'events-calendar'],
  ['icalendar/google.ics', 'icalendar'],
  ['icalendar/outlook.ics', 'icalendar'],
];

describe('a document', () => {
  it.each(DOCUMENTS)('%s is told by its content to be of the kind %s', (file, kind) => {
    expect(kindOf(fixture(file))).toBe(kind);
  });

  it.each(DOCUMENTS)('%s is told behind a byte order mark and blank lines', (file, kind) => {
    expect(kindOf(`\uFEFF${fixture(file)}`)).toBe(kind);
    expect(kindOf(`\r\n  ${fixture(file)}`)).toBe(kind);
  });

  it.each(SUBJECTS)('of $name is told with a single session in it', ({ document, parse }) => {
    const text = document({});
    expect(kindOf(text)).toBe(parse(text).sessions[0]?.source.kind);
  });

  it.each(DOCUMENTS.filter(([, kind]) => kind !== 'un-web-tv'))(
    '%s is told where half of it is missing',
    (file, kind) => {
      const text = fixture(file);
      expect(kindOf(text.slice(0, text.length / 2))).toBe(kind);
    },
  );

  it('of UN Web TV is told where half of it is missing', () => {
    const start = new Date('2026-12-03T15:00:00Z');
    const text = dayPage('2026-12-03', [{ id: 'xcommons', title: 'Commemoration', start, category: '' }]);
    expect(kindOf(text.slice(0, text.length * 0.8))).toBe('un-web-tv');
  });

  it.each([
    ['nothing', ''],
    ['an image', '\u0089PNG\r\n\u001a\n'],
    ['prose', 'The meeting begins at 10 a.m. (New York time).'],
    ['a web page', '<!DOCTYPE html><html><head><title>Events</title></head><body>Events</body></html>'],
    [
      'a page that links to UN Web TV',
      '<html><title>Our day</title><a href="https://webtv.un.org/en/schedule/2026-11-25">Watch</a></html>',
    ],
    ['a page to log in', '<html><title>Log in</title><input type="password"></html>'],
    ['a list', '[1, 2, 3]'],
    ['another object', '{"id":1,"title":"A","events_count":3}'],
    ['another list of results', '{"count":1,"next":null,"results":[{"name":"A"}]}'],
    ['an error of WordPress', '{"code":"rest_no_route","message":"No route","data":{"status":404}}'],
    ['another Atom feed', '<feed><entry><id>https://blog.example.org/1</id></entry></feed>'],
    ['a card', 'BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n'],
    ['objects without end', '{"a":'.repeat(100_000)],
    ['a string without end', `{"${'a'.repeat(1_000_000)}`],
  ])('that is %s is told to be of no kind', (_name, text) => {
    expect(kindOf(text)).toBeNull();
  });

  it('is not told by what its texts say', () => {
    const title = '{"_type":"HTTPAPIResult","events":[],"groups":[]} BEGIN:VCALENDAR';
    const feed = { version: 1, name: title, timeZone: 'UTC', sessions: [{ events: [], title }] };
    expect(kindOf(JSON.stringify(feed))).toBe('session-feed');
  });
});
