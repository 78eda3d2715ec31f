import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, plainSession, START, session, WEB_TV_LINK } from '../builders';
import { type Computer, sleepUntil, startComputer } from '../fakes/computer';
import { armHere, ledgerStates, newWorker, prefer, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

/** Gavel was installed a day before `START`, and has not been woken since. */
beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
});

const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());
const opened = () => computer.windows.opened.map(({ url }) => url);
const badge = () => fakeBrowser.action.getBadgeText({});

/** Everything that outlives the worker. */
async function everythingKept(): Promise<unknown> {
  return {
    alarms: [...(await fakeBrowser.alarms.getAll())],
    notifications: { ...(await fakeBrowser.notifications.getAll()) },
    tabs: [...computer.windows.opened],
    ledger: [...(await worker.readLedger())],
    decisions: await worker.readDecisions(),
    local: await fakeBrowser.storage.local.get(null),
    session: await fakeBrowser.storage.session.get(null),
    badge: await badge(),
  };
}

describe('at the start of a followed session', () => {
  beforeEach(() => schedule(worker, START - HOUR, session()));

  it('there is nothing before, and a notification then', async () => {
    sleepUntil(START - 1);
    await worker.refresh();
    expect(await shown()).toEqual([]);
    sleepUntil(START);
    await worker.refresh();
    expect(await shown()).toEqual([`start|0|${START}|${session().uid}`]);
    expect(opened()).toEqual([]);
  });

  it('ledger and decision log tell what was done', async () => {
    sleepUntil(START + 10);
    await worker.refresh();
    expect(await ledgerStates(worker)).toEqual({ start: 'done' });
    expect(await worker.readDecisions()).toEqual([
      {
        at: START + 10,
        uid: session().uid,
        title: session().title,
        start: START,
        verdict: { kind: 'announced', lateBy: 10 },
      },
    ]);
  });

  it('a second refresh does nothing', async () => {
    sleepUntil(START);
    await worker.refresh();
    const before = await everythingKept();
    await worker.refresh();
    expect(await everythingKept()).toEqual(before);
  });

  it('two refreshes at the same moment announce it once', async () => {
    sleepUntil(START);
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await Promise.all([worker.refresh(), worker.refresh(), worker.refresh()]);
    expect(create).toHaveBeenCalledTimes(1);
    create.mockRestore();
  });

  it('pages are told that something was decided, and only then', async () => {
    const versions: unknown[] = [];
    fakeBrowser.storage.local.onChanged.addListener(({ scheduleVersion }) => versions.push(scheduleVersion));
    sleepUntil(START - 1);
    await worker.refresh();
    expect(versions).toEqual([]);
    sleepUntil(START);
    await worker.refresh();
    await worker.refresh();
    expect(versions).toHaveLength(1);
  });
});

describe('at the start of an armed session', () => {
  beforeEach(async () => {
    await schedule(worker, START - HOUR, plainSession());
    await armHere(worker, armOf(plainSession(), { armedAt: START - MINUTE }));
  });

  it('the livestream opens once, with a notification, and its tab is remembered', async () => {
    sleepUntil(START);
    await Promise.all([worker.refresh(), worker.refresh()]);
    await worker.refresh();
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(await shown()).toHaveLength(1);
    expect(await worker.readOpenedTabs()).toEqual({
      [`open|0|${START}|${plainSession().uid}`]: { tabId: computer.windows.opened[0]?.id },
    });
  });

  it('a worker that starts anew does not open it again', async () => {
    sleepUntil(START);
    await worker.refresh();
    worker = await newWorker();
    sleepUntil(START + 1000);
    await worker.refresh();
    expect(opened()).toHaveLength(1);
  });

  it('a database that is lost before the next wake does not open it again, nor a browser that starts anew', async () => {
    sleepUntil(START);
    await worker.refresh();
    await worker.deleteDatabase();
    worker = await newWorker();
    sleepUntil(START + 1000);
    await worker.refresh();
    expect(opened()).toHaveLength(1);
    await worker.deleteDatabase();
    await fakeBrowser.storage.session.clear();
    worker = await newWorker();
    sleepUntil(START + 2000);
    await worker.refresh();
    expect(opened()).toHaveLength(1);
  });

  it('a database that cannot be opened does not keep it from opening, once', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    for (const wake of [START, START + 1000, START + 60_000]) {
      worker = await newWorker();
      sleepUntil(wake);
      await worker.refresh();
    }
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(open).toHaveBeenCalled();
    open.mockRestore();
  });

  it('and forgets everything but its arm: it opens by what the arm remembers', async () => {
    await worker.deleteDatabase();
    worker = await newWorker();
    sleepUntil(START);
    await worker.refresh();
    expect(opened()).toEqual([WEB_TV_LINK.href]);
  });
});

