import type { Refusal } from '../domain/refusal';

/** Why a session did not open, in a few words that stand behind a number. */
export const REFUSAL_CAUSE_TEXT = {
  'turned-off': 'causeTurnedOff',
  'other-computer': 'causeOtherComputer',
  declined: 'causeDeclined',
  'tab-closed': 'causeTabClosed',
  cancelled: 'causeCancelled',
  postponed: 'causePostponed',
  closed: 'causeClosed',
  'time-uncertain': 'causeTimeUncertain',
  locked: 'causeLocked',
  away: 'causeAway',
  asleep: 'causeAsleep',
  'not-running': 'causeNotRunning',
  'too-late': 'causeTooLate',
  interrupted: 'causeInterrupted',
  conflict: 'causeConflict',
  'too-many': 'causeTooMany',
  'other-sound': 'causeOtherSound',
  registration: 'causeRegistration',
  'no-link': 'causeNoLink',
  'link-gone': 'causeLinkGone',
  'untrusted-link': 'causeUntrustedLink',
  failed: 'causeFailed',
} as const satisfies Readonly<Record<Refusal, string>>;
