import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissZoneMove, readSeenTimeZone, writeSeenTimeZone } from '../../platform/seen-time-zone';
import { onStoredChange } from '../../platform/storage';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

const MOVED = {
  timeZone: 'Africa/Nairobi',
  move: { from: 'America/New_York', to: 'Africa/Nairobi', at: START },
};

beforeEach(() => {
  startComputer(START);
});

it('nothing is known before anything was shown', async () => {
  expect(await readSeenTimeZone()).toBeNull();
});

it('zone and move come back as they were remembered', async () => {
  await writeSeenTimeZone(MOVED);
  expect(await readSeenTimeZone()).toEqual(MOVED);
});

it('a move that is dismissed is forgotten, the zone is not', async () => {
  await writeSeenTimeZone(MOVED);
  await dismissZoneMove();
  expect(await readSeenTimeZone()).toEqual({ timeZone: MOVED.timeZone, move: null });
});

it('what is stored and cannot be read is as if nothing were', async () => {
  await fakeBrowser.storage.local.set({ seenTimeZone: { timeZone: 7, move: null } });
  expect(await readSeenTimeZone()).toBeNull();
});

it('pages hear of it', async () => {
  const heard: string[] = [];
  const stop = onStoredChange((change) => heard.push(change));
  await writeSeenTimeZone(MOVED);
  expect(heard).toEqual(['zone']);
  stop();
});
