import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR } from '../../domain/time';
import { REFRESH_LOCK } from '../../platform/locks';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

let server: WebTvServer;
let gavel: Gavel;
let popup: Page;

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: 'Africa/Nairobi', locale: 'en-GB' });
  popup = await gavel.openPopup();
  await untilSynced(popup);
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

/** A background that hangs: another page holds the lock under which it decides. It has not ticked for a day. */
async function silence(): Promise<Page> {
  const page = await gavel.openPopup();
  await page.evaluate(async (name) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    void navigator.locks.request(name, () => {
      resolve();
      return new Promise(() => undefined);
    });
    await promise;
  }, REFRESH_LOCK);
  return page;
}

async function storeLastTick(at: number): Promise<void> {
  const ticks = { at, wokeAt: at, from: null, kind: 'not-running' };
  await popup.evaluate((stored) => chrome.storage.session.set({ ticks: stored }), ticks);
}

it('says that the background is dead, and since when, until it lives again', async () => {
  const notice = popup.locator('[data-notice=heartbeat]');
  const silencer = await silence();
  const lastTick = Date.now() - 24 * HOUR;
  await storeLastTick(lastTick);
  await popup.bringToFront();
  await popup.reload();
  await popup.locator('main[data-state=ready]').waitFor();
  expect(await notice.count()).toBe(0);
  await notice.waitFor({ timeout: 60_000 });
  const time = new Date(lastTick).toLocaleTimeString('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Africa/Nairobi' },
  });
  expect(await notice.textContent()).toMatch(
    /^Gavel's background part has not run since \w{3},? .*\d\d:\d\d\./,
  );
  expect(await notice.textContent()).toContain(time);
  expect(await notice.getByRole('button', { name: 'Reload' }).isVisible()).toBe(true);
  expect(await violationsOf(popup)).toEqual([]);
  await silencer.close();
  await notice.waitFor({ state: 'detached', timeout: 10_000 });
});

/** As the function sees it that runs in the page. */
declare const chrome: {
  readonly storage: { readonly session: { set(items: object): Promise<void> } };
};
