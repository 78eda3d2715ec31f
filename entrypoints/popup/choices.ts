import type { AgendaRow } from '../../domain/agenda';
import { isFollowed } from '../../domain/following';
import type { Preferences } from '../../domain/preferences';
import { DAY, type EpochMilliseconds } from '../../domain/time';
import { watchLinkOf } from '../../domain/watch';
import { sessionsFrom } from '../../platform/database';
import {
  MOST_REMINDERS,
  readChoices,
  readDeviceId,
  removeArms,
  removeReminders,
  writeArm,
  writeReminder,
} from '../../platform/storage';

/** Arms older than this are forgotten: their sessions are over. */
const ARM_KEPT = 7 * DAY;

/** The schedule reaches a week ahead and holds some fifty sessions a day. */
const MOST_COMING = 2000;

/** Arms the session for this computer, or takes the arm back. */
export async function toggleArm(row: AgendaRow, now: EpochMilliseconds): Promise<void> {
  const { session, uid } = row.entry;
  if (row.isArmed) return removeArms([uid]);
  if (session.start === null) return;
  await writeArm({
    uid,
    deviceId: await readDeviceId(),
    start: session.start,
    title: session.title.slice(0, 500),
    link: watchLinkOf(session)?.href ?? null,
    armedAt: now,
  });
}

/** Lets the session's own address open by itself although it is not on the trusted list. */
export async function approveLink(row: AgendaRow): Promise<void> {
  const arm = (await readChoices()).arms.get(row.entry.uid);
  const link = watchLinkOf(row.entry.session);
  if (arm !== undefined && link !== null) await writeArm({ ...arm, approvedLink: link.href });
}

/** Announces the start of the session, or does not. What equals the user's following is not stored. */
export async function toggleReminder(row: AgendaRow, preferences: Preferences): Promise<void> {
  const wanted = !row.isReminded;
  const byDefault = row.isArmed || isFollowed(row.entry.session, preferences);
  await writeReminder(row.entry.uid, wanted === byDefault ? null : wanted);
}

/** Forgets arms of sessions that are over; and reminders of such, once there are many: one of a session to come is never lost. */
export async function removeOldChoices(now: EpochMilliseconds): Promise<void> {
  const { arms, reminders } = await readChoices();
  const old = [...arms.values()].filter((arm) => arm.start < now - ARM_KEPT).map(({ uid }) => uid);
  if (old.length > 0) await removeArms(old);
  if (reminders.size <= MOST_REMINDERS) return;
  const coming = new Set((await sessionsFrom(now, MOST_COMING)).map(({ uid }) => uid));
  await removeReminders([...reminders.keys()].filter((uid) => !coming.has(uid)));
}
