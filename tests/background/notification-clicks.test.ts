import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toAlertId } from '../../domain/alert';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, START, session, WEB_TV_LINK } from '../builders';
import { type Computer, sleepUntil, startComputer } from '../fakes/computer';
import { armHere, ledgerStates, newWorker, prefer, schedule, type Worker } from './worker';

const LEAD = toAlertId({ uid: session().uid, start: START, kind: 'lead', leadMinutes: 5 });
const ALERT = toAlertId({ uid: session().uid, start: START, kind: 'start', leadMinutes: 0 });

let computer: Computer;
let worker: Worker;

const opened = () => computer.windows.opened.map(({ url }) => url);
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());

/** A session was put into the schedule by a worker that is dead since; the one that lives knows nothing. */
beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - HOUR, session());
  worker = await newWorker();
  worker.listenToNotifications();
});

async function refreshAt(now: number): Promise<void> {
  sleepUntil(now);
  await worker.refresh();
}

async function click(id: string): Promise<void> {
  await fakeBrowser.notifications.onClicked.trigger(id);
}

async function pressButton(id: string, index = 0): Promise<void> {
  await fakeBrowser.notifications.onButtonClicked.trigger(id, index);
}

describe('a click on a notification', () => {
  it.each([
    ['on the notification of a start', ALERT, click],
    ['on its button, Watch', ALERT, pressButton],
    ['on a reminder', LEAD, click],
  ])('%s opens the page of the session and takes the notification away', async (_, id, act) => {
    await refreshAt(START);
    await act(id);
    await vi.waitFor(() => expect(opened()).toEqual([WEB_TV_LINK.href]));
    await vi.waitFor(async () => expect(await shown()).not.toContain(id));
  });

  it("opens also an address that does not open by itself: it is the user's own word", async () => {
    const stage = 'https://live.unido.org/stage';
    await schedule(worker, START, session({ links: [{ kind: 'live', href: stage }] }));
    await click(ALERT);
    await vi.waitFor(() => expect(opened()).toEqual([stage]));
  });

  it('opens the schedule of UN Web TV where the session has gone', async () => {
    await click(toAlertId({ uid: 'gone', start: START, kind: 'start', leadMinutes: 0 }));
    await vi.waitFor(() => expect(opened()).toEqual(['https://webtv.un.org/en/schedule']));
  });

  it.each([
    ['the page of the session', ALERT, 'https://webtv.un.org/fr/asset/'],
    [
      'the schedule',
      toAlertId({ uid: 'gone', start: START, kind: 'start', leadMinutes: 0 }),
      'https://webtv.un.org/fr/schedule',
    ],
  ])('opens %s in the language of the interface', async (_, id, address) => {
    await prefer(worker, { language: 'fr' });
    await click(id);
    await vi.waitFor(() => expect(opened()).toEqual([expect.stringMatching(`^${address}`)]));
  });

  it('that is not about a session, such as the test alert, takes it away and opens nothing', async () => {
    await fakeBrowser.notifications.create('test-alert', {
      type: 'basic',
      iconUrl: 'icon.png',
      title: 'Test',
      message: 'Test',
    });
    await click('test-alert');
    await vi.waitFor(async () => expect(await shown()).toEqual([]));
    expect(opened()).toEqual([]);
  });
});

describe('“In 5 minutes”', () => {
  it('on a reminder is said again five minutes later, by a worker that knows nothing else', async () => {
    await prefer(worker, { followedLeads: [60] });
    await refreshAt(START - HOUR);
    const [id = ''] = await shown();
    await pressButton(id);
    await vi.waitFor(async () => expect(await shown()).toEqual([]));
    worker = await newWorker();
    await refreshAt(START - 56 * MINUTE);
    expect(await shown()).toEqual([]);
    await refreshAt(START - 55 * MINUTE);
    expect(await shown()).toEqual([`snooze|55|${START}|${session().uid}`]);
    await refreshAt(START - 54 * MINUTE);
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).toEqual([
      'told-again',
      'reminded',
    ]);
  });

  it('on the start is said again while the session runs, and can be watched then', async () => {
    await refreshAt(START);
    await pressButton(ALERT, 1);
    await vi.waitFor(async () => expect(await shown()).toEqual([]));
    await refreshAt(START + 5 * MINUTE);
    const [id = ''] = await shown();
    expect(id).toMatch(/^snooze\|-5/);
    await pressButton(id);
    await vi.waitFor(() => expect(opened()).toEqual([WEB_TV_LINK.href]));
  });
});

it('a tab that a click opened is as good as one that opens by itself: it is shown at the start', async () => {
  await armHere(worker, armOf(session(), { armedAt: START - HOUR }));
  await refreshAt(START - 5 * MINUTE);
  await click(LEAD);
  await vi.waitFor(() => expect(opened()).toEqual([WEB_TV_LINK.href]));
  await refreshAt(START);
  expect(opened()).toEqual([WEB_TV_LINK.href]);
  expect(computer.windows.shown).toHaveLength(1);
});

describe("“Don't open”", () => {
  beforeEach(async () => {
    await armHere(worker, armOf(session(), { armedAt: START - HOUR }));
    await refreshAt(START - 5 * MINUTE);
    await pressButton(LEAD);
    await vi.waitFor(async () => expect(await shown()).toEqual([]));
  });

  it('is written down before the notification goes', async () => {
    expect(await ledgerStates(worker)).toMatchObject({ declined: 'done' });
  });

  it('opens nothing, then or at the start, which is announced with the reason', async () => {
    await refreshAt(START);
    expect(opened()).toEqual([]);
    const [notification] = Object.values(await fakeBrowser.notifications.getAll());
    expect(notification).toMatchObject({ message: expect.stringContaining('you chose so') });
  });

  it('outlives the worker', async () => {
    worker = await newWorker();
    await refreshAt(START);
    expect(opened()).toEqual([]);
  });

  it('is taken back by arming anew', async () => {
    await armHere(worker, armOf(session(), { armedAt: START - MINUTE }));
    await refreshAt(START);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
  });

  it('tells the pages', async () => {
    const versions: unknown[] = [];
    fakeBrowser.storage.local.onChanged.addListener(({ scheduleVersion }) => {
      if (scheduleVersion !== undefined) versions.push(scheduleVersion);
    });
    await pressButton(LEAD);
    await vi.waitFor(() => expect(versions).toHaveLength(1));
  });
});
