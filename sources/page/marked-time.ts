import { addDays, isLocalDate, startOfDay } from '../../domain/local-date';
import { zoneAtOffset } from '../../domain/phrase/fixed-zone';
import type { Session } from '../../domain/session';
import { type EpochMilliseconds, type LocalDate, MINUTE, type TimeZoneId } from '../../domain/time';
import { offsetAt, toEpochMilliseconds } from '../../domain/time-zone';

type MarkedTimes = Pick<Session, 'start' | 'end' | 'date' | 'timeZone' | 'certainty'> & {
  /** Whether a clock time is stated. */
  readonly hasClock: boolean;
};

/** A moment in ISO 8601 as far as pages write it: a date, with a time or not, with an offset or not. */
export interface IsoMoment {
  readonly date: string;
  /** `HH:mm:ss`, null for a date alone. */
  readonly time: string | null;
  /** Minutes ahead of UTC, null where none is stated. */
  readonly offset: number | null;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** No zone is further from UTC, in minutes. */
const LARGEST_OFFSET = 14 * 60;

/** The moment; null for what is none. */
export function readIso(text: string): IsoMoment | null {
  const [, year, month, day, hour, minute, second = '00', zone] = ISO.exec(text.trim().slice(0, 60)) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) return null;
  if (hour === undefined || minute === undefined) return { date, time: null, offset: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = zone === undefined ? null : toMinutes(zone);
  if (offset !== null && Math.abs(offset) > LARGEST_OFFSET) return null;
  return { date, time: `${hour}:${minute}:${second}`, offset };
}

/** The day of the moment, as it is written; null where it begins with none. */
export function toDay(moment: string | undefined): LocalDate | null {
  const date = moment?.trim().slice(0, 10) ?? '';
  return isLocalDate(date) ? date : null;
}

/**
 * The times of a session that is marked up. Those without an offset are in the zone of the place, and in none where nobody
 * knows it; a day from midnight to midnight is a day. Null where not even the day can be read.
 */
export function readMarkedTimes(start: string, end: string, place: TimeZoneId | null): MarkedTimes | null {
  const from = readIso(start);
  const to = readIso(end);
  if (from === null) return null;
  const timeZone = place ?? 'UTC';
  if (from.time === null || isWholeDay(from, to)) {
    const last = to !== null && to.date > from.date ? to.date : null;
    const over = last === null ? null : startOfDay(addDays(last, 1), timeZone);
    return { start: null, end: over, date: from.date, timeZone, certainty: 'date-only', hasClock: false };
  }
  const begin = instantOf(from, place);
  if (begin === null)
    return { start: null, end: null, date: from.date, timeZone, certainty: 'date-only', hasClock: true };
  const finish = to === null ? null : instantOf(to, place);
  return {
    start: begin,
    end: finish !== null && finish > begin ? finish : null,
    timeZone: zoneOf(begin, from, place),
    certainty: from.offset === null ? 'zone-from-venue' : 'exact',
    hasClock: true,
  };
}

/** The instant; null for a date alone, and for a wall time in an unknown zone. */
export function instantOf(
  { date, time, offset }: IsoMoment,
  place: TimeZoneId | null,
): EpochMilliseconds | null {
  if (time === null) return null;
  if (offset !== null) return toEpochMilliseconds(`${date}T${time}`, 'UTC') - offset * MINUTE;
  return place === null ? null : toEpochMilliseconds(`${date}T${time}`, place);
}

/** A moment that states its offset, and the instant that it is. */
export interface SureMoment {
  readonly moment: IsoMoment;
  readonly instant: EpochMilliseconds;
}

/** The moment of a `<time datetime>`; null where it is none, or a day alone, or states no offset. */
export function readSureMoment(datetime: string): SureMoment | null {
  const moment = readIso(datetime);
  if (moment === null || moment.offset === null) return null;
  const instant = instantOf(moment, null);
  return instant === null ? null : { moment, instant };
}

/** The zone of the place where it agrees with the offset, or where the time is in UTC, as machines write it. */
export function zoneOf(
  instant: EpochMilliseconds,
  { offset }: IsoMoment,
  place: TimeZoneId | null,
): TimeZoneId {
  if (place !== null && (offset === null || offset === 0 || offsetAt(instant, place) === offset * MINUTE))
    return place;
  return zoneAtOffset((offset ?? 0) * MINUTE);
}

function isWholeDay(from: IsoMoment, to: IsoMoment | null): boolean {
  const isMidnight = from.time === '00:00:00';
  return (
    isMidnight && (to === null || to.time === null || to.time === '00:00:00' || to.time.startsWith('23:59'))
  );
}

function toMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
