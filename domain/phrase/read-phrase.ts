import type { Certainty, SessionStatus } from '../session';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from '../time';
import type { Parts } from './parts';
import { itemStep, type PhraseStep, readingStep } from './phrase-step';
import { type Place, placeIn, placeOfTokens } from './place';
import { refusalOf } from './refusal';
import { type Statement, statementsOf } from './statement';
import { statusOf } from './status-word';
import { readTimes, type TimeReading } from './time-reading';
import { type Token, tokenize } from './token';
import { type DateContext, type ResolvedDay, resolveDate } from './year';

export type { PhraseStep } from './phrase-step';

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
  /** Null where no clock time is stated, or not in which zone; then the certainty is `date-only`. */
  readonly start: EpochMilliseconds | null;
  readonly end: EpochMilliseconds | null;
  /** The day in `timeZone`. */
  readonly date: LocalDate;
  readonly timeZone: TimeZoneId;
  readonly certainty: Certainty;
  readonly status: SessionStatus;
  /** Whether a clock time is stated, but nobody knows in which zone. */
  readonly lacksZone: boolean;
  readonly alternativeStart?: EpochMilliseconds;
  /** The stated words, verbatim, and where in the text they stand; `to` is exclusive. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

export interface PhraseReading {
  readonly times: readonly PhraseTime[];
  readonly steps: readonly PhraseStep[];
}

/** A phrase is a few lines; of a longer text the rest is not read. */
const LONGEST_PHRASE = 2_000;

/**
 * The times that a phrase states, in its order, and step by step how they were read. A date without a clock time is a time
 * of its own, with the certainty `date-only`, where no clock time is on it; a clock time without a day is none.
 *
 * @throws RangeError for a `timeZone` that is unknown, or a `publishedOn` that is no date.
 */
export function readPhrase(text: string, context: PhraseContext): PhraseReading {
  const whole = text.slice(0, LONGEST_PHRASE);
  const tokens = tokenize(whole);
  const { statements, parts } = statementsOf(tokens);
  const place = placeOf(whole, tokens, context);
  const dates: DateContext = { publishedOn: context.publishedOn, above: null, year: null, isDayFirst: false };
  const steps: PhraseStep[] = parts.items.map((item) => itemStep(whole, tokens, item));
  if (place !== null) steps.push({ rule: 'place', words: place.name, timeZone: place.timeZone });
  const times = statements.flatMap((statement) => {
    const words = wordsOf(whole, tokens, statement.from, statement.to);
    const refusal = refusalOf(parts, statement);
    if (refusal !== null) {
      steps.push({ rule: 'refused', words: words.words, refusal });
      return [];
    }
    const days = statement.date === null ? firstDays(parts, dates) : resolveDate(statement.date, dates);
    if (days.length === 0) steps.push({ rule: 'no-day', words: words.words });
    const readings = readStatement(statement, days, dates, place, context.timeZone ?? null);
    for (const reading of readings) steps.push(readingStep(words.words, reading));
    const status = statusOf(tokens, statement.lead, tokens.length);
    return readings.map((reading) => ({ ...words, ...toTime(reading), status }));
  });
  const isDated = statements.length > 0;
  return { times: isDated ? times : daysAlone(whole, parts, dates, place, context), steps };
}

function placeOf(text: string, tokens: readonly Token[], { place }: PhraseContext): Place | null {
  return (place === undefined ? null : placeIn(place, true)) ?? placeOfTokens(text, tokens, false);
}

/** The first day that is stated anywhere in the phrase. */
function firstDays(parts: Parts, dates: DateContext): readonly ResolvedDay[] {
  for (const item of parts.items) {
    const days = item.kind === 'date' ? resolveDate(item.date, dates) : [];
    if (days.length > 0) return days;
  }
  return [];
}

function readStatement(
  statement: Statement,
  days: readonly ResolvedDay[],
  dates: DateContext,
  place: Place | null,
  fallback: TimeZoneId | null,
): readonly TimeReading[] {
  const [endDay] = statement.time.endDate === null ? [] : resolveDate(statement.time.endDate, dates);
  const zones = { place: place?.timeZone ?? null, declared: [], fallback };
  return readTimes(statement, days, endDay?.date ?? null, zones);
}

function toTime(reading: TimeReading): Omit<PhraseTime, 'status' | 'words' | 'from' | 'to'> {
  const { start, end, date, timeZone, certainty, alternativeStart } = reading;
  return {
    start,
    end,
    date,
    timeZone,
    certainty,
    lacksZone: start === null,
    ...(alternativeStart === null ? {} : { alternativeStart }),
  };
}

/** The days of a phrase that states no clock time. */
function daysAlone(
  text: string,
  parts: Parts,
  dates: DateContext,
  place: Place | null,
  { timeZone }: PhraseContext,
): readonly PhraseTime[] {
  return parts.items.flatMap((item) => {
    if (item.kind !== 'date') return [];
    const words = wordsOf(text, parts.tokens, item.from, item.to);
    return resolveDate(item.date, dates).map(({ date }) => ({
      ...words,
      start: null,
      end: null,
      date,
      timeZone: place?.timeZone ?? timeZone ?? 'UTC',
      certainty: 'date-only' as const,
      lacksZone: false,
      status: statusOf(parts.tokens, 0, parts.tokens.length),
    }));
  });
}

function wordsOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<PhraseTime, 'words' | 'from' | 'to'> {
  const [first, last] = [tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  return { words: text.slice(first, last), from: first, to: last };
}
