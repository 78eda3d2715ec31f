import type { Choices } from './arm';
import { listKeyOf } from './fold-reading';
import { phaseAt } from './phase';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR } from './time';

/** A session that is to open is looked at more closely from this time before its start. */
const NEAR = 2 * HOUR;

/** Whether the session is to open by itself and starts within two hours, or runs. */
export function isNear(entry: ScheduleEntry, { arms }: Choices, now: EpochMilliseconds): boolean {
  if (!arms.has(entry.uid)) return false;
  const { start } = entry.session;
  const phase = phaseAt(entry, now);
  return phase === 'live' || phase === 'started' || (start !== null && start > now && start - now <= NEAR);
}

/** The keys of the lists that name such a session: what they say of it may change by the minute. A page of a list has the key of its list. */
export function nearRequests(
  entries: readonly ScheduleEntry[],
  choices: Choices,
  now: EpochMilliseconds,
): ReadonlySet<string> {
  const near = entries.filter((entry) => isNear(entry, choices, now));
  return new Set(near.flatMap(({ reports }) => reports.map(({ requestKey }) => listKeyOf(requestKey))));
}
