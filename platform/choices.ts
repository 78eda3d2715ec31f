import { safeParse } from 'valibot';
import { type Arm, ArmSchema, type Choices, MOST_ARMS } from '../domain/arm';
import { LeadsSchema } from '../domain/preferences';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { readOwnLinks } from './own-links';
import { readSynced, removeSynced, writeSynced } from './synced';

/** Of the items in this file; see the table in `platform/storage`. */
const VERSION = 1;
export const ARM = 'arm:';
export const REMIND = 'remind:';
export const LEADS = 'leads:';

/** Arms older than this are forgotten: their sessions are over, and who was away for so long has been told. */
const ARM_KEPT = 30 * DAY;

/** Where there is no more room, those that are older than this make some. */
const ARM_NEEDED = 7 * DAY;

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
  const leads = items.filter(([key]) => key.startsWith(LEADS));
  return {
    arms: new Map(
      arms.flatMap((arm): [string, Arm][] => (arm.success ? [[arm.output.uid, arm.output]] : [])),
    ),
    reminders: new Map(
      reminders.flatMap(([key, value]): [string, boolean][] =>
        typeof value === 'boolean' ? [[key.slice(REMIND.length), value]] : [],
      ),
    ),
    leads: new Map(
      leads.flatMap(([key, value]): [string, readonly number[]][] => {
        const parsed = safeParse(LeadsSchema, value);
        return parsed.success ? [[key.slice(LEADS.length), parsed.output]] : [];
      }),
    ),
    ownLinks: await readOwnLinks(),
  };
}

/**
 * Writes arms in one call; those of sessions that are over for a month are forgotten, and where there is no more room
 * those that are over for a week.
 *
 * @throws TooManyArmsError beyond 200 in all; the browser's error when it takes them nowhere.
 */
export async function writeArms(arms: readonly Arm[], now: EpochMilliseconds): Promise<void> {
  const { arms: present } = await readChoices();
  const written = new Set(arms.map(({ uid }) => uid));
  const others = [...present.values()].filter(({ uid }) => !written.has(uid));
  const isFull = (old: readonly string[]): boolean => others.length - old.length + written.size > MOST_ARMS;
  let old = oldArms(others, now);
  if (isFull(old)) old = oldArms(others, now, ARM_NEEDED);
  if (isFull(old)) throw new TooManyArmsError(`${MOST_ARMS} sessions are set to open already.`);
  await removeArms(old);
  await writeSynced(Object.fromEntries(arms.map((arm) => [ARM + arm.uid, { version: VERSION, ...arm }])));
}

/** The uids of arms whose sessions started longer ago than that: a month, unless said otherwise. */
export function oldArms(
  arms: readonly Arm[],
  now: EpochMilliseconds,
  age: number = ARM_KEPT,
): readonly string[] {
  return arms.filter(({ start }) => start < now - age).map(({ uid }) => uid);
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

/** Sets the reminders before the start of the session, in minutes; null leaves them to those for all sessions. */
export async function writeLeads(uid: string, leads: readonly number[] | null): Promise<void> {
  if (leads === null) await removeLeads([uid]);
  else await writeSynced({ [LEADS + uid]: [...leads] });
}

/** Leaves the reminders before the start of these sessions to those for all. */
export async function removeLeads(uids: readonly string[]): Promise<void> {
  await removeSynced(uids.map((uid) => LEADS + uid));
}
