import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type EpochMilliseconds, MINUTE } from '../../domain/time';
import { createIdle, type FakeIdle } from './idle';
import { createLocks } from './locks';
import { createMenus, type FakeMenus } from './menus';
import { createNetwork, type FakeNetwork } from './network';
import { createPermissions, type FakePermissions } from './permissions';
import { createWindows, type FakeWindow, type FakeWindows } from './windows';

export const NORMAL_WINDOW: FakeWindow = { id: 1, type: 'normal', incognito: false };
export const PRIVATE_WINDOW: FakeWindow = { id: 2, type: 'normal', incognito: true };

const UN_WEB_TV = 'https://webtv.un.org/*';

/** A computer on which Gavel has just been installed: what there is to see from outside. */
export interface Computer {
  readonly windows: FakeWindows;
  readonly permissions: FakePermissions;
  readonly network: FakeNetwork;
  readonly idle: FakeIdle;
  readonly menus: FakeMenus;
}

/**
 * A new computer, with a browser that has one window, at `now`. Clock and timers stand still until the test moves
 * them. Everything that a worker keeps in its own memory is kept by the modules: see `startWorker`.
 */
export function startComputer(now: EpochMilliseconds, ...windows: readonly FakeWindow[]): Computer {
  vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const computer = {
    windows: createWindows(...(windows.length === 0 ? [NORMAL_WINDOW] : windows)),
    permissions: createPermissions(UN_WEB_TV),
    network: createNetwork(),
    idle: createIdle(),
    menus: createMenus(),
  };
  fakeBrowser.reset();
  Object.assign(fakeBrowser.windows, computer.windows.windows);
  Object.assign(fakeBrowser.tabs, computer.windows.tabs);
  Object.assign(fakeBrowser.permissions, computer.permissions);
  const { contextMenus, commands } = computer.menus;
  Object.assign(fakeBrowser, { idle: computer.idle, contextMenus, commands });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-GB' });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', computer.network.fetch);
  startWorker();
  return computer;
}

/** A worker that starts: the one before is dead, with its timers, its locks and whatever it had in memory. Modules are to be imported anew. */
export function startWorker(): void {
  vi.resetModules();
  const now = Date.now();
  vi.clearAllTimers();
  // With the timers went the time.
  vi.setSystemTime(now);
  vi.stubGlobal('navigator', { locks: createLocks(), onLine: true });
}

/** Moves the clock, without letting any timer fire: the computer slept. */
export function sleepUntil(now: EpochMilliseconds): void {
  vi.setSystemTime(now);
}

/** Lets time pass until the promise settles: timers fire, replies come in. */
export async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  let isSettled = false;
  const done = (): void => {
    isSettled = true;
  };
  promise.then(done, done);
  await passTimeUntil(() => isSettled);
  return promise;
}

/** Lets time pass, a tenth of a second at a time, until the condition holds. Throws where it does not within ten minutes. */
export async function passTimeUntil(isTrue: () => boolean): Promise<void> {
  const patience = Date.now() + 10 * MINUTE;
  while (!isTrue()) {
    if (Date.now() > patience) throw new Error('What was waited for did not come within ten minutes.');
    // Databases and bodies take turns of the event loop that no fake timer rules.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(100);
  }
}
