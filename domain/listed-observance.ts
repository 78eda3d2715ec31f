import { addDays } from './local-date';
import { type ObservanceLabel, toObservanceLabel } from './named-observance';
import { type Observance, occurrencesBetween } from './observance';
import type { LanguageTag, LocalDate } from './time';
import { type Findable, toWords } from './word-search';

/** An observance as it is listed to be followed. */
export interface ListedObservance extends Findable, ObservanceLabel {
  readonly id: string;
  readonly topics: readonly string[];
  /** Its next start, today included; null where none is known for the coming five years. */
  readonly next: LocalDate | null;
}

/** The observances of one topic. One that has several topics is in each. */
export interface Topic {
  readonly id: string;
  readonly observances: readonly ListedObservance[];
}

/** Some observances return every five years. */
const HORIZON = 5 * 366;

/**
 * The observances that can still come, in the order in which they next do, those without a date last, each named in
 * the language and found by its names in all of them. International years and decades that are over are left out.
 *
 * @throws RangeError that names a date that is not real.
 */
export function listObservances(
  observances: readonly Observance[],
  today: LocalDate,
  language: LanguageTag,
): readonly ListedObservance[] {
  const next = new Map<string, LocalDate>();
  for (const { observanceId, start } of occurrencesBetween(observances, today, addDays(today, HORIZON))) {
    if (!next.has(observanceId)) next.set(observanceId, start);
  }
  return observances
    .filter((observance) => !isOver(observance, today))
    .map((observance) => toListed(observance, next.get(observance.id) ?? null, language))
    .sort((a, b) => compare(a.next ?? LAST, b.next ?? LAST) || compare(a.name, b.name));
}

/** The topics of the observances by their ids, each with its observances in the given order. */
export function toTopics(observances: readonly ListedObservance[]): readonly Topic[] {
  const ids = new Set(observances.flatMap(({ topics }) => topics));
  return [...ids].sort().map((id) => ({
    id,
    observances: observances.filter(({ topics }) => topics.includes(id)),
  }));
}

/** After every date. */
const LAST = '~';

function toListed(observance: Observance, next: LocalDate | null, language: LanguageTag): ListedObservance {
  const names = [...Object.values(observance.name), ...observance.otherNames];
  const { id, topics } = observance;
  return { id, ...toObservanceLabel(observance, language), topics, next, words: toWords(names.join(' ')) };
}

function isOver(observance: Observance, today: LocalDate): boolean {
  return 'endYear' in observance && observance.endYear < Number(today.slice(0, 4));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
