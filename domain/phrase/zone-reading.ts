import { createBoundedCache } from '../bounded-cache';
import type { Certainty } from '../session';
import { type EpochMilliseconds, type LocalDateTime, MINUTE, type TimeZoneId } from '../time';
import { offsetAt, toEpochMilliseconds } from '../time-zone';
import { zoneAtOffset } from './fixed-zone';
import type { StatedZone } from './stated-zone';

/** A page states the same times again and again, and each conversion asks `Intl` several times. */
const known = createBoundedCache<EpochMilliseconds>(500);

function instantIn(wall: LocalDateTime, timeZone: TimeZoneId): EpochMilliseconds {
  return known(`${wall} ${timeZone}`, () => toEpochMilliseconds(wall, timeZone));
}

/** An instant as it was read, and how far it can be trusted. */
export interface ZoneReading {
  readonly start: EpochMilliseconds;
  readonly timeZone: TimeZoneId;
  readonly certainty: Certainty;
  /** The other reading, where there is one. */
  readonly alternative: EpochMilliseconds | null;
}

/** What is known of the zone of times that state none. */
export interface ZoneContext {
  /** Of the place where it is held. */
  readonly place: TimeZoneId | null;
  /** What the text declares for all its times. */
  readonly declared: readonly StatedZone[];
  /** What to take where nothing else is known. */
  readonly fallback: TimeZoneId | null;
}

/**
 * The instant that a wall time with these zones means; null where nobody knows in which zone it is. A stated offset beats an
 * abbreviation, a city beats it too, and an abbreviation that is not in use on that date is read as the zone of those who
 * write it, with the reading by the book as the alternative.
 */
export function readInZones(
  wall: LocalDateTime,
  zones: readonly StatedZone[],
  context: ZoneContext,
): ZoneReading | null {
  const stated = zones.filter(({ kind }) => kind !== 'local');
  if (stated.length > 0) return readStated(wall, stated, context.place);
  const { place, declared, fallback } = context;
  const said = declared.length > 0 ? readStated(wall, declared, null) : null;
  if (place !== null) {
    const start = instantIn(wall, place);
    const isContradicted = said !== null && said.start !== start;
    return {
      start,
      timeZone: place,
      certainty: isContradicted ? 'ambiguous' : 'zone-from-venue',
      alternative: isContradicted ? said.start : null,
    };
  }
  if (said !== null) return said;
  const isLocal = zones.length > 0;
  if (fallback === null || isLocal) return null;
  return { ...exact(instantIn(wall, fallback), fallback), certainty: 'zone-from-venue' };
}

function readStated(
  wall: LocalDateTime,
  zones: readonly StatedZone[],
  place: TimeZoneId | null,
): ZoneReading | null {
  const offset = zones.find((zone) => zone.kind === 'offset');
  const city = zones.find((zone) => zone.kind === 'zone');
  const abbreviation = zones.find((zone) => zone.kind === 'abbreviation');
  const inCity = city === undefined ? null : instantIn(wall, city.timeZone);
  if (offset !== undefined) {
    const start = atOffset(wall, offset.minutes);
    if (inCity !== null && city !== undefined)
      return start === inCity
        ? exact(start, city.timeZone)
        : doubtful(start, inCity, zoneAt(start, offset.minutes, [place]));
    return exact(start, zoneAt(start, offset.minutes, [place, abbreviation?.timeZone ?? null]));
  }
  if (inCity !== null && city !== undefined) {
    const others = zones.flatMap((zone) =>
      zone.kind === 'zone' && instantIn(wall, zone.timeZone) !== inCity
        ? [instantIn(wall, zone.timeZone)]
        : [],
    );
    const [other] = others;
    if (other !== undefined) return doubtful(inCity, other, city.timeZone);
    return exact(inCity, city.timeZone);
  }
  return abbreviation === undefined ? null : readAbbreviation(wall, abbreviation, place);
}

/** `EST` in July is New York's time, unless the place is one where it is in use all the year. */
function readAbbreviation(
  wall: LocalDateTime,
  { minutes, timeZone }: Extract<StatedZone, { kind: 'abbreviation' }>,
  place: TimeZoneId | null,
): ZoneReading {
  const literal = atOffset(wall, minutes);
  if (place !== null && isAtOffset(literal, minutes, place)) return exact(literal, place);
  const meant = instantIn(wall, timeZone);
  const zone = place !== null && instantIn(wall, place) === meant ? place : timeZone;
  return meant === literal ? exact(meant, zone) : corrected(meant, literal, zone);
}

function zoneAt(
  start: EpochMilliseconds,
  minutes: number,
  candidates: readonly (TimeZoneId | null)[],
): TimeZoneId {
  const known = candidates.find((zone) => zone !== null && isAtOffset(start, minutes, zone));
  return known ?? zoneAtOffset(minutes * MINUTE);
}

function isAtOffset(instant: EpochMilliseconds, minutes: number, timeZone: TimeZoneId): boolean {
  return offsetAt(instant, timeZone) === minutes * MINUTE;
}

function atOffset(wall: LocalDateTime, minutes: number): EpochMilliseconds {
  return Date.parse(`${wall}Z`) - minutes * MINUTE;
}

function exact(start: EpochMilliseconds, timeZone: TimeZoneId): ZoneReading {
  return { start, timeZone, certainty: 'exact', alternative: null };
}

function corrected(start: EpochMilliseconds, literal: EpochMilliseconds, timeZone: TimeZoneId): ZoneReading {
  return { start, timeZone, certainty: 'zone-corrected', alternative: literal };
}

function doubtful(start: EpochMilliseconds, other: EpochMilliseconds, timeZone: TimeZoneId): ZoneReading {
  return { start, timeZone, certainty: 'ambiguous', alternative: other };
}
