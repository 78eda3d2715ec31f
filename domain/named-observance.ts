import { type Observance, type Occurrence, observanceName } from './observance';
import type { LanguageTag, LocalDate } from './time';

/** What an observance is called on a page in one language. */
export interface ObservanceLabel {
  readonly name: string;
  /** English where no name in the language is known. */
  readonly nameLang: LanguageTag;
  /** False where the name comes from a weaker source than the UN's own list. */
  readonly isOfficial: boolean;
}

/** An observance as the pages show it: named, dated, and without a clock. */
export interface NamedObservance extends ObservanceLabel {
  readonly id: string;
  readonly url: string | null;
  readonly start: LocalDate;
  readonly days: number;
}

/** What the observance is called in the language, or in English where no name in it is known. */
export function toObservanceLabel(observance: Observance, language: LanguageTag): ObservanceLabel {
  const { name, nameLang, official } = observanceName(observance, [language]);
  return { name, nameLang, isOfficial: official };
}

/** The occurrences with their names in the language, or in English where there is none. */
export function toNamedObservances(
  occurrences: readonly Occurrence[],
  observances: ReadonlyMap<string, Observance>,
  language: LanguageTag,
): readonly NamedObservance[] {
  return occurrences.flatMap(({ observanceId, start, days }) => {
    const observance = observances.get(observanceId);
    if (observance === undefined) return [];
    const { url } = observance;
    return [{ id: observanceId, ...toObservanceLabel(observance, language), url, start, days }];
  });
}
