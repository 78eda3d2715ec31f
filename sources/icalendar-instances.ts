import { DAY, type EpochMilliseconds, SECOND } from '../domain/time';
import { instantOf, wallTextOf } from './icalendar-clocks';
import { type CalendarProperty, propertiesOf } from './icalendar-components';
import { type EventTimes, type ListedEvent, timeOf } from './icalendar-event';
import { expandRule, type WallWindow, type WorkBudget } from './icalendar-recurrence';
import { parseRule } from './icalendar-rule';
import {
  type CalendarDuration,
  type CalendarTime,
  parseCalendarDuration,
  parseCalendarTime,
  wallOf,
} from './icalendar-time';

/** One instance of an event that recurs, before anything is said of it alone. */
export interface Instance {
  /** See `wallOn`. */
  readonly wall: number;
  /** How long it lasts, where not as long as the others (RDATE of periods). */
  readonly length?: CalendarDuration;
}

export interface InstanceReading {
  /** In order. */
  readonly instances: readonly Instance[];
  /** Half sentences that the event's name goes before. */
  readonly problems: readonly string[];
}

/** When instances are wanted; the end is excluded. */
export interface InstantWindow {
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
}

/** What may be done for one event. */
export interface InstanceBounds {
  readonly most: number;
  readonly budget: WorkBudget;
}

/** An event with the times of its first instance. */
export interface Series {
  readonly event: ListedEvent;
  readonly times: EventTimes;
}

/** Of each of EXDATE and RDATE; no honest calendar has more. */
const MOST_DATES = 10_000;

/** An instance that began this long before the window may still last. */
const LONGEST_LOOK_BACK = 31 * DAY;

/** Whether the event has instances beside its first. */
export function isRecurring({ component }: ListedEvent): boolean {
  return component.properties.some(({ name }) => name === 'rrule' || name === 'rdate');
}

/**
 * The time on the clock of the series' start, in milliseconds since 1970-01-01T00:00:00 there; midnight where the series
 * is one of days.
 *
 * @throws RangeError where it cannot be reckoned.
 */
export function wallOn({ event, times }: Series, time: CalendarTime): number {
  const text = wallTextOf(time);
  if (times.start.kind === 'date') return wallOf(`${text.slice(0, 10)}T00:00:00`);
  if (time.kind === 'date' || time.zone === null) return wallOf(text);
  return wallAt(times, instantOf(time, event.clocks));
}

/**
 * The instances of an event that may be within the window, at most `most`: those of its rules and dates (RRULE, RDATE)
 * without those that are excluded (EXDATE; EXRULE of RFC 2445).
 */
export function readInstances(
  series: Series,
  wanted: InstantWindow,
  bounds: InstanceBounds,
): InstanceReading {
  const { times } = series;
  const problems = new Set<string>();
  const window = wallWindow(times, wanted);
  const excluded = new Set(readRules(series, 'exrule', window, bounds, problems));
  const excludedDays = new Set<number>();
  readDates(series, 'exdate', problems, (property, value) => {
    const time = timeOf(property, value);
    (time.kind === 'date' ? excludedDays : excluded).add(wallOn(series, time));
  });
  const instances = new Map<number, Instance>();
  const add = (instance: Instance) => {
    const { wall } = instance;
    const isExcluded = excluded.has(wall) || excludedDays.has(Math.floor(wall / DAY) * DAY);
    if (!isExcluded && wall >= window.from && wall < window.to) instances.set(wall, instance);
  };
  const start = wallOn(series, times.start);
  add({ wall: start });
  for (const wall of readRules(series, 'rrule', window, bounds, problems)) add({ wall });
  readDates(series, 'rdate', problems, (property, value) => add(readAddition(series, property, value)));
  const ordered = [...instances.values()].toSorted((one, other) => one.wall - other.wall);
  if (ordered.length > bounds.most) problems.add(surplus(bounds.most));
  return { instances: ordered.slice(0, bounds.most), problems: [...problems] };
}

function readRules(
  series: Series,
  name: string,
  window: WallWindow,
  { most, budget }: InstanceBounds,
  problems: Set<string>,
): readonly number[] {
  const start = wallOn(series, series.times.start);
  return propertiesOf(series.event.component, name).flatMap(({ values }) => {
    try {
      const rule = parseRule(values[0]);
      const end = rule.until === null ? window.to : endOfRule(series, rule.until);
      const bounded = { from: window.from, to: Math.min(window.to, end) };
      const { walls, cut } = expandRule(rule, start, bounded, most, budget);
      if (cut === 'most') problems.add(surplus(most));
      if (cut === 'work') problems.add('has a rule that takes too long to follow; not all of it is listed');
      return walls;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.add(`has a rule that is not followed: it ${error.message}`);
      return [];
    }
  });
}

function readDates(
  { event }: Series,
  name: string,
  problems: Set<string>,
  read: (property: CalendarProperty, value: unknown) => void,
): void {
  const dates = propertiesOf(event.component, name).flatMap((property) =>
    property.values.map((value) => ({ property, value })),
  );
  if (dates.length > MOST_DATES) problems.add(`has more than ${MOST_DATES} dates; the rest is left out`);
  for (const { property, value } of dates.slice(0, MOST_DATES)) {
    try {
      read(property, value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.add(`has a date that is passed over: ${error.message}`);
    }
  }
}

/** A date, a time, or a period of two times or of a time and a duration (RFC 5545, 3.8.5.2). */
function readAddition(series: Series, property: CalendarProperty, value: unknown): Instance {
  if (!Array.isArray(value)) return { wall: wallOn(series, timeOf(property, value)) };
  const [first, second]: readonly unknown[] = value;
  const start = timeOf(property, first);
  const wall = wallOn(series, start);
  const duration = typeof second === 'string' ? parseCalendarDuration(second) : null;
  if (duration !== null) return { wall, length: duration };
  const { clocks } = series.event;
  const milliseconds = instantOf(timeOf(property, second), clocks) - instantOf(start, clocks);
  return milliseconds > 0 ? { wall, length: { days: 0, milliseconds } } : { wall };
}

/** UNTIL is included: all of its day where it is a date, which is what is meant where the start has a time too. */
function endOfRule(series: Series, until: string): number {
  const time = untilOf(until);
  const wall = wallOn(series, time);
  return wall + (time.kind === 'date' || series.times.start.kind === 'date' ? DAY : SECOND);
}

function untilOf(until: string): CalendarTime {
  try {
    return parseCalendarTime(until, '');
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError('has a wrong UNTIL');
    throw error;
  }
}

function wallWindow(times: EventTimes, { from, to }: InstantWindow): WallWindow {
  const { start, length } = times;
  const lookBack = Math.min(LONGEST_LOOK_BACK, (length?.days ?? 0) * DAY + (length?.milliseconds ?? 0));
  const isDate = start.kind === 'date';
  return { from: wallAt(times, from) - lookBack - (isDate ? DAY : 0), to: wallAt(times, to) };
}

function wallAt({ clock }: EventTimes, instant: EpochMilliseconds): number {
  return wallOf(clock.clock.toWall(instant));
}

function surplus(most: number): string {
  return `comes more than ${most} times; the rest is left out`;
}
