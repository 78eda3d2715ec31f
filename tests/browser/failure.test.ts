import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gavel, startGavel, untilSynced } from './gavel';
import type { DayCard } from './server/day-page';
import type { Answer } from './server/local-internet';
import { pagesOf, startWebTvServer, type WebTvServer } from './server/web-tv-server';

const HOUR = 3_600_000;

const cards: readonly DayCard[] = Array.from({ length: 4 }, (_, index) => ({
  id: `meeting${index}`,
  title: `Meeting number ${index} of the failing day`,
  start: new Date(Date.now() + (index + 1) * HOUR),
  category: 'General Assembly',
}));

describe('a source that fails', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    server = await startWebTvServer();
    server.answerWith(pagesOf(cards));
    gavel = await startGavel({ port: server.port });
    popup = await gavel.openPopup();
    await untilSynced(popup);
    await popup.locator('input[value=all]').click({ force: true });
    await popup
      .locator('[data-row=session]')
      .nth(cards.length - 1)
      .waitFor();
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  it.each<{ name: string; answer: Answer; reason: string; words: string }>([
    { name: 'answers 500', answer: { status: 500 }, reason: 'status', words: 'it refused the request' },
    {
      name: 'answers rubbish',
      answer: { body: '<<<{"not": "a page"' },
      reason: 'not-a-document',
      words: 'its answer was not a programme',
    },
    {
      name: 'lists nothing all of a sudden',
      answer: {},
      reason: 'suspiciously-empty',
      words: 'came back empty',
    },
  ])(
    'that $name leaves the list as it was, and the popup says why and from when it is',
    async ({ answer, reason, words }) => {
      server.answerWith(() => answer);
      await readAgain(popup);
      const notice = popup.locator(`[data-notice=${reason}]`);
      await notice.waitFor();
      expect(await notice.textContent()).toMatch(
        new RegExp(
          `^UN Web TV could not be read: .*${words}.*What you see was read \\d+ (?:minutes?|seconds?) ago`,
        ),
      );
      expect(await popup.locator('[data-row=session]').count()).toBe(cards.length);
    },
  );

  it('that is well again is no longer spoken of', async () => {
    server.answerWith(pagesOf(cards));
    await readAgain(popup);
    await popup.locator('[data-notice]').waitFor({ state: 'detached' });
    expect(await popup.locator('[data-row=session]').count()).toBe(cards.length);
  });
});

/** Once the last sync is over, makes what is known look ten minutes old, as if the popup had been opened then, and opens it again. */
async function readAgain(popup: Page): Promise<void> {
  await expect
    .poll(() => popup.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name)), {
      timeout: 30_000,
    })
    .not.toContain('gavel-sync');
  await popup.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open('gavel');
    opening.onsuccess = () => resolve(opening.result);
    const database = await promise;
    const store = database.transaction('sourceStates', 'readwrite').objectStore('sourceStates');
    const reading = store.getAll();
    reading.onsuccess = () => {
      for (const source of reading.result) {
        for (const request of Object.values<{ askedAt: number; readAt: number | null }>(source.requests)) {
          request.askedAt -= 600_000;
          if (request.readAt !== null) request.readAt -= 600_000;
        }
        store.put(source);
      }
    };
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    store.transaction.oncomplete = () => finish();
    await done;
    database.close();
  });
  await popup.reload();
  await popup.locator('main[data-state=ready]').waitFor();
}
