import type { Clock } from './clock';
import type { Meridiem } from './meridiem';

/** Start and end as minutes since midnight of the day of the start; an end after midnight is 1,440 or more. */
export interface Minutes {
  readonly start: number;
  /** Null where none is stated, or where the one that is stated cannot be. */
  readonly end: number | null;
  /** The start twelve hours later, where nothing says which half of the day is meant: `3:00`. */
  readonly alternative: number | null;
}

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

/** A session that lasts longer than this was written in another way than it is read. */
const LONGEST = 12 * 60;

/** Unpadded hours before this one are mostly those of an afternoon. */
const FIRST_OFFICE_HOUR = 8;

/**
 * What the clocks show. A meridiem that is stated once serves both ends, so that the session is as short as possible:
 * `9–11 a.m.`, `10–1 p.m.`. Null for what no clock shows (`13:00 a.m.`, `24:30`).
 */
export function toMinutes(first: Clock, second: Clock | null): Minutes | null {
  const starts = readingsOf(first, second?.meridiem != null && first.meridiem === null);
  if (second === null) {
    const [start] = starts;
    if (start === undefined || start >= MIDNIGHT) return null;
    return { start, end: null, alternative: isDoubtful(first) ? start + NOON : null };
  }
  const ends = readingsOf(second, isHalfDay(second) && (first.meridiem !== null || !isAfter(second, first)));
  const pairs = starts
    .filter((start) => start < MIDNIGHT)
    .flatMap((start) => ends.map((end) => ({ start, end: end <= start ? end + MIDNIGHT : end })))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const [best] = pairs;
  if (best === undefined) return null;
  const isDoubt = isDoubtful(first) && second.meridiem === null;
  return {
    start: best.start,
    end: best.end - best.start > LONGEST && best.end > MIDNIGHT ? null : best.end,
    alternative: isDoubt ? best.start + NOON : null,
  };
}

/** The minute of the day, or both where either half of it may be meant. */
function readingsOf(clock: Clock, isEither: boolean): readonly number[] {
  const { hour, minute, meridiem } = clock;
  const either = isEither && meridiem === null && isHalfDay(clock);
  const halves: readonly (Meridiem | null)[] = either ? ['am', 'pm'] : [meridiem];
  return halves.flatMap((half) => {
    if (half === null) return hour * 60 + minute > MIDNIGHT ? [] : [hour * 60 + minute];
    if (half === 'am' && hour > 12) return [];
    if (hour > 12) return hour < 24 ? [hour * 60 + minute] : [];
    return [(hour % 12) * 60 + minute + (half === 'pm' ? NOON : 0)];
  });
}

/** Whether the hour can be one of a clock of twelve. */
function isHalfDay({ hour, meridiem, form }: Clock): boolean {
  return meridiem === null && form !== 'word' && hour >= 1 && hour <= 12;
}

function isAfter(clock: Clock, other: Clock): boolean {
  return clock.hour * 60 + clock.minute > other.hour * 60 + other.minute;
}

function isDoubtful({ hour, meridiem, form, isPadded, hasUnit }: Clock): boolean {
  const isEnglish = (form === 'colon' || form === 'dot') && !hasUnit;
  return isEnglish && meridiem === null && !isPadded && hour >= 1 && hour < FIRST_OFFICE_HOUR;
}
