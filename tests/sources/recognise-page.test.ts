import { describe, expect, it } from 'vitest';
import { feedsOfPage } from '../../sources/recognise-page';
import { SOURCE_FORMATS } from '../../sources/registry';
import type { SourceFormat } from '../../sources/source';
import { toTypedAddress } from '../../sources/typed-address';

const PAGE = 'https://forum.example.org/programme/';

function feeds(html: string, url = PAGE): readonly (readonly [string, string])[] {
  return feedsOfPage({ text: `<!DOCTYPE html><html>${html}</html>`, url }).map((feed) => [
    feed.url,
    feed.name,
  ]);
}

function format(kind: string): SourceFormat {
  const found = SOURCE_FORMATS.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

const ENDPOINT = '/wp-json/tribe/events/v1/events?per_page=50&start_date=now';

describe('what is typed', () => {
  it.each([
    ['https://calendar.example.org/feed.ics', 'https://calendar.example.org/feed.ics'],
    [' webcal://calendar.example.org/feed.ics\n', 'https://calendar.example.org/feed.ics'],
    ['WEBCAL://calendar.example.org/feed.ics?key=1', 'https://calendar.example.org/feed.ics?key=1'],
    ['webcals://calendar.example.org/feed.ics', 'https://calendar.example.org/feed.ics'],
    ['http://indico.un.org/event/12/', 'https://indico.un.org/event/12/'],
    ['indico.un.org/event/12/', 'https://indico.un.org/event/12/'],
    ['<https://indico.un.org/event/12/>', 'https://indico.un.org/event/12/'],
  ])('as “%s” means %s', (text, address) => {
    expect(toTypedAddress(text)).toBe(address);
  });

  it.each([
    '',
    'UN events',
    'javascript:alert(1)',
    'file:///etc/hosts',
    'webcal://127.0.0.1/a.ics',
    'localhost',
  ])('as “%s” is no address', (text) => {
    expect(toTypedAddress(text)).toBeNull();
  });
});

describe('the addresses to read', () => {
  it.each([
    [
      'indico',
      'https://indico.un.org/event/34/registrations/',
      ['https://indico.un.org/export/event/34.json'],
    ],
    [
      'indico',
      'https://indico.un.org/export/event/34.json?detail=x',
      ['https://indico.un.org/export/event/34.json'],
    ],
    [
      'indico',
      'https://indico.un.org/category/12/',
      ['https://indico.un.org/export/categ/12.json?from=today&to=%2B180d&order=start&onlypublic=yes'],
    ],
    [
      'indico',
      'https://indico.un.org/category/12/events.atom',
      ['https://indico.un.org/category/12/events.atom'],
    ],
    ['indico', 'https://indico.un.org/category/12/events.ics', []],
    ['indico', 'https://indico.un.org/', []],
    [
      'events-calendar',
      'https://www.un.org/pga/80/events/list/?tribe-bar-date=2026-01-01',
      [`https://www.un.org/pga/80${ENDPOINT}`],
    ],
    [
      'events-calendar',
      'https://www.un.org/pga/80/about/',
      [
        `https://www.un.org/pga/80/about${ENDPOINT}`,
        `https://www.un.org/pga/80${ENDPOINT}`,
        `https://www.un.org/pga${ENDPOINT}`,
        `https://www.un.org${ENDPOINT}`,
      ],
    ],
    [
      'events-calendar',
      'https://www.un.org/pga/80',
      [
        `https://www.un.org/pga/80${ENDPOINT}`,
        `https://www.un.org/pga${ENDPOINT}`,
        `https://www.un.org${ENDPOINT}`,
      ],
    ],
    ['events-calendar', 'https://www.un.org/pga/80/events/?ical=1', []],
    ['events-calendar', 'https://calendar.example.org/feed.ics', []],
    ['icalendar', 'webcal://calendar.example.org/feed.ics', ['https://calendar.example.org/feed.ics']],
    ['session-feed', 'https://example.org/sessions.json', ['https://example.org/sessions.json']],
    ['session-feed', 'javascript:alert(1)', []],
  ])('as %s of %s are %j', (kind, url, addresses) => {
    expect(format(kind).addressesOf(url)).toEqual(addresses);
  });

  it.each(SOURCE_FORMATS)('of $name are such that a source can be made of each, which asks for it', (one) => {
    for (const typed of ['https://indico.un.org/event/34/', 'https://www.un.org/pga/80/about/']) {
      for (const url of one.addressesOf(typed)) {
        const [request] = one.create({ id: 'a', name: 'A', url }).requestsAt(0);
        expect(request?.url).toBe(url);
      }
    }
  });
});

describe('the feeds of a page', () => {
  it('are the calendars that it declares and offers, by their names, in its order', () => {
    const html = `<head>
      <link rel="stylesheet" href="/style.css">
      <link rel="alternate" type="text/calendar" title="Forum &raquo; iCal Feed" href="?ical=1">
    </head><body>
      <a href="webcal://calendar.example.org/side-events.ics">Side events</a>
      <a href="/calendars/main.ICS#top" title="The main programme">Download</a>
      <a href="/about/">About us</a>
    </body>`;
    expect(feeds(html)).toEqual([
      ['https://forum.example.org/programme/?ical=1', 'Forum » iCal Feed'],
      ['https://calendar.example.org/side-events.ics', 'Side events'],
      ['https://forum.example.org/calendars/main.ICS', 'The main programme'],
    ]);
  });

  it('are named by their shape and host where the page does not name them', () => {
    expect(feeds('<link rel="alternate" type="text/calendar" href="https://a.example.org/x">')).toEqual([
      ['https://a.example.org/x', 'iCalendar, a.example.org'],
    ]);
  });

  it('are each listed once, whatever links lead to them', () => {
    const html =
      '<a href="/a.ics">A</a><a href="webcal://forum.example.org/a.ics">B</a><a href="/a.ics#b">C</a>';
    expect(feeds(html)).toEqual([['https://forum.example.org/a.ics', 'A']]);
  });

  it('resolve against the base of the page', () => {
    expect(feeds('<head><base href="https://files.example.org/x/"></head><a href="a.ics">A</a>')).toEqual([
      ['https://files.example.org/x/a.ics', 'A'],
    ]);
  });

  it('are the data of The Events Calendar, below the site that the page belongs to', () => {
    const site = 'https://www.un.org/pga/80';
    const declared = `<link rel="alternate" href="${site}/wp-json/tribe/events/v1/">`;
    const assets = `<script src="${site}/wp-content/plugins/the-events-calendar/a.js"></script>`;
    const api = `<link rel="https://api.w.org/" href="${site}/wp-json/">`;
    const found = [[`${site}${ENDPOINT}`, 'The Events Calendar, www.un.org']];
    expect(feeds(declared, `${site}/about/`)).toEqual(found);
    expect(feeds(api + assets, `${site}/about/us/`)).toEqual(found);
    expect(feeds(assets, `${site}/events/`)).toEqual(found);
    // WordPress without the calendar.
    expect(feeds(api, `${site}/about/us/`)).toEqual([]);
  });

  it('are what an Indico exports of its page, and of one that a page links to', () => {
    const exported = 'https://meetings.example.org/export/event/34.json';
    const own = feeds('<footer>Powered by Indico</footer>', 'https://meetings.example.org/event/34/overview');
    expect(own).toEqual([[exported, 'Indico, meetings.example.org']]);
    expect(feeds('<a href="https://indico.un.org/event/12/">Register</a>')).toEqual([
      ['https://indico.un.org/export/event/12.json', 'Register'],
    ]);
    expect(feeds('<a href="https://shop.example.org/event/12/">Tickets</a>')).toEqual([]);
    expect(feeds('<a href="https://indico.un.org/category/0/">Home</a>')).toEqual([]);
  });

  it.each([
    'javascript:alert(1)//a.ics',
    'data:text/calendar,BEGIN:VCALENDAR',
    'webcal://127.0.0.1/a.ics',
    'webcal://localhost/a.ics',
    'https://user:pass@a.example.org/a.ics',
    'ftp://a.example.org/a.ics',
    `/${'a'.repeat(3000)}.ics`,
  ])('do not lie at %.40s', (href) => {
    expect(feeds(`<a type="text/calendar" href="${href}">A</a>`)).toEqual([]);
  });

  it('are at most 20, whatever a page has', () => {
    const links = Array.from({ length: 9000 }, (_, index) => `<a href="/${index}.ics">${index}</a>`);
    const found = feeds(links.join(''));
    expect(found).toHaveLength(20);
    expect(found[19]).toEqual(['https://forum.example.org/19.ics', '19']);
  });

  it.each([
    ['nothing', ''],
    ['a calendar', 'BEGIN:VCALENDAR\r\nURL:https://a.example.org/a.ics\r\nEND:VCALENDAR'],
    ['elements without end', '<a href="/a.ics">'.repeat(200_000)],
    ['elements within each other', '<div>'.repeat(100_000)],
  ])('are none in %s', (_name, text) => {
    expect(feedsOfPage({ text, url: PAGE })).toEqual([]);
  });

  it('have names of one line and no more than 120 characters', () => {
    const [[, name] = ['', '']] = feeds(`<a href="/a.ics">${'A <b>long</b>\n name '.repeat(100)}</a>`);
    expect(name).toMatch(/^A long name A long name .*…$/);
    expect(name).toHaveLength(120);
  });
});

it('a page declares a session feed as JSON, which WordPress does of other things too', () => {
  const html = `<head><link rel="alternate" type="application/json; charset=utf-8" title="Our sessions" href="/sessions.json">
    <link rel="alternate" type="application/json" title="JSON" href="/wp-json/wp/v2/pages/7">
    <link rel="manifest" type="application/json" href="/manifest.json"></head>`;
  expect(feeds(html)).toEqual([['https://forum.example.org/sessions.json', 'Our sessions']]);
});

it('a link may be more than an alternate, and its type may have parameters', () => {
  const html =
    '<head><link rel="nofollow alternate" type="Text/Calendar; charset=utf-8" title="Days" href="/feed"></head>';
  expect(feeds(html)).toEqual([['https://forum.example.org/feed', 'Days']]);
});
