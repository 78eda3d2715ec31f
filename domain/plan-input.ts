import type { Absence } from './absence';
import type { LedgerEntry } from './alert';
import type { Choices } from './arm';
import type { BrowserState } from './browser-state';
import type { Preferences } from './preferences';
import type { ScheduleEntry } from './schedule';
import type { EpochMilliseconds, TimeZoneId } from './time';

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
  readonly browser: BrowserState;
  /** Addresses whose pages are not there. */
  readonly goneLinks: ReadonlySet<string>;
  /** When Gavel could last do nothing; null where it always could. */
  readonly absence: Absence | null;
  /** The user's, for the quiet hours. */
  readonly homeTimeZone: TimeZoneId;
}
