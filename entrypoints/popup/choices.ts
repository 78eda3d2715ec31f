import type { AgendaRow } from '../../domain/agenda';
import { isFollowed } from '../../domain/following';
import type { Preferences } from '../../domain/preferences';
import type { EpochMilliseconds } from '../../domain/time';
import { watchLinkOf } from '../../domain/watch';
import {
  MOST_REMINDERS,
  oldArms,
  readChoices,
  removeArms,
  removeReminders,
  writeArms,
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
  const { session, uid, uids } = row.entry;
  if (row.isArmed) return removeArms(uids);
  if (session.start === null) return;
  const arm = {
    uid,
    deviceId: await readDeviceId(),
    start: session.start,
    title: session.title.slice(0, 500),
    link: watchLinkOf(session)?.href ?? null,
    armedAt: now,
  };
  await writeArms([arm], now);
}

/** Lets the session's own address open by itself although it is not on the trusted list. */
export async function approveLink(row: AgendaRow, now: EpochMilliseconds): Promise<void> {
  const { arms } = await readChoices();
  const link = watchLinkOf(row.entry.session);
  if (link === null) return;
  const approved = row.entry.uids.flatMap((uid) => arms.get(uid) ?? []);
  await writeArms(
    approved.map((arm) => ({ ...arm, approvedLink: link.href })),
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

/** Forgets arms of sessions that are over; and reminders of such, once there are many: one of a session to come is never lost. */
export async function removeOldChoices(now: EpochMilliseconds): Promise<void> {
  const { arms, reminders } = await readChoices();
  await removeArms(oldArms([...arms.values()], now));
  if (reminders.size <= MOST_REMINDERS) return;
  const coming = new Set((await sessionsFrom(now, MOST_COMING)).flatMap(({ uids }) => uids));
  await removeReminders([...reminders.keys()].filter((uid) => !coming.has(uid)));
}
