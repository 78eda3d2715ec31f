import { beforeEach, expect, it } from 'vitest';
import { unreadSource } from '../../domain/source-state';
import { DAY, HOUR } from '../../domain/time';
import { removeOldChoices } from '../../entrypoints/popup/choices';
import { readChoices, writeArms, writeReminder } from '../../platform/choices';
import { storeReading } from '../../platform/schedule-store';
import { armOf, START, session } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
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
