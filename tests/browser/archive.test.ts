import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillArchive } from './archive-filler';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

const MINUTE = 60_000;
const COUNT = 100_000;

/** Records that were handed out by the database of the page, told by kind of request. */
interface Handed {
  all: number;
  cursors: number;
}

/** Counts, in the page, every record that IndexedDB hands out. Runs before the page's own scripts. */
function countRecords(): void {
  const handed: Handed = { all: 0, cursors: 0 };
  Object.assign(globalThis, { handed });
  for (const kind of [IDBObjectStore, IDBIndex]) {
    const { getAll, openCursor } = kind.prototype;
    Object.assign(kind.prototype, {
      getAll(this: IDBIndex, ...args: Parameters<typeof getAll>) {
        const request = getAll.apply(this, args);
        request.addEventListener('success', () => {
          handed.all += request.result.length;
        });
        return request;
      },
      openCursor(this: IDBIndex, ...args: Parameters<typeof openCursor>) {
        const request = openCursor.apply(this, args);
        request.addEventListener('success', () => {
          if (request.result !== null) handed.cursors += 1;
        });
        return request;
      },
    });
  }
}

declare const handed: Handed;

describe('an archive of 100,000 sessions', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({ port: server.port, locale: 'en-GB', timeZone: 'Africa/Nairobi' });
    popup = await gavel.openPopup();
    await untilSynced(popup);
    await popup.locator('input[value=all]').click({ force: true });
    await popup.evaluate(fillArchive, { count: COUNT, endedAt: Date.now() - MINUTE, gap: 5 * MINUTE });
    await popup.close();
    await gavel.context.addInitScript(countRecords);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  it('is there', async () => {
    popup = await gavel.openPopup();
    const count = await popup.evaluate(async () => {
      const opening = indexedDB.open('gavel');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const counting = opening.result.transaction('sessions').objectStore('sessions').count();
      await new Promise((resolve) => counting.addEventListener('success', resolve));
      opening.result.close();
      return counting.result;
    });
    expect(count).toBeGreaterThanOrEqual(COUNT);
  });

  it('costs the popup that opens no more than a bounded read', async () => {
    const read = await popup.evaluate(() => ({ ...handed }));
    expect(read.all + read.cursors).toBeGreaterThan(0);
    expect(read.all + read.cursors).toBeLessThan(1_000);
  });

  it('shows the sessions that ended last', async () => {
    await popup.locator('#tab-recordings').click();
    await popup.locator('[data-row=session]', { hasText: 'Past meeting no. 0 of the year' }).waitFor();
  });

  it('is found by a word that stands in one session alone', { timeout: 120_000 }, async () => {
    await popup.getByRole('searchbox').fill('acorn');
    const found = popup.locator('[data-row=session]', { hasText: 'Session of the hidden acorn' });
    await found.waitFor({ timeout: 90_000 });
    expect(await popup.locator('[data-row=session]').count()).toBe(1);
  });
});
