import { browser } from 'wxt/browser';
import type { EpochMilliseconds } from '../domain/time';

/** Until when the user has seen what was missed; 0 where nothing was seen yet. */
export async function readMissedSeenAt(): Promise<EpochMilliseconds> {
  const { missedSeenAt } = await browser.storage.local.get('missedSeenAt');
  return typeof missedSeenAt === 'number' ? missedSeenAt : 0;
}

/** Remembers that the user has seen all that was missed until then. */
export async function writeMissedSeenAt(missedSeenAt: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ missedSeenAt });
}
