import { addDays, daysBetween, weekdayOf } from '../local-date';
import type { LocalDate } from '../time';
import { isDayOfMonth, type StatedDate, type StatedDay } from './stated-date';

/** What is known of the time in which a text was written. */
export interface DateContext {
  readonly publishedOn: LocalDate | null;
  /** The date that was stated last before. */
  readonly above: LocalDate | null;
  /** A year that the text is about. */
  readonly year: number | null;
  /** Whether `4/5/2026` is known to be written day first, as in every language but English. */
  readonly isDayFirst: boolean;
}

/** A day of the calendar, and the other day that may be meant. */
export interface ResolvedDay {
  readonly date: LocalDate;
  readonly alternative: LocalDate | null;
}

/** Announcements look further ahead than back. */
const DAYS_BACK = 60;

/** A longer range of days is that of an exhibition or a project. */
const MOST_DAYS = 14;

const DAYS_OF_YEAR = 365;

/**
 * The days that are stated, each day of a range; a year that is left out is the one in which the weekday fits, else the one
 * nearest to the day of publication. Empty where they cannot be told.
 */
export function resolveDate(stated: StatedDate, context: DateContext): readonly ResolvedDay[] {
  switch (stated.kind) {
    case 'days':
      return resolveDays(stated.days, stated.isRange, context);
    case 'either': {
      const [day] = resolveDay(stated.dayFirst, context);
      if (context.isDayFirst) return day === undefined ? [] : [day];
      const [other] = resolveDay(stated.monthFirst, context);
      return day === undefined ? [] : [{ date: day.date, alternative: other?.date ?? null }];
    }
    case 'weekday':
      return toList(weekdayAfter(stated.weekday, context.above ?? context.publishedOn));
    case 'relative':
      return toList(context.publishedOn === null ? null : addDays(context.publishedOn, stated.days));
    case 'month':
      return [];
  }
}

function toList(date: LocalDate | null): readonly ResolvedDay[] {
  return date === null ? [] : [{ date, alternative: null }];
}

function resolveDays(
  days: readonly StatedDay[],
  isRange: boolean,
  context: DateContext,
): readonly ResolvedDay[] {
  const resolved = days.map((day) => resolveDay(day, context));
  if (resolved.some(({ length }) => length === 0)) return [];
  const known = resolved.flat();
  const [first, last] = [known[0], known.at(-1)];
  if (!isRange || first === undefined || last === undefined) return known;
  const count = daysBetween(first.date, last.date) + 1;
  if (count < 1 || count > MOST_DAYS) return [];
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(first.date, index),
    alternative: null,
  }));
}

function resolveDay(stated: StatedDay, context: DateContext): readonly ResolvedDay[] {
  if (stated.year === null) return toList(nearestOf(stated, context));
  const date = toDate(stated, stated.year);
  if (date === null) return [];
  if (stated.weekday === null || weekdayOf(date) === stated.weekday) return [{ date, alternative: null }];
  // Day and weekday do not agree: one of them is wrong, and nobody can tell which.
  const distance = (stated.weekday - weekdayOf(date) + 7) % 7;
  return [{ date, alternative: addDays(date, distance > 3 ? distance - 7 : distance) }];
}

/** The day in the year that fits: by the weekday, else near the day of publication, of the date above, or in the year of the text. */
function nearestOf(stated: StatedDay, { publishedOn, above, year }: DateContext): LocalDate | null {
  const reference = publishedOn ?? above ?? (year === null ? null : `${String(year).padStart(4, '0')}-07-01`);
  if (reference === null) return null;
  const around = Number(reference.slice(0, 4));
  const dates = [around - 1, around, around + 1].flatMap((near) => toDate(stated, near) ?? []);
  const { weekday } = stated;
  const fitting = weekday === null ? dates : dates.filter((date) => weekdayOf(date) === weekday);
  if (publishedOn === null && above === null) {
    const ofYear = fitting.filter((date) => date.startsWith(String(year)));
    return ofYear[0] ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
  }
  const distances = fitting.map((date) => distanceOf(daysBetween(reference, date)));
  return fitting[distances.indexOf(Math.min(...distances))] ?? null;
}

/** Days ahead count as they are, days long ago as those of a whole year ahead. */
function distanceOf(days: number): number {
  if (days >= 0) return days;
  return -days <= DAYS_BACK ? -days : DAYS_OF_YEAR - days;
}

function weekdayAfter(weekday: number, from: LocalDate | null): LocalDate | null {
  return from === null ? null : addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

function toDate({ month, day }: StatedDay, year: number): LocalDate | null {
  return isDayOfMonth(day, month, year) ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : null;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
