import type { Refusal } from '../domain/refusal';
import type { MessageKey, Strings } from './i18n';

/** The line that tells why an armed session was not opened, but for those that tell until when. */
const REFUSAL_TEXT = {
  'turned-off': 'refusedTurnedOff',
  'other-computer': 'refusedOtherComputer',
  declined: 'refusedDeclined',
  'tab-closed': 'refusedTabClosed',
  cancelled: 'refusedCancelled',
  postponed: 'refusedPostponed',
  closed: 'refusedClosed',
  'time-uncertain': 'refusedTimeUncertain',
  locked: 'refusedLocked',
  away: 'refusedAway',
  'too-late': 'refusedTooLate',
  interrupted: 'refusedInterrupted',
  conflict: 'refusedConflict',
  'too-many': 'refusedTooMany',
  'other-sound': 'refusedOtherSound',
  registration: 'refusedRegistration',
  'no-link': 'refusedNoLink',
  'link-gone': 'refusedLinkGone',
  'untrusted-link': 'refusedUntrustedLink',
  failed: 'refusedFailed',
} as const satisfies Readonly<Record<Exclude<Refusal, 'asleep' | 'not-running'>, MessageKey>>;

/** Why an armed session was not opened, in one line; `time` is when Gavel could act again. */
export function refusalText(refusal: Refusal, time: string, { text }: Strings): string {
  switch (refusal) {
    case 'asleep':
      return text('refusedAsleep', { time });
    case 'not-running':
      return text('refusedNotRunning', { time });
    default:
      return text(REFUSAL_TEXT[refusal]);
  }
}
