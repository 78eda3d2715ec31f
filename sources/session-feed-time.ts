import { addDays, isLocalDate, startOfDay } from '../domain/local-date';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, SECOND, type TimeZoneId } from '../domain/time';
import { toEpochMilliseconds } from '../domain/time-zone';
import { quote } from './plain-text';

type FeedTimes = Pick<Session, 'start' | 'end' | 'date' | 'timeZone' | 'certainty'>;

const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The times of a session of a feed. Start and end are each a time with an offset (RFC 3339), a wall time in the zone, or
 * both a date. A session of several days is
 * known by its first, and is over when the last one is.
 *
 * @throws RangeError, in words that follow the session's title and a colon.
 */
export function readFeedTimes(start: string, end: string | null, timeZone: TimeZoneId): FeedTimes {
  if (isLocalDate(start)) {
    if (end !== null && (!isLocalDate(end) || end < start))
      throw new RangeError(`its end ${quote(end)} is no date on or after its start`);
    const over = end === null || end === start ? null : startOfDay(addDays(end, 1), timeZone);
    return { start: null, end: over, date: start, timeZone, certainty: 'date-only' };
  }
  const from = instantOf(start, timeZone);
  const to = end === null ? null : instantOf(end, timeZone);
  if (to !== null && to <= from) throw new RangeError('it ends before it starts');
  return { start: from, end: to, timeZone, certainty: 'exact' };
}

/** A time with an offset is what it says, in whatever zone. Parts of a second are dropped. */
function instantOf(text: string, timeZone: TimeZoneId): EpochMilliseconds {
  const [, time, offset] = TIME.exec(text) ?? [];
  if (time === undefined) throw new RangeError(`${quote(text.slice(0, 200).toWellFormed())} is no time`);
  const wall = time.replace(/\.\d+$/, '');
  if (offset === undefined) return toEpochMilliseconds(wall, timeZone);
  const instant = toEpochMilliseconds(wall, 'UTC');
  if (offset === 'Z') return instant;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) throw new RangeError(`${quote(text)} has an offset that no zone has`);
  const ahead = (hours * 60 + minutes) * 60 * SECOND;
  return offset.startsWith('-') ? instant + ahead : instant - ahead;
}
