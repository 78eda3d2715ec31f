import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import { armOf, plainSession, START, WEB_TV_LINK } from '../builders';
import { type Computer, passTimeUntil, sleepUntil, startComputer } from '../fakes/computer';
import { armHere, newWorker, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

/** A session is armed; then the browser ends, which takes its alarms and what it keeps until it ends. */
beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - DAY, plainSession());
  await armHere(worker, armOf(plainSession(), { armedAt: START - HOUR }));
  await fakeBrowser.alarms.clearAll();
  await fakeBrowser.storage.session.clear();
});

/** The browser starts at that instant: nothing but `onStartup` tells the worker of it. */
async function startBrowserAt(now: number): Promise<void> {
  sleepUntil(now);
  worker = await newWorker();
  const { default: background } = await import('../../entrypoints/background');
  background.main();
  await fakeBrowser.runtime.onStartup.trigger();
  await passTimeUntil(() => Date.now() > now + 3 * SECOND);
}

const opened = () => computer.windows.opened.map(({ url }) => url);
const verdicts = async () => (await worker.readDecisions()).map(({ verdict }) => verdict.kind).toSorted();

describe('the start of the browser', () => {
  it('before a session sets both alarms again, and opens nothing yet', async () => {
    await startBrowserAt(START - 10 * MINUTE);
    const alarms = await fakeBrowser.alarms.getAll();
    expect(alarms.map(({ name }) => name).toSorted()).toEqual(['next', 'tick']);
    for (const { scheduledTime } of alarms) expect(scheduledTime).toBeLessThanOrEqual(START);
    expect(opened()).toEqual([]);
  });

  it('within the window after it opens the livestream and says so', async () => {
    await startBrowserAt(START + 10 * SECOND);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(await verdicts()).toEqual(['announced', 'opened']);
  });

  it('after the window opens nothing, and says why and that it runs', async () => {
    await startBrowserAt(START + MINUTE + SECOND);
    expect(opened()).toEqual([]);
    expect(await verdicts()).toEqual(['announced', 'not-opened']);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(1);
  });
});
