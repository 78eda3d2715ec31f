import type { RulerPeriod } from './day-ruler-period';
import { type OffsetStretch, offsetStretches } from './offset-change';
import { DAY, type EpochMilliseconds, HOUR, type LocalDate, type TimeZoneId } from './time';
import { toLocalDateTime } from './time-zone';

/**
 * The picture of a day across zones: a band for each, and the session across them all. Places in it are fractions of
 * the period, 0 at its beginning and 1 at its end; they grow with time, so the picture runs from left to right.
 */
export interface DayRuler {
  readonly period: RulerPeriod;
  /** In the order of the zones. */
  readonly bands: readonly ZoneBand[];
  /** The full hours of the first zone, which is the home zone. */
  readonly ticks: readonly HourTick[];
}

/** How the hours of one zone lie in the period. */
export interface ZoneBand {
  readonly timeZone: TimeZoneId;
  /** Without gaps from 0 to 1; neighbours are of different kinds. */
  readonly spans: readonly HourSpan[];
  readonly midnights: readonly Midnight[];
}

/**
 * What people do at these hours of the clock: `night` from 22:00 to 06:00, `working` from 09:00 to 18:00, `waking`
 * before and after. Which days are free is not minded: the weekend is not the same everywhere.
 */
export type HourKind = 'night' | 'waking' | 'working';

export interface HourSpan {
  readonly kind: HourKind;
  readonly from: number;
  readonly to: number;
}

/** Where the calendar of a zone turns to another day. */
export interface Midnight {
  readonly at: number;
  readonly instant: EpochMilliseconds;
  /** The day that begins. After a day that the zone left out it is not the next one. */
  readonly date: LocalDate;
}

/** A full hour on a clock: one that the clocks skip has none, one that they repeat has two. */
export interface HourTick {
  readonly at: number;
  readonly instant: EpochMilliseconds;
  /** 0 to 23. */
  readonly hour: number;
}

/** Where a session lies in the picture. */
export interface SessionSpan {
  readonly from: number;
  /** Null where the end is not known: it is not guessed. */
  readonly to: number | null;
  /** Whether it goes on after the period. */
  readonly isCut: boolean;
}

/** As many bands as a picture can be read with: home, four others, the organiser's and UTC. */
export const MOST_ZONES = 7;

/** The kind of hours that begins at an hour of the clock. */
const KINDS: readonly (readonly [hour: number, kind: HourKind])[] = [
  [0, 'night'],
  [6, 'waking'],
  [9, 'working'],
  [18, 'waking'],
  [22, 'night'],
];

/**
 * The picture of the period in up to seven zones, the home zone first; further ones are left out.
 *
 * @throws RangeError for an unknown zone, or a period outside the years 1 to 9999.
 */
export function dayRuler(period: RulerPeriod, timeZones: readonly TimeZoneId[]): DayRuler {
  const [home] = timeZones;
  return {
    period,
    bands: timeZones.slice(0, MOST_ZONES).map((timeZone) => zoneBand(period, timeZone)),
    ticks: home === undefined ? [] : hourTicks(period, home),
  };
}

/**
 * Where a session from `start` to `end` lies in the period; null where no part of it does. Both ends stay within the
 * period. An end that is not after the start is not known.
 */
export function spanOf(
  start: EpochMilliseconds,
  end: EpochMilliseconds | null,
  period: RulerPeriod,
): SessionSpan | null {
  const isEndKnown = end !== null && end > start;
  if (start >= period.to || (isEndKnown ? end : start + 1) <= period.from) return null;
  const place = placeIn(period);
  const from = Math.max(0, place(start));
  if (!isEndKnown) return { from, to: null, isCut: false };
  return { from, to: Math.min(1, place(end)), isCut: end > period.to };
}

/**
 * What people in the zone do at the instant.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function hourKindAt(instant: EpochMilliseconds, timeZone: TimeZoneId): HourKind {
  return kindOf(Number(toLocalDateTime(instant, timeZone).slice(11, 13)));
}

function kindOf(hour: number): HourKind {
  return KINDS.findLast(([from]) => from <= hour)?.[1] ?? 'night';
}

function zoneBand(period: RulerPeriod, timeZone: TimeZoneId): ZoneBand {
  const stretches = offsetStretches(period.from, period.to, timeZone);
  return {
    timeZone,
    spans: hourSpans(period, stretches),
    midnights: midnights(period, timeZone, stretches),
  };
}

function hourSpans(period: RulerPeriod, stretches: readonly OffsetStretch[]): readonly HourSpan[] {
  const place = placeIn(period);
  const begins = stretches.flatMap((stretch) =>
    hoursOf(stretch)
      .filter(({ instant, hour }) => instant === stretch.from || KINDS.some(([from]) => from === hour))
      .map(({ instant, hour }) => ({ at: place(instant), kind: kindOf(hour) })),
  );
  const changes = begins.filter(({ kind }, index) => kind !== begins[index - 1]?.kind);
  return changes.map(({ at, kind }, index) => ({ kind, from: at, to: changes[index + 1]?.at ?? 1 }));
}

function midnights(
  period: RulerPeriod,
  timeZone: TimeZoneId,
  stretches: readonly OffsetStretch[],
): readonly Midnight[] {
  const place = placeIn(period);
  const dateAt = (instant: EpochMilliseconds): LocalDate => toLocalDateTime(instant, timeZone).slice(0, 10);
  // A midnight that is repeated begins no other day, and a change of the clocks can begin one.
  const isNewDay = (at: EpochMilliseconds): boolean => dateAt(at) !== dateAt(at - 1);
  return stretches
    .flatMap((stretch) =>
      hoursOf(stretch).filter(({ instant, hour }) => hour === 0 || instant === stretch.from),
    )
    .filter(({ instant }) => isNewDay(instant))
    .map(({ instant }) => ({ at: place(instant), instant, date: dateAt(instant) }));
}

function hourTicks(period: RulerPeriod, timeZone: TimeZoneId): readonly HourTick[] {
  const place = placeIn(period);
  return offsetStretches(period.from, period.to, timeZone)
    .flatMap((stretch) => hoursOf(stretch).filter(({ isFull }) => isFull))
    .map(({ instant, hour }) => ({ at: place(instant), instant, hour }));
}

/** Where an hour of the clock begins within a stretch; or the stretch itself, at a time that need not be a full hour. */
interface HourBegin {
  readonly instant: EpochMilliseconds;
  readonly hour: number;
  readonly isFull: boolean;
}

function hoursOf({ from, to, offset }: OffsetStretch): readonly HourBegin[] {
  const firstFull = Math.ceil((from + offset) / HOUR) * HOUR - offset;
  const count = Math.max(0, Math.ceil((to - firstFull) / HOUR));
  const full = Array.from({ length: count }, (_, index) => firstFull + index * HOUR);
  const hourAt = (instant: EpochMilliseconds): number =>
    Math.floor(((((instant + offset) % DAY) + DAY) % DAY) / HOUR);
  return [...(firstFull > from ? [from] : []), ...full].map((instant) => ({
    instant,
    hour: hourAt(instant),
    isFull: instant >= firstFull,
  }));
}

function placeIn({ from, to }: RulerPeriod): (instant: EpochMilliseconds) => number {
  return (instant) => (instant - from) / (to - from);
}
