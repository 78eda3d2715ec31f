import { nullable, number, object, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import type { SeenTimeZone } from '../domain/zone-move';

const SeenTimeZoneSchema = object({
  timeZone: string(),
  move: nullable(object({ from: string(), to: string(), at: number() })),
});

/** The zone of this computer in which times were last shown; null where none were yet. */
export async function readSeenTimeZone(): Promise<SeenTimeZone | null> {
  const { seenTimeZone } = await browser.storage.local.get('seenTimeZone');
  const parsed = safeParse(SeenTimeZoneSchema, seenTimeZone);
  return parsed.success ? parsed.output : null;
}

/** Remembers in which zone of this computer times are shown now, and which move into it is to be told. */
export async function writeSeenTimeZone(seenTimeZone: SeenTimeZone): Promise<void> {
  await browser.storage.local.set({ seenTimeZone });
}

/** Forgets the move, but not the zone: the user has read of it. */
export async function dismissZoneMove(): Promise<void> {
  const seen = await readSeenTimeZone();
  if (seen !== null) await writeSeenTimeZone({ ...seen, move: null });
}
