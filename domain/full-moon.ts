/** The first year of the table below. */
const FIRST_YEAR = 2000;

/** Days of May, one a year from 2000 to 2050; ten years a line. */
const DAYS_OF_MAY: readonly number[] = [
  [18, 7, 26, 16, 4, 23, 13, 2, 20, 9],
  [27, 17, 6, 25, 14, 4, 21, 10, 29, 18],
  [7, 26, 16, 5, 23, 12, 1, 20, 8, 27],
  [17, 7, 25, 14, 3, 22, 10, 29, 18, 8],
  [26, 16, 5, 23, 12, 1, 20, 9, 27, 17],
  [6],
].flat();

/**
 * The day of May, 1 to 31 by the calendar of UTC, on which the first full moon of that month falls, or null outside
 * the years 2000 to 2050. May has 31 days and the moon's month 29.5, so there always is one, and sometimes a second.
 * A table, because computing it would bring an astronomy library into the extension for one day a year;
 * the nearest any of these moons comes to midnight is 17 minutes (12 May 2044), and a test computes them all.
 */
export function firstFullMoonOfMay(year: number): number | null {
  return DAYS_OF_MAY[year - FIRST_YEAR] ?? null;
}
