import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, plainSession, START, session } from '../builders';
import { type Computer, sleepUntil, startComputer } from '../fakes/computer';
import type { FakeNotification } from '../fakes/notifications';
import { armHere, newWorker, prefer, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await prefer(worker, { homeTimeZone: 'Africa/Nairobi', hourCycle: '24' });
});

async function shownAt(now: number): Promise<readonly (readonly [string, FakeNotification])[]> {
  sleepUntil(now);
  await worker.refresh();
  return Object.entries(await fakeBrowser.notifications.getAll()).map(([id, options]) => [
    id,
    JSON.parse(JSON.stringify(options)),
  ]);
}

const many = (count: number, start = START) =>
  Array.from({ length: count }, (_, index) =>
    session({
      uid: `un-web-tv:1_many${String(index).padStart(4, '0')}`,
      title: `Session ${index + 1}`,
      start,
      end: start + HOUR,
    }),
  );

describe('sessions that start at once', () => {
  it('are told one by one while they are two', async () => {
    await schedule(worker, START - HOUR, ...many(2));
    expect((await shownAt(START)).map(([, { title }]) => title).toSorted()).toEqual([
      'Session 1',
      'Session 2',
    ]);
  });

  it('are told in one list where they are three', async () => {
    await schedule(worker, START - HOUR, ...many(3));
    const [[id, list] = ['', undefined], ...others] = await shownAt(START);
    expect(others).toEqual([]);
    expect(id).toMatch(/^list#/);
    expect(list?.message.split('\n')).toEqual([1, 2, 3].map((n) => `Session ${n}: Starts now, at 18:00`));
  });

  it('are told once, and a click leads to the popup', async () => {
    await schedule(worker, START - HOUR, ...many(3));
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    const [[id] = ['']] = await shownAt(START);
    await shownAt(START + MINUTE);
    expect(create).toHaveBeenCalledTimes(1);
    create.mockRestore();
    worker.listenToNotifications();
    await fakeBrowser.notifications.onClicked.trigger(id);
    await vi.waitFor(() =>
      expect(computer.windows.opened.map(({ url }) => url)).toEqual([
        fakeBrowser.runtime.getURL('/popup.html'),
      ]),
    );
  });

  it('are five hundred, and still one list, one tab and a line for each', async () => {
    const sessions = many(500);
    await schedule(worker, START - HOUR, ...sessions);
    await prefer(worker, { opening: 'followed' });
    const shown = await shownAt(START);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.[1].message).toContain('and more: 495');
    expect(computer.windows.opened).toHaveLength(1);
    const ledger = [...(await worker.readLedger()).values()];
    expect(ledger.filter(({ kind }) => kind === 'open').map(({ state }) => state)).toEqual(
      sessions.map(() => 'done'),
    );
    expect(await shownAt(START + MINUTE)).toHaveLength(1);
    expect(computer.windows.opened).toHaveLength(1);
  });
});

describe('who was away', () => {
  it('hears in one digest what runs, what is over and what has a recording', async () => {
    const recording = { kind: 'recording', href: 'https://webtv.un.org/en/asset/k1r/k1rrrrrrrr' } as const;
    await schedule(
      worker,
      START - HOUR,
      plainSession({ uid: 'a', title: 'Runs', end: START + 3 * HOUR, observanceId: session().observanceId }),
      session({ uid: 'b', title: 'Is over', start: START - 30 * MINUTE, end: START }),
      session({ uid: 'c', title: 'Is recorded', start: START - 20 * MINUTE, end: START, links: [recording] }),
    );
    const shown = await shownAt(START + 14 * MINUTE);
    expect(shown.map(([id]) => id)).toEqual([expect.stringMatching(/^digest#/)]);
    expect(shown[0]?.[1].title).toBe('While you were away');
    expect(shown[0]?.[1].message.split('\n').toSorted()).toEqual([
      expect.stringMatching(/^Is over: over, it was at .*17:30/),
      'Is recorded: over, there is a recording',
      'Runs: live, started 14 minutes ago',
    ]);
  });

  it('hears of one that still runs by itself, with Watch', async () => {
    await schedule(worker, START - HOUR, session());
    const shown = await shownAt(START + 14 * MINUTE);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.[1]).toMatchObject({ title: session().title, buttons: [{ title: 'Watch' }, {}] });
  });
});

describe('a browser that shows no notifications', () => {
  beforeEach(async () => {
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'denied' });
    await schedule(worker, START - HOUR, session());
    await armHere(worker, armOf(session(), { armedAt: START - MINUTE }));
  });

  it('opens all the same, and the line says that nothing was announced', async () => {
    expect(await shownAt(START)).toEqual([]);
    expect(computer.windows.opened).toHaveLength(1);
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).toEqual([
      'not-shown',
      'opened',
    ]);
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: undefined });
  });
});
