import { describe, expect, it } from 'vitest';
import { toHttpsAddress } from '../../../domain/link';
import { readPage } from '../../../sources/page/read-page';
import { instant } from '../../builders';
import { expectValid } from '../hostile-session';

/** Pages that say other things to a program than to the eye, and links that lead where none should. */

const WHEN = '10 September 2021, 9–11 a.m. (NY time)';
const START = instant('2021-09-10T13:00:00Z');
const END = instant('2021-09-10T15:00:00Z');

function read(body: string, format: 'html' | 'text' = 'html') {
  const { sessions } = readPage({
    text: format === 'html' ? `<!doctype html><html><body>${body}</body></html>` : body,
    format,
    url: 'https://www.un.org/en/programme',
    publishedOn: null,
  });
  for (const { session } of sessions) expectValid(session);
  return sessions.map(({ session }) => session);
}

it('the session that the pages of this proof are made of is read', () => {
  expect(read(`<h3>Panel</h3><p>${WHEN}</p>`)).toMatchObject([{ title: 'Panel', start: START, end: END }]);
});

describe('what no reader of the page sees is no session', () => {
  it.each([
    ['a script', `<script>var when = "${WHEN}";</script>`],
    ['a script that is HTML', `<script type="text/template"><h3>Panel</h3><p>${WHEN}</p></script>`],
    ['a style', `<style>p::after { content: "${WHEN}" }</style>`],
    ['a comment', `<!-- <h3>Panel</h3><p>${WHEN}</p> -->`],
    ['a template', `<template><h3>Panel</h3><p>${WHEN}</p></template>`],
    ['hidden', `<div hidden><h3>Panel</h3><p>${WHEN}</p></div>`],
    ['hidden until found, within what is hidden', `<div hidden=""><div><p>${WHEN}</p></div></div>`],
    ['not displayed', `<div style="display:none"><h3>Panel</h3><p>${WHEN}</p></div>`],
    [
      'not displayed, in other letters',
      `<div style="color: red; DISPLAY : NONE !important"><p>${WHEN}</p></div>`,
    ],
    ['not visible', `<p style="visibility: hidden">${WHEN}</p>`],
    ['an attribute', `<p title="${WHEN}" data-when="${WHEN}"><img alt="" src="x.png"></p>`],
    ['a field', `<input type="hidden" value="${WHEN}">`],
    ['the head', `<head><meta name="description" content="${WHEN}"></head>`],
  ])('%s', (_, hidden) => {
    expect(read(`<h1>Programme</h1>${hidden}`)).toEqual([]);
    expect(read(`${hidden}<h3>Panel</h3><p>14 September 2021, 8 a.m. (NY time)</p>`)).toMatchObject([
      { title: 'Panel', start: instant('2021-09-14T12:00:00Z') },
    ]);
  });

  it('is no part of a title or a time', () => {
    expect(
      read(`<h3>Panel<script>alert(1)</script><span hidden> of another day</span></h3>
        <p>10 September 2021,<span style="display: none"> 7 p.m.,</span> 9–11 a.m. (NY time)</p>`),
    ).toMatchObject([{ title: 'Panel', start: START, end: END }]);
  });
});

describe('letters that cannot be seen change no time', () => {
  it.each([
    ['a space of no width in the day', `1\u200b0 September 2021, 9–11 a.m. (NY time)`],
    ['in the hour', `10 September 2021, 9–1\u200b1 a.m. (NY time)`],
    ['a joiner', `10 Sep\u2060tember 2021, 9–11\u2060 a.m. (NY time)`],
    ['a soft hyphen', `10 Sep\u00adtember 2021, 9–11 a.m. (NY time)`],
    ['a byte order mark', `\ufeff10 September 2\ufeff021, 9–11 a.m. (NY time)`],
    ['marks from right to left', `\u200f10 September 2021\u200f, \u200f9–11\u200f a.m. (NY time)`],
    ['marks from left to right', `10 September 2021, \u200e9\u200e–\u200e11 a.m. (NY time)\u200e`],
    ['isolates', `\u206810 September 2021\u2069, \u20679–11 a.m.\u2069 (NY time)`],
    [
      'spaces that do not break',
      `10\u00a0September\u00a02021,\u20099\u202f–\u202f11\u00a0a.m.\u00a0(NY\u00a0time)`,
    ],
  ])('%s', (_, when) => {
    for (const format of ['html', 'text'] as const) {
      const found = read(format === 'html' ? `<h3>Panel</h3><p>${when}</p>` : `● Panel\n${when}`, format);
      expect(found.map(({ start, end }) => ({ start, end }))).toEqual([{ start: START, end: END }]);
    }
  });

  it('and turn no title around', () => {
    const [session] = read(`<h3>Panel \u202egpj.exe\u202c</h3><p>${WHEN}</p>`);
    expect(session?.start).toBe(START);
    expect(session?.title).not.toMatch(/[\u202a-\u202e]/);
  });
});

