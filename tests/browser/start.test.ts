import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gavel, notificationIds, startGavel, untilSynced } from './gavel';
import { assetPath, type DayCard } from './server/day-page';
import { pagesOf, startWebTvServer, type WebTvServer } from './server/web-tv-server';

const SECOND = 1000;

/** The window in which a livestream may open after its start. */
const WINDOW = 60 * SECOND;

describe('the start of a session', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let popup: Page;
  const start = new Date(Math.ceil(Date.now() / SECOND) * SECOND + 40 * SECOND);
  const armed: DayCard = {
    id: 'aplenary',
    title: 'Plenary on the armed example, 3rd meeting',
    start,
    category: 'General Assembly',
  };
  const unarmed: DayCard = {
    id: 'bcouncil',
    title: 'Council on the other example, 9th meeting',
    start,
    category: 'Security Council',
  };
  const opened: { readonly url: string; readonly at: number }[] = [];

  beforeAll(async () => {
    server = await startWebTvServer();
    server.answerWith(pagesOf([armed, unarmed]));
    gavel = await startGavel({ port: server.port });
    popup = await gavel.openPopup();
    await untilSynced(popup);
    gavel.context.on('page', (page) => opened.push({ url: page.url(), at: Date.now() }));
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  it('lists both sessions under "All UN sessions", and none under the observances', async () => {
    expect(await popup.locator('[data-row=session]').count()).toBe(0);
    await popup.locator('input[value=all]').click({ force: true });
    await popup.locator('[data-row=session]').nth(1).waitFor();
    expect(await popup.locator('[data-row=session] [data-part=title]').allTextContents()).toEqual([
      armed.title,
      unarmed.title,
    ]);
  });

  it('is armed by one click', async () => {
    const row = popup.locator('[data-row=session]', { hasText: armed.title });
    await row.locator('[data-action=open]').click();
    await row.locator('[data-action=open][aria-pressed=true]').waitFor();
    expect(await row.locator('[data-action=open]').textContent()).toMatch(/^Opens at \d{1,2}:\d{2}/);
  });

  it('opens the livestream of the armed session at its start, inside the window, and notifies', async () => {
    await sleep(start.getTime() - Date.now() - 500);
    expect(opened).toEqual([]);
    await expect.poll(() => opened.length, { timeout: WINDOW, interval: 100 }).toBe(1);
    const tab = gavel.context.pages().find((page) => page.url().includes('/asset/'));
    await expect.poll(() => tab?.url()).toBe(`https://webtv.un.org${assetPath(armed)}`);
    const late = (opened[0]?.at ?? 0) - start.getTime();
    console.log(`The livestream opened ${late} ms after its start.`);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(WINDOW);
    await expect
      .poll(() => notificationIds(gavel.worker), { timeout: 5_000, interval: 100 })
      .toEqual([expect.stringContaining('start|0|')]);
  });

  it('ends with one line that says when it opened', async () => {
    const line = popup
      .locator('[data-row=session]', { hasText: armed.title })
      .locator('[data-last-decision]');
    expect(await line.textContent()).toMatch(/^Opened at \d{1,2}:\d{2}:\d{2}/);
  });

  it('does nothing at a second refresh, and nothing at all for the session that is not armed', async () => {
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ scheduleVersion: 'again' });
    });
    await sleep(3 * SECOND);
    expect(opened).toHaveLength(1);
    expect(server.opened.filter((path) => path.includes('/asset/'))).toEqual([assetPath(armed)]);
  });
});
