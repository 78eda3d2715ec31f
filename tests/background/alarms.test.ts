import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';
import { newWorker, type Worker } from './worker';

const clock = { now: () => Date.now(), toSystemTime: (instant: number) => instant };

let worker: Worker;
let created: string[] = [];

beforeEach(async () => {
  startComputer(START);
  worker = await newWorker();
  created = [];
  const create = fakeBrowser.alarms.create.bind(fakeBrowser.alarms);
  vi.spyOn(fakeBrowser.alarms, 'create').mockImplementation((...args: Parameters<typeof create>) => {
    created.push(String(args[0]));
    return create(...args);
  });
  return () => vi.restoreAllMocks();
});

const times = async () =>
  Object.fromEntries(
    (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime]),
  );

describe('setNextWake', () => {
  it('sets "next" to the instant, and "tick" each minute', async () => {
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    expect(await times()).toMatchObject({ next: START + 10 * MINUTE });
    expect(await fakeBrowser.alarms.get('tick')).toMatchObject({ periodInMinutes: 1 });
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(2);
  });

  it('leaves alone what is set for the same time: setting it anew would start its delay anew', async () => {
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    expect(created.toSorted()).toEqual(['next', 'tick']);
  });

  it('does so in a worker that has started anew', async () => {
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    worker = await newWorker();
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    expect(created.toSorted()).toEqual(['next', 'tick']);
  });

  it('moves "next" and never "tick"', async () => {
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    const { tick } = await times();
    vi.setSystemTime(START + 20 * SECOND);
    await worker.setNextWake(START + 5 * MINUTE, clock);
    expect(await times()).toEqual({ next: START + 5 * MINUTE, tick });
    expect(created.filter((name) => name === 'tick')).toHaveLength(1);
  });

  it('brings back an alarm that the browser lost', async () => {
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    await fakeBrowser.alarms.clearAll();
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    expect(Object.keys(await times()).toSorted()).toEqual(['next', 'tick']);
  });

  it("sets alarms in the computer's own time where the clock is shifted", async () => {
    const shifted = { now: () => Date.now() + 999, toSystemTime: (instant: number) => instant - 999 };
    await worker.setNextWake(START + 10 * MINUTE, shifted);
    expect(await times()).toMatchObject({ next: START + 10 * MINUTE - 999 });
  });
});

describe('an instant nearer than the alarms of packed Chrome builds allow', () => {
  const woken = vi.fn();

  beforeEach(() => {
    woken.mockReset();
    worker.onWake(woken);
  });

  it('is served by a timer, to the millisecond, and by the alarm as well', async () => {
    await worker.setNextWake(START + 29 * SECOND, clock);
    expect(await times()).toMatchObject({ next: START + 29 * SECOND });
    await vi.advanceTimersByTimeAsync(29 * SECOND - 1);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(woken).toHaveBeenCalledTimes(1);
  });

  it('is served at once where it has come meanwhile', async () => {
    await worker.setNextWake(START - SECOND, clock);
    await vi.advanceTimersByTimeAsync(1);
    expect(woken).toHaveBeenCalledTimes(1);
  });

  it('is forgotten where another one takes its place', async () => {
    await worker.setNextWake(START + 20 * SECOND, clock);
    await worker.setNextWake(START + 25 * SECOND, clock);
    await vi.advanceTimersByTimeAsync(24 * SECOND);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(woken).toHaveBeenCalledTimes(1);
    await worker.setNextWake(START + 40 * SECOND, clock);
    await worker.keepTicking();
    await worker.setNextWake(START + 10 * MINUTE, clock);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('needs no timer from 30 s on: the worker would not live that long', async () => {
    await worker.setNextWake(START + 30 * SECOND, clock);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('onWake', () => {
  it('listens at once, and hears each alarm', async () => {
    const woken = vi.fn();
    worker.onWake(woken);
    for (const name of ['next', 'tick']) {
      await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: START });
    }
    expect(woken).toHaveBeenCalledTimes(2);
  });
});
