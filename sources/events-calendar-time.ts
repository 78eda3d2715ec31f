import { addDays, isLocalDate, startOfDay } from '../domain/local-date';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from '../domain/time';
import { isTimeZone, toEpochMilliseconds } from '../domain/time-zone';
import type { CalendarEntry } from './events-calendar-format';
import { quote } from './plain-text';

export interface EntryTimes {
  readonly times: Pick<Session, 'start' | 'end' | 'date' | 'timeZone' | 'certainty' | 'statedTime'>;
  /** Half sentences that the event's name goes before. */
  readonly problems: readonly string[];
}

/**
 * When an entry takes place: by its fields in UTC; without them by its wall time, if the zone is known; else, and
 * where it lasts all day, by its day, and the end of its last one where it has several. The zone is the organiser's; a fixed offset of whole hours, as WordPress offers
 * them ("UTC-5"), is the zone that has it; UTC stands for what names none, such as "UTC+5.5".
 *
 * @throws RangeError where not even the day can be read.
 */
export function readEntryTimes(entry: CalendarEntry): EntryTimes {
  const { start_date: local, utc_start_date: utc, all_day: isAllDay } = entry;
  const zone = toTimeZone(entry.timezone);
  const timeZone = zone ?? 'UTC';
  const problems: string[] = [];
  if (zone === null && !/^(?:UTC[+-](?:\d|1[0-4])(?:[.:]\d{1,2})?)?$/.test(entry.timezone))
    problems.push(`is announced in the unknown time zone ${quote(entry.timezone)}`);
  const start = isAllDay ? null : (instantOf(utc, 'UTC') ?? instantOf(local, zone));
  if (start === null) {
    const date = local.slice(0, 10);
    if (!isLocalDate(date)) throw new RangeError(`its start ${quote(local || utc)} is no date`);
    if (!isAllDay)
      problems.push(`starts at ${quote(utc || local)}, which is no time; it is listed by its day`);
    const end = isAllDay ? endOfDays(date, entry.end_date.slice(0, 10), zone) : null;
    return { times: { start, end, date, timeZone, certainty: 'date-only' }, problems };
  }
  const end = instantOf(entry.utc_end_date, 'UTC') ?? instantOf(entry.end_date, zone);
  const isStated = entry.utc_end_date !== '' || entry.end_date !== '';
  if (isStated && (end === null || end < start))
    problems.push(`has an end that cannot be read, ${quote(entry.utc_end_date || entry.end_date)}`);
  const words = local === '' ? {} : { statedTime: local };
  const known = end !== null && end > start ? end : null;
  return { times: { start, end: known, timeZone, certainty: 'exact', ...words }, problems };
}

/** The end of the last of several days; null for a single one, of which the date says it all. */
function endOfDays(first: LocalDate, last: string, timeZone: TimeZoneId | null): EpochMilliseconds | null {
  if (timeZone === null || !isLocalDate(last) || last <= first) return null;
  return startOfDay(addDays(last, 1), timeZone);
}

/** `Y-m-d H:i:s`; null for anything else, and without a zone. */
function instantOf(text: string, timeZone: TimeZoneId | null): EpochMilliseconds | null {
  if (timeZone === null || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  try {
    return toEpochMilliseconds(text.replace(' ', 'T'), timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toTimeZone(text: string): TimeZoneId | null {
  if (isTimeZone(text)) return text;
  const [, sign, hours] = /^UTC([+-])(\d{1,2})$/.exec(text) ?? [];
  if (sign === undefined || hours === undefined) return null;
  if (Number(hours) === 0) return 'UTC';
  // The database counts the hours behind UTC, so that its signs are the other way round.
  const name = `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isTimeZone(name) ? name : null;
}