describe('what was slept through', () => {
  it('is announced while it is running, and opens no tab', async () => {
    await schedule(worker, START - HOUR, session());
    await armHere(worker, armOf(session()));
    sleepUntil(START + 14 * MINUTE);
    await worker.refresh();
    expect(await shown()).toHaveLength(1);
    expect(opened()).toEqual([]);
    expect(await ledgerStates(worker)).toEqual({ open: 'done', start: 'done' });
  });

  it('is accounted for after a week away', async () => {
    await schedule(worker, START - HOUR, session());
    await armHere(worker, armOf(session()));
    sleepUntil(START + 7 * DAY);
    await worker.refresh();
    expect((await worker.readDecisions()).map(({ verdict }) => verdict)).toContainEqual({
      kind: 'not-opened',
      refusal: 'not-running',
      lateBy: 7 * DAY,
    });
  });

  it('is accounted for though the user chooses something before the next tick', async () => {
    await schedule(worker, START - HOUR, session());
    await armHere(worker, armOf(session()));
    sleepUntil(START + 10 * MINUTE);
    await worker.refresh('choice');
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).toEqual([
      'announced',
      'not-opened',
    ]);
  });

  it('is told in a digest when it is over, and written down as missed', async () => {
    await schedule(worker, START - HOUR, session());
    sleepUntil(START + 3 * HOUR);
    await worker.refresh();
    expect(await shown()).toEqual([`digest#start|0|${START}|${session().uid}`]);
    expect((await worker.readDecisions()).map(({ verdict }) => verdict)).toEqual([
      { kind: 'missed', isQuiet: false },
    ]);
  });

  it('is accounted for after three weeks away, and let go when it is long past: an old arm is not missed again and again', async () => {
    await armHere(worker, armOf(session()));
    for (const days of [21, 36, 52, 90]) {
      sleepUntil(START + days * DAY);
      await worker.refresh();
    }
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).toEqual([
      'missed',
      'not-opened',
    ]);
  });
});

it('a session that was moved to days ago does not open at the start it was armed with', async () => {
  await schedule(worker, START - HOUR, plainSession({ start: START - 30 * DAY, end: START - 29 * DAY }));
  await armHere(worker, armOf(plainSession(), { armedAt: START - 2 * HOUR }));
  sleepUntil(START);
  await worker.refresh();
  expect(opened()).toEqual([]);
});

describe('a worker that dies at its work', () => {
  it('has set the tick before, though the browser had lost its alarms', async () => {
    await fakeBrowser.alarms.clearAll();
    const dying = vi.spyOn(fakeBrowser.storage.sync, 'get').mockReturnValue(new Promise(() => undefined));
    worker = await newWorker();
    void worker.refresh();
    await vi.waitFor(() => expect(dying).toHaveBeenCalled());
    dying.mockRestore();
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual(['tick']);
  });
});

describe('a computer on which Gavel is new', () => {
  it('hears nothing of what had started before', async () => {
    startComputer(START + 10 * MINUTE);
    worker = await newWorker();
    await schedule(worker, START + 10 * MINUTE, session());
    await worker.refresh();
    sleepUntil(START + 3 * HOUR);
    await worker.refresh();
    expect(await shown()).toEqual([]);
    expect(await worker.readDecisions()).toEqual([]);
  });
});

describe('the toolbar', () => {
  it('counts the minutes, says LIVE, then nothing', async () => {
    await schedule(worker, START - HOUR, session());
    const said = [];
    for (const now of [START - 2 * HOUR, START - 42 * MINUTE, START, START + 2 * HOUR]) {
      sleepUntil(now);
      await worker.refresh();
      said.push(await badge());
    }
    expect(said).toEqual(['', '42', 'LIVE', '']);
  });
});

describe('a browser that refuses', () => {
  it('the badge still lets the alert through', async () => {
    await schedule(worker, START - HOUR, session());
    const setBadgeText = vi
      .spyOn(fakeBrowser.action, 'setBadgeText')
      .mockRejectedValue(new Error('No toolbar here.'));
    sleepUntil(START);
    await worker.refresh().catch(() => undefined);
    setBadgeText.mockRestore();
    expect(await shown()).toHaveLength(1);
    expect((await fakeBrowser.alarms.get('next'))?.scheduledTime).toBeGreaterThan(START);
  });
});

describe('a choice that is made while sessions run', () => {
  const body = 'Committee of the Running Example';

  beforeEach(async () => {
    const running = plainSession({
      uid: 'un-web-tv:1_running0',
      category: body,
      start: START,
      end: START + 3 * HOUR,
    });
    const over = plainSession({
      uid: 'un-web-tv:1_over0000',
      category: body,
      start: START - 5 * HOUR,
      end: START - HOUR,
    });
    await schedule(worker, START - HOUR, running, over);
    await prefer(worker, { followedBodies: [body] });
  });

  it('announces nothing that began long before it, now or later, and logs nothing as missed', async () => {
    sleepUntil(START + 40 * MINUTE);
    await worker.refresh('choice');
    await worker.refresh();
    expect(await shown()).toEqual([]);
    expect(await worker.readDecisions()).toEqual([]);
  });

  it('announces what begins at that moment', async () => {
    sleepUntil(START);
    await worker.refresh('choice');
    expect(await shown()).toEqual([`start|0|${START}|un-web-tv:1_running0`]);
  });
});
