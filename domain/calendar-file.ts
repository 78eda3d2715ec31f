import { addDays } from './local-date';
import type { LocalDate } from './time';
import { type EpochMilliseconds, SECOND } from './time';

/** One event of an iCalendar file. */
export interface CalendarEvent {
  /** The same for ever, so that a calendar that imports the file again moves the event instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  /** An instant and its exclusive end, null where that is unknown; or whole days. */
  readonly when:
    | { readonly start: EpochMilliseconds; readonly end: EpochMilliseconds | null }
    | { readonly date: LocalDate; readonly days: number };
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly url: string | null;
  readonly place?: string;
  /** Rises with each change (RFC 5545, 3.8.7.4), so that a calendar takes the later word. */
  readonly sequence?: number;
}

/** RFC 5545, 3.1: lines longer than this many octets are folded. */
const LONGEST_LINE = 75;

/**
 * The events as an iCalendar file (RFC 5545). Instants are written in UTC, because a zone that is named but not
 * defined is misread by Outlook; days without a clock are written as dates.
 * @param writtenAt for DTSTAMP, which RFC 5545 requires.
 */
export function toCalendarFile(events: readonly CalendarEvent[], writtenAt: EpochMilliseconds): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gavel//Gavel//EN',
    ...events.flatMap((event) => toEventLines(event, writtenAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toEventLines(event: CalendarEvent, writtenAt: EpochMilliseconds): readonly string[] {
  const { uid, title, status, url, place, sequence } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${toUtc(writtenAt)}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    ...toTimeLines(event),
    `SUMMARY:${escapeText(title)}`,
    `STATUS:${status}`,
    ...(url === null ? [] : [`URL:${url}`]),
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    'END:VEVENT',
  ];
}

function toTimeLines({ when }: CalendarEvent): readonly string[] {
  if ('date' in when) {
    const end = addDays(when.date, when.days);
    return [`DTSTART;VALUE=DATE:${toBasicDate(when.date)}`, `DTEND;VALUE=DATE:${toBasicDate(end)}`];
  }
  const end = when.end === null ? [] : [`DTEND:${toUtc(when.end)}`];
  return [`DTSTART:${toUtc(when.start)}`, ...end];
}

/** `20261124T150000Z` */
function toUtc(instant: EpochMilliseconds): string {
  const whole = Math.floor(instant / SECOND) * SECOND;
  return new Date(whole).toISOString().replace(/[-:]|\.000/g, '');
}

function toBasicDate(date: LocalDate): string {
  return date.replaceAll('-', '');
}

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** RFC 5545, 3.1: folded by octets, and never within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
