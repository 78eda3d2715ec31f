import ICAL from 'ical.js';
import { nameOfDocument } from '../domain/document-name';
import { quote } from './plain-text';
import { DocumentError } from './source';

/**
 * A calendar file as a tree of components (RFC 5545, 3.4 to 3.6). Its lines are read one by one, each by ical.js:
 * `ICAL.parse` gives up the whole file for one broken line, and `new ICAL.Event(component)` searches the file anew for
 * every event.
 */
export interface CalendarComponent {
  /** In small letters: `vcalendar`, `vevent`, `vtimezone`, `standard`, `daylight`. */
  readonly name: string;
  readonly properties: readonly CalendarProperty[];
  readonly components: readonly CalendarComponent[];
}

/** One content line; of the values of jCal (RFC 7265), which it holds, nothing is checked yet. */
export interface CalendarProperty {
  readonly name: string;
  /** Names in small letters; of several values the first. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
}

export interface ComponentReading {
  readonly calendars: readonly CalendarComponent[];
  readonly problems: readonly string[];
}

interface OpenComponent extends CalendarComponent {
  readonly properties: CalendarProperty[];
  readonly components: CalendarComponent[];
  /** Whether sessions are told by it; alarms, tasks and journals are not. */
  readonly isRead: boolean;
}

/** In UTF-16 code units. Ten thousand events take some 2.9 million. */
const LONGEST_DOCUMENT = 5 * 1024 * 1024;
const LONGEST_LINE = 100_000;
const DEEPEST = 20;
const MOST_COMPONENTS = 50_000;
const MOST_PROBLEMS = 100;

const READ_COMPONENTS: ReadonlySet<string> = new Set([
  'vcalendar',
  'vevent',
  'vtimezone',
  'standard',
  'daylight',
]);

/** What is asked of a component; other lines, such as those of attendees and attachments, are passed over. */
const READ_PROPERTIES: ReadonlySet<string> = new Set([
  'categories',
  'conference',
  'description',
  'dtend',
  'dtstamp',
  'dtstart',
  'duration',
  'exdate',
  'exrule',
  'last-modified',
  'location',
  'method',
  'rdate',
  'recurrence-id',
  'refresh-interval',
  'rrule',
  'sequence',
  'status',
  'summary',
  'tzid',
  'tzoffsetfrom',
  'tzoffsetto',
  'uid',
  'url',
  'x-alt-desc',
  'x-google-conference',
  'x-lic-location',
  'x-microsoft-skypeteamsmeetingurl',
  'x-published-ttl',
  'x-wr-timezone',
]);

const TIME_PROPERTIES: ReadonlySet<string> = new Set([
  'dtstart',
  'dtend',
  'recurrence-id',
  'exdate',
  'rdate',
]);

/**
 * A date or time with something behind it, such as an offset, which RFC 5545, 3.3.5 forbids: ical.js passes over it, and
 * the time would be another one.
 */
const LOOSE_TIME = /^\d{8}(?!(?:T\d{6}Z?)?(?:\/.*)?$)/;

/** A name, then parameters or the value (RFC 5545, 3.1). */
const LINE = /^([A-Za-z0-9-]{1,60})[;:]/;

/**
 * The calendars of a file that was read at `url`. A line that is none costs itself alone and is a problem.
 *
 * @throws DocumentError for what does not begin as a calendar, was cut off before the end of one, or is beyond the
 *   bounds: 5 Mi UTF-16 code units, 50,000 components, 20 of them within each other.
 */
