import { firstFullMoonOfMay } from './full-moon';
import { addDays, isLocalDate, weekdayOf } from './local-date';
import type { LocalDate } from './time';

/** When in the year something returns, and every how many years. Months are 1 to 12, weekdays 0 for Sunday to 6 for Saturday. */
export type RecurrenceRule =
  | { readonly kind: 'fixed'; readonly interval: number; readonly month: number; readonly day: number }
  | WeekdayRule
  | { readonly kind: 'full-moon-of-may'; readonly interval: number };

interface WeekdayRule {
  readonly kind: 'weekday';
  readonly interval: number;
  readonly month: number;
  readonly weekday: number;
  /** 1 for the first of the month to 4, -1 for the last. */
  readonly ordinal: number;
}

/** The rule that held from one year to another, both included; null where the date was set anew each year. */
export interface FormerRule {
  readonly rule: RecurrenceRule | null;
  readonly fromYear: number;
  readonly toYear: number;
}

/** Everything known about the dates of something that returns. */
export interface Recurrence {
  /** Null where each date is announced. */
  readonly rule: RecurrenceRule | null;
  /** The first year of `rule`, from which its interval counts; null: no lower bound. */
  readonly firstYear: number | null;
  /** Their years lie before `firstYear` and do not overlap. */
  readonly formerRules: readonly FormerRule[];
  /** Dates in print, in order. In their years no rule is asked. */
  readonly publishedDates: readonly LocalDate[];
}

const RULE =
  /^FREQ=YEARLY(?:;INTERVAL=([1-9]\d?))?;BYMONTH=(\d{1,2});(?:BYMONTHDAY=(\d{1,2})|BYDAY=([1-4]|-1)(SU|MO|TU|WE|TH|FR|SA))$/;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A leap year, so that 29 February is a day that can come. */
const LEAP_YEAR = 2000;

/**
 * The rule that the text states: `vesak` (the first full moon of May) or a recurrence rule of RFC 5545 §3.3.10 of
 * the forms `FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12` and `FREQ=YEARLY;BYMONTH=9;BYDAY=-1TH`, each with or without
 * `INTERVAL` after `FREQ`.
 *
 * @throws RangeError that names the text: another form, or a day that no year has.
 */
export function parseRecurrenceRule(text: string): RecurrenceRule {
  if (text === 'vesak') return { kind: 'full-moon-of-may', interval: 1 };
  const [, intervalText = '1', monthText = '', dayText, ordinalText, weekdayText = ''] =
    RULE.exec(text) ?? [];
  const interval = Number(intervalText);
  const month = Number(monthText);
  const day = Number(dayText ?? 1);
  if (toDate(LEAP_YEAR, month, day) === null)
    throw new RangeError(`Not a yearly rule: ${JSON.stringify(text.slice(0, 80))}`);
  if (ordinalText === undefined) return { kind: 'fixed', interval, month, day };
  const weekday = WEEKDAYS.indexOf(weekdayText);
  return { kind: 'weekday', interval, month, weekday, ordinal: Number(ordinalText) };
}

/**
 * The dates that fall in the year, in order: those published for it, else that of the rule which held in it, else
 * none. Nothing before `firstYear` except published dates and the years of former rules; 29 February is left out
 * in common years (RFC 5545 §3.3.10), as is a full moon beyond the table.
 */
export function datesInYear(recurrence: Recurrence, year: number): readonly LocalDate[] {
  const published = recurrence.publishedDates.filter((date) => Number(date.slice(0, 4)) === year);
  if (published.length > 0) return published;
  const rule = ruleIn(recurrence, year);
  const date = rule === null ? null : dateInYear(rule, year);
  return date === null ? [] : [date];
}

function ruleIn({ rule, firstYear, formerRules }: Recurrence, year: number): RecurrenceRule | null {
  const former = formerRules.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  if (former !== undefined) return former.rule;
  if (rule === null || firstYear === null) return rule;
  return year >= firstYear && (year - firstYear) % rule.interval === 0 ? rule : null;
}

function dateInYear(rule: RecurrenceRule, year: number): LocalDate | null {
  switch (rule.kind) {
    case 'fixed':
      return toDate(year, rule.month, rule.day);
    case 'weekday':
      return rule.ordinal === -1 ? lastWeekday(rule, year) : nthWeekday(rule, year);
    case 'full-moon-of-may':
      return toDate(year, 5, firstFullMoonOfMay(year));
  }
}

function nthWeekday({ month, weekday, ordinal }: WeekdayRule, year: number): LocalDate | null {
  const first = toDate(year, month, 1);
  if (first === null) return null;
  const daysToWeekday = (weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, daysToWeekday + 7 * (ordinal - 1));
}

function lastWeekday({ month, weekday }: WeekdayRule, year: number): LocalDate | null {
  const last =
    toDate(year, month, 31) ?? toDate(year, month, 30) ?? toDate(year, month, 29) ?? toDate(year, month, 28);
  if (last === null) return null;
  const daysSinceWeekday = (weekdayOf(last) - weekday + 7) % 7;
  return addDays(last, -daysSinceWeekday);
}

/** The date, or null where the calendar has no such day. */
function toDate(year: number, month: number, day: number | null): LocalDate | null {
  if (day === null || year < 1 || year > 9999) return null;
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  // Every month has 28 days: hundreds of dates are made at a time, and few need asking.
  const isSure = month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isSure || isLocalDate(date) ? date : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
