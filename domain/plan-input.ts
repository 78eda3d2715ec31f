import type { LedgerEntry } from './alert';
import type { Choices } from './arm';
import type { Preferences } from './preferences';
import type { ScheduleEntry } from './schedule';
import type { EpochMilliseconds } from './time';

/** All that decides on what has to be done at one moment. */
export interface PlanInput {
  readonly now: EpochMilliseconds;
  readonly entries: readonly ScheduleEntry[];
  readonly preferences: Preferences;
  readonly choices: Choices;
  /** By alert id. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly deviceId: string;
  /** What started before Gavel was installed is not announced. */
  readonly installedAt: EpochMilliseconds;
}
