import ICAL from 'ical.js';
import { addDays, isLocalDate } from '../domain/local-date';
import { type EpochMilliseconds, type LocalDate, type LocalDateTime, SECOND } from '../domain/time';
import { quote } from './plain-text';

/** A value of DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5), as it stands. */
export type CalendarTime =
  | { readonly kind: 'date'; readonly date: LocalDate }
  /** `YYYY-MM-DDTHH:mm:ss` in UTC, in the named zone, or, where that is null, on whatever clock the reader has. */
  | {
      readonly kind: 'wall';
      readonly wall: LocalDateTime;
      readonly zone: 'UTC' | { readonly tzid: string } | null;
    };

/** A length of time: days are those of the calendar, whatever hours they have. */
export interface CalendarDuration {
  readonly days: number;
  readonly milliseconds: number;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(Z?)$/;

/**
 * The time that a value of jCal states; second 60 is read as 59 (RFC 5545, 3.3.12).
 *
 * @param tzid the TZID of its property; empty for none. A time in UTC has none to heed.
 * @throws RangeError, naming the value, for what is no date or time of the calendar.
 */
export function parseCalendarTime(value: unknown, tzid: string): CalendarTime {
  const text = typeof value === 'string' ? value.trim() : '';
  if (isLocalDate(text)) return { kind: 'date', date: text };
  const [, date = '', clock = '', utc = ''] = DATE_TIME.exec(text) ?? [];
  const time = clock.replace(/60$/, '59');
  if (!isLocalDate(date) || !/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time))
    throw new RangeError(`${quote(text.slice(0, 100).toWellFormed())} is no date or time`);
  const wall = `${date}T${time}`;
  if (utc !== '') return { kind: 'wall', wall, zone: 'UTC' };
  return { kind: 'wall', wall, zone: tzid === '' ? null : { tzid } };
}

/** The length that a text such as `P1DT2H` states (RFC 5545, 3.3.6); null for one that is negative, or no length. */
export function parseCalendarDuration(text: string): CalendarDuration | null {
  if (!/^\+?P[0-9WDTHMS]{1,40}$/.test(text)) return null;
  try {
    const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(text.replace('+', ''));
    const milliseconds = ((hours * 60 + minutes) * 60 + seconds) * SECOND;
    return { days: weeks * 7 + days, milliseconds };
  } catch {
    return null;
  }
}

/**
 * Wall times are counted in milliseconds since 1970-01-01T00:00:00 on their own clock, where every day has 24 hours.
 *
 * @throws RangeError for what is no wall time.
 */
export function wallOf(local: LocalDateTime): number {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) throw new RangeError(`${quote(local)} is no wall time`);
  return wall;
}

/** The wall time, `YYYY-MM-DDTHH:mm:ss`; parts of a second are dropped. */
export function toWallText(wall: number): LocalDateTime {
  return new Date(wall).toISOString().slice(0, 19);
}

/** The wall time that lies so many days of the calendar after another. */
export function addWallDays(local: LocalDateTime, days: number): LocalDateTime {
  return days === 0 ? local : `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
}

/** As in a file: `20261124T150000Z`. */
export function toBasicUtc(instant: EpochMilliseconds): string {
  return `${toWallText(instant).replace(/[-:]/g, '')}Z`;
}
