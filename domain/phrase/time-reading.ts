import { addDays } from '../local-date';
import type { Certainty } from '../session';
import {
  DAY,
  type EpochMilliseconds,
  type LocalDate,
  type LocalDateTime,
  MINUTE,
  type TimeZoneId,
} from '../time';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import type { Statement } from './statement';
import type { ResolvedDay } from './year';
import { readInZones, type ZoneContext, type ZoneReading } from './zone-reading';

/** One time that a statement means. */
export interface TimeReading {
  readonly date: LocalDate;
  /** Null where the zone is not known; then the certainty is `date-only`. */
  readonly start: EpochMilliseconds | null;
  readonly end: EpochMilliseconds | null;
  readonly timeZone: TimeZoneId;
  readonly certainty: Certainty;
  readonly alternativeStart: EpochMilliseconds | null;
}

/**
 * What the statement means on each of the days. Where a comma parts times of other zones that are not the same moment, each
 * is a reading of its own; where a bracket does, the statement contradicts itself and is ambiguous.
 *
 * @param endDay the day of the end, where the statement has one.
 */
export function readTimes(
  statement: Statement,
  days: readonly ResolvedDay[],
  endDay: LocalDate | null,
  context: ZoneContext,
): readonly TimeReading[] {
  return days.flatMap((day) => {
    const own = readTime(statement.time, statement.zones, day, endDay, context);
    const others = statement.others.map(({ time, zones, isCertain }) => ({
      isCertain,
      reading: readTime(time, zones, day, endDay, context),
    }));
    const differing = others.filter(({ reading }) => !isSameMoment(own, reading));
    const settled = others.find(({ reading }) => reading.certainty === 'exact')?.reading;
    if (differing.length === 0) return [settle(own, settled)];
    const [first] = differing;
    if (own.start === null && first !== undefined) return [settle(own, settled ?? first.reading)];
    const other = differing.find(({ isCertain, reading }) => isCertain && reading.start !== null)?.reading
      .start;
    if (other != null) return [{ ...own, certainty: 'ambiguous', alternativeStart: other }];
    return [own, ...differing.map(({ reading }) => reading)];
  });
}

/** The reading of the first clock, made sure by the one of another zone. */
function settle(own: TimeReading, other: TimeReading | undefined): TimeReading {
  if (other === undefined || own.certainty === 'exact') return own;
  if (own.start === null) return other;
  if (own.certainty !== 'zone-corrected' && own.certainty !== 'zone-from-venue') return own;
  return { ...own, certainty: 'exact', alternativeStart: null };
}

/** Whether both are one moment, whatever the day at the other place; a corrected reading may be either of its two. */
function isSameMoment(one: TimeReading, other: TimeReading): boolean {
  const [first, second] = [one.start, other.start];
  if (first === null || second === null) return false;
  return (
    (first - second) % DAY === 0 ||
    (other.alternativeStart !== null && (first - other.alternativeStart) % DAY === 0)
  );
}

function readTime(
  time: StatedTime,
  zones: readonly StatedZone[],
  day: ResolvedDay,
  endDay: LocalDate | null,
  context: ZoneContext,
): TimeReading {
  const { date } = day;
  const all = [...zones, ...time.zones];
  const reading = readInZones(toWall(date, time.start), all, context);
  if (reading === null)
    return { date, start: null, end: null, timeZone: 'UTC', certainty: 'date-only', alternativeStart: null };
  const { start, timeZone } = reading;
  const end = time.end === null ? null : endOf(time.end, endDay ?? date, all, context);
  const other = otherReading(time, day, all, context, reading);
  return {
    date,
    start,
    end: end !== null && end > start ? end : null,
    timeZone,
    certainty: other === null ? reading.certainty : 'ambiguous',
    alternativeStart: other ?? reading.alternative,
  };
}

function endOf(
  minutes: number,
  date: LocalDate,
  zones: readonly StatedZone[],
  context: ZoneContext,
): EpochMilliseconds | null {
  return readInZones(toWall(date, minutes), zones, context)?.start ?? null;
}

/** The other half of the day, or the other day, where nothing says which is meant. */
function otherReading(
  time: StatedTime,
  day: ResolvedDay,
  zones: readonly StatedZone[],
  context: ZoneContext,
  reading: ZoneReading,
): EpochMilliseconds | null {
  if (day.alternative !== null)
    return readInZones(toWall(day.alternative, time.start), zones, context)?.start ?? null;
  return time.alternative === null ? null : reading.start + (time.alternative - time.start) * MINUTE;
}

/** @param minutes since midnight of the date, of the days after it too. */
function toWall(date: LocalDate, minutes: number): LocalDateTime {
  const later = Math.floor(minutes / (24 * 60));
  const day = later === 0 ? date : addDays(date, later);
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}
