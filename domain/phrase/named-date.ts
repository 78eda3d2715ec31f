import { afterWeekday, type BareDay, type DayList, readDayList, readJoint, skipWords } from './day-list';
import { readMonthName, readWeekday, readYearNumber } from './day-number';
import { readMisspeltMonth } from './misspelt-month';
import { type Found, wordSet } from './phrase-table';
import { isDayOfMonth, type StatedDate, type StatedDay } from './stated-date';
import type { Token } from './token';

/** More dates than one phrase chains. */
const LONGEST_CHAIN = 10;

/** Days with their month. */
interface Days {
  readonly days: readonly StatedDay[];
  readonly isRange: boolean;
}

const BEFORE_MONTH = wordSet("of de d ' - / من");
const ARTICLES = wordSet('the le el al');

/**
 * A date with the name of a month: `10 September 2021`, `le lundi 21 septembre`, `Thursday, June 8th`, `8 and 9 July`,
 * `30 August to 12 September 1978`; a weekday alone; a month and year alone; null for anything else.
 */
export function readNamedDate(tokens: readonly Token[], at: number): Found<StatedDate> | null {
  const weekday = readWeekday(tokens, at);
  const from = weekday === null ? at : afterWeekday(tokens, weekday.next);
  const found = readDays(tokens, from, weekday?.value.day ?? null, 0);
  if (found !== null) return { value: { kind: 'days', ...found.value }, next: found.next };
  if (weekday !== null) {
    const { day, isWritten } = weekday.value;
    return isWritten ? { value: { kind: 'weekday', weekday: day }, next: weekday.next } : null;
  }
  const month = readMonthName(tokens, at);
  const year = month === null ? null : readYearNumber(tokens, month.next);
  if (month === null || year === null) return null;
  return { value: { kind: 'month', year: year.value, month: month.value }, next: year.next };
}

function readDays(
  tokens: readonly Token[],
  at: number,
  weekday: number | null,
  depth: number,
): Found<Days> | null {
  const first = readDayFirst(tokens, at, weekday) ?? readMonthFirst(tokens, at, weekday);
  if (first === null || depth === LONGEST_CHAIN) return first;
  return readChain(tokens, first, depth) ?? first;
}

/** Days of another month behind those of the first: `30 August to 12 September 1978`. */
function readChain(tokens: readonly Token[], first: Found<Days>, depth: number): Found<Days> | null {
  const joint = readJoint(tokens, first.next);
  if (joint === null) return null;
  const weekday = readWeekday(tokens, joint.next);
  if (joint.value === 'comma' && weekday === null) return null;
  const from =
    weekday === null ? skipWords(tokens, joint.next, ARTICLES) : afterWeekday(tokens, weekday.next);
  const rest = readDays(tokens, from, weekday?.value.day ?? null, depth + 1);
  const [next] = rest?.value.days ?? [];
  if (rest === null || next === undefined) return null;
  const days = first.value.days.map((day) => ({ ...day, year: day.year ?? yearBefore(day, next) }));
  const isRange = joint.value === 'to' || first.value.isRange || rest.value.isRange;
  return { value: { days: [...days, ...rest.value.days], isRange }, next: rest.next };
}

/** `30 December to 2 January 2025` begins in the year before. */
function yearBefore(day: StatedDay, next: StatedDay): number | null {
  if (next.year === null) return null;
  return day.month > next.month ? next.year - 1 : next.year;
}

function readDayFirst(tokens: readonly Token[], at: number, weekday: number | null): Found<Days> | null {
  const list = readDayList(tokens, at, weekday);
  if (list === null) return null;
  const from = skipWords(tokens, list.next, BEFORE_MONTH);
  const month = readMonthName(tokens, from);
  if (month === null) return readMisspelt(tokens, from, list.value.days);
  const year = readYearNumber(tokens, month.next);
  return toDays(list.value, month.value, year?.value ?? null, year?.next ?? month.next);
}

function readMonthFirst(tokens: readonly Token[], at: number, weekday: number | null): Found<Days> | null {
  const month = readMonthName(tokens, at);
  if (month === null) return null;
  const list = readDayList(tokens, skipWords(tokens, month.next, ARTICLES), weekday);
  if (list === null) return null;
  const year = readYearNumber(tokens, list.next);
  return toDays(list.value, month.value, year?.value ?? null, year?.next ?? list.next);
}

/** A word that is no month, but nearly one, behind a weekday and a day and before a year. */
function readMisspelt(tokens: readonly Token[], at: number, days: readonly BareDay[]): Found<Days> | null {
  const [day, ...others] = days;
  const word = tokens[at];
  if (day === undefined || others.length > 0 || day.weekday === null || word?.kind !== 'word') return null;
  const year = readYearNumber(tokens, at + 1);
  if (year === null) return null;
  const meant = readMisspeltMonth(word.key, { year: year.value, day: day.day, weekday: day.weekday });
  return meant === null ? null : { value: { days: [meant], isRange: false }, next: year.next };
}

function toDays(
  { days, isRange }: DayList,
  month: number,
  year: number | null,
  next: number,
): Found<Days> | null {
  if (!days.every(({ day }) => isDayOfMonth(day, month, year))) return null;
  return { value: { days: days.map((day) => ({ ...day, year, month })), isRange }, next };
}
