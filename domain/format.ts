import {
  dateTimeFormat,
  habitualHourCycle,
  integerFormat,
  relativeTimeFormat,
  unitFormat,
  unitListFormat,
} from './intl-formats';
import { daysBetween, localDateAt } from './local-date';
import {
  DAY,
  type EpochMilliseconds,
  HOUR,
  type LanguageTag,
  type LocalDate,
  MINUTE,
  SECOND,
  type TimeZoneId,
} from './time';
import { offsetAt } from './time-zone';
import { cityOfZone } from './zone-names';

/**
 * Times and days as text for people. Words, order and digits are those that `Intl` has for the language; the calendar
 * is the Gregorian one in every language, for it is the one the United Nations announces in.
 */

/** How a clock counts the hours; `automatic` is the habit of the language. */
export type HourCycle = 'automatic' | '12' | '24';

/** How to show a time on a clock. */
export interface FormatOptions {
  readonly locale: LanguageTag;
  readonly timeZone: TimeZoneId;
  readonly hourCycle: HourCycle;
}

/**
 * What a clock in the zone shows at the instant, to the minute: "16:00", "4:00 PM". Midnight is "00:00" or
 * "12:00 AM", never "24:00".
 *
 * @throws RangeError for an unknown zone.
 */
export function formatClockTime(instant: EpochMilliseconds, options: FormatOptions): string {
  return dateTimeFormat(`clock${hourCycleOf(options)}`, options.locale, options.timeZone).format(instant);
}

/**
 * What a clock in the zone shows at the instant, to the second: "16:00:02", "4:00:02 PM".
 *
 * @throws RangeError for an unknown zone.
 */
export function formatClockTimeWithSeconds(instant: EpochMilliseconds, options: FormatOptions): string {
  const style = `clockWithSeconds${hourCycleOf(options)}` as const;
  return dateTimeFormat(style, options.locale, options.timeZone).format(instant);
}

/**
 * The day and the time on a clock in the zone: "Tue 24 Nov, 16:00".
 *
 * @throws RangeError for an unknown zone.
 */
export function formatDateAndTime(instant: EpochMilliseconds, options: FormatOptions): string {
  return dateTimeFormat(`dateClock${hourCycleOf(options)}`, options.locale, options.timeZone).format(instant);
}

/**
 * When something lasts from and to: "16:00–18:00". An end on another day of the zone says on which, by its weekday
 * up to six days ahead and by its date beyond: "22:00 – Sat 01:00". The start alone where the end is unknown (null)
 * or not after the start.
 *
 * @throws RangeError for an unknown zone.
 */
export function formatTimeRange(
  start: EpochMilliseconds,
  end: EpochMilliseconds | null,
  options: FormatOptions,
): string {
  const from = formatClockTime(start, options);
  if (end === null || end <= start) return from;
  const { locale, timeZone } = options;
  const days = daysBetween(localDateAt(start, timeZone), localDateAt(end, timeZone));
  const style = days === 0 ? 'clock' : days < 7 ? 'weekdayClock' : 'dateClock';
  const to = dateTimeFormat(`${style}${hourCycleOf(options)}`, locale, timeZone).format(end);
  return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

/**
 * The day with its weekday, "Mon 13 September" in the order of the language, and with its year where that is not
 * the year of `today`.
 *
 * @throws RangeError when the date is not a real one.
 */
export function formatDay(
  date: LocalDate,
  { locale, today }: { readonly locale: LanguageTag; readonly today: LocalDate },
): string {
  const style = date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayAndYear';
  return dateTimeFormat(style, locale, 'UTC').format(daysBetween('1970-01-01', date) * DAY);
}

/** How many days ahead (or, negative, ago) in words: "today", "tomorrow", "in 3 days". */
export function formatRelativeDays(days: number, locale: LanguageTag): string {
  return relativeTimeFormat(locale).format(days, 'day');
}

/** A number of days: "2 days". */
export function formatDayCount(days: number, locale: LanguageTag): string {
  return unitFormat('day', 'long', locale).format(days);
}

/**
 * How far ahead (or, negative, ago) in words: "in 5 minutes", "14 minutes ago", "in 2 hours"; "now" from the instant
 * itself until it is a minute ago. Begun minutes ahead count whole and begun minutes ago do not count, as on the
 * clocks people compare with: what starts in 30 s starts "in 1 minute", never "in 0 minutes". From an hour on whole
 * hours count: 1 h 59 min is "in 1 hour", so that nobody is late by it. There is no word for days here, because they
 * are counted on a calendar (`formatRelativeDays`). The short style has "2 hr ago", as languages shorten it.
 */
export function formatRelative(
  milliseconds: number,
  locale: LanguageTag,
  style: 'long' | 'short' = 'long',
): string {
  const words = relativeTimeFormat(locale, style);
  const minutes = Math.ceil(milliseconds / MINUTE);
  if (minutes === 0) return words.format(0, 'second');
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  return words.format(Math.trunc(minutes / 60), 'hour');
}

/**
 * How long something lasts, to the nearest minute: "1 hr 30 min". The sign is of no account; what is more than
 * nothing lasts a minute at least. Hours are never gathered into days, which do not all have 24.
 */
export function formatDuration(milliseconds: number, locale: LanguageTag): string {
  const length = Math.abs(milliseconds);
  const total = length > 0 ? Math.max(1, Math.round(length / MINUTE)) : 0;
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(unitFormat('hour', 'short', locale).format(hours));
  if (minutes > 0 || hours === 0) parts.push(unitFormat('minute', 'short', locale).format(minutes));
  return unitListFormat(locale).format(parts);
}

/**
 * How far clocks in the zone are from UTC at the instant: "UTC+3", "UTC+5:45", "UTC−5" with a true minus sign,
 * "UTC" where there is no difference. Digits are those of the language; the text reads from left to right in all.
 *
 * @throws RangeError for an unknown zone.
 */
export function formatZoneOffset(
  instant: EpochMilliseconds,
  timeZone: TimeZoneId,
  locale: LanguageTag,
): string {
  const offset = offsetAt(instant, timeZone);
  if (offset === 0) return 'UTC';
  const distance = Math.abs(offset);
  const fractions = [Math.floor((distance % HOUR) / MINUTE), (distance % MINUTE) / SECOND];
  const shown = fractions.slice(0, fractions.findLastIndex((fraction) => fraction > 0) + 1);
  const hours = integerFormat(1, locale).format(Math.floor(distance / HOUR));
  const digits = [hours, ...shown.map((fraction) => integerFormat(2, locale).format(fraction))];
  return `UTC${offset < 0 ? '−' : '+'}${digits.join(':')}`;
}

/**
 * The city a zone is named after, in the language where its name is known in it, else in English: "New York" or
 * "Нью-Йорк" for `America/New_York`; that of `Europe/Zurich` is Geneva here. Zones of the sea are named by their
 * offset, because their own names have the sign turned round: `Etc/GMT+5` is "UTC−5".
 *
 * @throws RangeError for an unknown zone of `Etc/`.
 */
export function zoneCity(timeZone: TimeZoneId, locale: LanguageTag): string {
  const isOfTheSea = timeZone.startsWith('Etc/');
  return isOfTheSea ? formatZoneOffset(0, timeZone, locale) : cityOfZone(timeZone, locale);
}

/** How the clock counts the hours: as was chosen, or by the habit of the language. */
export function hourCycleOf({ locale, hourCycle }: Omit<FormatOptions, 'timeZone'>): '12' | '24' {
  return hourCycle === 'automatic' ? habitualHourCycle(locale) : hourCycle;
}
