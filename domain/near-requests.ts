import type { Choices } from './arm';
import { phaseAt } from './phase';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR } from './time';

/** A session that is to open is looked at more closely from this time before its start. */
const NEAR = 2 * HOUR;

/** The keys of the requests that name an armed session which starts within two hours or runs: what they say may change by the minute. */
export function nearRequests(
  entries: readonly ScheduleEntry[],
  { arms }: Choices,
  now: EpochMilliseconds,
): ReadonlySet<string> {
  const near = entries.filter((entry) => {
    if (!arms.has(entry.uid)) return false;
    const { start } = entry.session;
    const phase = phaseAt(entry, now);
    return phase === 'live' || phase === 'started' || (start !== null && start > now && start - now <= NEAR);
  });
  return new Set(near.flatMap(({ reports }) => reports.map(({ requestKey }) => requestKey)));
}
