import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, MINUTE, SECOND } from '../../domain/time';
import { armOf, plainSession, START, WEB_TV_LINK } from '../builders';
import { type Computer, passTimeUntil, sleepUntil, startComputer } from '../fakes/computer';
import { cards, webTv } from './web-tv';
import { armHere, newWorker, prefer, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

/** Gavel was installed a day before; a session is armed; then a worker starts, as the browser starts it. */
beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - DAY, plainSession());
  await armHere(worker, armOf(plainSession(), { armedAt: START - MINUTE }));
  worker = await newWorker();
  const { default: background } = await import('../../entrypoints/background');
  background.main();
});

const opened = () => computer.windows.opened.map(({ url }) => url);
const woken = (now: number) => {
  sleepUntil(now);
  return fakeBrowser.runtime.onStartup.trigger();
};

it('every listener is there at once: an event that woke the worker must find it', () => {
  const { runtime, alarms, notifications, storage } = fakeBrowser;
  const events = [
    runtime.onInstalled,
    runtime.onStartup,
    alarms.onAlarm,
    notifications.onClicked,
    notifications.onButtonClicked,
    storage.onChanged,
  ];
  expect(events.map(hasListeners)).toEqual(events.map(() => true));
});

/** fakeBrowser's events can tell, which its types leave out. */
function hasListeners(event: object): unknown {
  return 'hasListeners' in event && typeof event.hasListeners === 'function' && event.hasListeners();
}

describe('a worker that wakes 20 seconds before a start', () => {
  it('opens the livestream at the start: not before, and within a second', async () => {
    await woken(START - 20 * SECOND);
    await passTimeUntil(() => opened().length > 0 || Date.now() > START + MINUTE);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(Date.now()).toBeGreaterThanOrEqual(START);
    expect(Date.now()).toBeLessThanOrEqual(START + SECOND);
  });

  it('opens it once, whatever else wakes it at that moment', async () => {
    await woken(START - 20 * SECOND);
    await passTimeUntil(() => Date.now() >= START);
    for (const name of ['next', 'tick'])
      await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: START });
    await passTimeUntil(() => Date.now() > START + 10 * SECOND);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(1);
  });
});

it('what it writes itself does not wake it for ever', async () => {
  await woken(START);
  await passTimeUntil(() => Date.now() > START + 10 * SECOND);
  const written: string[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => written.push(...Object.keys(changes)));
  await passTimeUntil(() => Date.now() > START + 20 * SECOND);
  expect(written).toEqual([]);
});

it('a change of what the user prefers is followed at once', async () => {
  await worker.removeArms([plainSession().uid]);
  await woken(START - 10 * MINUTE);
  await passTimeUntil(() => Date.now() > START - 10 * MINUTE + SECOND);
  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  await prefer(worker, { followedBodies: ['Trusteeship Council'] });
  await passTimeUntil(() => Date.now() > START - 10 * MINUTE + 2 * SECOND);
  expect(await fakeBrowser.action.getBadgeText({})).toBe('10');
});

describe('fresh data', () => {
  beforeEach(() => computer.network.serve(webTv({ '2026-11-24': cards(3, START) })));

  it('is fetched at the start of the browser', async () => {
    await woken(START);
    await passTimeUntil(() => computer.network.asked.length === 9);
  });

  it('is fetched when the permission for it is granted', async () => {
    computer.permissions.revoke('https://webtv.un.org/*');
    await woken(START);
    await passTimeUntil(() => Date.now() > START + 5 * SECOND);
    expect(computer.network.asked).toHaveLength(0);
    computer.permissions.grant('https://webtv.un.org/*');
    await passTimeUntil(() => computer.network.asked.length === 9);
  });

  it('is fetched again for who looks at data that is older than 5 minutes', async () => {
    await woken(START);
    await passTimeUntil(() => Date.now() > START + 15 * SECOND);
    sleepUntil(START + 6 * MINUTE);
    await worker.writeLookedAt(Date.now());
    await passTimeUntil(() => computer.network.asked.length === 12);
  });
});

it('a database that cannot be opened does not wake it for ever either', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  await woken(START);
  await passTimeUntil(() => Date.now() > START + 10 * SECOND);
  const written: string[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => written.push(...Object.keys(changes)));
  await passTimeUntil(() => Date.now() > START + 20 * SECOND);
  expect(written).toEqual([]);
});