describe('markup in titles is no markup', () => {
  it.each([
    ['a script', '<script>alert(1)</script>Panel', 'Panel'],
    ['an image', '<img src=x onerror=alert(1)>Panel', 'Panel'],
    ['a style', '<style>*{display:none}</style>Panel', 'Panel'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>Panel', 'Panel'],
    ['a link', '<a href="javascript:alert(1)">Panel</a>', 'Panel'],
    ['entities', 'Q&amp;A &#8211; &eacute;t&eacute;', 'Q&A – été'],
    ['a drawing', '<svg onload=alert(1)></svg>Panel', 'Panel'],
  ])('%s', (_, heading, title) => {
    expect(read(`<h3>${heading}</h3><p>${WHEN}</p>`)).toMatchObject([{ title, start: START }]);
  });

  it('is cut where it is longer than can be shown', () => {
    const [session] = read(`<h3>${'Panel '.repeat(100)}</h3><p>${WHEN}</p>`);
    expect(session?.start).toBe(START);
    expect(session?.title).toMatch(/^Panel/);
  });
});

describe('entities and broken markup', () => {
  it.each([
    [
      'entities',
      '<h3>Panel</h3><p>10&nbsp;September&#32;2021, 9&ndash;11&#x20;a.m. &lpar;NY&nbsp;time&rpar;</p>',
    ],
    [
      'elements within words',
      '<h3>Panel</h3><p><b>1</b>0 Sep<i>tember</i> 2021, 9–11 a.m. (<u>NY</u> time)</p>',
    ],
    ['elements that are not closed', `<h3>Panel<p>${WHEN}<p><div`],
    [
      'elements closed that were not opened',
      `</p></div></table><h3>Panel</h3></b></i><p>${WHEN}</p></section>`,
    ],
    ['elements closed out of turn', `<h3><b><i>Panel</b></i></h3><p><a>${WHEN}</p></a>`],
    ['attributes without end', `<h3 class=x"y'z>Panel</h3><p a="1"b='2'c>${WHEN}</p>`],
    ['capitals', `<H3>Panel</H3><P>${WHEN}</P>`],
    ['null letters', `<h3>Panel</h3><p\u0000>${WHEN}</p>`],
    ['half letters', `<h3>Panel</h3><p>\ud83d</p><p>${WHEN}</p><p>\udc00</p>`],
    ['a frame of frames', `<frameset><noframes></noframes></frameset><h3>Panel</h3><p>${WHEN}</p>`],
  ])('%s', (_, body) => {
    expect(read(body)).toMatchObject([{ title: 'Panel', start: START, end: END }]);
  });

  it.each(['&#0;', '&#x110000;', '&#xD800;', '&unknown;', '&', '&#', '&#x;', '&#99999999999999999999;'])(
    'the entity %s is survived',
    (entity) => {
      expect(read(`<h3>Panel</h3><p>${entity}</p><p>${WHEN}</p>`)).toMatchObject([{ start: START }]);
    },
  );
});

describe('no link leads anywhere but to the web', () => {
  const HOSTILE = [
    ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)'],
    ...[
      '&#106;avascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://www.un.org/1',
    ],
    ...[
      'file:///etc/passwd',
      'ftp://www.un.org/',
      'chrome://settings',
      'about:blank',
      'view-source:https://www.un.org/',
    ],
    ...[
      'https://user:secret@webtv.un.org/',
      'https://webtv.un.org@evil.example/',
      'https://127.0.0.1/',
      'http://[::1]/',
    ],
    ...[
      'https:\\\\evil.example\\',
      '\\\\evil.example',
      'https://xn--n-7ga.org/',
      'http://localhost/',
      'https://webtv.un.org./',
    ],
    ...[
      'mailto:press@un.org',
      'tel:+12129634475',
      '#',
      '',
      'https://',
      '//',
      `https://www.un.org/${'a'.repeat(5000)}`,
    ],
  ];

  it.each(HOSTILE)('%s', (href) => {
    const quoted = href.replaceAll('"', '&quot;');
    const found = read(
      `<h3><a href="${quoted}">Panel</a></h3><p>${WHEN}</p><p><a href="${quoted}">Watch live</a> <a href="${quoted}">Register</a> ${quoted}</p>
       <p><iframe src="${quoted}"></iframe><a href="${quoted}" type="text/calendar">Add to your calendar (.ics)</a></p>`,
    );
    expect(found).toMatchObject([{ start: START }]);
    for (const { links } of found) {
      for (const link of links) expect(new URL(link.href).hostname).toBe('www.un.org');
    }
  });

  it.each(['javascript:alert(1)//', 'data:text/html,', 'file:///'])(
    'nor by the base %s of the page',
    (base) => {
      const found = read(`<base href="${base}"><h3>Panel</h3><p>${WHEN}</p><a href="live">Watch live</a>`);
      expect(found).toMatchObject([{ start: START }]);
      for (const { links } of found) for (const { href } of links) expect(toHttpsAddress(href)).toBe(href);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/calendar,BEGIN:VCALENDAR',
    'file:///a.ics',
    'https://10.0.0.1/a.ics',
  ])('nor does a calendar at %s', (href) => {
    const { calendars } = readPage({
      text: `<link rel="alternate" type="text/calendar" href="${href}"><a href="${href}" type="text/calendar">.ics</a>`,
      format: 'html',
      url: 'https://www.un.org/en/programme',
      publishedOn: null,
    });
    expect(calendars).toEqual([]);
  });
});

