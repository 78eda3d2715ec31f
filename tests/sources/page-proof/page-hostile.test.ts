import { describe, expect, it } from 'vitest';
import { toHttpsAddress } from '../../../domain/link';
import { type PageDocument, type PageReading, readPage } from '../../../sources/page/read-page';
import { DocumentError } from '../../../sources/source';
import { expectValid } from '../hostile-session';
import { HOSTILE_PAGES } from './hostile-pages';

const MEGABYTE = 1024 * 1024;

/** More than a user could look through. */
const MOST_SESSIONS = 2000;

const SIZE = MEGABYTE / 64;

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

describe.each(HOSTILE_PAGES)('$name', ({ format, text }) => {
  it('yields what is sound', () => {
    expectSound(readOrRefuse(toDocument(text(SIZE), format)));
  });
});

describe('a hundred thousand opened elements and five megabytes', () => {
  it.each([
    ['divisions', '<div>'.repeat(100_000)],
    ['bold letters', '<b>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(34_000)],
    ['digits', '7'.repeat(5 * MEGABYTE - 1000)],
  ])('%s', (_, body) => {
    expectSound(readOrRefuse(toDocument(`<h1>Programme</h1>${body}`)));
  });
});
