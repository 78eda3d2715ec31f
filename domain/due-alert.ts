import type { AlertKey } from './alert';
import type { PlanChange } from './change-alert';
import type { Opening } from './opening';
import type { Refusal } from './refusal';
import type { ScheduleEntry } from './schedule';
import type { EpochMilliseconds } from './time';

/** What has to be done now, once, under the id of its alert. */
export type DueAlert = AlertKey & {
  readonly id: string;
  readonly entry: ScheduleEntry;
  /** When it fell due. */
  readonly dueAt: EpochMilliseconds;
} & (
    | {
        /** Announced; or over before anything could be said of it, and told with the rest of what was missed. */
        readonly effect: 'notify' | 'miss';
        /** Why it does not open although it is armed; null where it opens, or is not armed. */
        readonly refusal: Refusal | null;
      }
    | { readonly effect: 'tell'; readonly change: PlanChange }
    | Opening
  );

/** What the user is to hear of, one way or another. */
export type SpokenAlert = Extract<DueAlert, { readonly effect: 'notify' | 'tell' | 'miss' }>;

export type OpeningAlert = Exclude<DueAlert, SpokenAlert>;

/** Whether the user is to hear of it; else it is about a tab. */
export function isSpoken(due: DueAlert): due is SpokenAlert {
  return due.effect === 'notify' || due.effect === 'tell' || due.effect === 'miss';
}
