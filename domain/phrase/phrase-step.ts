import type { LocalDate, TimeZoneId } from '../time';
import type { Item } from './parts';
import type { Refusal } from './refusal-words';
import type { StatedDate } from './stated-date';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import type { TimeReading } from './time-reading';
import type { Token } from './token';

/** What one rule made of some words of the phrase: how people are told is left to who shows it. */
export type PhraseStep = {
  /** Verbatim. */
  readonly words: string;
} & (
  | { readonly rule: 'date'; readonly date: StatedDate }
  | { readonly rule: 'clock'; readonly time: StatedTime }
  | { readonly rule: 'zone'; readonly zone: StatedZone }
  | { readonly rule: 'place'; readonly timeZone: TimeZoneId }
  | { readonly rule: 'refused'; readonly refusal: Refusal }
  | { readonly rule: 'no-day' }
  | { readonly rule: 'unknown-zone'; readonly date: LocalDate }
  | { readonly rule: 'instant'; readonly reading: SureReading }
);

/** Which rule read the words. */
export type PhraseRule = PhraseStep['rule'];

/** A reading whose zone is known. */
export type SureReading = TimeReading & { readonly start: number };

/** What a date, a time or a zone was read as. */
export function itemStep(text: string, tokens: readonly Token[], item: Item): PhraseStep {
  const words = text.slice(tokens[item.from]?.from ?? 0, tokens[item.to - 1]?.to ?? 0);
  switch (item.kind) {
    case 'date':
      return { rule: 'date', words, date: item.date };
    case 'time':
      return { rule: 'clock', words, time: item.time };
    case 'zone':
      return { rule: 'zone', words, zone: item.zone };
  }
}

/** The instant, with zone and certainty; or that nobody knows the zone. */
export function readingStep(words: string, reading: TimeReading): PhraseStep {
  const { start, date } = reading;
  return start === null
    ? { rule: 'unknown-zone', words, date }
    : { rule: 'instant', words, reading: { ...reading, start } };
}
