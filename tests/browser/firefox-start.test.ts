import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { SECOND } from '../../domain/time';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { type ExtensionPage, firefoxPage } from './extension-page';
import { decisionsAbout, tick } from './observer';
import { type HttpsProxy, startProxy, throughProxy } from './server/proxy';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { armSoon, openingsOf, uidOf } from './streams';

/** The background is suspended when nothing has happened for so long: half a minute, outside of tests. */
const IDLE = SECOND;

describe('the start of an armed session, in a Firefox that has suspended the background', () => {
  let server: WebTvServer;
  let proxy: HttpsProxy;
  let firefox: RunningFirefox;
  let observer: ExtensionPage;

  beforeAll(async () => {
    server = await startWebTvServer();
    proxy = await startProxy(server.port);
    firefox = await launchFirefox({
      extensionDir: inject('firefoxDir'),
      headless: true,
      acceptInsecureCerts: true,
      preferences: { ...throughProxy(proxy), 'extensions.background.idle.timeout': IDLE },
    });
    const page = await firefox.browser.newPage();
    firefox.showExtensionPage(page, 'manifest.json');
    observer = firefoxPage(page);
    const isThere = () => observer.evaluate(listen, undefined).catch(() => false);
    await vi.waitUntil(isThere, { timeout: 20 * SECOND, interval: 100 });
  });

  afterAll(async () => {
    await firefox?.close();
    proxy?.close();
    await server?.close();
  });

  const untilSuspended = () =>
    vi.waitUntil(() => observer.evaluate(isSuspended, undefined), { timeout: 60 * SECOND, interval: 100 });

  it('opens the livestream and notifies, once, not before its time', async () => {
    // The first sync is over then.
    await untilSuspended();
    const stream = await armSoon(observer, 'afirefox', 5 * SECOND);
    await untilSuspended();
    expect(Date.now()).toBeLessThan(stream.start);
    expect(openingsOf(stream, server)).toBe(0);

    await expect.poll(() => openingsOf(stream, server), { timeout: 20 * SECOND, interval: 100 }).toBe(1);
    await tick(observer);
    const decisions = await decisionsAbout(observer, uidOf(stream));
    expect(decisions.map(({ verdict }) => verdict.kind).toSorted()).toEqual(['announced', 'opened']);
    expect(Math.min(...decisions.map(({ at }) => at))).toBeGreaterThanOrEqual(stream.start);
    expect(await observer.evaluate(() => seen, undefined)).toEqual([
      `start|0|${stream.start}|${uidOf(stream)}`,
    ]);
    expect(openingsOf(stream, server)).toBe(1);
  });
});

/**
 * Runs in the page: collects the notifications. A headless Firefox takes each off the screen a few milliseconds after it
 * has come, and tells of that alone.
 */
function listen(): boolean {
  Object.assign(globalThis, { seen: [] });
  browser.notifications.onClosed.addListener((id) => seen.push(id));
  return true;
}

/** Runs in the page. */
function isSuspended(): boolean {
  return browser.extension.getBackgroundPage() === null;
}

/** As the functions see it that run in the page. */
declare const seen: string[];
declare const browser: {
  readonly extension: { getBackgroundPage(): unknown };
  readonly notifications: {
    readonly onClosed: { addListener(listener: (id: string) => void): void };
  };
};
