import { nameOfDocument } from '../domain/document-name';
import { toHttpsAddress } from '../domain/link';
import type { Session } from '../domain/session';
import { DAY, type EpochMilliseconds, type TimeZoneId } from '../domain/time';
import { isTimeZone } from '../domain/time-zone';
import { readClocks } from './icalendar-clocks';
import {
  type CalendarComponent,
  isCalendar,
  parseComponents,
  propertiesOf,
  textOf,
} from './icalendar-components';
import type { ListedEvent } from './icalendar-event';
import { type EventGroup, groupEvents } from './icalendar-group';
import { type InstantWindow, isRecurring } from './icalendar-instances';
import { WorkBudget } from './icalendar-recurrence';
import { readGroup } from './icalendar-series';
import { parseCalendarDuration, toWallText } from './icalendar-time';
import { quote } from './plain-text';
import { USUAL_INTERVAL, withinLimits } from './refresh-interval';
import { boundedProblems } from './session-list';
import type { Reading, ReadingContext, Source, SourceDocument, SourceFormat, SourceSettings } from './source';

const DAYS_BACK = 1;
const DAYS_AHEAD = 180;

/** Of one event, and of the whole file. */
const MOST_INSTANCES = 2000;
const MOST_SESSIONS = 20_000;

/** Days and times to be looked at, to follow the rules of one event and of the whole file. */
const MOST_WORK_OF_EVENT = 250_000;
const MOST_WORK = 4_000_000;

/** Any feed or file in iCalendar (RFC 5545), asked every 6 hours or as often as it wishes, from 15 minutes to a day. */
export const icalendar: SourceFormat = {
  kind: 'icalendar',
  name: 'iCalendar',
  addressesOf: (url) => [toFeedAddress(url)].filter((address) => address !== null),
  recognises: ({ text }) => isCalendar(text),
  feedOf: ({ url, type, isWebcal }) =>
    isWebcal || type === 'text/calendar' || isCalendarFile(url) ? url : null,
  parse: parseIcalendar,
  create: createIcalendarSource,
};

/** @throws RangeError, in a sentence, for an address that cannot be one of a feed, and for an unknown zone. */
export function createIcalendarSource({ id, name, url, timeZone }: SourceSettings): Source {
  const address = toFeedAddress(url);
  if (address === null) throw new RangeError(`${nameOfDocument(url)} is no address of a public website.`);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new RangeError(`${quote(timeZone)} is not a time zone such as Europe/Zurich.`);
  return {
    id,
    kind: icalendar.kind,
    name,
    requestsAt: () => [{ key: `icalendar/${id}`, url: address, interval: USUAL_INTERVAL }],
    parse: (document, context) => parseIcalendar(document, { ...context, timeZone }),
  };
}

/**
 * The https address of a feed that a user gives, `webcal:`, `webcals:` or `http:` raised to https; null for what is no
 * such address (see `toHttpsAddress`).
 */
export function toFeedAddress(text: string): string | null {
  return toHttpsAddress(text.trim().replace(/^webcals?:\/\//i, 'https://'));
}

/** Whether the address ends as calendar files do, or asks WordPress or Indico for one. */
function isCalendarFile(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  return /\.(?:ics|ical)$/i.test(pathname) || searchParams.get('ical') === '1';
}

/**
 * The sessions of a calendar file: every event that is there once, whenever it is, and the instances within the window
 * of those that recur. An event has the uid `icalendar:<UID>`, an instance `icalendar:<UID>/<RECURRENCE-ID in UTC>`.
 * Instances are those from yesterday to 180 days ahead where no window is said. What cannot be read costs the event, or the part of it, alone, and is a problem.
 *
 * @throws DocumentError for what is no iCalendar file, or not a whole one (see `parseComponents`).
 */
export function parseIcalendar(
  { text, url }: SourceDocument,
  { now, timeZone, window = windowAt(now) }: Omit<ReadingContext, 'request'>,
): Reading {
  const { calendars, problems } = parseComponents(text, url);
  const budget = new WorkBudget(MOST_WORK);
  const events = calendars.flatMap((calendar) => eventsOf(calendar, timeZone ?? null, budget));
  const interval = intervalOf(calendars);
  const sessions = new Map<string, Session>();
  const found = [...problems];
  for (const group of inOrderOfUse(groupEvents(events), window.from)) {
    const bounds = { most: MOST_INSTANCES, budget: new WorkBudget(MOST_WORK_OF_EVENT, budget) };
    const reading = readGroup(group, { url, window, ...bounds });
    found.push(...reading.problems);
    const room = MOST_SESSIONS - sessions.size;
    for (const session of reading.sessions.slice(0, room)) sessions.set(session.uid, session);
    if (reading.sessions.length <= room) continue;
    found.unshift(`${nameOfDocument(url)} has more than ${MOST_SESSIONS} sessions; the rest is left out.`);
    break;
  }
  return {
    sessions: [...sessions.values()],
    problems: boundedProblems(found),
    ...(interval === null ? {} : { interval }),
  };
}

function windowAt(now: EpochMilliseconds): InstantWindow {
  return { from: now - DAYS_BACK * DAY, to: now + DAYS_AHEAD * DAY };
}

function eventsOf(
  calendar: CalendarComponent,
  timeZone: TimeZoneId | null,
  budget: WorkBudget,
): readonly ListedEvent[] {
  const clocks = readClocks(calendar, timeZone, budget);
  const isCalledOff = textOf(calendar, 'method').toUpperCase() === 'CANCEL';
  return calendar.components
    .filter(({ name }) => name === 'vevent')
    .map((component) => ({ component, clocks, isCalledOff }));
}

/** What is to come first, then what is past, so that a file beyond the bounds loses what is of least use. */
function inOrderOfUse(groups: readonly EventGroup[], from: EpochMilliseconds): readonly EventGroup[] {
  const earliest = toWallText(from - DAY);
  const isPast = ({ masters, exceptions }: EventGroup) =>
    [...masters, ...exceptions].every(
      (event) => !isRecurring(event) && textOf(event.component, 'dtstart') < earliest,
    );
  return [...groups.filter((group) => !isPast(group)), ...groups.filter(isPast)];
}

/** REFRESH-INTERVAL of RFC 7986, or what came before it; null where neither is stated. */
function intervalOf(calendars: readonly CalendarComponent[]): number | null {
  for (const name of ['refresh-interval', 'x-published-ttl']) {
    for (const property of calendars.flatMap((calendar) => propertiesOf(calendar, name))) {
      const [value] = property.values;
      const duration = parseCalendarDuration(typeof value === 'string' ? value.trim() : '');
      if (duration === null) continue;
      return withinLimits(duration.days * DAY + duration.milliseconds);
    }
  }
  return null;
}
