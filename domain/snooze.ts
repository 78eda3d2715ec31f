import type { AlertKey } from './alert';
import { type EpochMilliseconds, MINUTE } from './time';

/** Five minutes, as the button says. */
const SNOOZE = 5 * MINUTE;

/** What is heard of again, and whether there is anything to wait for: at the start itself it is told anyway. */
export interface Snooze {
  readonly key: AlertKey;
  readonly isAwaited: boolean;
}

/** The answer "in 5 minutes" to an alert, to the nearest whole minute from its start; before a start that is nearer it is "at the start". */
export function snoozeOf(alert: AlertKey, now: EpochMilliseconds): Snooze {
  const { start } = alert;
  const leadMinutes = Math.round((start - now - SNOOZE) / MINUTE);
  if (now < start && leadMinutes <= 0) return untilStart(alert);
  return { key: { ...alert, kind: 'snooze', leadMinutes }, isAwaited: true };
}

/** The answer "at the start": no reminder until then. */
export function untilStart(alert: AlertKey): Snooze {
  return { key: { ...alert, kind: 'snooze', leadMinutes: 0 }, isAwaited: false };
}
