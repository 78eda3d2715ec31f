import type { AgendaRow } from '../../domain/agenda-row';
import type { Arm } from '../../domain/arm';
import { isFollowed } from '../../domain/following';
import type { Preferences } from '../../domain/preferences';
import type { ScheduleEntry } from '../../domain/schedule';
import type { EpochMilliseconds } from '../../domain/time';
import { watchLinkOf } from '../../domain/watch';
import {
  MOST_REMINDERS,
  oldArms,
  readChoices,
  removeArms,
  removeLeads,
  removeReminders,
  writeArms,
  writeLeads,
  writeReminder,
} from '../../platform/choices';
import { sessionsFrom } from '../../platform/database';
import { readDeviceId } from '../../platform/storage';

/** The schedule reaches a week ahead and holds some fifty sessions a day. */
const MOST_COMING = 2000;

/**
 * Arms the session for this computer, or takes the arm back, under whatever name of the session it was set.
 *
 * @throws TooManyArmsError, and what the browser throws (see `writeArms`).
 */
export async function toggleArm(row: AgendaRow, now: EpochMilliseconds): Promise<void> {
  if (row.isArmed) return removeArms(row.entry.uids);
  await writeArms(await newArms(row.entry, now), now);
}

/** The arm for this computer; none where no start is known. It travels, so the user's own address is not in it. */
async function newArms({ uid, session }: ScheduleEntry, now: EpochMilliseconds): Promise<readonly Arm[]> {
  const { start, title } = session;
  if (start === null) return [];
  const link = watchLinkOf(session)?.href ?? null;
  return [{ uid, deviceId: await readDeviceId(), start, title: title.slice(0, 500), link, armedAt: now }];
}

/** The arms of the session, under whatever name they were set. */
async function armsOf({ uids }: ScheduleEntry): Promise<readonly Arm[]> {
  const { arms } = await readChoices();
  return uids.flatMap((uid) => arms.get(uid) ?? []);
}

/**
 * Has the session open before the others that start in the same minute; one that opens because it is followed is armed.
 *
 * @throws what `toggleArm` throws.
 */
export async function openInstead({ entry }: AgendaRow, now: EpochMilliseconds): Promise<void> {
  const present = await armsOf(entry);
  const arms = present.length === 0 ? await newArms(entry, now) : present;
  await writeArms(
    arms.map((arm) => ({ ...arm, chosenAt: now })),
    now,
  );
}

/** Lets the session's own address open by itself although it is not on the trusted list. */
export async function approveLink(row: AgendaRow, now: EpochMilliseconds): Promise<void> {
  const link = watchLinkOf(row.entry.session);
  if (link === null) return;
  await writeArms(
    (await armsOf(row.entry)).map((arm) => ({ ...arm, approvedLink: link.href })),
    now,
  );
}

/** Announces the start of the session, or does not. What equals the user's following is not stored. */
export async function toggleReminder(row: AgendaRow, preferences: Preferences): Promise<void> {
  const wanted = !row.isReminded;
  const byDefault = row.isArmed || isFollowed(row.entry.session, preferences);
  const { uid, uids } = row.entry;
  await removeReminders(uids.filter((other) => other !== uid));
  await writeReminder(uid, wanted === byDefault ? null : wanted);
}

/**
 * Sets the reminders before this start, in minutes; null leaves them to those for all sessions. Who wants some of a
 * session that would not be announced wants its start announced too.
 */
export async function setLeads(
  row: AgendaRow,
  minutes: readonly number[] | null,
  preferences: Preferences,
): Promise<void> {
  const { uid, uids } = row.entry;
  await removeLeads(uids.filter((other) => other !== uid));
  await writeLeads(uid, minutes);
  const isAnnounced = row.isReminded || row.isArmed || row.willOpen;
  if (minutes !== null && minutes.length > 0 && !isAnnounced) await toggleReminder(row, preferences);
}

/** Forgets arms of sessions that are over for long; and reminders of such that are over, once there are many: one of a session to come is never lost. */
export async function removeOldChoices(now: EpochMilliseconds): Promise<void> {
  const { arms, reminders, leads } = await readChoices();
  await removeArms(oldArms([...arms.values()], now));
  if (reminders.size + leads.size <= MOST_REMINDERS) return;
  const coming = new Set((await sessionsFrom(now, MOST_COMING)).flatMap(({ uids }) => uids));
  const isOver = (uid: string): boolean => !coming.has(uid);
  await removeReminders([...reminders.keys()].filter(isOver));
  await removeLeads([...leads.keys()].filter(isOver));
}
