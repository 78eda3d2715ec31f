import { addDays } from '../../domain/local-date';
import {
  type NamedObservance,
  type ObservanceLabel,
  toNamedObservances,
  toObservanceLabel,
} from '../../domain/named-observance';
import { type Observance, occurrencesBetween, occurrencesOn } from '../../domain/observance';
import type { LanguageTag, LocalDate } from '../../domain/time';
import { OBSERVANCES } from '../../sources/observances';

/** How far ahead the calendar of observances reaches in the popup, in days. */
const HORIZON = 60;

const byId: ReadonlyMap<string, Observance> = new Map(
  OBSERVANCES.map((observance) => [observance.id, observance]),
);

const DAYS_AND_WEEKS = OBSERVANCES.filter(({ kind }) => kind === 'day' || kind === 'week');

/** The days and weeks that begin from `today` on, as far as the popup looks ahead. */
export function comingObservances(today: LocalDate, language: LanguageTag): readonly NamedObservance[] {
  return toNamedObservances(
    occurrencesBetween(DAYS_AND_WEEKS, today, addDays(today, HORIZON)),
    byId,
    language,
  );
}

/** The observances of the day, those that began before it included. */
export function observancesOn(date: LocalDate, language: LanguageTag): readonly NamedObservance[] {
  return toNamedObservances(occurrencesOn(DAYS_AND_WEEKS, date), byId, language);
}

/** What the observance is called, or null where the id is not known. */
export function labelOfObservance(id: string, language: LanguageTag): ObservanceLabel | null {
  const observance = byId.get(id);
  return observance === undefined ? null : toObservanceLabel(observance, language);
}
