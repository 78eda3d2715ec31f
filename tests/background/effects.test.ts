import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import { armOf, OTHER_DEVICE, plainSession, START, session, WEB_TV_LINK } from '../builders';
import { type Computer, NORMAL_WINDOW, PRIVATE_WINDOW, sleepUntil, startComputer } from '../fakes/computer';
import type { FakeWindow } from '../fakes/windows';
import { armHere, ledgerStates, newWorker, prefer, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

/** A computer with these windows, on which a session is armed. */
async function withArmed(about = plainSession(), ...windows: readonly FakeWindow[]): Promise<void> {
  computer = startComputer(START - DAY, ...windows);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - HOUR, about);
  await armHere(worker, armOf(about, { armedAt: START - MINUTE }));
}

async function refreshAt(now: number): Promise<void> {
  sleepUntil(now);
  await worker.refresh();
}

const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());
const verdicts = async () => (await worker.readDecisions()).map(({ verdict }) => verdict);

beforeEach(() => withArmed());

describe('the ledger comes before the effect', () => {
  it('what is being opened is written down before it opens', async () => {
    const states: unknown[] = [];
    const create = computer.windows.tabs.create;
    Object.assign(fakeBrowser.tabs, {
      create: async (options: Parameters<typeof create>[0]) => {
        states.push(await ledgerStates(worker));
        return create(options);
      },
    });
    await refreshAt(START);
    expect(states).toEqual([{ open: 'intended' }]);
    expect(await ledgerStates(worker)).toEqual({ open: 'done', start: 'done' });
  });

  it('a worker that dies while the tab opens does not open it twice, and the start is still announced', async () => {
    computer.windows.hangNext();
    sleepUntil(START);
    void worker.refresh();
    await vi.waitFor(() => expect(computer.windows.opened).toHaveLength(1));
    expect(await ledgerStates(worker)).toEqual({ open: 'intended' });

    worker = await newWorker();
    await refreshAt(START + 20 * SECOND);
    expect(computer.windows.opened).toHaveLength(1);
    expect(await shown()).toEqual([`start|0|${START}|${plainSession().uid}`]);
  });

  it('and tells what it cannot know, unless the tab is to be seen', async () => {
    for (const url of [undefined, WEB_TV_LINK.href]) {
      await withArmed();
      Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7, url }] });
      computer.windows.hangNext();
      sleepUntil(START + SECOND);
      void worker.refresh();
      await vi.waitFor(() => expect(computer.windows.opened).toHaveLength(1));
      worker = await newWorker();
      await refreshAt(START + 20 * SECOND);
      expect(await verdicts()).toContainEqual(
        url === undefined
          ? { kind: 'not-opened', refusal: 'interrupted', lateBy: 20 * SECOND }
          : expect.objectContaining({ kind: 'opened', href: url }),
      );
    }
  });

  it('a notification that was interrupted is raised once more under its id, and not a third time', async () => {
    const create = vi
      .spyOn(fakeBrowser.notifications, 'create')
      .mockImplementation(() => new Promise(() => undefined));
    for (const attempt of [1, 2]) {
      sleepUntil(START + attempt * MINUTE);
      void worker.refresh();
      await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(attempt));
      worker = await newWorker();
    }
    await refreshAt(START + 3 * MINUTE);
    const ids = create.mock.calls.map(([id]) => id);
    create.mockRestore();
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it('a computer that falls asleep while a window is looked for opens nothing when it wakes', async () => {
    const { getLastFocused } = computer.windows.windows;
    Object.assign(fakeBrowser.windows, {
      getLastFocused: async (filter: Parameters<typeof getLastFocused>[0]) => {
        sleepUntil(START + 3 * HOUR);
        return getLastFocused(filter);
      },
    });
    await refreshAt(START);
    expect(computer.windows.opened).toEqual([]);
    expect(await verdicts()).toContainEqual({
      kind: 'not-opened',
      refusal: 'asleep',
      lateBy: 3 * HOUR,
    });
    // What came after it was planned anew: hours later it is told with what was missed.
    expect(await shown()).toEqual([`digest#start|0|${START}|${session().uid}`]);
  });

  it('where the browser does not remember the tab, it has opened all the same', async () => {
    const full = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await refreshAt(START);
    full.mockRestore();
    expect(await verdicts()).toContainEqual({
      kind: 'opened',
      lateBy: 0,
      href: WEB_TV_LINK.href,
      reason: 'start',
    });
  });

  it('where the database cannot be written, the browser remembers, and nothing is done twice', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    await refreshAt(START);
    expect(computer.windows.opened).toHaveLength(1);
    worker = await newWorker();
    await refreshAt(START + 20 * SECOND);
    IDBObjectStore.prototype.put = put;
    expect(computer.windows.opened).toHaveLength(1);
  });

  it('where nothing can be written at all, nothing is done: it would be done again and again', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const full = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) =>
      vi.spyOn(area, 'set').mockRejectedValue(new Error('QUOTA_BYTES')),
    );
    await refreshAt(START).catch(() => undefined);
    for (const spy of full) spy.mockRestore();
    IDBObjectStore.prototype.put = put;
    expect(computer.windows.opened).toEqual([]);
    expect(await shown()).toEqual([]);
  });
});

