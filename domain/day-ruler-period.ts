import { addDays, localDateAt, startOfDay } from './local-date';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from './time';
import { toEpochMilliseconds, toLocalDateTime } from './time-zone';

/** What a day ruler reaches over: `[from, to)`, a day of the home zone in most cases. */
export interface RulerPeriod {
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
}

const NOON = 12;

/**
 * The day in the zone, from its first instant to the first of the next: 24 hours, and 23 or 25 where the clocks
 * change. A day that the zone left out (30 December 2011 in Apia) has no hours of its own and gets those of the
 * next one.
 *
 * @throws RangeError that names the value: not a real date, or an unknown zone.
 */
export function periodOfDay(date: LocalDate, timeZone: TimeZoneId): RulerPeriod {
  const from = startOfDay(date, timeZone);
  const next = addDays(date, 1);
  const to = startOfDay(next, timeZone);
  return to > from ? { from, to } : { from, to: startOfDay(addDays(next, 1), timeZone) };
}

/**
 * The day in the home zone on which the session starts. One that reaches over midnight is not cut there: the period
 * begins at noon, or else at the full hour before the start, and ends at the same time of the next day. A session
 * that no day holds begins in its first day and reaches beyond it.
 *
 * @param end exclusive; null where it is not known.
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function periodOfSession(
  start: EpochMilliseconds,
  end: EpochMilliseconds | null,
  homeTimeZone: TimeZoneId,
): RulerPeriod {
  const [date = '', clock = ''] = toLocalDateTime(start, homeTimeZone).split('T');
  const day = periodOfDay(date, homeTimeZone);
  const shifted = [NOON, Number(clock.slice(0, 2))].map((hour) => periodFrom(date, hour, homeTimeZone));
  const holds = ({ from, to }: RulerPeriod): boolean => from <= start && (end === null || end <= to);
  return [day, ...shifted].find(holds) ?? day;
}

/** From the hour of the clock to the same of the next day that the zone has. */
function periodFrom(date: LocalDate, hour: number, timeZone: TimeZoneId): RulerPeriod {
  const clock = `T${String(hour).padStart(2, '0')}:00:00`;
  const nextDate = localDateAt(periodOfDay(date, timeZone).to, timeZone);
  return {
    from: toEpochMilliseconds(`${date}${clock}`, timeZone),
    to: toEpochMilliseconds(`${nextDate}${clock}`, timeZone),
  };
}
