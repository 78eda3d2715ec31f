import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../domain/time';
import { type Gavel, startGavel } from './gavel';
import { decisionsAbout, openObserver, tick } from './observer';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { armSoon, forget, hrefOf, openingsOf, type Stream, uidOf } from './streams';

describe('a livestream that opens', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let observer: Page;
  let stream: Stream;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({ port: server.port });
    observer = await openObserver(gavel);
  });

  afterEach(async () => {
    await forget(observer, stream);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  const untilOpened = () =>
    expect.poll(() => openingsOf(stream, server), { timeout: 20 * SECOND, interval: 100 }).toBe(1);

  /** Nothing more happens at the next tick. */
  async function expectOneOpening(): Promise<void> {
    await tick(observer);
    expect(openingsOf(stream, server)).toBe(1);
    const verdicts = (await decisionsAbout(observer, uidOf(stream))).map(({ verdict }) => verdict.kind);
    expect(verdicts.filter((kind) => kind === 'opened')).toHaveLength(1);
  }

  it('has the popup close that is open at that moment, and opens once', async () => {
    await observer.bringToFront();
    await observer.evaluate(() => chrome.action.openPopup());
    stream = await armSoon(observer, 'apopupis');
    expect(await observer.evaluate(countPopups)).toBe(1);
    await untilOpened();
    await expectOneOpening();
    expect(await observer.evaluate(countPopups)).toBe(0);
  });

  it('goes, of several windows, into the normal one that was focused last', async () => {
    const [, last] = await observer.evaluate(openWindows);
    stream = await armSoon(observer, 'bwindows');
    await untilOpened();
    await expectOneOpening();
    expect(await observer.evaluate(windowsShowing, hrefOf(stream))).toEqual([last]);
  });

  it('makes a window where there is none', async () => {
    stream = await armSoon(observer, 'cwindows');
    await gavel.worker.evaluate(closeWindows);
    expect(await gavel.worker.evaluate(countWindows)).toBe(0);
    await untilOpened();
    observer = await openObserver(gavel);
    await expectOneOpening();
    expect(await observer.evaluate(windowsShowing, hrefOf(stream))).toHaveLength(1);
  });
});

/** Runs in the page: opens two normal windows, and then one of an application. */
async function openWindows(): Promise<readonly [number, number]> {
  const first = await chrome.windows.create({ url: 'about:blank' });
  const last = await chrome.windows.create({ url: 'about:blank' });
  await chrome.windows.create({ url: 'about:blank', type: 'popup' });
  return [first.id, last.id];
}

/** Runs in the page: the windows of all tabs that show the address. */
async function windowsShowing(href: string): Promise<readonly number[]> {
  const tabs = await chrome.tabs.query({});
  return tabs.filter(({ url, pendingUrl }) => (url || pendingUrl) === href).map(({ windowId }) => windowId);
}

/** Runs in the worker, which needs no window. */
async function closeWindows(): Promise<void> {
  for (const { id } of await chrome.windows.getAll()) await chrome.windows.remove(id);
}

/** Runs in the worker. */
async function countWindows(): Promise<number> {
  return (await chrome.windows.getAll()).length;
}

/** Runs in the page. */
function countPopups(): number {
  return chrome.extension.getViews({ type: 'popup' }).length;
}

interface BrowserWindow {
  readonly id: number;
}

interface Tab {
  readonly windowId: number;
  readonly url?: string;
  readonly pendingUrl?: string;
}

/** As the functions see it that run in the page or the worker. */
declare const chrome: {
  readonly action: { openPopup(): Promise<void> };
  readonly extension: { getViews(filter: { readonly type: 'popup' }): readonly unknown[] };
  readonly tabs: { query(filter: object): Promise<readonly Tab[]> };
  readonly windows: {
    create(options: { readonly url: string; readonly type?: 'popup' }): Promise<BrowserWindow>;
    getAll(): Promise<readonly BrowserWindow[]>;
    remove(id: number): Promise<void>;
  };
};