describe('an effect that fails', () => {
  it('is recorded with its reason and not tried again; the rest is done', async () => {
    computer.windows.refuseWith(new Error('Tabs cannot be edited right now (user may be dragging a tab).'));
    await refreshAt(START);
    computer.windows.refuseWith(null);
    await refreshAt(START + SECOND);
    expect(computer.windows.opened).toEqual([]);
    expect(await ledgerStates(worker)).toEqual({ open: 'failed', start: 'done' });
    expect(await shown()).toHaveLength(1);
    expect(await verdicts()).toContainEqual({
      kind: 'failed',
      sentence: 'Tabs cannot be edited right now (user may be dragging a tab).',
    });
  });

  it('sets the next wake all the same', async () => {
    computer.windows.refuseWith(new Error('no'));
    await refreshAt(START);
    expect((await fakeBrowser.alarms.get('next'))?.scheduledTime).toBeGreaterThan(START);
  });
});

describe('the line for the user', () => {
  it('says how late the livestream opened, and which', async () => {
    await refreshAt(START + 3 * SECOND);
    expect(await verdicts()).toEqual([
      { kind: 'announced', lateBy: 3 * SECOND },
      { kind: 'opened', lateBy: 3 * SECOND, href: WEB_TV_LINK.href, reason: 'start' },
    ]);
  });

  it('says why it did not', async () => {
    await refreshAt(START + 61 * SECOND);
    expect(await verdicts()).toContainEqual({
      kind: 'not-opened',
      refusal: 'not-running',
      lateBy: 61 * SECOND,
    });
  });

  it('says that the user was reminded', async () => {
    await worker.writeArm(armOf(plainSession(), { deviceId: OTHER_DEVICE }));
    await refreshAt(START - 5 * MINUTE);
    expect(await verdicts()).toEqual([{ kind: 'reminded', leadMinutes: 5 }]);
  });
});

describe('the tab', () => {
  const popup: FakeWindow = { id: 3, type: 'popup', incognito: false };
  const other: FakeWindow = { id: 4, type: 'normal', incognito: false };

  it.each<[string, readonly FakeWindow[], number]>([
    ['the window that was focused last', [other, NORMAL_WINDOW], 4],
    ['no private window, though it was focused last', [PRIVATE_WINDOW, NORMAL_WINDOW], 1],
    ['no window of another kind', [popup, NORMAL_WINDOW], 1],
  ])('opens in %s', async (_, windows, windowId) => {
    await withArmed(plainSession(), ...windows);
    await refreshAt(START);
    expect(computer.windows.opened).toMatchObject([{ windowId, active: true }]);
  });

  it.each<[string, readonly FakeWindow[]]>([
    ['only a private window is open', [PRIVATE_WINDOW]],
    ['only a window of another kind is open', [popup]],
  ])('opens in a new window where %s', async (_, windows) => {
    await withArmed(plainSession(), ...windows);
    await refreshAt(START);
    const [tab] = computer.windows.opened;
    expect(tab?.url).toBe(WEB_TV_LINK.href);
    expect(windows.map(({ id }) => id)).not.toContain(tab?.windowId);
    expect(Object.values(await worker.readOpenedTabs())).toEqual([{ tabId: tab?.id }]);
  });

  it("is UN Web TV's day page for its session without a direct link", async () => {
    await withArmed(plainSession({ links: [], webcaster: 'un-web-tv' }));
    await refreshAt(START);
    expect(computer.windows.opened).toMatchObject([{ url: 'https://webtv.un.org/en/schedule/2026-11-24' }]);
  });

  it('does not open for a session that is armed on another computer', async () => {
    await worker.writeArm(armOf(plainSession(), { deviceId: OTHER_DEVICE }));
    await refreshAt(START);
    expect(computer.windows.opened).toEqual([]);
    expect(await shown()).toHaveLength(1);
  });

  it('does not open for what is followed and not armed, unless the user chose that', async () => {
    const followed = session({
      uid: 'followed',
      links: [{ kind: 'live', href: 'https://youtu.be/abcdefghijk' }],
    });
    await schedule(worker, START - HOUR, followed);
    await worker.removeArms([plainSession().uid]);
    await refreshAt(START);
    expect(computer.windows.opened).toEqual([]);

    await prefer(worker, { opening: 'followed' });
    await schedule(worker, START, { ...followed, start: START + HOUR, end: START + 2 * HOUR });
    await refreshAt(START + HOUR);
    expect(computer.windows.opened).toMatchObject([{ url: 'https://youtu.be/abcdefghijk' }]);
  });
});
