import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { thisMachine } from '../../scripts/browser/browser';
import { chromiumArguments } from '../../scripts/browser/chromium';
import { ensureBrowser } from '../../scripts/browser/ensure';
import { startGavel, towards } from './gavel';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/** A page takes so long; nine of them take three times as long as a worker lives after its last event. */
const DELAY = 9_000;
const PAGES = 9;

/** A debugger would keep the worker alive, so this Chromium has none: what the worker does is seen at the server. */
describe('a server that takes nine seconds a page', () => {
  let server: WebTvServer;
  let profile: string;
  let chromium: ChildProcess;

  beforeAll(async () => {
    server = await startWebTvServer();
    server.answerWith(() => ({ delay: DELAY }));
    profile = await mkdtemp(path.join(tmpdir(), 'gavel-slow-'));
    const { executablePath } = await ensureBrowser({ kind: 'chromium' }, thisMachine());
    const args = chromiumArguments({
      extensionDir: inject('extensionDir'),
      headless: true,
      args: [
        ...towards(server.port),
        '--no-sandbox',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
    });
    chromium = spawn(
      executablePath,
      args.filter((argument) => argument !== '--enable-unsafe-extension-debugging'),
      {
        stdio: 'ignore',
      },
    );
  });

  afterAll(async () => {
    chromium?.kill('SIGKILL');
    await server?.close();
    if (profile !== undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it('is read to the end all the same, each page once', { timeout: 170_000 }, async () => {
    const days = (): readonly string[] => server.asked.filter((asked) => asked.startsWith('/en/schedule/'));
    await expect.poll(() => days().length, { timeout: 150_000, interval: 1_000 }).toBe(PAGES);
    expect(new Set(days()).size).toBe(PAGES);
    await sleep(DELAY + 3_000);
    await stop(chromium);

    server.answerWith(() => ({ status: 503 }));
    const gavel = await startGavel({ port: server.port, profileDir: profile });
    const popup = await gavel.openPopup();
    expect(await readCount(popup)).toBe(PAGES);
    await gavel.close();
  });
});

/** In how many of its pages UN Web TV has been read. */
function readCount(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('gavel');
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction('sourceStates')
            .objectStore('sourceStates')
            .get('un-web-tv');
          reading.onsuccess = () => {
            const requests = Object.values<{ readAt: number | null }>(reading.result.requests);
            resolve(requests.filter(({ readAt }) => readAt !== null).length);
          };
        };
      }),
  );
}

/** Asks the browser to end, so that it writes its profile out. */
async function stop(browser: ChildProcess): Promise<void> {
  const ended = once(browser, 'exit');
  browser.kill('SIGTERM');
  await ended;
}
