import type { Page } from 'playwright-core';
import type { AlertKind } from '../../domain/alert';
import type { Decision } from '../../domain/decision';
import { REFRESH_LOCK } from '../../platform/locks';
import type { RunningChromium } from '../../scripts/browser/chromium';
import type { ExtensionPage } from './extension-page';

/**
 * Opens a page of the extension in which none of its code runs: it may ask the browser whatever the extension may, and
 * does nothing by itself.
 */
export async function openObserver({
  context,
  extensionId,
}: Pick<RunningChromium, 'context' | 'extensionId'>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** Stops the background worker, as the browser does with one that has had nothing to do for a while. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Kills the browser as a crash or a power cut does: it has no time to write anything out. */
export async function killBrowser({ context }: Pick<RunningChromium, 'context'>): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const known = await session?.send('SystemInfo.getProcessInfo');
  const own = known?.processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not tell its process.');
  const closed = context.waitForEvent('close');
  process.kill(own.id, 'SIGKILL');
  await closed;
}

/** Lets the alarm fire that comes each minute, and waits until the background has done what it does then. */
export function tick(page: ExtensionPage): Promise<void> {
  return page.evaluate(tickInPage, REFRESH_LOCK);
}

/** Runs in the page. The background notes its tick after its work; what it is doing already is waited for. */
async function tickInPage(lock: string): Promise<void> {
  await navigator.locks.request(lock, () => undefined);
  const before = JSON.stringify(await chrome.storage.session.get('ticks'));
  await chrome.alarms.create('tick', { when: Date.now(), periodInMinutes: 1 });
  while (JSON.stringify(await chrome.storage.session.get('ticks')) === before)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await navigator.locks.request(lock, () => undefined);
}

/** The notifications that are on the screen, by the ids of their alerts. */
export function shownNotifications(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** What the user is told of the session, the oldest first. */
export async function decisionsAbout(page: ExtensionPage, uid: string): Promise<readonly Decision[]> {
  const decisions = await page.evaluate(readStore<Decision>, 'decisions');
  return decisions.filter((decision) => decision.uid === uid);
}

/** How far the alert of the session has come, by the ledger; null before it is decided. */
export async function ledgerState(page: ExtensionPage, uid: string, kind: AlertKind): Promise<string | null> {
  const lines = await page.evaluate(readStore<{ uid: string; kind: string; state: string }>, 'ledger');
  return lines.find((line) => line.uid === uid && line.kind === kind)?.state ?? null;
}

/** Runs in the page: all that stands in a store of the database. */
export async function readStore<Value>(name: string): Promise<Value[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('gavel');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const reading = database.transaction(name).objectStore(name).getAll();
  const values = await new Promise<Value[]>((resolve, reject) => {
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  return values;
}

/** As the functions see it that run in the page. */
declare const chrome: {
  readonly alarms: {
    create(name: string, when: { readonly when: number; readonly periodInMinutes: number }): Promise<void>;
  };
  readonly notifications: { getAll(): Promise<Readonly<Record<string, unknown>>> };
  readonly storage: {
    readonly session: { get(key: string): Promise<Readonly<Record<string, unknown>>> };
  };
};
