import { ABBREVIATIONS } from './phrase/zone-words';
import type { Session } from './session';
import { type EpochMilliseconds, MINUTE } from './time';
import { offsetAt } from './time-zone';

/** What was stated of a zone that is not at that offset on the day of the session, and what was made of it. */
export interface CorrectedZone {
  /** The abbreviation, `EST`; null where it was stated in words, or the words are not known. */
  readonly stated: string | null;
  /** How far it is ahead of UTC, in milliseconds. */
  readonly statedOffset: number;
  /** The abbreviation that the zone goes by on that day, `EDT`; null where none is known. */
  readonly used: string | null;
  /** When the session starts, as it was taken. */
  readonly start: EpochMilliseconds;
  /** When it would start by the letter of what was stated. */
  readonly literalStart: EpochMilliseconds;
}

/**
 * The correction of a session that is announced in `EST` in July; null where nothing was corrected.
 *
 * @throws RangeError for a zone that is not known.
 */
export function correctedZoneOf(session: Session): CorrectedZone | null {
  const { certainty, start, alternativeStart: literalStart, timeZone, statedTime = '' } = session;
  if (certainty !== 'zone-corrected' || start === null || literalStart === undefined) return null;
  const usedOffset = offsetAt(start, timeZone);
  const statedOffset = start + usedOffset - literalStart;
  const words = new Set(statedTime.split(/[^\p{L}]+/u));
  const stated = abbreviationsOf(statedOffset).find(({ name }) => words.has(name));
  const used = abbreviationsOf(usedOffset).find(({ zone }) => zone === stated?.zone);
  return { stated: stated?.name ?? null, statedOffset, used: used?.name ?? null, start, literalStart };
}

/** The abbreviations of the offset, each with the zone of those who write it. */
function abbreviationsOf(offset: number): readonly { readonly name: string; readonly zone: string }[] {
  return [...ABBREVIATIONS].flatMap(([name, stated]) =>
    stated.kind === 'abbreviation' && stated.minutes * MINUTE === offset
      ? [{ name, zone: stated.timeZone }]
      : [],
  );
}
