import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { toHttpsAddress } from '../../domain/link';
import { isTimeZone } from '../../domain/time-zone';
import { DocumentError, type Reading } from '../../sources/source';

/** A file of tests/fixtures, as text. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

/** What the document reads as; null where it is refused, which is the only way out besides a reading. */
export function readOrRefuse(read: () => Reading): Reading | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return null;
  }
}

/** Whatever was read, these hold. */
export function expectSound({ sessions, problems, next = [] }: Reading): void {
  expect(sessions.length).toBeLessThanOrEqual(5000);
  expect(new Set(sessions.map(({ uid }) => uid)).size).toBe(sessions.length);
  for (const session of sessions) {
    const { uid, title, start, end, date, timeZone, links, certainty } = session;
    expect(uid.length).toBeLessThan(400);
    expect(title).not.toBe('');
    expect(title.length).toBeLessThanOrEqual(500);
    expect(isTimeZone(timeZone)).toBe(true);
    expect(start === null ? date : start).toBeDefined();
    expect(start === null || Number.isInteger(start)).toBe(true);
    if (start !== null && end !== null) expect(end).toBeGreaterThan(start);
    if (certainty === 'exact') expect(start).not.toBeNull();
    for (const { href } of links) expect(toHttpsAddress(href)).toBe(href);
    expect(JSON.stringify(session).isWellFormed()).toBe(true);
    // JSON writes a lone surrogate as an escape.
    expect(JSON.stringify(session)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/i);
  }
  for (const problem of problems) expect(problem.length).toBeLessThan(1500);
  for (const { url } of next) expect(toHttpsAddress(url)).toBe(url);
}

/** The same numbers for the same seed, 0 inclusive to 1 exclusive (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LONE_SURROGATE = String.fromCharCode(0xd83d);

/** What a field may hold that nobody expects. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  LONE_SURROGATE,
  `${LONE_SURROGATE}a${LONE_SURROGATE}`,
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:pass@evil.example/',
  'http://127.0.0.1/',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">watch live</a>',
  `<a href="https://a.example/${LONE_SURROGATE}">x</a>`,
  '&#x110000;&#xD800;&#0;',
  '2026-02-30T10:00:00',
  '2026-11-24 25:00:00',
  '9999-12-31T23:59:59',
  '0000-00-00',
  'Mars/Olympus',
  '<div>'.repeat(3000),
  'x'.repeat(30_000),
  [],
  {},
  [[[[]]]],
  { en: { en: 'x' } },
  { length: 5 },
];

/** The value with some of its parts, chosen by `random`, replaced, dropped or doubled. */
export function mutate(value: unknown, random: () => number, rate = 0.04): unknown {
  if (random() < rate) return STRANGE[Math.floor(random() * STRANGE.length)];
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => {
      const roll = random();
      if (roll < rate / 2) return [];
      const mutated = mutate(entry, random, rate);
      return roll > 1 - rate / 2 ? [mutated, mutated] : [mutated];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      random() < rate / 2 ? [] : [[key, mutate(part, random, rate)]],
    ),
  );
}
