import { type AlertKey, toAlertId } from './alert';
import { sureStartOf } from './certainty';
import { isToOpen } from './following';
import type { PlanInput } from './plan-input';
import type { ScheduleEntry } from './schedule';
import type { Session } from './session';
import { type EpochMilliseconds, SECOND } from './time';
import { mayOpenByItself, watchLinkOf } from './watch';

/** How late a livestream may still open by itself. */
export const OPENING_WINDOW = 60 * SECOND;

/** Why an armed session is not opened. Each is one line for the user. */
export type Refusal =
  | 'turned-off'
  | 'other-computer'
  | 'declined'
  | 'cancelled'
  | 'postponed'
  | 'closed'
  | 'time-uncertain'
  | 'too-late'
  | 'interrupted'
  | 'no-link'
  | 'untrusted-link';

export type Opening =
  | { readonly effect: 'open'; readonly href: string; readonly isDayPage: boolean }
  | { readonly effect: 'refuse'; readonly refusal: Refusal };

/** Whether the session opens by itself at this start, and if not, why. */
export function openingOf(
  { start }: Pick<AlertKey, 'start'>,
  { session }: ScheduleEntry,
  input: PlanInput,
): Opening {
  // The tab may be there already: what was begun is never begun again.
  if (wasBegun(session.uid, start, input)) return { effect: 'refuse', refusal: 'interrupted' };
  const refusal = wordAgainst(session, start, input) ?? hindranceOf(session);
  if (refusal !== null) return { effect: 'refuse', refusal };
  if (input.now - start > OPENING_WINDOW) return { effect: 'refuse', refusal: 'too-late' };
  const link = watchLinkOf(session);
  if (link === null) return { effect: 'refuse', refusal: 'no-link' };
  return mayOpenByItself(link.href, input.choices.arms.get(session.uid)?.approvedLink)
    ? { effect: 'open', ...link }
    : { effect: 'refuse', refusal: 'untrusted-link' };
}

/** Whether a worker died, or the browser ended, while it opened the session at this start. */
function wasBegun(uid: string, start: EpochMilliseconds, { ledger }: PlanInput): boolean {
  return ledger.get(toAlertId({ uid, start, kind: 'open', leadMinutes: 0 }))?.state === 'intended';
}

/** Why the user does not want this computer to open the session at this start. */
function wordAgainst(
  session: Session,
  start: EpochMilliseconds,
  { preferences, choices, deviceId, ledger }: PlanInput,
): Refusal | null {
  const { uid } = session;
  if (preferences.opening === 'never') return 'turned-off';
  if (!isToOpen(session, preferences, choices, deviceId)) return 'other-computer';
  const declined = ledger.get(toAlertId({ uid, start, kind: 'declined', leadMinutes: 0 }));
  const armedAt = choices.arms.get(uid)?.armedAt ?? 0;
  return declined !== undefined && declined.at >= armedAt ? 'declined' : null;
}

/** Why the session is nothing to open: it does not take place, is closed, or nobody knows for sure when it starts. */
function hindranceOf(session: Session): Refusal | null {
  if (session.status === 'cancelled' || session.status === 'postponed') return session.status;
  if (session.access === 'closed') return 'closed';
  return sureStartOf(session) === null ? 'time-uncertain' : null;
}
