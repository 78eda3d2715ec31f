import { nullable, number, object, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import type { Preferences } from '../domain/preferences';
import type { EpochMilliseconds } from '../domain/time';
import { type SeenTimeZone, seenTimeZone } from '../domain/zone-move';
import { systemTimeZone } from './clock';

const SeenTimeZoneSchema = object({
  timeZone: string(),
  move: nullable(object({ from: string(), to: string(), at: number() })),
});

/** The zone in which this computer was last seen, by the background; null where it was not yet. */
export async function readSeenTimeZone(): Promise<SeenTimeZone | null> {
  const { seenTimeZone: stored } = await browser.storage.local.get('seenTimeZone');
  const parsed = safeParse(SeenTimeZoneSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Remembers the zone in which this computer is at `now`, where that is news. For the background. */
export async function noteTimeZone(
  preferences: Pick<Preferences, 'homeTimeZone'>,
  now: EpochMilliseconds,
): Promise<void> {
  const seen = await readSeenTimeZone();
  const present = seenTimeZone(seen, systemTimeZone(), preferences, now);
  if (present !== seen) await browser.storage.local.set({ seenTimeZone: present });
}

/** Until when the user has seen that the computer came into other zones; 0 where nothing was seen yet. */
export async function readMoveSeenAt(): Promise<EpochMilliseconds> {
  const { moveSeenAt } = await browser.storage.local.get('moveSeenAt');
  return typeof moveSeenAt === 'number' ? moveSeenAt : 0;
}

/** Remembers that the user has seen all of that until then. */
export async function writeMoveSeenAt(moveSeenAt: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ moveSeenAt });
}
