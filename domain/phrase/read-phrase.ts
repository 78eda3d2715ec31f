import type { Certainty, SessionStatus } from '../session';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from '../time';

/** What is known beside the phrase itself. */
export interface PhraseContext {
  /** The day the text was published: decides on years that are left out. */
  readonly publishedOn: LocalDate | null;
  /** Where it takes place, in words: decides on the zone of times that name none. */
  readonly place?: string | undefined;
  /** The zone of times that neither name one nor have a place that tells it. */
  readonly timeZone?: TimeZoneId | undefined;
}

/** One time that the phrase states. */
export interface PhraseTime {
  /** Null where no clock time is stated, or not in which zone. */
  readonly start: EpochMilliseconds | null;
  readonly end: EpochMilliseconds | null;
  /** The day in `timeZone`. */
  readonly date: LocalDate;
  readonly timeZone: TimeZoneId;
  readonly certainty: Certainty;
  readonly status: SessionStatus;
  readonly alternativeStart?: EpochMilliseconds;
  /** The stated words, verbatim, and where in the text they stand; `to` is exclusive. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** What one rule made of some words of the phrase. */
export interface PhraseStep {
  readonly rule: string;
  readonly words: string;
  readonly reading: string;
}

export interface PhraseReading {
  readonly times: readonly PhraseTime[];
  readonly steps: readonly PhraseStep[];
}

/** The times that a phrase states, in its order, and step by step how they were read. */
export function readPhrase(_text: string, _context: PhraseContext): PhraseReading {
  return { times: [], steps: [] };
}
