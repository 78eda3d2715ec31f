import type { RecurringObservance } from './observance';
import type { UnLanguage } from './un-language';

/** A name by which titles may call an observance. */
export interface KnownName {
  readonly text: string;
  readonly language: UnLanguage;
  readonly observance: RecurringObservance;
}

/** A place where a title names an observance. */
export interface FoundName {
  readonly observance: RecurringObservance;
  /** Words or characters of the title; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Characters of the name. */
  readonly length: number;
}

/**
 * The names that do not overlap with a longer one: the United Nations Day for South-South Cooperation is not the
 * United Nations Day, whatever the date. Names of the same length stay together: observances may share one.
 */
export function withoutPartsOfLonger(found: readonly FoundName[]): readonly FoundName[] {
  return found.filter(
    (name) =>
      !found.some((other) => other.length > name.length && other.from < name.to && name.from < other.to),
  );
}
