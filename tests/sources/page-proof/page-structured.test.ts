import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';
import { instant } from '../../builders';
import { expectValid } from '../hostile-session';

/** The order of trust: what is stated for programs comes before prose, and the same session is one. */

const START = instant('2026-06-09T07:30:00Z');
const END = instant('2026-06-09T09:00:00Z');
const WHEN = '9 June 2026, 9:30–11:00 a.m. (Paris time)';
const LIVE = 'https://webtv.un.org/en/asset/k1e/k1eeeeeeee';

function page(body: string, head = '') {
  const reading = readPage({
    text: `<!doctype html><html lang="en"><head><title>Oceans</title>${head}</head><body><h1>Oceans</h1>${body}</body></html>`,
    format: 'html',
    url: 'https://www.unesco.org/en/oceans/programme',
    publishedOn: '2026-05-20',
  });
  for (const { session } of reading.sessions) expectValid(session);
  return reading;
}

function read(body: string, head = '') {
  return page(body, head).sessions.map(({ session }) => session);
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

const EVENT = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Ocean science for all',
  startDate: '2026-06-09T09:30:00+02:00',
  endDate: '2026-06-09T11:00+02:00',
};

describe('JSON-LD', () => {
  it.each([
    ['alone', EVENT],
    ['in a list', [EVENT]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, EVENT] }],
    ['of a subtype', { ...EVENT, '@type': 'EducationEvent' }],
    ['of several types', { ...EVENT, '@type': ['Event', 'BusinessEvent'] }],
    ['in UTC', { ...EVENT, startDate: '2026-06-09T07:30Z', endDate: '2026-06-09T09:00:00.000Z' }],
  ])('%s', (_, value) => {
    expect(read('', jsonLd(value))).toMatchObject([
      { title: 'Ocean science for all', start: START, end: END, certainty: 'exact', status: 'confirmed' },
    ]);
  });

  it('parts of an event are sessions', () => {
    const part = { '@type': 'Event', name: 'Reefs', startDate: '2026-06-10T14:00:00+02:00' };
    const found = read('', jsonLd({ ...EVENT, subEvent: [part] }));
    expect(found).toContainEqual(
      expect.objectContaining({ title: 'Reefs', start: instant('2026-06-10T12:00:00Z'), end: null }),
    );
  });

  it('an address of a virtual place is a link', () => {
    const [session] = read('', jsonLd({ ...EVENT, location: [{ '@type': 'VirtualLocation', url: LIVE }] }));
    expect(session?.links).toContainEqual({ kind: 'live', href: LIVE });
  });

  it('a place is one', () => {
    const [session] = read('', jsonLd({ ...EVENT, location: { '@type': 'Place', name: 'Room II' } }));
    expect(session?.place).toBe('Room II');
  });

  it.each([
    ['https://schema.org/EventCancelled', 'cancelled'],
    ['EventPostponed', 'postponed'],
    ['https://schema.org/EventScheduled', 'confirmed'],
  ])('%s is %s', (eventStatus, status) => {
    expect(read('', jsonLd({ ...EVENT, eventStatus }))).toMatchObject([{ status }]);
  });

  it('a time without an offset is no instant unless the place tells the zone', () => {
    const floating = { ...EVENT, startDate: '2026-06-09T09:30:00', endDate: '2026-06-09T11:00:00' };
    for (const { certainty } of read('', jsonLd(floating))) expect(certainty).not.toBe('exact');
    const placed = { ...floating, location: { '@type': 'Place', name: 'UNESCO Headquarters, Paris' } };
    for (const { start } of read('', jsonLd(placed))) expect([START, null]).toContain(start);
  });

  it.each([
    ['Side event: Reefs of the South', 'Reefs of the South', 'side'],
    ['Événement parallèle : Récifs du Sud', 'Récifs du Sud', 'side'],
    ['Main event', 'Main event', 'main'],
    ['Side event on reefs of the South', 'Side event on reefs of the South', 'side'],
  ])('the name %s is read as prose is', (name, title, role) => {
    expect(read('', jsonLd({ ...EVENT, name }))).toMatchObject([{ title, role }]);
    expect(read(`<p>${name}, ${WHEN}</p>`)).toMatchObject([{ title, role }]);
  });

  it('a day is a day', () => {
    for (const session of read('', jsonLd({ ...EVENT, startDate: '2026-06-09', endDate: '2026-06-09' }))) {
      expect(session).toMatchObject({ start: null, date: '2026-06-09', certainty: 'date-only' });
    }
  });
});

describe('in the markup', () => {
  it.each([
    [
      'microdata',
      `<div itemscope itemtype="https://schema.org/Event"><h3 itemprop="name">Ocean science for all</h3>
       <meta itemprop="startDate" content="2026-06-09T09:30:00+02:00"><meta itemprop="endDate" content="2026-06-09T11:00:00+02:00"></div>`,
    ],
    [
      'hCalendar',
      `<div class="vevent"><h3 class="summary">Ocean science for all</h3>
       <abbr class="dtstart" title="2026-06-09T09:30:00+02:00">9 June</abbr> <abbr class="dtend" title="2026-06-09T11:00:00+02:00">11:00</abbr></div>`,
    ],
    [
      'time elements',
      `<article><h3>Ocean science for all</h3><p><time datetime="2026-06-09T09:30:00+02:00">9.30</time>
       to <time datetime="2026-06-09T11:00:00+02:00">11</time></p></article>`,
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toMatchObject([
      { title: 'Ocean science for all', start: START, end: END, certainty: 'exact' },
    ]);
  });
});

describe('the same session is one', () => {
  it('stated for programs and for people', () => {
    const prose = `<h3>Ocean science for all</h3><p>${WHEN}</p><p><a href="${LIVE}">Watch live</a></p>`;
    expect(read(prose, jsonLd(EVENT))).toMatchObject([{ start: START, end: END, certainty: 'exact' }]);
  });

  it('where prose is wrong about the zone, what is stated for programs is trusted', () => {
    const prose =
      '<h3>Ocean science for all</h3><p>9 June 2026, 9:30–11:00 CET, UNESCO Headquarters, Paris</p>';
    const found = read(prose, jsonLd(EVENT)).filter(({ certainty }) => certainty === 'exact');
    expect(found).toMatchObject([{ start: START, end: END }]);
  });
});

describe('calendars that the page links to are offered', () => {
  it.each([
    '<a href="https://www.unesco.org/oceans.ics">Add to calendar</a>',
    '<a href="/oceans.ics">Add to calendar</a>',
    '<a href="webcal://www.unesco.org/oceans.ics">Subscribe</a>',
  ])('%s', (link) => {
    expect(page(`<p>${link}</p>`).calendars.map(({ url }) => url)).toEqual([
      'https://www.unesco.org/oceans.ics',
    ]);
  });
});

describe('the page itself', () => {
  it('has a title', () => {
    expect(page('').title).toBe('Oceans');
  });

  it('and is where its sessions are from', () => {
    const [session] = read(`<h3>Reefs</h3><p>${WHEN}</p>`);
    expect(session?.source).toEqual({ kind: 'page', url: 'https://www.unesco.org/en/oceans/programme' });
    expect(session?.uid).toMatch(/^page:/);
  });
});
