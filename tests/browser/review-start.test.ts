import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SECOND } from '../../domain/time';
import { instant } from '../builders';
import { type Gavel, startGavel } from './gavel';
import { openObserver, tick } from './observer';
import { openRealPopup } from './real-popup';
import { SOUTH_SOUTH_STREAM, SOUTH_SOUTH_URL, southSouthPage } from './review-pages';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

const START = instant('2021-09-10T13:00:00Z');
const STREAM_PATH = new URL(SOUTH_SOUTH_STREAM).pathname;

/** From the page in a tab to its livestream in another one, on the days themselves. */
describe('the South-South page', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let observer: Page;
  let review: Page;

  beforeAll(async () => {
    server = await startWebTvServer();
    server.serve('unsouthsouth.org', () => ({ body: southSouthPage() }));
    gavel = await startGavel({
      port: server.port,
      extensionDir: inject('rehearsalDir'),
      timeZone: 'Africa/Nairobi',
      locale: 'en-GB',
    });
    observer = await openObserver(gavel);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  const opened = (): number => server.opened.filter((path) => path === STREAM_PATH).length;

  it('is read by the button of the popup over it: four sessions, each beside its words', async () => {
    const tab = await gavel.context.newPage();
    await tab.goto(SOUTH_SOUTH_URL);
    const popup = await openRealPopup(gavel, tab);
    const reviewed = gavel.context.waitForEvent('page');
    await popup.click('.read-page');
    review = await reviewed;
    const rows = review.locator('[data-row=found]');
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
    expect(await rows.locator('mark').allTextContents()).toEqual([
      '10 September 2021, 9–11 a.m. (NY time)',
      '13 September 2021, 9:00–10:30 a.m. (NY time)',
      '14 September 2021, 8:30–10:00 a.m. (NY time)',
      '14 September 2021, 9:30–11:00 a.m. (NY time)',
    ]);
    expect(await rows.locator('.pill:is(.main, .side):not([data-chip])').allTextContents()).toEqual([
      'Main event',
      'Side event',
      'Side event',
      'Side event',
    ]);
    expect(await rows.first().locator('[data-part=when]').textContent()).toContain(
      'Fri 10 September · 16:00–18:00 09:00–11:00 in New York',
    );
  });

  it('is added by the second click, and its first session armed by the third', async () => {
    await review.getByRole('button', { name: 'Add all' }).click();
    const open = review.getByRole('button', { name: 'Open at start' });
    await expect.poll(() => open.count()).toBe(4);
    await open.first().click();
    await review.getByRole('button', { name: 'Opens at 16:00' }).waitFor();
  });

  it('is read with what its frames and its shadow roots show', async () => {
    const framed = '<p>Talk of the frame</p><p>21 September 2021, 3 p.m. (NY time)</p>';
    server.serve('framed.example.org', ({ path }) => ({
      body:
        path === '/frame'
          ? framed
          : `<!doctype html><h1>Two talks</h1><iframe src="/frame"></iframe><div id="host"></div>
<script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
  '<p>Talk of the shadow</p><p>22 September 2021, 3 p.m. (NY time)</p>';</script>`,
    }));
    const tab = await gavel.context.newPage();
    await tab.goto('https://framed.example.org/');
    const popup = await openRealPopup(gavel, tab);
    const reviewed = gavel.context.waitForEvent('page');
    await popup.click('.read-page');
    const page = await reviewed;
    await page.locator('[data-row=found]').nth(1).waitFor();
    expect(await page.locator('[data-part=title]').allTextContents()).toEqual([
      'Talk of the frame',
      'Talk of the shadow',
    ]);
    await Promise.all([page.close(), tab.close()]);
  });

  it('has its four sessions in the popup', async () => {
    const popup = await gavel.openPopup();
    const titles = popup.locator('[data-row=session] [data-part=title]');
    for (const title of [
      'South-South cooperation: solidarity',
      'Launch of South-South Ideas',
      'Launch of Good Practices',
      'Leveraging Triangular Partnerships',
    ])
      await expect.poll(() => titles.filter({ hasText: title }).count()).toBeGreaterThan(0);
    await popup.close();
  });

  it('opens its livestream at the start, once, and nothing before', async () => {
    const before = START - 15 * SECOND;
    await observer.evaluate(setClock, before);
    const setAt = Date.now();
    await tick(observer);
    expect(opened()).toBe(0);
    await expect.poll(opened, { timeout: 75 * SECOND, interval: 100 }).toBe(1);
    expect(Date.now() - setAt).toBeGreaterThanOrEqual(15 * SECOND - 1);
    await expect.poll(() => gavel.context.pages().map((page) => page.url())).toContain(SOUTH_SOUTH_STREAM);
    await tick(observer);
    expect(opened()).toBe(1);
  });
});

/** Runs in the page: the clock of a rehearsal stands at the instant from now on. */
async function setClock(now: number): Promise<void> {
  await chrome.storage.local.set({ rehearsalOffset: now - Date.now() });
}

/** As the functions see it that run in the page. */
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};
