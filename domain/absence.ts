import type { EpochMilliseconds } from './time';

/** Why Gavel could do nothing: the computer slept, or the browser (or Gavel in it) was not running. */
export type AbsenceKind = 'asleep' | 'not-running';

/** The last time that Gavel could do nothing. */
export interface Absence {
  readonly kind: AbsenceKind;
  /** The last sign of life before it; null where none is known. */
  readonly from: EpochMilliseconds | null;
  /** The first one after it. */
  readonly until: EpochMilliseconds;
}

/** Why nothing was done at the instant, or null where Gavel was at work then. */
export function absenceAt(instant: EpochMilliseconds, absence: Absence | null): AbsenceKind | null {
  if (absence === null || instant >= absence.until) return null;
  return absence.from === null || instant >= absence.from ? absence.kind : null;
}
