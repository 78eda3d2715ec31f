import { DAY } from '../domain/time';
import type { Rule } from './icalendar-rule';

/** Which days a recurrence rule means. Days are numbered from 1970-01-01, which is 0 and a Thursday. */

/** Day of the week, 0 for Sunday. */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The first day of a month; months count from 0, on beyond December. */
export function firstDayOfMonth(year: number, month: number): number {
  return dayOf(year, month, 1);
}

/** Year, month from 0, and day of the month from 1. */
export function partsOfDay(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const midnight = new Date(day * DAY);
  return { year: midnight.getUTCFullYear(), month: midnight.getUTCMonth(), date: midnight.getUTCDate() };
}

/** Whether the rule's parts of days, weeks, months and years all allow the day. A rule without them allows any. */
export function isRuleDay(rule: Rule, day: number): boolean {
  const { year, month, date } = partsOfDay(day);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month + 1)) return false;
  const firstOfMonth = day - date + 1;
  const monthLength = firstDayOfMonth(year, month + 1) - firstOfMonth;
  if (!isAmong(rule.byMonthDay, date, monthLength)) return false;
  const firstOfYear = dayOf(year, 0, 1);
  const yearLength = dayOf(year + 1, 0, 1) - firstOfYear;
  const dayOfYear = day - firstOfYear + 1;
  if (!isAmong(rule.byYearDay, dayOfYear, yearLength)) return false;
  if (rule.byWeekNumber.length > 0 && !isRuleWeek(rule, day)) return false;
  if (rule.byDay.length === 0) return true;
  const weekday = weekdayOfDay(day);
  const [place, length] = isOrdinalOfMonth(rule) ? [date, monthLength] : [dayOfYear, yearLength];
  const isCounted =
    rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.byWeekNumber.length === 0);
  return rule.byDay.some(
    (part) =>
      part.weekday === weekday &&
      (part.ordinal === 0 || !isCounted || isOrdinal(part.ordinal, place, length)),
  );
}

/**
 * The days that stand in for days which their month has not, between two days, the second excluded (RFC 7529, 4.1:
 * SKIP). Empty for rules that omit them.
 */
export function standInDays(rule: Rule, first: number, end: number): readonly number[] {
  const isAsked = rule.frequency === 'YEARLY' || rule.frequency === 'MONTHLY';
  if (rule.skip === 'OMIT' || !isAsked || rule.byMonthDay.length === 0) return [];
  const days: number[] = [];
  const { year, month } = partsOfDay(first);
  for (let index = month; firstDayOfMonth(year, index) < end; index++) {
    const next = firstDayOfMonth(year, index + 1);
    const length = next - firstDayOfMonth(year, index);
    const isMeant = rule.byMonth.length === 0 || rule.byMonth.includes((index % 12) + 1);
    if (isMeant && rule.byMonthDay.some((date) => Math.abs(date) > length))
      days.push(rule.skip === 'FORWARD' ? next : next - 1);
  }
  const weekdays = rule.byDay.map(({ weekday }) => weekday);
  return days.filter((day) => weekdays.length === 0 || weekdays.includes(weekdayOfDay(day)));
}

/** An ordinal counts within the month where the rule is of months (RFC 5545, 3.3.10: BYDAY). */
function isOrdinalOfMonth({ frequency, byMonth }: Rule): boolean {
  return frequency === 'MONTHLY' || byMonth.length > 0;
}

function isOrdinal(ordinal: number, place: number, length: number): boolean {
  return ordinal > 0 ? Math.ceil(place / 7) === ordinal : Math.ceil((length - place + 1) / 7) === -ordinal;
}

/** Places count from 1, or from -1 backwards from the end. Without places any is allowed. */
function isAmong(places: readonly number[], place: number, length: number): boolean {
  return places.length === 0 || places.includes(place) || places.includes(place - length - 1);
}

/** The first week of a year is the first that has four days in it (RFC 5545, 3.3.10: BYWEEKNO). */
function isRuleWeek({ byWeekNumber, weekStart }: Rule, day: number): boolean {
  const { year, number } = weekOf(day, weekStart);
  const { number: last } = weekOf(dayOf(year, 11, 28), weekStart);
  return isAmong(byWeekNumber, number, last);
}

function weekOf(day: number, weekStart: number): { readonly year: number; readonly number: number } {
  const middle = day - ((weekdayOfDay(day) - weekStart + 7) % 7) + 3;
  const { year } = partsOfDay(middle);
  return { year, number: Math.floor((middle - dayOf(year, 0, 1)) / 7) + 1 };
}

/** Years before 100 are no years of the twentieth century here, as they are to `Date.UTC`. */
function dayOf(year: number, month: number, date: number): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month, date);
  return midnight.getTime() / DAY;
}
