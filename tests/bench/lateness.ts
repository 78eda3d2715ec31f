import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { toAlertId } from '../../domain/alert';
import { SECOND } from '../../domain/time';
import { launchChromium, type RunningChromium } from '../../scripts/browser/chromium';
import { buildExtension } from '../../scripts/start/build';
import { towards } from '../browser/gavel';
import { openObserver, stopWorker } from '../browser/observer';
import { startWebTvServer } from '../browser/server/web-tv-server';
import { armSoon, forget, hrefOf, uidOf } from '../browser/streams';

/**
 * `npm run bench:lateness`: how long after its planned start an armed session is announced, and its tab opens, in a
 * real Chromium: with a worker that happens to run, and with one that the browser has stopped, as it has mostly.
 * `npm run bench:lateness -- 5` measures five starts of each instead of twenty.
 */
const STARTS = Number(process.argv[2] ?? 20);

/** From the click that arms a session to its start. */
const AHEAD = 3 * SECOND;

/** Milliseconds after the planned start. */
interface Lateness {
  readonly notification: number;
  readonly tab: number;
}

async function measureStart(page: Page, id: string, isStopped: boolean): Promise<Lateness> {
  const stream = await armSoon(page, id, AHEAD);
  if (isStopped) await stopWorker(page);
  const { start } = stream;
  const alertId = toAlertId({ uid: uidOf(stream), start, kind: 'start', leadMinutes: 0 });
  const awaited = { alertId, href: hrefOf(stream), start, patience: 30 * SECOND };
  const { notifiedAt, tabAt } = await page.evaluate(watch, awaited);
  await forget(page, stream);
  return { notification: notifiedAt - start, tab: tabAt - start };
}

interface AwaitedStart {
  readonly alertId: string;
  readonly href: string;
  readonly start: number;
  /** So long after the start it is looked for. */
  readonly patience: number;
}

/**
 * Runs in the page: when the notification is on the screen, looked for every two milliseconds, and when the tab is
 * there; both are then put away. No function in it has a name: the compiler marks named ones with a call that the page
 * does not know.
 */
async function watch({ alertId, href, start, patience }: AwaitedStart): Promise<Seen> {
  const opened = new Promise<{ readonly id: number; readonly at: number }>((resolve) => {
    chrome.tabs.onCreated.addListener(({ id, pendingUrl }) => {
      if (pendingUrl === href) resolve({ id, at: Date.now() });
    });
  });
  await new Promise((resolve) => setTimeout(resolve, start - Date.now() - 100));
  while (!(alertId in (await chrome.notifications.getAll()))) {
    if (Date.now() > start + patience) throw new Error('Nothing was announced at a start.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const notifiedAt = Date.now();
  const { id, at } = await opened;
  await chrome.notifications.clear(alertId);
  await chrome.tabs.remove(id);
  return { notifiedAt, tabAt: at };
}

interface Seen {
  readonly notifiedAt: number;
  readonly tabAt: number;
}

async function measure(
  { context, extensionId }: RunningChromium,
  isStopped: boolean,
): Promise<readonly Lateness[]> {
  const page = await openObserver({ context, extensionId });
  const measured: Lateness[] = [];
  for (let index = 0; index < STARTS; index += 1) {
    const id = `${isStopped ? 'b' : 'a'}${String(index).padStart(7, '0')}`;
    measured.push(await measureStart(page, id, isStopped));
  }
  await page.close();
  return measured;
}

function rowOf(worker: string, to: keyof Lateness, measured: readonly Lateness[]): object {
  const sorted = measured.map((lateness) => lateness[to]).toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length;
  return { worker, to, starts: sorted.length, 'median (ms)': median, 'worst (ms)': Math.max(...sorted) };
}

/** As the function sees it that runs in the page. */
declare const chrome: {
  readonly notifications: {
    clear(id: string): Promise<boolean>;
    getAll(): Promise<Readonly<Record<string, unknown>>>;
  };
  readonly tabs: {
    readonly onCreated: {
      addListener(listener: (tab: { readonly id: number; readonly pendingUrl?: string }) => void): void;
    };
    remove(id: number): Promise<void>;
  };
};

const server = await startWebTvServer();
const gavel = await launchChromium({
  extensionDir: await buildExtension('chromium', null),
  headless: true,
  args: towards(server.port),
});
try {
  const running = await measure(gavel, false);
  const stopped = await measure(gavel, true);
  console.table([
    rowOf('running', 'notification', running),
    rowOf('running', 'tab', running),
    rowOf('stopped', 'notification', stopped),
    rowOf('stopped', 'tab', stopped),
  ]);
  const [load = 0] = loadavg();
  console.log(`${availableParallelism()} processors; the load of the last minute was ${load.toFixed(1)}.`);
} finally {
  await gavel.close();
  await server.close();
}
