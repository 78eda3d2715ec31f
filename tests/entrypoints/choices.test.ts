import { beforeEach, expect, it } from 'vitest';
import { type AgendaRow, agendaAt } from '../../domain/agenda';
import type { Session } from '../../domain/session';
import { unreadSource } from '../../domain/source-state';
import { DAY, HOUR } from '../../domain/time';
import { removeOldChoices, toggleArm } from '../../entrypoints/popup/choices';
import { readChoices, TooManyArmsError, writeArms, writeReminder } from '../../platform/choices';
import { storeReading } from '../../platform/schedule-store';
import { readDeviceId } from '../../platform/storage';
import { armOf, choicesOf, DEVICE, entryOf, preferencesWith, START, session, WEB_TV_LINK } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
});

function rowOf(about: Session, isArmed: boolean): AgendaRow {
  const entries = [entryOf(about)];
  const choices = choicesOf({ arms: isArmed ? [armOf(about)] : [] });
  const preferences = preferencesWith({ filter: 'all' });
  const agenda = agendaAt({ now: START - HOUR, entries, preferences, choices, ...SOMEWHERE });
  if (agenda.next === null) throw new Error('The session is not listed.');
  return agenda.next;
}

const SOMEWHERE = { homeTimeZone: 'Africa/Nairobi', deviceId: DEVICE, decisions: [] };

it('arms a session for this computer, with what is needed where the schedule is lost', async () => {
  await toggleArm(rowOf(session(), false), START - HOUR);
  expect([...(await readChoices()).arms.values()]).toEqual([
    {
      uid: session().uid,
      deviceId: await readDeviceId(),
      start: START,
      title: session().title,
      link: WEB_TV_LINK.href,
      armedAt: START - HOUR,
    },
  ]);
});

it('takes back the arm of a session under whatever name it was set', async () => {
  const row = rowOf(session(), true);
  const uids = [session().uid, 'un-journal:A7', 'feed:9'];
  await writeArms(
    [...uids, 'another'].map((uid) => armOf(session({ uid }))),
    START - HOUR,
  );
  await toggleArm({ ...row, entry: { ...row.entry, uids } }, START - HOUR);
  expect([...(await readChoices()).arms.keys()]).toEqual(['another']);
});

it('refuses the 201st arm with an error that says so, and keeps the others', async () => {
  const arms = Array.from({ length: 200 }, (_, index) => armOf(session({ uid: `armed ${index}` })));
  await writeArms(arms, START - HOUR);
  await expect(toggleArm(rowOf(session(), false), START - HOUR)).rejects.toThrow(TooManyArmsError);
  expect((await readChoices()).arms.size).toBe(200);
});

it('forgets arms a week after their start, and no other', async () => {
  await writeArms([armOf(session({ uid: 'old', start: START - 8 * DAY }))], 0);
  await writeArms([armOf(session({ uid: 'recent', start: START - 6 * DAY }))], 0);
  await writeArms([armOf(session({ uid: 'coming', start: START + DAY }))], 0);
  await removeOldChoices(START);
  expect([...(await readChoices()).arms.keys()].sort()).toEqual(['coming', 'recent']);
});

it.each([
  { others: 199, kept: 200 },
  { others: 200, kept: 1 },
])(
  'keeps $kept of the reminders of a session to come and $others that are not listed',
  async ({ others, kept }) => {
    const coming = session({ uid: 'a session to come', start: START + HOUR, end: null });
    const reading = { requestKey: 'un-web-tv/2026-11-24', sessions: [coming], details: {}, readAt: START };
    await storeReading(
      { sourceId: 'un-web-tv', listSince: START, isFirst: true, ...reading },
      unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' }),
    );
    for (let index = 0; index < others; index++) await writeReminder(`over ${index}`, false);
    await writeReminder(coming.uid, true);
    await removeOldChoices(START);
    const { reminders } = await readChoices();
    expect(reminders.size).toBe(kept);
    expect(reminders.get(coming.uid)).toBe(true);
  },
);
