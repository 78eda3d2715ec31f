import { fromZonedTime } from 'date-fns-tz';
import { createBoundedCache } from './bounded-cache';
import { DAY, type EpochMilliseconds, type LocalDateTime, SECOND, type TimeZoneId } from './time';

/**
 * Where wall times and instants meet: the only importer of date-fns-tz. Its answer is a proposal here, never the
 * result, because it depends on the zone of the computer it runs on (measured with 3.2.0):
 * - a skipped time comes out an hour early and a repeated one as either of the two, as its own tests record
 *   (https://github.com/marnusw/date-fns-tz/pull/220);
 * - wall times are shown an hour late where they fall in the gap of the computer's own zone
 *   (https://github.com/marnusw/date-fns-tz/issues/258), and offsets are wrong for hours around each change
 *   (https://github.com/marnusw/date-fns-tz/issues/182): nothing is read back through it.
 * `Intl` knows wall time and offset of any instant, whatever the computer's zone, and has the last word.
 */

/** Wall times have four digits for the year, and each is read a day before and a day after. */
const EARLIEST = Date.parse('0001-01-02T00:00:00Z');
const LATEST = Date.parse('9999-12-30T23:59:59.999Z');

const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/**
 * Of the names of three letters, those of the IANA database. V8 accepts old ones of Java too and gives them
 * meanings that nobody who writes them has in mind: `BST` is Bangladesh, `IST` is India.
 */
const IANA_ABBREVIATION = /^(?:CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)$/i;

const wallClocks = createBoundedCache<Intl.DateTimeFormat>(100);

/**
 * The instant at which clocks in the zone show the wall time (RFC 5545 §3.3.5, Temporal's `compatible`).
 * A skipped time is read with the offset before the gap, so that it lies as far after the gap as it was written
 * behind its beginning: 02:30 in New York on 8 March 2026 is 03:30 EDT. Of a repeated time the first is meant.
 *
 * @param local `YYYY-MM-DDTHH:mm`, with or without `:ss`; never with `Z` or an offset.
 * @throws RangeError that names the value: not such a wall time, not a real date or time (second 60 included),
 *   or an unknown zone.
 */
export function toEpochMilliseconds(local: LocalDateTime, timeZone: TimeZoneId): EpochMilliseconds {
  const wall = parseLocalDateTime(local);
  const text = toWallText(wall);
  const isShownAt = (instant: EpochMilliseconds) => toLocalDateTime(instant, timeZone) === text;

  // No offset reaches a day, so whatever changes at the wall time changes between these two.
  const before = wall - offsetAt(wall - DAY, timeZone);
  const proposal = fromZonedTime(text, timeZone).getTime();
  if (proposal === before && isShownAt(proposal)) return proposal;

  // After a change this is the reading, should the proposal be wrong there too.
  const after = wall - offsetAt(wall + DAY, timeZone);
  const matches = [proposal, before, after].filter(isShownAt);
  return matches.length === 0 ? before : Math.min(...matches);
}

/**
 * What a clock in the zone shows at the instant, `YYYY-MM-DDTHH:mm:ss`; parts of a second are dropped.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function toLocalDateTime(instant: EpochMilliseconds, timeZone: TimeZoneId): LocalDateTime {
  if (!(instant >= EARLIEST && instant <= LATEST)) throw new RangeError(`Instant out of range: ${instant}`);
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of wallClockOf(timeZone).formatToParts(instant)) shown[type] = value;
  const { year = '', month, day, hour, minute, second } = shown;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

/**
 * How far clocks in the zone are ahead of UTC at the instant, in milliseconds: negative west of Greenwich.
 * Not always whole minutes: Monrovia was at −00:44:30 until 1972.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function offsetAt(instant: EpochMilliseconds, timeZone: TimeZoneId): number {
  return Date.parse(`${toLocalDateTime(instant, timeZone)}Z`) - Math.floor(instant / SECOND) * SECOND;
}

/**
 * Whether the text names a time zone of the IANA database that this browser knows, old names and any case included.
 * Neither an offset (`+03:00`, which newer browsers accept) nor `EST5` is a name.
 * `Intl.supportedValuesOf('timeZone')` is not asked: it lacks `UTC` and one of each pair of old and new names.
 */
export function isTimeZone(id: string): boolean {
  if (!/^[a-z]/i.test(id) || /^SystemV\//i.test(id)) return false;
  if (id.length === 3 && !IANA_ABBREVIATION.test(id)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: id });
    return true;
  } catch {
    return false;
  }
}

/** The wall time as milliseconds since 1970-01-01T00:00:00 on the same clock. */
function parseLocalDateTime(local: LocalDateTime): number {
  const wall = LOCAL_DATE_TIME.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  // Date.parse moves 30 February to March and 24:00 to the next day.
  if (Number.isNaN(wall) || !toWallText(wall).startsWith(local)) {
    throw new RangeError(`Not a wall time: ${quote(local)}`);
  }
  return wall;
}

function toWallText(wall: number): LocalDateTime {
  return new Date(wall).toISOString().slice(0, 19);
}

function wallClockOf(timeZone: TimeZoneId): Intl.DateTimeFormat {
  return wallClocks(timeZone, () => {
    if (!isTimeZone(timeZone)) throw new RangeError(`Unknown time zone: ${quote(timeZone)}`);
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  });
}

/** The text as an error may repeat it: it can come from the network and be of any length. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
