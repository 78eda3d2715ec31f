import { safeParse } from 'valibot';
import { localDateAt } from '../domain/local-date';
import type { SessionDetails, SessionPart } from '../domain/session-details';
import type { EpochMilliseconds } from '../domain/time';
import { readDescription } from './description';
import { indicoUid, linksOf, placeOf } from './indico-event';
import { EventSchema, type IndicoEvent, PartSchema, ProgrammeSchema } from './indico-format';
import { instantOf, readRows } from './indico-time';
import { quote } from './plain-text';
import { boundedProblems, firstMistake } from './session-list';
import { DocumentError, type Reading } from './source';

/** Of one row, an event or one of its days. */
const MOST_PARTS = 200;

/** An Indico gives 100 sessions and 500 contributions at once at most. */
const MOST_LISTED = 600;

/**
 * What the export of one event says beyond the list: its description, place, links, and its parts (sessions, and
 * contributions that belong to none), of an event that is listed day by day those of each day. The sessions stay as the
 * list has them.
 *
 * @param entry the event, with `detail=sessions`.
 * @throws DocumentError where it cannot be read.
 */
export function readEventDetails(entry: unknown, url: string, now: EpochMilliseconds): Reading {
  const parsed = safeParse(EventSchema, entry);
  if (!parsed.success) throw new DocumentError(`The event cannot be read: ${firstMistake(parsed.issues)}.`);
  const event = parsed.output;
  const name = `${quote(event.title)} (${event.id})`;
  const { parts, problems, isCut } = readParts(entry);
  const { links, problems: refusals } = linksOf(event, url);
  const summary = readDescription(event.description).text;
  const place = placeOf(event);
  const common: SessionDetails = {
    ...(summary === '' ? {} : { summary }),
    links,
    ...(place === '' ? {} : { place }),
  };
  const rows = rowsOf(event, name, now).map(({ day, times }) => ({
    uid: indicoUid(event.id, url, day === null ? '' : `/${day}`),
    own: day === null ? parts : parts.filter((part) => isOn(part, day, times.timeZone)),
  }));
  const isFull = isCut || rows.some(({ own }) => own.length > MOST_PARTS);
  const surplus = isFull ? [`has more than ${MOST_PARTS} parts; the rest is left out`] : [];
  const details = rows.map(({ uid, own }): [string, SessionDetails] => [
    uid,
    own.length === 0 ? common : { ...common, parts: own.slice(0, MOST_PARTS) },
  ]);
  return {
    sessions: [],
    problems: boundedProblems([...problems, ...surplus, ...refusals].map((half) => `${name} ${half}.`)),
    details: Object.fromEntries(details),
  };
}

function rowsOf(
  event: IndicoEvent,
  name: string,
  now: EpochMilliseconds,
): ReturnType<typeof readRows>['rows'] {
  try {
    return readRows(event, now).rows;
  } catch (error) {
    if (error instanceof RangeError) throw new DocumentError(`${name} cannot be read: ${error.message}.`);
    throw error;
  }
}

/** In the order of their starts, those without one last. */
function readParts(entry: unknown): {
  readonly parts: readonly SessionPart[];
  readonly problems: readonly string[];
  /** Whether there are more than are looked at. */
  readonly isCut: boolean;
} {
  const programme = safeParse(ProgrammeSchema, entry);
  const listed = programme.success ? [...programme.output.sessions, ...programme.output.contributions] : [];
  const read = listed.slice(0, MOST_LISTED).map(toPart);
  const parts = read
    .flatMap((part) => part ?? [])
    .toSorted((one, other) => placeInTime(one) - placeInTime(other));
  const problems = read.includes(null) ? ['has parts that cannot be read; they are left out'] : [];
  return { parts, problems, isCut: listed.length > MOST_LISTED };
}

function toPart(value: unknown): SessionPart | null {
  const parsed = safeParse(PartSchema, value);
  if (!parsed.success) return null;
  const { title, startDate, endDate } = parsed.output;
  const start = startDate === null ? null : instantOf(startDate);
  const end = endDate === null ? null : instantOf(endDate);
  return { title, start, end: start !== null && end !== null && end > start ? end : null };
}

function placeInTime({ start }: SessionPart): number {
  return start ?? Number.MAX_SAFE_INTEGER;
}

function isOn({ start }: SessionPart, day: string, timeZone: string): boolean {
  return start !== null && localDateAt(start, timeZone) === day;
}
