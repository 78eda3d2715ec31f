import { DAY, HOUR, MINUTE, SECOND } from '../domain/time';
import { firstDayOfMonth, isRuleDay, partsOfDay, standInDays, weekdayOfDay } from './icalendar-day';
import type { Frequency, Rule } from './icalendar-rule';

/**
 * The instances of a recurrence rule. ical.js has an iterator for them, which is not used: a rule that matches nothing
 * can hold it for ever, it returns other weeks than those of BYWEEKNO, and passes over BYSETPOS in weeks (measured with
 * 2.2.1, https://github.com/kewisch/ical.js/blob/main/lib/ical/recur_iterator.js).
 *
 * Wall times are milliseconds since 1970-01-01T00:00:00 on their own clock, where every day has 24 hours.
 */
export interface WallWindow {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

export interface Expansion {
  /** In order. */
  readonly walls: readonly number[];
  /** Why there may be more: there are more than were asked for, or to find them is too much work. */
  readonly cut: 'most' | 'work' | null;
}

/** What may still be done. Units are days looked at, and times made. */
export class WorkBudget {
  #left: number;
  readonly #parent: WorkBudget | null;

  constructor(units: number, parent: WorkBudget | null = null) {
    this.#left = units;
    this.#parent = parent;
  }

  /** Whether that much could be had; once it could not, nothing can. */
  spend(units: number): boolean {
    this.#left -= units;
    const isAllowed = this.#parent === null || this.#parent.spend(units);
    return isAllowed && this.#left >= 0;
  }
}

const UNITS: Readonly<Partial<Record<Frequency, number>>> = {
  HOURLY: HOUR,
  MINUTELY: MINUTE,
  SECONDLY: SECOND,
};

/**
 * The instances within the window, at most `most`. The start is one, whether or not the rule matches it, and counts
 * (RFC 5545, 3.8.5.3). UNTIL is not heeded here: it may be an instant.
 */
export function expandRule(
  stated: Rule,
  start: number,
  window: WallWindow,
  most: number,
  budget: WorkBudget,
): Expansion {
  const rule = withStart(stated, start);
  const walls: number[] = [];
  let counted = 0;
  for (const wall of wallsOf(rule, start, window, budget)) {
    if (wall === null) return { walls, cut: 'work' };
    if (wall >= window.to || (rule.count !== null && ++counted > rule.count)) break;
    if (wall < window.from) continue;
    if (walls.length >= most) return { walls, cut: 'most' };
    walls.push(wall);
  }
  return { walls, cut: null };
}

/** What the rule leaves open is taken from the start (RFC 5545, 3.3.10, after the table). */
function withStart(rule: Rule, start: number): Rule {
  const { frequency, byMonth, byMonthDay, byYearDay, byWeekNumber, byDay } = rule;
  const { month, date } = partsOfDay(Math.floor(start / DAY));
  const weekday = { ordinal: 0, weekday: weekdayOfDay(Math.floor(start / DAY)) };
  if (byMonthDay.length > 0 || byYearDay.length > 0 || byDay.length > 0) return rule;
  if (byWeekNumber.length > 0 || frequency === 'WEEKLY') return { ...rule, byDay: [weekday] };
  if (frequency === 'MONTHLY') return { ...rule, byMonthDay: [date] };
  if (frequency !== 'YEARLY') return rule;
  return { ...rule, byMonth: byMonth.length > 0 ? byMonth : [month + 1], byMonthDay: [date] };
}

/** In order and each once, from the start on; without COUNT not much before the window. Null: the budget is spent. */
function* wallsOf(
  rule: Rule,
  start: number,
  window: WallWindow,
  budget: WorkBudget,
): Generator<number | null> {
  yield start;
  let last = start;
  const unit = UNITS[rule.frequency];
  const skipped = rule.count === null ? window.from : start;
  const sets =
    unit === undefined
      ? setsOfDays(rule, start, skipped, window.to, budget)
      : setsOfUnits(rule, start, skipped, window.to, unit, budget);
  for (const set of sets) {
    if (set === null) return yield null;
    for (const wall of atPositions(rule, set)) {
      if (wall <= last) continue;
      yield wall;
      last = wall;
    }
  }
}

function atPositions({ bySetPosition }: Rule, set: readonly number[]): readonly number[] {
  if (bySetPosition.length === 0) return set;
  const walls = bySetPosition.flatMap((position) => set.at(position > 0 ? position - 1 : position) ?? []);
  return walls.toSorted((one, other) => one - other);
}

/** The candidates of each year, month, week or day. */
function* setsOfDays(
  rule: Rule,
  start: number,
  skipped: number,
  to: number,
  budget: WorkBudget,
): Generator<readonly number[] | null> {
  const times = timesOf(rule, start, DAY);
  for (let index = firstPeriod(rule, start, skipped); ; index++) {
    const [first, end] = periodAt(rule, start, index);
    // A year beyond all calendars is not a number.
    if (!(first * DAY < to)) return;
    if (!budget.spend(end - first)) return yield null;
    const days = daysOf(rule, first, end);
    if (!budget.spend(days.length * times.length)) return yield null;
    yield days.flatMap((day) => times.map((time) => day * DAY + time));
  }
}

function daysOf(rule: Rule, first: number, end: number): readonly number[] {
  const days: number[] = [];
  for (let day = first; day < end; day++) if (isRuleDay(rule, day)) days.push(day);
  const standIns = standInDays(rule, first, end);
  if (standIns.length === 0) return days;
  return [...new Set([...days, ...standIns])].toSorted((one, other) => one - other);
}

/** The candidates of each hour, minute or second; days that the rule does not mean are passed over whole. */
function* setsOfUnits(
  rule: Rule,
  start: number,
  skipped: number,
  to: number,
  unit: number,
  budget: WorkBudget,
): Generator<readonly number[] | null> {
  const step = unit * rule.interval;
  const base = Math.floor(start / unit) * unit;
  const times = timesOf(rule, start, unit);
  let index = Math.max(0, Math.floor((skipped - base) / step));
  let checked = Number.NaN;
  let isMeant = false;
  for (;;) {
    const slot = base + index * step;
    if (!(slot < to)) return;
    if (!budget.spend(1 + times.length)) return yield null;
    const day = Math.floor(slot / DAY);
    if (day !== checked) isMeant = isRuleDay(rule, day);
    checked = day;
    if (isMeant && isRuleClock(rule, slot, unit)) yield times.map((time) => slot + time);
    index = isMeant ? index + 1 : Math.ceil(((day + 1) * DAY - base) / step);
  }
}

/** Whether the parts of the clock that are no shorter than the unit are meant. */
function isRuleClock({ byHour, byMinute, bySecond }: Rule, slot: number, unit: number): boolean {
  const isAllowed = (parts: readonly number[], part: number) => parts.length === 0 || parts.includes(part);
  const time = slot - Math.floor(slot / DAY) * DAY;
  return (
    isAllowed(byHour, Math.floor(time / HOUR)) &&
    (unit > MINUTE || isAllowed(byMinute, Math.floor((time % HOUR) / MINUTE))) &&
    (unit > SECOND || isAllowed(bySecond, Math.floor((time % MINUTE) / SECOND)))
  );
}

/** The times within a unit of time, in order. */
function timesOf({ byHour, byMinute, bySecond }: Rule, start: number, unit: number): readonly number[] {
  const time = start - Math.floor(start / DAY) * DAY;
  const parts = (stated: readonly number[], length: number, own: number) => {
    if (length >= unit) return [0];
    return stated.length > 0 ? [...new Set(stated)].map((part) => part * length) : [own * length];
  };
  const hours = parts(byHour, HOUR, Math.floor(time / HOUR));
  const minutes = parts(byMinute, MINUTE, Math.floor((time % HOUR) / MINUTE));
  const seconds = parts(bySecond, SECOND, Math.floor((time % MINUTE) / SECOND));
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour + minute + second)),
  );
  return times.toSorted((one, other) => one - other);
}

