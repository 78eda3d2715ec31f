import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { toHttpsAddress } from '../../../domain/link';
import { type PageDocument, type PageReading, readPage } from '../../../sources/page/read-page';
import { DocumentError } from '../../../sources/source';
import { expectValid } from '../hostile-session';
import { HOSTILE_PAGES } from './hostile-pages';

const MEGABYTE = 1024 * 1024;

/** More than a user could look through. */
const MOST_SESSIONS = 2000;

const SMALL = MEGABYTE / 64;
const LARGE = 4 * SMALL;

/** Four times the page may cost four times as much, and what a busy machine adds; the square would be sixteen times. */
const STEEP = 10;

/**
 * As many times the cost of parsing the page as HTML, together with a plain page of the same length. A page of nothing but
 * times was measured at 180 times.
 */
const DEAR = 500;

const TIMEOUT = 120_000;

function toDocument(text: string, format: PageDocument['format'] = 'html'): PageDocument {
  return { text, format, url: 'https://www.un.org/en/programme', publishedOn: '2021-09-01' };
}

/** What was read; a page may be refused too, in a sentence. */
function readOrRefuse(document: PageDocument): PageReading | null {
  try {
    return readPage(document);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.message).toMatch(/^.{10,300}$/);
    return null;
  }
}

/** Whatever was read of whatever page, these hold. */
function expectSound(reading: PageReading | null): void {
  if (reading === null) return;
  const { sessions, calendars, title } = reading;
  expect(sessions.length).toBeLessThanOrEqual(MOST_SESSIONS);
  expect(new Set(sessions.map(({ session }) => session.uid)).size).toBe(sessions.length);
  for (const { session, context } of sessions) {
    expectValid(session);
    expect(session.source.kind).toBe('page');
    for (const part of [context.before, context.words, context.after]) {
      expect(part.length).toBeLessThanOrEqual(500);
      expect(part.isWellFormed()).toBe(true);
    }
  }
  expect(calendars.length).toBeLessThanOrEqual(200);
  for (const { url, name } of calendars) {
    expect(toHttpsAddress(url)).toBe(url);
    expect(name.length).toBeLessThanOrEqual(500);
  }
  expect(title?.length ?? 0).toBeLessThanOrEqual(500);
}

/** Milliseconds of work, the least of some runs: what a busy machine makes them wait is not counted. */
function costOf(run: () => void, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < runs; index++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function parse(text: string): void {
  new Parser(new DomHandler()).end(text);
}

/** Prose without a number, with as many tags as such pages have. */
const PLAIN =
  '<p>We the peoples of the <b>United Nations</b>, determined to save succeeding generations</p>\n';

describe.each(HOSTILE_PAGES)('$name', ({ format, text }) => {
  it('costs no more than its length, and yields what is sound', { timeout: TIMEOUT }, () => {
    const small = toDocument(text(SMALL), format);
    const large = toDocument(text(LARGE), format);
    expectSound(readOrRefuse(small));
    expectSound(readOrRefuse(large));
    const plain = PLAIN.repeat(LARGE / PLAIN.length);
    const parsing = costOf(() => parse(large.text)) + costOf(() => parse(plain));
    const cost = costOf(() => readOrRefuse(large));
    // Either would do for a page whose cost is hardly to be measured.
    const isCheap = cost < parsing;
    expect(isCheap || cost < STEEP * costOf(() => readOrRefuse(small))).toBe(true);
    expect(cost / parsing).toBeLessThan(DEAR);
  });
});

describe('five megabytes', () => {
  // Not of elements that are never closed: there the parser to compare with takes the square of them.
  it.each(HOSTILE_PAGES.filter(({ name }) => /^(?:digits|spaces|sessions)(?:,|$)/.test(name)))(
    'of $name are read or refused',
    { timeout: TIMEOUT },
    ({ format, text }) => {
      const document = toDocument(text(5 * MEGABYTE - 1000), format);
      let reading: PageReading | null = null;
      const cost = costOf(() => {
        reading = readOrRefuse(document);
      }, 1);
      expectSound(reading);
      const plain = PLAIN.repeat((5 * MEGABYTE) / PLAIN.length);
      expect(cost / (costOf(() => parse(document.text)) + costOf(() => parse(plain)))).toBeLessThan(DEAR);
    },
  );
});

describe('a hundred thousand opened elements and ten thousand dates', () => {
  it.each([
    ['divisions', '<div>'.repeat(100_000)],
    ['bold letters', '<b>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(34_000)],
    [
      'dates',
      Array.from({ length: 10_000 }, (_, index) => `<p>${index % 28} May 2021, 9 a.m. ET</p>`).join(''),
    ],
  ])('%s', { timeout: TIMEOUT }, (_, body) => {
    expectSound(readOrRefuse(toDocument(`<h1>Programme</h1>${body}`)));
  });
});
