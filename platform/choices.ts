import { safeParse } from 'valibot';
import { type Arm, ArmSchema, type Choices, MOST_ARMS } from '../domain/arm';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { readSynced, removeSynced, writeSynced } from './synced';

/** Of the items in this file; see the table in `platform/storage`. */
const VERSION = 1;
export const ARM = 'arm:';
export const REMIND = 'remind:';

/** Arms older than this are forgotten: their sessions are over. */
const ARM_KEPT = 7 * DAY;

/** So many reminders are kept whatever they are of. */
export const MOST_REMINDERS = 200;

/** There is no room for another session that opens by itself; `storage.sync` takes 512 items in all. */
export class TooManyArmsError extends Error {
  override readonly name = 'TooManyArmsError';
}

/** What the user chose for single sessions; an item that cannot be read is passed over and left alone. */
export async function readChoices(): Promise<Choices> {
  const items = Object.entries(await readSynced());
  const arms = items.filter(([key]) => key.startsWith(ARM)).map(([, value]) => safeParse(ArmSchema, value));
  const reminders = items.filter(([key]) => key.startsWith(REMIND));
  return {
    arms: new Map(
      arms.flatMap((arm): [string, Arm][] => (arm.success ? [[arm.output.uid, arm.output]] : [])),
    ),
    reminders: new Map(
      reminders.flatMap(([key, value]): [string, boolean][] =>
        typeof value === 'boolean' ? [[key.slice(REMIND.length), value]] : [],
      ),
    ),
  };
}

/**
 * Writes arms in one call; those of sessions that are over for a week make room.
 *
 * @throws TooManyArmsError beyond 200 in all; the browser's error when it takes them nowhere.
 */
export async function writeArms(arms: readonly Arm[], now: EpochMilliseconds): Promise<void> {
  const { arms: present } = await readChoices();
  const old = oldArms([...present.values()], now);
  const after = new Set([...present.keys(), ...arms.map(({ uid }) => uid)]);
  for (const uid of old) after.delete(uid);
  if (after.size > MOST_ARMS) throw new TooManyArmsError(`${MOST_ARMS} sessions are set to open already.`);
  await removeArms(old.filter((uid) => !arms.some((arm) => arm.uid === uid)));
  await writeSynced(Object.fromEntries(arms.map((arm) => [ARM + arm.uid, { version: VERSION, ...arm }])));
}

/** The uids of arms whose sessions have been over for a week. */
export function oldArms(arms: readonly Arm[], now: EpochMilliseconds): readonly string[] {
  return arms.filter(({ start }) => start < now - ARM_KEPT).map(({ uid }) => uid);
}

/** Forgets the arms of these sessions. */
export async function removeArms(uids: readonly string[]): Promise<void> {
  await removeSynced(uids.map((uid) => ARM + uid));
}

/** Announces the start of the session, or does not; null leaves it to what the user follows. */
export async function writeReminder(uid: string, isReminded: boolean | null): Promise<void> {
  if (isReminded === null) await removeReminders([uid]);
  else await writeSynced({ [REMIND + uid]: isReminded });
}

/** Forgets the reminders of these sessions. */
export async function removeReminders(uids: readonly string[]): Promise<void> {
  await removeSynced(uids.map((uid) => REMIND + uid));
}
