import { groupsBy } from './groups';
import { localDateAt } from './local-date';
import { type OffsetStretch, offsetStretches } from './offset-change';
import { DAY, type EpochMilliseconds, type LocalDate, type TimeZoneId } from './time';
import { toLocalDateTime } from './time-zone';
import { distinctZones } from './zone-alias';

/** What is out of the ordinary about the clocks of two zones. */

/**
 * A short time in which a zone is not as far from the home zone as before it, because one of the two has changed its
 * clocks and the other has not yet, or has undone it sooner: `[from, until)`, the end exclusive.
 * Differences are in milliseconds, positive where the clocks of the zone are ahead of those at home.
 */
export interface ClockChangeNote {
  readonly timeZone: TimeZoneId;
  readonly from: EpochMilliseconds;
  readonly until: EpochMilliseconds;
  readonly difference: number;
  readonly differenceBefore: number;
  /** The usual difference, where it is that before too. */
  readonly differenceAfter: number;
}

const WEEK = 7 * DAY;

/** The clocks of Chicago change an hour after those of New York: that is no time to speak of. */
const SHORTEST = DAY;

/** Casablanca sets its clocks back for Ramadan, for up to five weeks. A difference that lasts half the year is none to be told. */
const LONGEST = 6 * WEEK;

/** So many zones at most are looked at for notes: feeds may name any number. */
const MOST_ZONES = 20;

/** How long before it begins a note is due. */
const NOTICE = WEEK;

/**
 * The note that is due at `now`: of the time that has begun, or of one that begins within a week; null where there is
 * none. Both zones may be in any part of the world, and change their clocks by any amount.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function clockChangeNoteAt(
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
  homeTimeZone: TimeZoneId,
): ClockChangeNote | null {
  const stretches = differences(now - LONGEST - DAY, now + NOTICE + LONGEST + DAY, timeZone, homeTimeZone);
  for (const [index, { from, to: until, offset: difference }] of stretches.entries()) {
    const before = stretches[index - 1];
    const after = stretches[index + 1];
    const isDue = from - NOTICE <= now && now < until;
    if (!isDue || before === undefined || after === undefined || until - from > LONGEST) continue;
    const around = { differenceBefore: before.offset, differenceAfter: after.offset };
    return { timeZone, from, until, difference, ...around };
  }
  return null;
}

/**
 * The note that is due at `now` (`clockChangeNoteAt`), else that of the time in which a session starts; null where
 * there is neither.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function clockChangeNoteFor(
  start: EpochMilliseconds,
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
  homeTimeZone: TimeZoneId,
): ClockChangeNote | null {
  const due = clockChangeNoteAt(now, timeZone, homeTimeZone);
  if (due !== null || start <= now) return due;
  const ofStart = clockChangeNoteAt(start, timeZone, homeTimeZone);
  return ofStart !== null && ofStart.from <= start ? ofStart : null;
}

/** A note, and the other zones of which it says the same. */
export interface SharedClockChangeNote {
  readonly note: ClockChangeNote;
  readonly otherTimeZones: readonly TimeZoneId[];
}

/**
 * The notes that are due at `now` of any of the zones, in the order of these, each once: zones that change their
 * clocks together share one. Of more zones than a programme has, the first are looked at.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function clockChangeNotesAt(
  now: EpochMilliseconds,
  timeZones: readonly TimeZoneId[],
  homeTimeZone: TimeZoneId,
): readonly SharedClockChangeNote[] {
  const zones = distinctZones(timeZones).slice(0, MOST_ZONES);
  const notes = zones.flatMap((timeZone) => clockChangeNoteAt(now, timeZone, homeTimeZone) ?? []);
  return groupsBy(notes, toKey).map(([note, ...others]) => ({
    note,
    otherTimeZones: others.map(({ timeZone }) => timeZone),
  }));
}

/** What two zones have in common of which one note says all. */
function toKey({ from, until, differenceBefore, difference, differenceAfter }: ClockChangeNote): string {
  return [from, until, differenceBefore, difference, differenceAfter].join(' ');
}

/**
 * Whether the clocks of the zone are changed between the two instants, so that what lies between them is not as long
 * as it reads on these clocks.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function isClockChangedBetween(
  start: EpochMilliseconds,
  end: EpochMilliseconds,
  timeZone: TimeZoneId,
): boolean {
  return offsetStretches(start, end + 1, timeZone).length > 1;
}

/** A moment in two zones whose calendars show another day. */
export interface OtherDay {
  readonly homeDate: LocalDate;
  readonly date: LocalDate;
  /** From midnight to 6, 12, 18 and 24 o'clock in the other zone. */
  readonly partOfDay: PartOfDay;
}

export type PartOfDay = 'early' | 'morning' | 'afternoon' | 'evening';

const PARTS_OF_DAY: readonly (readonly [until: number, part: PartOfDay])[] = [
  [6, 'early'],
  [12, 'morning'],
  [18, 'afternoon'],
];

/**
 * The days that calendars in the zone and at home show at the instant; null where it is one day.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function otherDayAt(
  instant: EpochMilliseconds,
  timeZone: TimeZoneId,
  homeTimeZone: TimeZoneId,
): OtherDay | null {
  const homeDate = localDateAt(instant, homeTimeZone);
  const local = toLocalDateTime(instant, timeZone);
  const date = local.slice(0, 10);
  if (date === homeDate) return null;
  const hour = Number(local.slice(11, 13));
  const partOfDay = PARTS_OF_DAY.find(([until]) => hour < until)?.[1] ?? 'evening';
  return { homeDate, date, partOfDay };
}

/** How far the zone is ahead of home, in stretches of one difference each, those too short to speak of left out. */
function differences(
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  timeZone: TimeZoneId,
  homeTimeZone: TimeZoneId,
): readonly OffsetStretch[] {
  const there = offsetStretches(from, to, timeZone);
  const home = offsetStretches(from, to, homeTimeZone);
  const both = there.flatMap((stretch) => home.flatMap((other) => overlapOf(stretch, other)));
  return joined(both.filter((stretch) => stretch.to - stretch.from >= SHORTEST));
}

function overlapOf(there: OffsetStretch, home: OffsetStretch): readonly OffsetStretch[] {
  const from = Math.max(there.from, home.from);
  const to = Math.min(there.to, home.to);
  return from < to ? [{ from, to, offset: there.offset - home.offset }] : [];
}

/** Neighbours of one difference as one stretch. */
function joined(stretches: readonly OffsetStretch[]): readonly OffsetStretch[] {
  const result: OffsetStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last?.offset === stretch.offset) result.splice(-1, 1, { ...last, to: stretch.to });
    else result.push(stretch);
  }
  return result;
}
