import { type Observance, type Occurrence, observanceName } from './observance';
import type { LanguageTag, LocalDate } from './time';

/** An observance as the pages show it: named, dated, and without a clock. */
export interface NamedObservance {
  readonly id: string;
  readonly name: string;
  readonly nameLang: LanguageTag;
  /** False where the name comes from a weaker source than the UN's own list. */
  readonly isOfficial: boolean;
  readonly url: string | null;
  readonly start: LocalDate;
  readonly days: number;
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
    const { name, nameLang, official } = observanceName(observance, [language]);
    return [{ id: observanceId, name, nameLang, isOfficial: official, url: observance.url, start, days }];
  });
}
