import { sureStartOf } from './certainty';
import { phaseAt, phaseChanges } from './phase';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR, MINUTE } from './time';

/** What the toolbar icon says: that a followed session is live, the minutes to the next one within the hour, or nothing. */
export type Badge =
  | { readonly kind: 'live' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'none' };

/** The badge at `now` for the sessions whose start is announced to the user; minutes are rounded up. */
export function badgeAt(entries: readonly ScheduleEntry[], now: EpochMilliseconds): Badge {
  if (entries.some((entry) => phaseAt(entry, now) === 'live')) return { kind: 'live' };
  const next = Math.min(...futureStarts(entries, now));
  const minutes = Math.ceil((next - now) / MINUTE);
  return next - now <= HOUR ? { kind: 'minutes', minutes } : { kind: 'none' };
}

/** When the badge will next read differently, as far as time alone decides; infinity when it will not. */
export function nextBadgeChange(
  entries: readonly ScheduleEntry[],
  now: EpochMilliseconds,
): EpochMilliseconds {
  const phases = entries.flatMap(phaseChanges).filter((instant) => instant > now);
  const minutes = futureStarts(entries, now).map((start) =>
    start - now > HOUR ? start - HOUR : start - Math.floor((start - now - 1) / MINUTE) * MINUTE,
  );
  return Math.min(...phases, ...minutes);
}

function futureStarts(
  entries: readonly ScheduleEntry[],
  now: EpochMilliseconds,
): readonly EpochMilliseconds[] {
  return entries
    .map(({ session }) => sureStartOf(session))
    .filter((start): start is EpochMilliseconds => start !== null && start > now);
}
