import { createBoundedCache } from '../domain/bounded-cache';
import { addDays, startOfDay } from '../domain/local-date';
import {
  DAY,
  type EpochMilliseconds,
  HOUR,
  type LocalDate,
  type LocalDateTime,
  MINUTE,
  SECOND,
  type TimeZoneId,
} from '../domain/time';
import { isTimeZone, toEpochMilliseconds, toLocalDateTime } from '../domain/time-zone';
import { type CalendarComponent, propertiesOf, propertyOf, textOf } from './icalendar-components';
import { expandRule, type WorkBudget } from './icalendar-recurrence';
import { parseRule, type Rule } from './icalendar-rule';
import { parseCalendarTime, toWallText, wallOf } from './icalendar-time';
import { timeZoneOfWindows } from './icalendar-windows-zones';

/** How a wall time of the file becomes an instant, and back. */
export interface CalendarClock {
  /** The zone to name beside the time. */
  readonly timeZone: TimeZoneId;
  /** @throws RangeError for what is no wall time. */
  toInstant(wall: LocalDateTime): EpochMilliseconds;
  toWall(instant: EpochMilliseconds): LocalDateTime;
}

/** One change of a clock, at the wall time that the clock shows before it. */
interface Change {
  readonly wall: number;
  readonly from: number;
  readonly to: number;
}

/** STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545, 3.6.5). */
interface Period extends Change {
  readonly rules: readonly Rule[];
  readonly walls: readonly number[];
}

/** Zones have two; those that tell their whole history some two hundred. */
const MOST_PERIODS = 300;
const MOST_DATES = 200;

/** Of one rule, in the years around a time. */
const MOST_CHANGES = 50;

const UTC_CLOCK: CalendarClock = {
  timeZone: 'UTC',
  toInstant: wallOf,
  toWall: toWallText,
};

/** Days of a clock that are kept in mind: feeds have many events on one day, and a zone is slow to ask. */
const MOST_DAYS = 2000;

/** The clock of an IANA zone. */
export function clockOf(timeZone: TimeZoneId): CalendarClock {
  if (timeZone === 'UTC') return UTC_CLOCK;
  const midnights = createBoundedCache<EpochMilliseconds | null>(MOST_DAYS);
  return {
    timeZone,
    toInstant(wall) {
      const date = wall.slice(0, 10);
      const midnight = midnights(date, () => evenMidnight(date, timeZone));
      return midnight === null
        ? toEpochMilliseconds(wall, timeZone)
        : midnight + wallOf(wall) - wallOf(`${date}T00:00:00`);
    },
    toWall: (instant) => toLocalDateTime(instant, timeZone),
  };
}

/** When a day begins that has 24 hours, and so one offset; null for one whose clocks are changed. */
function evenMidnight(date: LocalDate, timeZone: TimeZoneId): EpochMilliseconds | null {
  const midnight = startOfDay(date, timeZone);
  return startOfDay(addDays(date, 1), timeZone) - midnight === DAY ? midnight : null;
}

/**
 * The clock that a TZID means: the IANA zone of that name, at its end too (`/example.org/Europe/Rome`); the zone that
 * the definition says it is (X-LIC-LOCATION); a zone of Windows; else whatever the definition's own offsets say.
 * Null where the name means nothing and has no definition that can be read.
 *
 * @param definition the VTIMEZONE of that TZID, or null.
 * @param budget what may be done to work out its offsets; beyond it the clock throws a RangeError.
 */
export function clockOfTzid(
  tzid: string,
  definition: CalendarComponent | null,
  budget: WorkBudget,
): CalendarClock | null {
  const location = definition === null ? '' : textOf(definition, 'x-lic-location');
  for (const name of [tzid, location]) {
    const timeZone = ianaNameOf(name) ?? timeZoneOfWindows(name);
    if (timeZone !== null) return clockOf(timeZone);
  }
  return definition === null ? null : clockOfDefinition(definition, budget);
}

/** `/softwarestudio.org/Olson_20011030_5/America/New_York` ends in a name. A bare last part (`…/GMT`) is none. */
function ianaNameOf(tzid: string): TimeZoneId | null {
  const parts = tzid.slice(0, 200).split('/').filter(Boolean);
  const ends = [3, 2]
    .filter((length) => parts.length > length)
    .map((length) => parts.slice(-length).join('/'));
  return [tzid.trim(), ...ends].find(isTimeZone) ?? null;
}

