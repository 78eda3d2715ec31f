import { describe, expect, it } from 'vitest';
import { DocumentError, type Reading } from '../../sources/source';
import { expectSound, readOrRefuse } from './hostile-session';
import { card, fixture, page, read, URL_OF_DAY } from './un-web-tv-page';

describe('a page that was cut off', () => {
  const text = fixture('winter-day');
  const whole = text.trimEnd();

  it.each(Array.from({ length: 9 }, (_, index) => index + 1))('after %i tenths is refused', (tenth) => {
    expect(() => read(text.slice(0, Math.floor((text.length * tenth) / 10)))).toThrow(
      `${URL_OF_DAY} is not a whole page: its end is missing.`,
    );
  });

  it('is refused where nothing is left of it', () => {
    expect(() => read('')).toThrow(DocumentError);
  });

  it('is refused wherever the cut is, up to its last character', () => {
    for (let length = 0; length < whole.length; length += 97) {
      expect(() => read(whole.slice(0, length))).toThrow(DocumentError);
    }
    expect(() => read(whole.slice(0, -1))).toThrow(DocumentError);
    expect(read(whole).sessions).toHaveLength(6);
  });

  it('is not a part of a page that was saved by itself, which may have cards', () => {
    expect(read(card({})).sessions).toHaveLength(1);
    expect(() => read('<p>Nothing of the kind.</p>')).toThrow(DocumentError);
  });

  it('yields no wrong time even where something puts an end to it', () => {
    const known = new Map(read(text).sessions.map(({ uid, start }) => [uid, start]));
    let seen = 0;
    for (let length = 0; length < text.length; length += 97) {
      for (const end of ['</html>', '"></div></body></html>', '--></html>', '</script></html>']) {
        let reading: Reading;
        try {
          reading = read(text.slice(0, length) + end);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
          continue;
        }
        for (const { uid, start } of reading.sessions) {
          seen++;
          expect(start).toBe(known.get(uid));
        }
      }
    }
    expect(seen).toBeGreaterThan(500);
  });
});

describe('a hostile page', () => {
  const MEGABYTE = 1024 * 1024;

  /** With the page around it, as much as is ever read. */
  const MOST = 5 * MEGABYTE - 1000;

  function fill(part: string): string {
    return page(part.repeat(MOST / part.length));
  }

  it.each([
    ['a million <', page('<'.repeat(1e6))],
    ['a hundred thousand nested elements', page('<div>'.repeat(1e5))],
    ['as many, closed again', page('<div>'.repeat(1e5) + '</div>'.repeat(1e5))],
    ['nothing but elements', fill('<br>')],
    ['nothing but badges', fill('<i class=badge>')],
    ['nothing but closed badges', fill('<span class="badge">Live</span>')],
    ['badges in an overlay', fill('<div class="card-img-overlay"><span class="badge">Live</span></div>')],
    ['nothing but cards', fill('<div class="un3-card-row-video"></div>')],
    ['cards in cards', fill('<div class="un3-card-row-video">')],
    [
      'badges far down',
      page(`<div class="un3-card-row-video">${'<div>'.repeat(240)}${'<b class="badge"></b>'.repeat(95_000)}`),
    ],
    [
      'spans of badges far down',
      page(
        `<div class="un3-card-row-video">${'<div>'.repeat(240)}${'<span class="badge"></span>'.repeat(95_000)}`,
      ),
    ],
    [
      'titles in titles',
      fill(`<p class="media-asset__title"><b class="field__item">${'x'.repeat(MEGABYTE / 50)}`),
    ],
    [
      'texts in badges in badges',
      page(
        `<div class="un3-card-row-video card-img-overlay">${'<div class="badge">'.repeat(240)}${'x<br>'.repeat(90_000)}`,
      ),
    ],
    ['nothing but times', fill('<p class="mediaun-timezone">2026-11-24T15:00:00-05:00</p>')],
    ['nothing but links', fill('<h4><a href="/en/asset/k1p/k1p8hht1gr">x</a></h4>')],
    ['ends without begins', fill('</div>')],
    ['forms', fill('<form>')],
    ['comments', fill('<!-- -- -->')],
    ['a comment without an end', fill('<!-- ')],
    ['a script without an end', page(`<script>${'</scrip'.repeat(MOST / 7)}`)],
    ['an attribute without an end', page(`<a class="${'badge '.repeat(MOST / 6)}`)],
    ['a class of five megabytes', page(`<span class="${'badge '.repeat(MOST / 6)}">Live</span>`)],
    [
      'a million attributes',
      page(`<a ${Array.from({ length: 4e5 }, (_, index) => `a${index}=1`).join(' ')}>x</a>`),
    ],
    ['entities', fill('&amp;')],
    ['an entity without an end', page(`&${'a'.repeat(MOST)}`)],
    [
      'five megabytes of garbage',
      String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)).repeat(1000),
    ],
    // What costs the square of these sizes takes minutes, which no test is given.
  ])('of %s is read or refused', { timeout: 30_000 }, (_name, text) => {
    const reading = readOrRefuse(() => read(text));
    if (reading === null) return;
    expectSound(reading);
    expect(reading.sessions.length).toBeLessThanOrEqual(500);
  });

  it('has at most 100,000 elements', () => {
    const elements = (count: number) => page(card({}) + '<br>'.repeat(count));
    expect(read(elements(90_000)).sessions).toHaveLength(1);
    expect(() => read(elements(100_001))).toThrow('The page has more than 100000 elements.');
  });

  it('may nest deep, but not deeper than is read in linear time', () => {
    const nested = (depth: number) => page('<div>'.repeat(depth) + card({}) + '</div>'.repeat(depth));
    expect(read(nested(200)).sessions).toHaveLength(1);
    expect(() => read(nested(300))).toThrow('The page is nested more than 256 deep.');
  });

  it('has at most 500 cards, and says that there were more', () => {
    const asset = (index: number) => `k1p${String(index).padStart(7, '0')}`;
    const cards = (count: number) =>
      page(...Array.from({ length: count }, (_, index) => card({ link: `/en/asset/k1p/${asset(index)}` })));
    expect(read(cards(500)).sessions).toHaveLength(500);
    expect(read(cards(500)).problems).toEqual([]);
    const more = read(cards(501));
    expect(more.sessions).toHaveLength(500);
    expect(more.problems).toEqual(['The page has 1 more than 500 cards; they are left out.']);
  });

  it('does not make problems long', () => {
    const title = 'x'.repeat(100_000);
    const { problems } = read(page(card({ title, time: title }), card({ title, link: `/${title}` })));
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThan(1000);
  });
});
