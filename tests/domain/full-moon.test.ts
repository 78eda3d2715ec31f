import { SearchMoonPhase } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { firstFullMoonOfMay } from '../../domain/full-moon';

const YEARS = Array.from({ length: 51 }, (_, index) => 2000 + index);

/** The first full moon from the beginning of May on, as an instant in UTC. */
function computedFullMoon(year: number): Date {
  const moon = SearchMoonPhase(180, new Date(Date.UTC(year, 4, 1)), 31);
  if (moon === null) throw new Error(`No full moon in 31 days of May ${year}`);
  return moon.date;
}

describe('firstFullMoonOfMay', () => {
  it.each(YEARS)('is the day that astronomy computes for %i', (year) => {
    expect(new Date(Date.UTC(year, 4, firstFullMoonOfMay(year) ?? 0)).toISOString().slice(0, 10)).toBe(
      computedFullMoon(year).toISOString().slice(0, 10),
    );
  });

  it('is never within a quarter of an hour of midnight, where an uncertainty could move it to another day', () => {
    const minutesFromMidnight = YEARS.map((year) => {
      const moon = computedFullMoon(year);
      const minutes = moon.getUTCHours() * 60 + moon.getUTCMinutes();
      return Math.min(minutes, 24 * 60 - minutes);
    });
    expect(Math.min(...minutesFromMidnight)).toBeGreaterThan(15);
  });

  it('is the first where there are two: 1 and 31 May 2026', () => {
    expect(firstFullMoonOfMay(2026)).toBe(1);
  });

  it.each([1999, 2051, -1, 2026.5, Number.NaN])('is not known for %d', (year) => {
    expect(firstFullMoonOfMay(year)).toBeNull();
  });
});
