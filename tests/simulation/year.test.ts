import { expect, test } from 'vitest';
import { replayOf, runDeaths, runYears } from './run-years';

/** `npm run bench:year` lives a thousand of them. */
const SEEDS = 20;

test(`${SEEDS} years of armed sessions break no promise`, { timeout: 240_000 }, async () => {
  const years = await runYears(1, SEEDS);
  expect(years).toHaveLength(SEEDS);
  expect(years.filter(({ broken }) => broken.length > 0).map(replayOf)).toEqual([]);
  // A year in which nothing happens proves nothing.
  for (const { openings, notifications, decisions } of years) {
    expect(openings).toBeGreaterThan(15);
    expect(notifications).toBeGreaterThan(70);
    expect(decisions).toBeGreaterThan(1000);
  }
  expect(years.reduce((sum, { deaths }) => sum + deaths, 0)).toBeGreaterThan(SEEDS * 20);
});

test('a worker may die at each call of a short scenario', { timeout: 240_000 }, async () => {
  const lives = await runDeaths();
  expect(lives.length).toBeGreaterThan(500);
  expect(lives.filter(({ deaths }) => deaths !== 1)).toEqual([]);
  expect(lives.filter(({ broken }) => broken.length > 0).map(replayOf)).toEqual([]);
});
