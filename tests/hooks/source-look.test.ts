import { describe, expect, it, test } from 'vitest';
import { addressesToAsk, type Look, lookAt } from '../../hooks/source-look';
import type { HttpFailure } from '../../platform/http';
import { SOURCE_FORMATS } from '../../sources/registry';
import { DocumentError } from '../../sources/source';
import { dayPage } from '../browser/server/day-page';
import { calendarFile, eventsCalendarPage, indicoCategory, sessionFeed } from '../browser/server/publishers';
import { internet } from './internet';

const SOON = { id: '101', title: 'A meeting of examples', start: new Date('2026-11-25T09:00:00Z') };

const CALENDAR = calendarFile('Examples of the Office', [SOON]);
const PAGE =
  '<!doctype html><html><head><title>A page</title></head><body><p>Nothing here.</p></body></html>';
const PAGE_WITH_FEED = PAGE.replace(
  '</head>',
  '<link rel="alternate" type="text/calendar" title="The calendar" href="/calendar.ics"></head>',
);

function foundIn(look: Look): { readonly kind: string; readonly url: string; readonly name: string } {
  if (look.kind !== 'found') throw new Error(`Nothing was found: ${JSON.stringify(look)}`);
  const { format, url, name } = look.found;
  return { kind: format.kind, url, name };
}

describe('what an address is of', () => {
  const INDICO = 'https://indico.example.org/category/12/';
  const INDICO_EXPORT = addressesToAsk(INDICO, SOURCE_FORMATS)[0] ?? '';
  const WORDPRESS = 'https://www.example.org/site/events/';
  const WORDPRESS_DATA = addressesToAsk(WORDPRESS, SOURCE_FORMATS)[0] ?? '';

  test.each([
    ['icalendar', 'https://example.org/c.ics', 'https://example.org/c.ics', CALENDAR],
    [
      'session-feed',
      'https://example.org/feed.json',
      'https://example.org/feed.json',
      sessionFeed('A feed', [SOON]),
    ],
    ['indico', INDICO, INDICO_EXPORT, indicoCategory([SOON])],
    ['events-calendar', WORDPRESS, WORDPRESS_DATA, eventsCalendarPage([SOON])],
  ])('%s is found at %s', async (kind, typed, address, text) => {
    const found = foundIn(await lookAt(typed, internet({ [address]: text })));
    expect(found).toMatchObject({ kind, url: address });
  });

  it('is called by the name that it gives itself, else by its host', async () => {
    const nameAt = async (text: string) =>
      foundIn(await lookAt('https://example.org/a', internet({ 'https://example.org/a': text }))).name;
    expect(await nameAt(CALENDAR)).toBe('Examples of the Office');
    expect(await nameAt(CALENDAR.replace(/X-WR-CALNAME.*\r\n/, ''))).toBe('example.org');
    expect(await nameAt(sessionFeed('A feed of examples', [SOON]))).toBe('A feed of examples');
    expect(await nameAt(calendarFile('x'.repeat(400), [SOON]))).toHaveLength(120);
    expect(await nameAt(calendarFile('Turned \u202Eround', [SOON]))).toBe('Turned round');
  });

  it('is told by what it says, not by how it is named', async () => {
    const tools = internet({ 'https://example.org/feed.json': CALENDAR });
    expect(foundIn(await lookAt('https://example.org/feed.json', tools)).kind).toBe('icalendar');
  });

  it('is read from the address that the typed one leads to within its host', async () => {
    const tools = internet({});
    const read = async () => ({ url: 'https://example.org/there/c.ics', text: CALENDAR });
    const found = foundIn(await lookAt('https://example.org/c.ics', { ...tools, read }));
    expect(found.url).toBe('https://example.org/there/c.ics');
  });
});

describe('a page', () => {
  it('offers the feeds that it links to, and no guess is made besides', async () => {
    const url = 'https://www.example.org/en/calendar-of-examples';
    const tools = internet({ [url]: PAGE_WITH_FEED });
    expect(await lookAt(url, tools)).toEqual({
      kind: 'page',
      feeds: [{ url: 'https://www.example.org/calendar.ics', name: 'The calendar' }],
    });
    expect(tools.asked.at(-1)).toBe(url);
  });

  it('without a feed is only a page, once the guesses have failed', async () => {
    const url = 'https://www.example.org/en/about/us';
    const tools = internet({ [url]: PAGE });
    expect(await lookAt(url, tools)).toEqual({ kind: 'page', feeds: [] });
    expect(tools.asked).toContain(url);
    expect(tools.asked.length).toBeLessThanOrEqual(4);
    expect(new Set(tools.asked).size).toBe(tools.asked.length);
  });

  it('is not taken for the answer where a guess at it leads astray', async () => {
    const url = 'https://example.org/feeds/all';
    const guess = addressesToAsk(url, SOURCE_FORMATS).find((address) => address !== url) ?? '';
    expect(guess).not.toBe('');
    expect(foundIn(await lookAt(url, internet({ [guess]: PAGE, [url]: CALENDAR }))).url).toBe(url);
    expect(foundIn(await lookAt(url, internet({ [guess]: 'network', [url]: CALENDAR }))).url).toBe(url);
    expect(await lookAt(url, internet({ [guess]: PAGE }))).toMatchObject({ reason: 'status' });
  });
});

describe('a failure', () => {
  const URL_OF_FEED = 'https://example.org/c.ics';
  const everywhere = (failure: HttpFailure) =>
    internet(Object.fromEntries(addressesToAsk(URL_OF_FEED, SOURCE_FORMATS).map((url) => [url, failure])));

  test.each<HttpFailure>(['offline', 'timeout', 'network', 'status', 'redirect'])(
    'says of the typed address why: %s',
    async (reason) => {
      const look = await lookAt(URL_OF_FEED, everywhere(reason));
      expect(look).toMatchObject({ kind: 'failed', reason });
    },
  );

  test.each<HttpFailure>(['offline', 'timeout'])(
    'ends the search where the host does not answer: %s',
    async (reason) => {
      const tools = everywhere(reason);
      await lookAt(URL_OF_FEED, tools);
      expect(tools.asked).toHaveLength(1);
    },
  );

  it('says of a page of UN Web TV that Gavel reads it already', async () => {
    const url = 'https://webtv.un.org/en/schedule/2026-11-24';
    const page = dayPage('2026-11-24', [{ id: 'ameeting', title: 'A meeting', start: SOON.start }]);
    expect(await lookAt(url, internet({ [url]: page }))).toMatchObject({
      kind: 'failed',
      reason: 'built-in',
    });
  });

  it('says so of a document in no known shape, and of one that cannot be looked at', async () => {
    expect(await lookAt(URL_OF_FEED, internet({ [URL_OF_FEED]: 'some text' }))).toMatchObject({
      reason: 'unknown',
    });
    const recogniseNothing = () => {
      throw new DocumentError('Too deep.');
    };
    const tools = { ...internet({ [URL_OF_FEED]: 'x' }), recognise: recogniseNothing };
    expect(await lookAt(URL_OF_FEED, tools)).toEqual({
      kind: 'failed',
      reason: 'unreadable',
      sentence: 'Too deep.',
    });
  });
});
