/** Why an armed session is not opened by itself. Each is one line for the user. */
export const REFUSALS = [
  'turned-off',
  'other-computer',
  'declined',
  'tab-closed',
  'cancelled',
  'postponed',
  'closed',
  'time-uncertain',
  'locked',
  'away',
  'asleep',
  'not-running',
  'too-late',
  'interrupted',
  'conflict',
  'too-many',
  'other-sound',
  'registration',
  'no-link',
  'link-gone',
  'untrusted-link',
  'failed',
] as const;

export type Refusal = (typeof REFUSALS)[number];
