import type { AlertKey, LedgerEntry } from './alert';
import type { Arm } from './arm';

/** What can be answered to a notification. */
export type AlertButton = 'watch' | 'snooze' | 'until-start' | 'decline';

/**
 * The buttons of an alert, two at the most: a start can be watched, or heard of again; a reminder can be heard of
 * again, or its opening be declined. What is said of changes cannot be answered.
 */
export function buttonsOf(
  { kind, leadMinutes }: Pick<AlertKey, 'kind' | 'leadMinutes'>,
  opens: boolean,
): readonly AlertButton[] {
  if (kind === 'lead' || (kind === 'snooze' && leadMinutes > 0))
    return opens ? ['decline', 'snooze'] : ['snooze', 'until-start'];
  if (kind === 'start' || kind === 'snooze') return ['watch', 'snooze'];
  return kind === 'early' || kind === 'recording' ? ['watch'] : [];
}

/** Whether the session was to open by itself as the alert was raised: what was armed since had another button there. */
export function openedThen(
  opensNow: boolean,
  arm: Pick<Arm, 'armedAt'> | undefined,
  line: Pick<LedgerEntry, 'at'> | undefined,
): boolean {
  return opensNow && (arm === undefined || line === undefined || arm.armedAt <= line.at);
}
