import { browser } from 'wxt/browser';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';

/**
 * The clock of the worker and of every page.
 *
 * Keeps: in a rehearsal build, how far the rehearsed time is from the computer's; in a normal build nothing.
 * Persists (`storage.local`): the offset is fixed when the extension first starts, and a worker that is
 * started again, or a page opened later, must live in the same time.
 * Callers first: `await openClock()` once.
 * Why not `Date.now()`: a rehearsal must be able to shift it, and a normal build must contain no way to.
 */
export interface Clock {
  now(): EpochMilliseconds;
  /** The computer's own time at which the clock will show `instant`: what alarms and timers need. */
  toSystemTime(instant: EpochMilliseconds): EpochMilliseconds;
}

/** The time to rehearse, set by the rehearsal build alone; the bundler removes everything behind it elsewhere. */
declare const __REHEARSAL_AT__: EpochMilliseconds | null;

/** Whether this build rehearses: its clock is shifted and it reads no network. */
export const IS_REHEARSAL = __REHEARSAL_AT__ !== null;

const SYSTEM_CLOCK: Clock = { now: () => Date.now(), toSystemTime: (instant) => instant };

/** The clock to live by. */
export async function openClock(): Promise<Clock> {
  if (__REHEARSAL_AT__ === null) return SYSTEM_CLOCK;
  const offset = await rehearsalOffset(__REHEARSAL_AT__);
  return { now: () => Date.now() + offset, toSystemTime: (instant) => instant - offset };
}

/** The lock makes worker and popup, which start at the same moment, agree on one offset. */
function rehearsalOffset(rehearsedAt: EpochMilliseconds): Promise<number> {
  return navigator.locks.request('gavel-rehearsal', async () => {
    const { rehearsalOffset: stored } = await browser.storage.local.get('rehearsalOffset');
    if (typeof stored === 'number') return stored;
    const offset = rehearsedAt - Date.now();
    await browser.storage.local.set({ rehearsalOffset: offset });
    return offset;
  });
}

/** The zone this computer is in now; a traveller's computer changes it while the page is open. */
export function systemTimeZone(): TimeZoneId {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