describe('structured data is as hostile as the rest', () => {
  function event(fields: string): string {
    return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event",${fields}}</script>`;
  }

  it('is read where it is in order', () => {
    const fields =
      '"name":"Panel","startDate":"2021-09-10T09:00:00-04:00","endDate":"2021-09-10T11:00:00-04:00"';
    expect(read(event(fields))).toMatchObject([
      { title: 'Panel', start: START, end: END, certainty: 'exact' },
    ]);
  });

  it.each([
    '"name":"Panel","startDate":"soon"',
    '"name":"Panel","startDate":20210910',
    '"name":"Panel","startDate":["2021-09-10"]',
    '"name":"Panel","startDate":{"@value":null}',
    '"name":"Panel","startDate":"2021-02-30T09:00:00Z"',
    '"name":"Panel","startDate":"+999999-09-10T09:00:00Z"',
    '"name":"Panel","startDate":"2021-09-10T25:00:00Z"',
    '"name":"Panel","startDate":"2021-09-10T09:00:00+99:00"',
    '"name":"Panel"',
    '"startDate":null',
  ])('no session that can be acted on of {%s}', (fields) => {
    for (const session of read(event(fields))) expect(session.start).toBeNull();
  });

  it.each([
    ['an end before the start', '"endDate":"2021-09-10T08:00:00-04:00"'],
    [
      'links to scripts',
      '"url":"javascript:alert(1)","location":{"@type":"VirtualLocation","url":"data:text/html,x"}',
    ],
    [
      'fields of other types',
      '"url":{"a":1},"location":[1,null,"x",[]],"eventStatus":7,"subEvent":"x","image":[]',
    ],
    ['a prototype', '"__proto__":{"title":"x"},"constructor":{"prototype":{"x":1}}'],
  ])('%s costs nothing but itself', (_, fields) => {
    const found = read(event(`"name":"Panel","startDate":"2021-09-10T09:00:00-04:00",${fields}`));
    expect(found).toMatchObject([{ title: 'Panel', start: START, end: null, links: [] }]);
  });

  it.each(['{', '[[[', '{"@graph":[', '"@type":"Event"', '<!--', 'null', '\ud800'])(
    'text that is no JSON, %j, takes nothing from the rest of the page',
    (json) => {
      expect(
        read(`<script type="application/ld+json">${json}</script><h3>Panel</h3><p>${WHEN}</p>`),
      ).toMatchObject([{ title: 'Panel', start: START }]);
    },
  );
});