/** Where its offset is always the same whole number of hours, it is named after that; else its times are told in UTC. */
function clockOfDefinition(definition: CalendarComponent, budget: WorkBudget): CalendarClock | null {
  const periods = definition.components
    .slice(0, MOST_PERIODS)
    .flatMap((component) => toPeriod(component) ?? []);
  const [first] = periods;
  if (first === undefined) return null;
  const offsets = new Set(periods.flatMap(({ from, to }) => (periods.length === 1 ? [to] : [from, to])));
  const timeZone = offsets.size === 1 ? fixedZone(first.to) : 'UTC';
  const changesByYear = new Map<number, readonly Change[]>();
  const changesAround = (year: number) => {
    const changes = changesByYear.get(year) ?? changesUntil(periods, year, budget);
    changesByYear.set(year, changes);
    return changes;
  };
  const toInstant = (text: LocalDateTime) => {
    const wall = wallOf(text);
    return wall - offsetOfWall(changesAround(Number(text.slice(0, 4))), wall);
  };
  const toWall = (instant: EpochMilliseconds) => {
    const changes = changesAround(Number(toWallText(instant).slice(0, 4)));
    const last = changes.findLast(({ wall, from }) => wall - from <= instant);
    return toWallText(instant + (last?.to ?? changes[0]?.from ?? first.to));
  };
  return { timeZone, toInstant, toWall };
}

function fixedZone(offset: number): TimeZoneId {
  const hours = offset / HOUR;
  const isNamed = Number.isInteger(hours) && hours !== 0 && hours >= -12 && hours <= 14;
  return isNamed ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : 'UTC';
}

/** A skipped time is read with the offset before it, and of a repeated one the first is meant (RFC 5545, 3.3.5). */
function offsetOfWall(changes: readonly Change[], wall: number): number {
  const last = changes.findLast((change) => change.wall <= wall);
  if (last === undefined) return changes[0]?.from ?? 0;
  return wall < last.wall + (last.to - last.from) ? last.from : last.to;
}

/** The changes of that year and of the two around it, and the last one before, in order. */
function changesUntil(periods: readonly Period[], year: number, budget: WorkBudget): readonly Change[] {
  const from = wallOf(`${String(Math.max(1, year - 1)).padStart(4, '0')}-01-01T00:00:00`);
  const to = from + 3 * 366 * DAY;
  const changes = periods.flatMap(({ wall, from: before, to: after, rules, walls }) => {
    const expanded = rules.flatMap((rule) => {
      const last = lastOf(rule, before);
      // A rule that has ended may have made the last change before.
      const window = { from: Math.min(from, last) - 2 * 366 * DAY, to: Math.min(to, last) };
      const { walls: found, cut } = expandRule(rule, wall, window, MOST_CHANGES, budget);
      if (cut !== null) throw new RangeError('its time zone takes too long to work out');
      return found;
    });
    return [wall, ...walls, ...expanded].map((at) => ({ wall: at, from: before, to: after }));
  });
  const ordered = changes.toSorted((one, other) => one.wall - other.wall);
  return ordered.slice(
    Math.max(
      0,
      ordered.findLastIndex(({ wall }) => wall < from),
    ),
  );
}

/** UNTIL of a zone is an instant in UTC; it is included, and the end of a window is not. */
function lastOf({ until }: Rule, offset: number): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const end = parseCalendarTime(until, '');
  if (end.kind === 'date') return wallOf(`${end.date}T00:00:00`) + DAY;
  return wallOf(end.wall) + (end.zone === 'UTC' ? offset : 0) + SECOND;
}

/** Null for what is no part of a time zone, and for one that cannot be read. */
function toPeriod(component: CalendarComponent): Period | null {
  const from = offsetIn(textOf(component, 'tzoffsetfrom'));
  const to = offsetIn(textOf(component, 'tzoffsetto'));
  const start = propertyOf(component, 'dtstart');
  if (from === null || to === null || start === null) return null;
  try {
    const rules = propertiesOf(component, 'rrule').map(({ values: [rule] }) => parseRule(rule));
    for (const rule of rules) lastOf(rule, from);
    const dates = propertiesOf(component, 'rdate').flatMap(({ values }) => values);
    return { wall: wallIn(start.values[0]), from, to, rules, walls: dates.slice(0, MOST_DATES).map(wallIn) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function wallIn(value: unknown): number {
  const time = parseCalendarTime(value, '');
  return wallOf(time.kind === 'date' ? `${time.date}T00:00:00` : time.wall);
}

/** `-05:00` or `-05:00:00`, in milliseconds; null for what is no offset. */
function offsetIn(text: string): number | null {
  const [, sign, hours = '', minutes = '', seconds = '0'] =
    /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 24) return null;
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return sign === '-' ? -offset : offset;
}
