import type { PlanChange } from './change-alert';
import type { Refusal } from './opening';
import type { EpochMilliseconds } from './time';

/** What was done about a session, or not done and why. */
export type Verdict =
  | { readonly kind: 'reminded'; readonly leadMinutes: number }
  | { readonly kind: 'announced'; readonly lateBy: number }
  | { readonly kind: 'told'; readonly change: PlanChange }
  | { readonly kind: 'opened'; readonly lateBy: number; readonly href: string }
  | { readonly kind: 'not-opened'; readonly refusal: Refusal; readonly lateBy: number }
  | { readonly kind: 'missed' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** One line of the decision log. `lateBy` is in milliseconds after the planned instant. */
export interface Decision {
  readonly at: EpochMilliseconds;
  readonly uid: string;
  readonly title: string;
  readonly start: EpochMilliseconds;
  readonly verdict: Verdict;
}
