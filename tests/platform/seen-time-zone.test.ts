import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepUp } from '../../background/upkeep';
import { HOUR } from '../../domain/time';
import { readMoveSeenAt, readSeenTimeZone, writeMoveSeenAt } from '../../platform/seen-time-zone';
import { onStoredChange, updatePreferences } from '../../platform/storage';
import { START } from '../builders';
import { sleepUntil, startComputer } from '../fakes/computer';

const NEW_YORK = 'America/New_York';
const NAIROBI = 'Africa/Nairobi';

beforeEach(() => {
  startComputer(START);
  vi.stubEnv('TZ', NEW_YORK);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function wakeIn(timeZone: string, now: number): Promise<void> {
  vi.stubEnv('TZ', timeZone);
  sleepUntil(now);
  await keepUp();
}

it('the zone is remembered at the first wake, and a move at the next wake in another one', async () => {
  expect(await readSeenTimeZone()).toBeNull();
  await keepUp();
  expect(await readSeenTimeZone()).toEqual({ timeZone: NEW_YORK, move: null });
  await wakeIn(NAIROBI, START + HOUR);
  const seen = { timeZone: NAIROBI, move: { from: NEW_YORK, to: NAIROBI, at: START + HOUR } };
  expect(await readSeenTimeZone()).toEqual(seen);
  await wakeIn(NAIROBI, START + 2 * HOUR);
  expect(await readSeenTimeZone()).toEqual(seen);
});

it('where a zone was chosen, there is no move', async () => {
  await updatePreferences((current) => ({ ...current, homeTimeZone: 'Europe/Paris' }));
  await keepUp();
  await wakeIn(NAIROBI, START + HOUR);
  expect(await readSeenTimeZone()).toEqual({ timeZone: NAIROBI, move: null });
});

it('nothing is written while the computer stays where it is', async () => {
  await keepUp();
  const written: string[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => written.push(...Object.keys(changes)));
  await wakeIn(NEW_YORK, START + HOUR);
  expect(written).not.toContain('seenTimeZone');
});

it('what is stored and cannot be read is as if nothing were', async () => {
  await fakeBrowser.storage.local.set({ seenTimeZone: { timeZone: 7 }, moveSeenAt: 'yesterday' });
  expect(await readSeenTimeZone()).toBeNull();
  expect(await readMoveSeenAt()).toBe(0);
});

it('pages hear of a move, and of its dismissal', async () => {
  await keepUp();
  const heard: string[] = [];
  const stop = onStoredChange((change) => heard.push(change));
  await wakeIn(NAIROBI, START + HOUR);
  await writeMoveSeenAt(START + HOUR);
  expect(await readMoveSeenAt()).toBe(START + HOUR);
  expect(heard.filter((change) => change === 'zone')).toHaveLength(2);
  stop();
});
