import { parseIcalendar } from '../../sources/icalendar';
import type { ReadingContext } from '../../sources/source';

export const FEED = 'https://calendar.example.org/feed.ics';

/** A Tuesday; New York is five hours behind UTC, Geneva one ahead. */
export const NOW = Date.parse('2026-11-24T12:00:00Z');

/** A calendar of those lines, as a server sends it. */
export function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

/** An event with the UID `opening@example.org`, the title `Opening` and those lines. */
export function event(...lines: readonly string[]): readonly string[] {
  const own = ['UID:opening@example.org', 'SUMMARY:Opening'].filter(
    (line) => !lines.some((other) => other.startsWith(line.slice(0, 4))),
  );
  return ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...own, ...lines, 'END:VEVENT'];
}

export function read(text: string, options: Pick<ReadingContext, 'timeZone' | 'window'> = {}) {
  return parseIcalendar({ text, url: FEED }, { now: NOW, ...options });
}

/** The only session, and the problems, of a calendar with one event of those lines. */
export function readEvent(...lines: readonly string[]) {
  const { sessions, problems } = read(calendar(...event(...lines)));
  return { session: sessions[0], sessions, problems };
}

export function utc(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined
    ? null
    : new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The starts of the sessions in a window, in UTC; those of days as dates. */
export function starts(
  text: string,
  from = '2026-01-01',
  to = '2027-12-31',
): readonly (string | null | undefined)[] {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  return read(text, { window }).sessions.map(({ start, date }) => (start === null ? date : utc(start)));
}
