import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { thisMachine } from '../../scripts/browser/browser';
import { chromiumArguments } from '../../scripts/browser/chromium';
import { ensureBrowser } from '../../scripts/browser/ensure';
import { towards } from './gavel';
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

  it('is read to the end all the same, each page once', async () => {
    const days = (): readonly string[] => server.asked.filter((asked) => asked.startsWith('/en/schedule/'));
    await expect.poll(() => days().length, { timeout: 150_000, interval: 1_000 }).toBe(PAGES);
    expect(new Set(days()).size).toBe(PAGES);
  }, 170_000);
});
