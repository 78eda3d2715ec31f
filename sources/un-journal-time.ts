import { isLocalDate } from '../domain/local-date';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from '../domain/time';
import { toEpochMilliseconds } from '../domain/time-zone';
import { quote, toPlainText } from './plain-text';
import type { Meeting } from './un-journal-format';

/** What a meeting says of its time. */
export type StatedTimes = Pick<Meeting, 'startDate' | 'endDate' | 'timeFrom' | 'timeTo' | 'isFollowedBy'>;

export interface MeetingTimes {
  readonly times: Pick<
    Session,
    'start' | 'end' | 'date' | 'certainty' | 'followsPrevious' | 'statedTime' | 'alternativeStart'
  >;
  /** Half sentences that the meeting's name goes before. */
  readonly problems: readonly string[];
}

/**
 * When a meeting takes place: `startDate` and `endDate` are wall times of the duty station, whatever is written
 * behind their first 19 characters; `timeFrom` and `timeTo` are the same for people.
 * - A meeting that follows another one has no start, only its day: its `startDate` is the earliest guess.
 * - Without a clock time in `timeFrom`, or where it is in words, only the day is known.
 * - Where the two differ, the start is `ambiguous`; an end that differs, or does not lie after the start, is unknown.
 * - An empty `timeTo` means that the end is open, whatever `endDate` says.
 *
 * @throws RangeError where not even the day can be read.
 */
export function readMeetingTimes(stated: StatedTimes, timeZone: TimeZoneId): MeetingTimes {
  const { startDate, timeFrom } = stated;
  const date = startDate.slice(0, 10);
  if (!isLocalDate(date)) throw new RangeError(`its start ${quote(startDate)} is no date`);
  const statedTime = timeFrom || toPlainText(startDate.slice(11, 19));
  const problems: string[] = [];
  const words = statedTime === '' ? {} : { statedTime };
  const endAfter = (start: EpochMilliseconds | null) => endOf(stated, start, timeZone, problems);

  if (followsAnother(stated)) {
    const times = { start: null, end: endAfter(null), date, ...words };
    return { times: { ...times, certainty: 'follows-previous', followsPrevious: true }, problems };
  }
  const [start, other] = startsOf(stated, date, timeZone, problems);
  if (start === undefined) {
    return { times: { start: null, end: null, date, certainty: 'date-only', ...words }, problems };
  }
  const end = endAfter(start);
  if (other === undefined) return { times: { start, end, certainty: 'exact', ...words }, problems };
  problems.push(`is said to start at ${quote(timeFrom)} and at ${quote(startDate)}`);
  return { times: { start, end, certainty: 'ambiguous', alternativeStart: other, ...words }, problems };
}

/** The second :01 is how the Journal puts a meeting behind the one before it in its lists. */
function followsAnother({ startDate, timeFrom, isFollowedBy }: StatedTimes): boolean {
  return isFollowedBy || /^followed\b/i.test(timeFrom) || /^T\d\d:\d\d:01/.test(startDate.slice(10));
}

/** The readings of the start, one where all agree; none where no clock time is stated. */
function startsOf(
  { startDate, timeFrom }: StatedTimes,
  date: LocalDate,
  timeZone: TimeZoneId,
  problems: string[],
): readonly EpochMilliseconds[] {
  const clock = parseClock(timeFrom);
  if (clock === null && timeFrom !== '') {
    problems.push(`starts ${quote(timeFrom)}, which is no clock time; it is listed by its day`);
    return [];
  }
  const stated = isUnclocked(startDate) ? [] : [startDate.slice(11, 19)];
  const clocks = clock === null ? stated : [...stated, clock];
  const starts = clocks.flatMap((text) => instantOf(`${date}T${text}`, timeZone) ?? []);
  if (starts.length < clocks.length) problems.push(`has a start that is no time, ${quote(startDate)}`);
  return [...new Set(starts)];
}

function endOf(
  { startDate, endDate, timeTo }: StatedTimes,
  start: EpochMilliseconds | null,
  timeZone: TimeZoneId,
  problems: string[],
): EpochMilliseconds | null {
  if (timeTo === '') return null;
  const clock = parseClock(timeTo);
  const day = endDate.slice(0, 10) || startDate.slice(0, 10);
  const end = clock === null ? null : instantOf(`${day}T${clock}`, timeZone);
  const isAgreed = isUnclocked(endDate) || end === instantOf(endDate.slice(0, 19), timeZone);
  const earliest = start ?? instantOf(startDate.slice(0, 19), timeZone) ?? Number.NEGATIVE_INFINITY;
  if (end !== null && isAgreed && end > earliest) return end;
  problems.push(`has an end that cannot be read, ${quote(timeTo)} and ${quote(endDate)}`);
  return null;
}

/** Midnight is how the Journal writes that it knows no time. */
function isUnclocked(dateTime: string): boolean {
  return /^(?:T00:00:00.*)?$/s.test(dateTime.slice(10));
}

/**
 * The clock time of a text, `HH:mm:ss`, or null: `9:30`, `15.00`, `3 p.m.`, `10:30 AM`, `10 h 30`. Half past noon is
 * 12:30 p.m.
 */
function parseClock(text: string): string | null {
  const inFrench = /^(\d{1,2}) ?h(?:eures?)?(?: ?(\d{2}))?$/i.exec(text.trim());
  const [, hours = '', minutes, half] =
    inFrench ?? /^(\d{1,2})(?:[:.：](\d{2}))?(?: ?([ap])\.? ?m\.?)?$/i.exec(text.trim()) ?? [];
  const isBareNumber = inFrench === null && minutes === undefined && half === undefined;
  if (hours === '' || isBareNumber) return null;
  const hour = half === undefined ? Number(hours) : to24Hours(Number(hours), half.toLowerCase() === 'p');
  if (hour > 23 || Number(minutes ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:00`;
}

/** 24, which is none, for an hour that no twelve-hour clock shows. */
function to24Hours(hour: number, isAfternoon: boolean): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function instantOf(local: string, timeZone: TimeZoneId): EpochMilliseconds | null {
  try {
    return toEpochMilliseconds(local, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
