import { WRITTEN_MONTHS } from './calendar-words';
import { isDayOfMonth, type StatedDay } from './stated-date';

/** More letters than any month has; longer words are not compared. */
const LONGEST_MONTH = 12;

/**
 * The day that is meant by a word which is nearly the name of a month ("Thursday, 9 Setpember 2021"), where weekday, day
 * and year leave one reading; null where they leave none or several.
 */
export function readMisspeltMonth(
  word: string,
  { year, day, weekday }: { readonly year: number; readonly day: number; readonly weekday: number },
): StatedDay | null {
  if (word.length < 3 || word.length > LONGEST_MONTH) return null;
  const near = WRITTEN_MONTHS.filter(([name]) => areNearlySame(word, name)).map(([, month]) => month);
  const fitting = [...new Set(near)].filter(
    (month) =>
      isDayOfMonth(day, month, year) && new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday,
  );
  const [month, ...others] = fitting;
  return month === undefined || others.length > 0 ? null : { year, month, day, weekday };
}

/** Whether two words differ by at most two letters that were left out, added or exchanged, the first one not. */
function areNearlySame(word: string, name: string): boolean {
  if (word.charAt(0) !== name.charAt(0)) return false;
  return distanceOf(word, name) <= (name.length > 4 ? 2 : 1);
}

/** Letters to leave out, add, change or swap with the next one (optimal string alignment). */
function distanceOf(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 1; line <= one.length; line++) {
    const next: number[] = [line];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one.charAt(line - 1) === other.charAt(column - 1);
      const isSwap =
        line > 1 &&
        column > 1 &&
        one.charAt(line - 1) === other.charAt(column - 2) &&
        one.charAt(line - 2) === other.charAt(column - 1);
      next.push(
        Math.min(
          at(row, column) + 1,
          at(next, column - 1) + 1,
          at(row, column - 1) + Number(!isSame),
          isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
