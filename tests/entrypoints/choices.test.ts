import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { agendaAt } from '../../domain/agenda';
import type { AgendaRow } from '../../domain/agenda-row';
import type { Session } from '../../domain/session';
import { unreadSource } from '../../domain/source-state';
import { DAY, HOUR } from '../../domain/time';
import { openInstead, removeOldChoices, setLeads, toggleArm } from '../../entrypoints/popup/choices';
import { readChoices, TooManyArmsError, writeArms, writeLeads, writeReminder } from '../../platform/choices';
import { storeReading } from '../../platform/schedule-store';
import { readDeviceId } from '../../platform/storage';
import {
  armOf,
  choicesOf,
  DEVICE,
  entryOf,
  plainSession,
  preferencesWith,
  START,
  session,
  WEB_TV_LINK,
} from '../builders';
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

const SOMEWHERE = { homeTimeZone: 'Africa/Nairobi', deviceId: DEVICE, decisions: [], ledger: new Map() };

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

it('forgets arms a month after their start, and no other', async () => {
  const start = { old: START - 31 * DAY, recent: START - 29 * DAY, coming: START + DAY };
  await writeArms(
    Object.entries(start).map(([uid, startsAt]) => armOf(session({ uid, start: startsAt }))),
    0,
  );
  await removeOldChoices(START);
  expect([...(await readChoices()).arms.keys()].sort()).toEqual(['coming', 'recent']);
});

it('has the chosen of two sessions open, under whatever name it was armed', async () => {
  const row = rowOf(session(), true);
  const arm = armOf(session({ uid: 'un-journal:A7' }));
  await writeArms([arm, armOf(session({ uid: 'another' }))], START - HOUR);
  const uids = [session().uid, 'un-journal:A7'];
  await openInstead({ ...row, entry: { ...row.entry, uids } }, START - 5);
  const { arms } = await readChoices();
  expect(arms.get('un-journal:A7')).toEqual({ ...arm, chosenAt: START - 5 });
  expect([...arms.values()].map(({ chosenAt }) => chosenAt).filter((at) => at !== undefined)).toHaveLength(1);
});

it('arms a session that opens because it is followed, where it is chosen', async () => {
  await openInstead(rowOf(session(), false), START - HOUR);
  const { arms } = await readChoices();
  expect(arms.get(session().uid)).toMatchObject({ armedAt: START - HOUR, chosenAt: START - HOUR });
});

it("keeps the user's own address out of what travels", async () => {
  const own = rowOf(session(), false);
  const watchLink = { href: 'https://meet.example.org/j/7', isDayPage: false };
  await toggleArm({ ...own, ownLink: watchLink.href, watchLink }, START - HOUR);
  expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toContain('meet.example.org');
});

it('sets reminders for one session under one name, and takes them back', async () => {
  const row = rowOf(session(), true);
  const entry = { ...row.entry, uids: [session().uid, 'un-journal:A7'] };
  await writeLeads('un-journal:A7', [60]);
  await setLeads({ ...row, entry }, [5, 15], preferencesWith());
  expect([...(await readChoices()).leads]).toEqual([[session().uid, [5, 15]]]);
  await setLeads({ ...row, entry }, null, preferencesWith());
  expect([...(await readChoices()).leads]).toEqual([]);
});

it('announces the start too of a session that is to be reminded of', async () => {
  const row = rowOf(plainSession(), false);
  await setLeads(row, [], preferencesWith());
  expect((await readChoices()).reminders.size).toBe(0);
  await setLeads(row, [15], preferencesWith());
  expect([...(await readChoices()).reminders]).toEqual([[plainSession().uid, true]]);
});

it('forgets reminders of single starts that are over, once there are many, and none that is to come', async () => {
  const coming = session({ uid: 'a session to come', start: START + HOUR, end: null });
  const reading = { requestKey: 'un-web-tv/2026-11-24', sessions: [coming], details: {}, readAt: START };
  await storeReading(
    { sourceId: 'un-web-tv', listSince: START, isFirst: true, ...reading },
    unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' }),
  );
  for (let index = 0; index < 199; index++) await writeLeads(`over ${index}`, [5]);
  await writeLeads(coming.uid, [5]);
  await removeOldChoices(START);
  expect((await readChoices()).leads.size).toBe(200);
  await writeReminder('over', true);
  await removeOldChoices(START);
  const { leads, reminders } = await readChoices();
  expect([[...leads.keys()], [...reminders.keys()]]).toEqual([[coming.uid], []]);
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
