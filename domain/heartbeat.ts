import { type EpochMilliseconds, MINUTE, SECOND } from './time';

/** The background ticks each minute, and a busy browser may let it wait for another. */
const LONGEST_SILENCE = 2 * MINUTE;

/** A page that opens wakes the background, which then ticks at once. */
const ANSWER_TIME = 2 * SECOND;

/** A computer that has just started, or woken, may let it wait so much longer. */
const PATIENCE = 10 * SECOND;

/** A page that works in the background's place keeps it waiting, but not for ever. */
const LONGEST_HINDRANCE = 10 * SECOND;

/** What a page has seen of the background. */
export interface Watch {
  readonly now: EpochMilliseconds;
  /** When the background last ticked, or null where it has not since the browser started. */
  readonly lastTick: EpochMilliseconds | null;
  /** When a page first looked since the browser started. */
  readonly firstLook: EpochMilliseconds;
  /** When this page woke the background; it has been watching ever since. */
  readonly wokenAt: EpochMilliseconds;
  /** How many milliseconds of that the page itself has kept the background waiting. */
  readonly hindrance: number;
}

/**
 * Whether the background lives: `silent` is one that does not answer, whose work the page had better do; `dead` is
 * one that has not run for longer than can be. `since` is its last tick, null where none is known.
 */
export type Heartbeat =
  | { readonly kind: 'beating' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'dead'; readonly since: EpochMilliseconds | null };

/**
 * Whether the background lives, by its ticks. A long silence alone proves nothing: the computer may have slept, or
 * the browser have just started. It is dead that was woken and still does not tick. A tick that lies ahead of `now`
 * was made before the clock was set back, and says nothing.
 */
export function heartbeatAt({ now, lastTick, firstLook, wokenAt, hindrance }: Watch): Heartbeat {
  const since = lastTick !== null && lastTick <= now ? lastTick : null;
  const silence = now - (since ?? Math.min(firstLook, wokenAt));
  if (since !== null && since >= wokenAt) {
    return silence <= LONGEST_SILENCE ? { kind: 'beating' } : { kind: 'dead', since };
  }
  const waited = now - wokenAt;
  if (waited < ANSWER_TIME) return { kind: 'beating' };
  const isOverdue = waited - Math.min(hindrance, LONGEST_HINDRANCE) >= PATIENCE;
  return isOverdue && silence > LONGEST_SILENCE ? { kind: 'dead', since } : { kind: 'silent' };
}
