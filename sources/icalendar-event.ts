import { daysBetween } from '../domain/local-date';
import type { Session, SessionStatus } from '../domain/session';
import type { EpochMilliseconds, LocalDateTime } from '../domain/time';
import { lineOf } from './description';
import { type CalendarClocks, instantOf, type ReadClock, wallTextOf } from './icalendar-clocks';
import {
  type CalendarComponent,
  type CalendarProperty,
  firstText,
  propertyOf,
  textOf,
} from './icalendar-components';
import { linksOf, placeOf } from './icalendar-links';
import {
  addWallDays,
  type CalendarDuration,
  type CalendarTime,
  parseCalendarDuration,
  parseCalendarTime,
} from './icalendar-time';
import { quote } from './plain-text';

/** A VEVENT, and what the calendar around it says. */
export interface ListedEvent {
  readonly component: CalendarComponent;
  readonly clocks: CalendarClocks;
  /** Whether the calendar is sent to call its events off (METHOD:CANCEL of RFC 5546). */
  readonly isCalledOff: boolean;
}

/** The start of an event as it is stated, and how long it lasts; null where that is unknown. */
export interface EventTimes {
  readonly start: CalendarTime;
  readonly clock: ReadClock;
  readonly length: CalendarDuration | null;
  /** Half sentences that the event's name goes before. */
  readonly problems: readonly string[];
}

type SessionTimes = Pick<
  Session,
  'start' | 'end' | 'date' | 'timeZone' | 'certainty' | 'statedTime' | 'alternativeStart'
>;

/** What is the same in every instance of an event. */
export type EventFacts = Omit<Session, 'uid' | keyof SessionTimes>;

interface FactsReading {
  readonly facts: EventFacts;
  /** Half sentences that the event's name goes before. */
  readonly problems: readonly string[];
}

const STATUSES: Readonly<Record<string, SessionStatus>> = { TENTATIVE: 'tentative', CANCELLED: 'cancelled' };

const LONGEST_TITLE = 20_000;

/**
 * When an event is, as it states.
 *
 * @param fallback the start where it states none, or null.
 * @throws RangeError where it has no start, or one that is no time.
 */
export function readTimes({ component, clocks }: ListedEvent, fallback: CalendarTime | null): EventTimes {
  const start = timeIn(component, 'dtstart') ?? fallback;
  if (start === null) throw new RangeError('it has no start');
  const clock = clocks.clockFor(start);
  const problems = clock.problem === null ? [] : [clock.problem];
  try {
    const length = lengthOf(component, start, clocks);
    if (length !== 'negative') return { start, clock, length, problems };
    return { start, clock, length: null, problems: [...problems, 'ends before it starts'] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      start,
      clock,
      length: null,
      problems: [...problems, `has an end that cannot be read: ${error.message}`],
    };
  }
}

/** The time that a property states; null where the event has no such property. @throws RangeError for what is no time. */
export function timeIn(component: CalendarComponent, name: string): CalendarTime | null {
  const property = propertyOf(component, name);
  return property === null ? null : timeOf(property, property.values[0]);
}

/** A value of a property as a time. @throws RangeError for what is none. */
export function timeOf({ parameters }: CalendarProperty, value: unknown): CalendarTime {
  return parseCalendarTime(value, parameters.tzid ?? '');
}

/**
 * The times of an event, or of the instance of it that is at the wall time. What is known by its days alone has an end
 * where they are several: that of the last.
 */
export function toSessionTimes({ start, clock, length }: EventTimes, wall: LocalDateTime): SessionTimes {
  const { timeZone } = clock.clock;
  if (start.kind === 'date') {
    const end = endOfDays(wall, length, clock);
    return { start: null, end, date: wall.slice(0, 10), timeZone, certainty: 'date-only' };
  }
  const at = clock.clock.toInstant(wall);
  const { certainty, alternative, statedZone } = clock;
  const isVerbatim = certainty === 'exact' && statedZone === null;
  const statedTime = lineOf(`${wall} ${statedZone ?? ''}`).slice(0, 100);
  return {
    start: at,
    end: length === null ? null : endAfter(wall, length, clock),
    timeZone,
    certainty,
    ...(isVerbatim ? {} : { statedTime }),
    ...(alternative === null ? {} : { alternativeStart: alternative.toInstant(wall) }),
  };
}

