import { safeParse } from 'valibot';
import { addDays, daysBetween, isLocalDate, localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import { DAY, type EpochMilliseconds, type LocalDate, type TimeZoneId } from '../domain/time';
import { isTimeZone, toEpochMilliseconds } from '../domain/time-zone';
import { type IndicoEvent, OccurrenceSchema, type StatedDate } from './indico-format';
import { quote } from './plain-text';

/** What is listed of an event: itself, or one of its days. */
export interface IndicoRow {
  /** The day of an event that is listed day by day; null for one that is listed once. */
  readonly day: LocalDate | null;
  readonly times: Pick<Session, 'start' | 'end' | 'date' | 'timeZone' | 'certainty' | 'statedTime'>;
}

export interface RowReading {
  readonly rows: readonly IndicoRow[];
  /** Half sentences that the event's name goes before. */
  readonly problems: readonly string[];
}

/** Of an event that is listed day by day; a longer one is an exhibition or a course. */
const MOST_DAYS = 31;

/** Opening hours that an event states of single days. */
const MOST_OCCURRENCES = 400;

/** The times of one day, as far as they are known. */
interface Hours {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds | null;
}

/**
 * The rows of an event: one, or one a day of its own zone where it is longer than 24 hours. A day has the hours that
 * the event states of it (`occurrences`); without them the first day starts with the event, the last one ends with
 * it, and of the others only the date is known. The zone is that inside the date; where it is unknown, or the time is
 * none, only the day is known. Of more than 31 days those from yesterday on are listed, or else the first.
 *
 * @throws RangeError where not even the day can be read.
 */
export function readRows(event: IndicoEvent, now: EpochMilliseconds): RowReading {
  const { startDate, endDate } = event;
  const { date, time, tz } = startDate;
  if (!isLocalDate(date)) throw new RangeError(`its start ${quote(date)} is no date`);
  const words = time === '' ? {} : { statedTime: inWords(startDate) };
  const start = instantOf(startDate);
  if (start === null) {
    const timeZone = [tz, event.timezone].find(isTimeZone) ?? 'UTC';
    const times = { start, end: null, date, timeZone, certainty: 'date-only', ...words } as const;
    return {
      rows: [{ day: null, times }],
      problems: [`${whyUnreadable(startDate)}; it is listed by its day`],
    };
  }
  const end = endDate === null ? null : instantOf(endDate);
  const problems: string[] = [];
  if (endDate !== null && (end === null || end < start))
    problems.push(`has an end that cannot be read, ${quote(inWords(endDate))}`);
  const whole: Hours = { start, end: end !== null && end > start ? end : null };
  if (whole.end === null || whole.end - start <= DAY) {
    return {
      rows: [{ day: null, times: { ...whole, timeZone: tz, certainty: 'exact', ...words } }],
      problems,
    };
  }
  const days = daysOf(date, localDateAt(whole.end - 1, tz), localDateAt(now, tz));
  if (days.isCut) problems.push(`lasts longer than ${MOST_DAYS} days; not all are listed`);
  const hours = hoursByDay(event, tz);
  const rows = days.dates.map((day) => toRow(day, hours, whole, tz));
  return { rows, problems };
}

function daysOf(
  first: LocalDate,
  last: LocalDate,
  today: LocalDate,
): { readonly dates: readonly LocalDate[]; readonly isCut: boolean } {
  const count = daysBetween(first, last) + 1;
  const yesterday = daysBetween(first, today) - 1;
  const isRunning = yesterday > 0 && yesterday < count;
  const begin = isRunning && count > MOST_DAYS ? Math.min(yesterday, count - MOST_DAYS) : 0;
  const length = Math.min(count, MOST_DAYS);
  return {
    dates: Array.from({ length }, (_, index) => addDays(first, begin + index)),
    isCut: count > MOST_DAYS,
  };
}

function toRow(
  day: LocalDate,
  hours: ReadonlyMap<LocalDate, Hours>,
  whole: Hours,
  timeZone: TimeZoneId,
): IndicoRow {
  const stated = hours.get(day);
  if (stated !== undefined) return { day, times: { ...stated, timeZone, certainty: 'exact' } };
  const isFirst = day === localDateAt(whole.start, timeZone);
  if (isFirst && hours.size === 0)
    return { day, times: { start: whole.start, end: null, timeZone, certainty: 'exact' } };
  const isLast = whole.end !== null && day === localDateAt(whole.end - 1, timeZone);
  const end = isLast && hours.size === 0 ? whole.end : null;
  return { day, times: { start: null, end, date: day, timeZone, certainty: 'date-only' } };
}

/** The hours of each day: from the first start on it to the last end, as far as that is on it too. */
function hoursByDay({ occurrences }: IndicoEvent, timeZone: TimeZoneId): ReadonlyMap<LocalDate, Hours> {
  const hours = new Map<LocalDate, Hours>();
  for (const occurrence of occurrences.slice(0, MOST_OCCURRENCES)) {
    const parsed = safeParse(OccurrenceSchema, occurrence);
    if (!parsed.success) continue;
    const { startDT, endDT } = parsed.output;
    const start = instantOf(startDT);
    const stated = endDT === null ? null : instantOf(endDT);
    if (start === null) continue;
    const end = stated !== null && stated > start && stated - start <= DAY ? stated : null;
    const day = localDateAt(start, timeZone);
    const known = hours.get(day);
    hours.set(day, known === undefined ? { start, end } : joined(known, { start, end }));
  }
  return hours;
}

function joined(first: Hours, second: Hours): Hours {
  const isKnown = first.end !== null && second.end !== null;
  return {
    start: Math.min(first.start, second.start),
    end: isKnown ? Math.max(first.end, second.end) : null,
  };
}

/** Null where the zone is unknown, or date and time are none. Parts of a second are dropped. */
export function instantOf({ date, time, tz }: StatedDate): EpochMilliseconds | null {
  if (!isTimeZone(tz)) return null;
  try {
    return toEpochMilliseconds(`${date}T${time.replace(/\.\d{1,9}$/, '')}`, tz);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function whyUnreadable({ tz, time }: StatedDate): string {
  return isTimeZone(tz)
    ? `starts at ${quote(time)}, which is no time`
    : `starts in the unknown time zone ${quote(tz)}`;
}

function inWords({ date, time, tz }: StatedDate): string {
  return [date, time, tz].filter(Boolean).join(' ').slice(0, 100).toWellFormed();
}
