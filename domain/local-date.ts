import { DAY, type EpochMilliseconds, type LocalDate, type TimeZoneId } from './time';
import { toEpochMilliseconds, toLocalDateTime } from './time-zone';

/** Arithmetic on days of the calendar. A day has no clock, so nothing here asks how many hours it lasted. */

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, `YYYY-MM-DD` in the Gregorian calendar, years 0001 to 9999. */
export function isLocalDate(text: string): boolean {
  if (!LOCAL_DATE.test(text) || text < '0001') return false;
  const day = Number(text.slice(8));
  return day > 0 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** 28 to 31; 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The day that lies `days` whole days after the date, before it where negative.
 *
 * @throws RangeError that names the value: not a real date, not a whole number, or outside the years 0001 to 9999.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  const sum = midnightOf(date) + days * DAY;
  const text = Number.isInteger(days) && Math.abs(sum) <= 8.64e15 ? toText(sum) : '';
  if (!isLocalDate(text)) throw new RangeError(`No such date: ${date} plus ${days} days`);
  return text;
}

/**
 * How many days `to` lies after `from`: 1 from a day to the next one, 0 on the same day, negative backwards.
 *
 * @throws RangeError that names the value that is not a real date.
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (midnightOf(to) - midnightOf(from)) / DAY;
}

/**
 * The day of the week, 0 for Sunday to 6 for Saturday.
 *
 * @throws RangeError that names the value that is not a real date.
 */
export function weekdayOf(date: LocalDate): number {
  return new Date(midnightOf(date)).getUTCDay();
}

/**
 * The day that a calendar in the zone shows at the instant.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function localDateAt(instant: EpochMilliseconds, timeZone: TimeZoneId): LocalDate {
  return toLocalDateTime(instant, timeZone).slice(0, 10);
}

/**
 * The first instant of the day in the zone: midnight, the first of two where it is repeated; where the clocks
 * skip it, the instant at which they do. A day that the zone left out has no instant of its own and gets the
 * start of the next one (30 December 2011 in Apia). As Temporal's `ZonedDateTime.startOfDay` for every zone since
 * 1970; before, a gap could begin in one day and end in the next (Toronto in 1919), which nothing here dates to.
 *
 * @throws RangeError that names the value: not a real date, or an unknown zone.
 */
export function startOfDay(date: LocalDate, timeZone: TimeZoneId): EpochMilliseconds {
  return toEpochMilliseconds(`${date}T00:00:00`, timeZone);
}

function midnightOf(date: LocalDate): EpochMilliseconds {
  if (!isLocalDate(date)) throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function toText(midnight: number): LocalDate {
  return new Date(midnight).toISOString().slice(0, 10);
}
