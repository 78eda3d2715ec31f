import type { AbsenceKind } from './absence';
import type { PlanChange } from './change-alert';
import type { OpeningReason } from './opening';
import type { Refusal } from './refusal';
import type { EpochMilliseconds } from './time';

/** What was done about a session, or not done and why. */
export type Verdict =
  | { readonly kind: 'reminded'; readonly leadMinutes: number }
  | { readonly kind: 'announced'; readonly lateBy: number; readonly absence?: AbsenceKind }
  | { readonly kind: 'told-early' | 'told-recording' | 'told-again' }
  | { readonly kind: 'told'; readonly change: PlanChange }
  | {
      readonly kind: 'opened';
      readonly lateBy: number;
      readonly href: string;
      readonly reason?: OpeningReason;
    }
  | { readonly kind: 'not-opened'; readonly refusal: Refusal; readonly lateBy: number }
  | { readonly kind: 'missed'; readonly isQuiet?: boolean }
  /** The browser shows no notifications of Gavel. */
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** One line of the decision log. `lateBy` is in milliseconds after the planned instant: the start, or the end of the quiet hours. */
export interface Decision {
  readonly at: EpochMilliseconds;
  readonly uid: string;
  readonly title: string;
  readonly start: EpochMilliseconds;
  readonly verdict: Verdict;
}
