import type { Certainty } from '../domain/session';
import type { EpochMilliseconds, LocalDateTime, TimeZoneId } from '../domain/time';
import { isTimeZone } from '../domain/time-zone';
import { type CalendarComponent, textOf } from './icalendar-components';
import type { WorkBudget } from './icalendar-recurrence';
import type { CalendarTime } from './icalendar-time';
import { timeZoneOfWindows } from './icalendar-windows-zones';
import { type CalendarClock, clockOf, clockOfTzid } from './icalendar-zone';
import { quote } from './plain-text';

/** The clock a time is told by, and how sure that is. */
export interface ReadClock {
  readonly clock: CalendarClock;
  readonly certainty: Certainty;
  /** The clock of the other reading, where no zone is known. */
  readonly alternative: CalendarClock | null;
  /** The words behind the wall time, where they are no name of an IANA zone. */
  readonly statedZone: string | null;
  /** Half a sentence that the event's name goes before, or null. */
  readonly problem: string | null;
}

/** The clocks of one calendar of a file. */
export interface CalendarClocks {
  clockFor(time: CalendarTime): ReadClock;
}

/** Where the reading of a time without a zone is one of two, these are they: UN headquarters are most at home in one. */
const NO_ZONE: TimeZoneId = 'UTC';
const OTHER_ZONE: TimeZoneId = 'America/New_York';

/**
 * The clocks of a calendar. A time without a zone, and one in a zone that means nothing, is told by the zone that is
 * given, else by that of the calendar (X-WR-TIMEZONE), else it is ambiguous.
 *
 * @param given the zone that the user knows the calendar to be in, or null.
 */
export function readClocks(
  calendar: CalendarComponent,
  given: TimeZoneId | null,
  budget: WorkBudget,
): CalendarClocks {
  const definitions = new Map<string, CalendarComponent>();
  for (const component of calendar.components)
    if (component.name === 'vtimezone') definitions.set(textOf(component, 'tzid'), component);
  const floating = floatingClock(given ?? zoneOfCalendar(calendar));
  const utc = sureClock(clockOf('UTC'));
  const clocks = new Map<string, ReadClock>();

  const clockOfName = (tzid: string): ReadClock => {
    const name = tzid.trim();
    const clock = clockOfTzid(name, definitions.get(name) ?? null, budget);
    if (clock === null)
      return { ...floating, statedZone: name, problem: `is in the unknown time zone ${quote(name)}` };
    return { ...sureClock(clock), statedZone: isTimeZone(name) ? null : name };
  };
  return {
    clockFor(time) {
      if (time.kind === 'date' || time.zone === null) return floating;
      if (time.zone === 'UTC') return utc;
      const { tzid } = time.zone;
      const clock = clocks.get(tzid) ?? clockOfName(tzid);
      clocks.set(tzid, clock);
      return clock;
    },
  };
}

/** The instant of a time; a date is its midnight. */
export function instantOf(time: CalendarTime, clocks: CalendarClocks): EpochMilliseconds {
  return clocks.clockFor(time).clock.toInstant(wallTextOf(time));
}

/** The wall time as it is stated; a date is its midnight. */
export function wallTextOf(time: CalendarTime): LocalDateTime {
  return time.kind === 'date' ? `${time.date}T00:00:00` : time.wall;
}

function sureClock(clock: CalendarClock): ReadClock {
  return { clock, certainty: 'exact', alternative: null, statedZone: null, problem: null };
}

function floatingClock(timeZone: TimeZoneId | null): ReadClock {
  if (timeZone !== null) return { ...sureClock(clockOf(timeZone)), certainty: 'zone-from-venue' };
  return { ...sureClock(clockOf(NO_ZONE)), certainty: 'ambiguous', alternative: clockOf(OTHER_ZONE) };
}

/** What Google and Apple write of a whole calendar. */
function zoneOfCalendar(calendar: CalendarComponent): TimeZoneId | null {
  const name = textOf(calendar, 'x-wr-timezone');
  return isTimeZone(name) ? name : timeZoneOfWindows(name);
}
