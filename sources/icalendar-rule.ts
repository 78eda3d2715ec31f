import { quote } from './plain-text';

/** A recurrence rule (RFC 5545, 3.3.10; RFC 7529 for SKIP). Weekdays are 0 for Sunday to 6 for Saturday. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** A date or time as in jCal; included. */
  readonly until: string | null;
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly { readonly ordinal: number; readonly weekday: number }[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNumber: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
  /** What becomes of a day that its month has not. */
  readonly skip: Skip;
}

export type Frequency = (typeof FREQUENCIES)[number];
type Skip = (typeof SKIPS)[number];

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
const SKIPS = ['OMIT', 'FORWARD', 'BACKWARD'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Longest lists that mean something: of days in a year, forwards and backwards. */
const MOST_VALUES = 732;

/**
 * The rule that a value of jCal states.
 *
 * @throws RangeError, in words that follow "its rule", for what is none, and for calendars other than the Gregorian.
 */
export function parseRule(value: unknown): Rule {
  if (typeof value !== 'object' || value === null) throw new RangeError('is no rule');
  const parts = new Map(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key.toLowerCase(), part]),
  );
  const frequency = literalOf(FREQUENCIES, parts.get('freq'));
  if (frequency === null) throw new RangeError('does not say how often');
  const scale = parts.get('rscale');
  if (scale !== undefined && !/^GREGORIAN$/i.test(String(scale)))
    throw new RangeError(`is one of the calendar ${quote(String(scale).slice(0, 40))}`);
  const numbers = (name: string, limit: number, least: number) => {
    const values = listOf(parts.get(name)).map(Number);
    const isValid = (part: number) =>
      Number.isInteger(part) && Math.abs(part) <= limit && (least < 0 ? part !== 0 : part >= least);
    if (values.length > MOST_VALUES || !values.every(isValid))
      throw new RangeError(`has a wrong ${name.toUpperCase()}`);
    return values;
  };
  const rule: Rule = {
    frequency,
    interval: wholeOf(parts.get('interval') ?? 1, 'INTERVAL'),
    count: parts.has('count') ? wholeOf(parts.get('count'), 'COUNT') : null,
    until: parts.has('until') ? String(parts.get('until')) : null,
    weekStart: weekStartOf(parts.get('wkst')),
    bySecond: numbers('bysecond', 59, 0),
    byMinute: numbers('byminute', 59, 0),
    byHour: numbers('byhour', 23, 0),
    byDay: listOf(parts.get('byday')).map(parseWeekday),
    byMonthDay: numbers('bymonthday', 31, -1),
    byYearDay: numbers('byyearday', 366, -1),
    byWeekNumber: numbers('byweekno', 53, -1),
    byMonth: numbers('bymonth', 12, 1),
    bySetPosition: numbers('bysetpos', 366, -1),
    skip: literalOf(SKIPS, parts.get('skip') ?? 'OMIT') ?? 'OMIT',
  };
  if (rule.byDay.length > MOST_VALUES) throw new RangeError('has a wrong BYDAY');
  return rule;
}

function literalOf<Text extends string>(texts: readonly Text[], value: unknown): Text | null {
  return texts.find((text) => text === String(value).toUpperCase()) ?? null;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function wholeOf(value: unknown, name: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new RangeError(`has a wrong ${name}`);
}

/** ical.js counts weekdays from 1 for Sunday. Weeks begin on Monday where nothing is said. */
function weekStartOf(value: unknown): number {
  const day = typeof value === 'number' ? value - 1 : WEEKDAYS.indexOf(String(value).toUpperCase());
  return day >= 0 && day <= 6 ? day : 1;
}

/** `MO`, `+1MO` or `-2FR`; the ordinal is 0 where none is stated. */
function parseWeekday(value: unknown): Rule['byDay'][number] {
  const [, ordinal = '0', name = ''] =
    /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(value).toUpperCase()) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday === -1 || Math.abs(Number(ordinal)) > 53) throw new RangeError('has a wrong BYDAY');
  return { ordinal: Number(ordinal), weekday };
}
