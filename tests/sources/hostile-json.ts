import { readFileSync } from 'node:fs';

export { expectSound, readOrRefuse } from './hostile-session';

/** A file of tests/fixtures, as text. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
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