/** The first period that can reach beyond the instances that are not wanted. */
function firstPeriod(rule: Rule, start: number, skipped: number): number {
  if (skipped <= start) return 0;
  const from = Math.floor(start / DAY);
  const to = Math.floor(skipped / DAY);
  const [first, last] = [partsOfDay(from), partsOfDay(to)];
  const years = last.year - first.year;
  const periods = {
    YEARLY: years,
    MONTHLY: years * 12 + last.month - first.month,
    WEEKLY: (to - from) / 7,
    DAILY: to - from,
    HOURLY: 0,
    MINUTELY: 0,
    SECONDLY: 0,
  }[rule.frequency];
  return Math.max(0, Math.floor(periods / rule.interval) - 1);
}

/** The first day of the period, and the day after its last. */
function periodAt(rule: Rule, start: number, index: number): readonly [number, number] {
  const day = Math.floor(start / DAY);
  const { year, month } = partsOfDay(day);
  const passed = index * rule.interval;
  switch (rule.frequency) {
    case 'YEARLY':
      return [firstDayOfMonth(year + passed, 0), firstDayOfMonth(year + passed + 1, 0)];
    case 'MONTHLY':
      return [firstDayOfMonth(year, month + passed), firstDayOfMonth(year, month + passed + 1)];
    case 'WEEKLY': {
      const first = day - ((weekdayOfDay(day) - rule.weekStart + 7) % 7) + 7 * passed;
      return [first, first + 7];
    }
    default:
      return [day + passed, day + passed + 1];
  }
}