export function parseComponents(text: string, url: string): ComponentReading {
  if (text.length > LONGEST_DOCUMENT)
    throw new DocumentError(`${nameOfDocument(url)} is longer than ${LONGEST_DOCUMENT} characters.`);
  const document = text.replace(/^\uFEFF/, '');
  if (!isCalendar(document))
    throw new DocumentError(`${nameOfDocument(url)} is not an iCalendar file: ${openingOf(document)}.`);
  const calendars: CalendarComponent[] = [];
  const problems = new Set<string>();
  const open: OpenComponent[] = [];
  let count = 0;

  const begin = (name: string) => {
    const parent = open.at(-1);
    if (open.length >= DEEPEST)
      throw new DocumentError(`${nameOfDocument(url)} is nested more than ${DEEPEST} deep.`);
    if (++count > MOST_COMPONENTS)
      throw new DocumentError(`${nameOfDocument(url)} has more than ${MOST_COMPONENTS} components.`);
    const isRead = READ_COMPONENTS.has(name) && parent?.isRead !== false;
    const component: OpenComponent = { name, properties: [], components: [], isRead };
    if (isRead) (parent?.components ?? calendars).push(component);
    open.push(component);
  };
  const end = (name: string) => {
    const depth = open.findLastIndex((component) => component.name === name);
    if (depth === -1)
      problems.add(`${nameOfDocument(url)} ends a component that was not begun, ${quote(name)}.`);
    else open.length = depth;
  };

  for (const line of unfoldedLines(document)) {
    const [, name = ''] = LINE.exec(line) ?? [];
    const value = line.slice(name.length + 1).trim();
    const lowerName = name.toLowerCase();
    if (line.trim() === '') continue;
    if (lowerName === 'begin') begin(value.toLowerCase());
    else if (lowerName === 'end') end(value.toLowerCase());
    else if (open.at(-1)?.isRead !== false) {
      const property = READ_PROPERTIES.has(lowerName) || name === '' ? parseProperty(line) : undefined;
      if (property === null && problems.size < MOST_PROBLEMS)
        problems.add(
          `${nameOfDocument(url)} has a line that cannot be read, ${quote(line.slice(0, 200).toWellFormed())}.`,
        );
      if (property) open.at(-1)?.properties.push(property);
    }
  }
  if (open.length > 0)
    throw new DocumentError(`${nameOfDocument(url)} was cut off: its last component does not end.`);
  return { calendars: calendars.filter(({ name }) => name === 'vcalendar'), problems: [...problems] };
}

/** Whether a text begins as an iCalendar file. */
export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\s/i.test(text.slice(0, 1000));
}

/** The first property of that name, or null. */
export function propertyOf({ properties }: CalendarComponent, name: string): CalendarProperty | null {
  return properties.find((property) => property.name === name) ?? null;
}

/** Every property of that name, in the order of the file. */
export function propertiesOf({ properties }: CalendarComponent, name: string): readonly CalendarProperty[] {
  return properties.filter((property) => property.name === name);
}

/** The text of the first property of that name, trimmed; empty where there is none. */
export function textOf(component: CalendarComponent, name: string): string {
  const property = propertyOf(component, name);
  return property === null ? '' : firstText(property);
}

/** The first value of the property, trimmed; empty where it is no text. */
export function firstText({ values: [value] }: CalendarProperty): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Lines end in CRLF, or as the computer of their author ends them; a space or tab continues one (RFC 5545, 3.1). */
function unfoldedLines(document: string): readonly string[] {
  return document.replace(/(?:\r\n|\r|\n)[ \t]/g, '').split(/\r\n|\r|\n/);
}

/** Null where the line is no property. */
function parseProperty(line: string): CalendarProperty | null {
  if (line.length > LONGEST_LINE) return null;
  try {
    const property = toProperty(ICAL.parse.property(line, ICAL.design.icalendar));
    return property !== null && TIME_PROPERTIES.has(property.name) && hasLooseTime(line) ? null : property;
  } catch {
    // ical.js throws errors of its own, and TypeErrors where a part of a rule has no value.
    return null;
  }
}

/** The value is what stands behind the last colon: no time has one. */
function hasLooseTime(line: string): boolean {
  const values = line.slice(line.lastIndexOf(':') + 1).split(',');
  return values.some((value) => LOOSE_TIME.test(value.trim()));
}

/** From jCal: name, parameters, type, and the values. */
function toProperty(jcal: unknown): CalendarProperty | null {
  if (!Array.isArray(jcal)) return null;
  const [name, parameters, , ...values]: readonly unknown[] = jcal;
  if (typeof name !== 'string' || typeof parameters !== 'object' || parameters === null) return null;
  const texts = Object.entries(parameters).map(([key, value]: [string, unknown]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return [key, typeof first === 'string' ? first : ''];
  });
  return { name, parameters: Object.fromEntries(texts), values };
}

function openingOf(text: string): string {
  return text.trim() === '' ? 'it is empty' : `it begins with ${quote(text.slice(0, 60).toWellFormed())}`;
}
