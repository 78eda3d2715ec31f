import { expect } from 'vitest';
import type { Link } from '../../domain/link';
import { toHttpsAddress } from '../../domain/link';
import { isLocalDate } from '../../domain/local-date';
import type { Session } from '../../domain/session';
import type { SessionDetails } from '../../domain/session-details';
import { isTimeZone } from '../../domain/time-zone';
import { DocumentError, type Reading } from '../../sources/source';

/** The most that any source keeps of one document (`MOST_SESSIONS` of iCalendar), and the most it complains of. */
const MOST_SESSIONS = 20_000;
const MOST_PROBLEMS = 2000;

const LONGEST_UID = 200;
const LONGEST_TEXT = 500;

/** What the document reads as; null where it is refused, which is the only way out besides a reading. */
export function readOrRefuse(read: () => Reading): Reading | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) {
      expectText(error.message, 2000);
      return null;
    }
    throw error;
  }
}

/** Whatever was read of whatever document, these hold. */
export function expectSound({ sessions, problems, next = [], interval, details = {} }: Reading): void {
  expect(sessions.length).toBeLessThanOrEqual(MOST_SESSIONS);
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
  expect(new Set(sessions.map(({ uid }) => uid)).size).toBe(sessions.length);
  for (const session of sessions) expectValid(session);
  for (const problem of problems) expectText(problem, 1500);
  for (const { url } of next) expect(toHttpsAddress(url)).toBe(url);
  if (interval !== undefined) expect(interval).toBeGreaterThan(0);
  for (const told of Object.values(details)) expectValidDetails(told);
}

/** A session as `domain/session` promises it, whoever wrote what it was read from. */
export function expectValid(session: Session): void {
  const { uid, title, category, place, statedTime, timeZone, links, source } = session;
  expectText(uid, LONGEST_UID);
  expect(uid.startsWith(`${source.kind}:`)).toBe(true);
  expect(uid).not.toMatch(/[\s\p{Cc}]/u);
  expectText(title, LONGEST_TEXT);
  expect(title).toBe(title.trim());
  for (const text of [category, place, statedTime]) if (text !== undefined) expectText(text, LONGEST_TEXT);
  expect(isTimeZone(timeZone)).toBe(true);
  expectTimes(session);
  expectSafeLinks(links);
  expectWellFormed(session);
}

function expectTimes({ start, end, date, certainty, alternativeStart, followsPrevious }: Session): void {
  if (start !== null) expect(Number.isSafeInteger(start)).toBe(true);
  if (end !== null) expect(Number.isSafeInteger(end)).toBe(true);
  if (start !== null && end !== null) expect(end).toBeGreaterThan(start);
  if (date !== undefined) expect(isLocalDate(date)).toBe(true);
  const isByDay = certainty === 'date-only' || certainty === 'follows-previous';
  expect(start === null).toBe(isByDay);
  if (isByDay) expect(date).toBeDefined();
  expect(followsPrevious === true).toBe(certainty === 'follows-previous');
  if (certainty === 'ambiguous') {
    expect(Number.isSafeInteger(alternativeStart)).toBe(true);
    expect(alternativeStart).not.toBe(start);
  }
}

/** Each is shown, and may be opened, as it stands. */
export function expectSafeLinks(links: readonly Link[]): void {
  expect(links.length).toBeLessThanOrEqual(100);
  for (const { href } of links) {
    expect(toHttpsAddress(href)).toBe(href);
    expect(new URL(href).protocol).toBe('https:');
  }
}

function expectValidDetails(told: SessionDetails): void {
  const { links, place, summary, parts = [] } = told;
  expectSafeLinks(links);
  if (place !== undefined) expectText(place, LONGEST_TEXT);
  if (summary !== undefined) expect(summary.length).toBeLessThanOrEqual(50_000);
  for (const { title, start, end } of parts) {
    expectText(title, LONGEST_TEXT);
    for (const at of [start, end]) if (at !== null) expect(Number.isSafeInteger(at)).toBe(true);
    if (start !== null && end !== null) expect(end).toBeGreaterThan(start);
  }
  expectWellFormed(told);
}

/** Neither empty nor long, and nothing in it that cannot be stored or shown. */
function expectText(text: string, longest: number): void {
  expect(text).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(longest);
  expect(text.isWellFormed()).toBe(true);
}

/** No lone surrogate in any text of it: JSON writes one as an escape. */
function expectWellFormed(value: object): void {
  expect(JSON.stringify(value)).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/i);
}
