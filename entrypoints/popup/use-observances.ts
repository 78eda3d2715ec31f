import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NamedObservance, ObservanceLabel } from '../../domain/named-observance';
import type { LanguageTag, LocalDate } from '../../domain/time';

type Calendar = typeof import('./observances');

/** The calendar of observances as the popup shows it; empty until it is loaded. */
export interface PopupObservances {
  readonly isLoaded: boolean;
  /** Those that begin from today on. */
  readonly coming: readonly NamedObservance[];
  /** Those of today. */
  readonly today: readonly NamedObservance[];
  /** What the observance is called, or null where the id is not known. */
  labelOf(observanceId: string): ObservanceLabel | null;
}

/** The calendar is large, and what is stored can be read meanwhile: it is loaded beside, not before it. */
export function useObservances(today: LocalDate, language: LanguageTag): PopupObservances {
  const [calendar, setCalendar] = useState<Calendar>();
  useEffect(() => void import('./observances').then(setCalendar), []);
  return useMemo(
    () => ({
      isLoaded: calendar !== undefined,
      coming: calendar?.comingObservances(today, language) ?? [],
      today: calendar?.observancesOn(today, language) ?? [],
      labelOf: (id) => calendar?.labelOfObservance(id, language) ?? null,
    }),
    [calendar, today, language],
  );
}