/** The end of the last of several days, the later one where two zones are possible; null for one day, of which the date says it all. */
function endOfDays(
  wall: LocalDateTime,
  length: CalendarDuration | null,
  { clock, alternative }: ReadClock,
): EpochMilliseconds | null {
  if (length === null || length.days <= 1) return null;
  const end = addWallDays(wall, length.days);
  return Math.max(clock.toInstant(end), alternative?.toInstant(end) ?? 0);
}

/** When an event that starts at the wall time is over. Days are those of the calendar (RFC 5545, 3.3.6). */
export function endAfter(
  wall: LocalDateTime,
  { days, milliseconds }: CalendarDuration,
  { clock }: ReadClock,
): EpochMilliseconds {
  return clock.toInstant(addWallDays(wall, days)) + milliseconds;
}

/**
 * What an event says beside its time.
 *
 * @param url the address of the feed.
 * @param fallback the title where it states none.
 * @throws RangeError where it has no title.
 */
export function readFacts(
  { component, isCalledOff }: ListedEvent,
  url: string,
  fallback: string,
): FactsReading {
  const title = lineOf(textOf(component, 'summary').slice(0, LONGEST_TITLE)) || fallback;
  if (title === '') throw new RangeError('it has no title');
  const { links, problems } = linksOf(component, url);
  const place = placeOf(component);
  const category = categoryOf(component);
  const status = STATUSES[textOf(component, 'status').toUpperCase()] ?? 'confirmed';
  const facts: EventFacts = {
    title,
    role: 'other',
    status: isCalledOff ? 'cancelled' : status,
    access: 'open',
    observanceId: null,
    links,
    ...(category === '' ? {} : { category }),
    ...(place === '' ? {} : { place }),
    source: { kind: 'icalendar', url },
  };
  return { facts, problems };
}

/** What a problem calls the event. */
export function nameOf({ component }: ListedEvent): string {
  const title = textOf(component, 'summary').slice(0, LONGEST_TITLE).toWellFormed();
  const uid = textOf(component, 'uid').slice(0, LONGEST_TITLE).toWellFormed();
  return `${title === '' ? 'An event' : quote(title)}${uid === '' ? '' : ` (${quote(uid)})`}`;
}

function categoryOf(component: CalendarComponent): string {
  const categories = propertyOf(component, 'categories');
  return categories === null ? '' : lineOf(firstText(categories));
}

/** From DTEND the exact time between the two (RFC 5545, 3.8.5.3), between dates the days; or DURATION; null where there is neither. */
function lengthOf(
  component: CalendarComponent,
  start: CalendarTime,
  clocks: CalendarClocks,
): CalendarDuration | 'negative' | null {
  const end = timeIn(component, 'dtend');
  if (end === null) {
    const text = textOf(component, 'duration');
    const duration = parseCalendarDuration(text);
    if (text !== '' && duration === null) throw new RangeError(`${quote(text.slice(0, 100))} is no duration`);
    return duration === null || isNothing(duration) ? null : duration;
  }
  if (start.kind === 'date') {
    const days = daysBetween(start.date, wallTextOf(end).slice(0, 10));
    return days < 0 ? 'negative' : { days, milliseconds: 0 };
  }
  if (end.kind === 'date') throw new RangeError('it is a date without a time');
  const milliseconds = instantOf(end, clocks) - instantOf(start, clocks);
  if (milliseconds < 0) return 'negative';
  return milliseconds === 0 ? null : { days: 0, milliseconds };
}

function isNothing({ days, milliseconds }: CalendarDuration): boolean {
  return days === 0 && milliseconds === 0;
}
