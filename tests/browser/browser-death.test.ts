import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { SECOND } from '../../domain/time';
import { type Gavel, startGavel } from './gavel';
import { decisionsAbout, killBrowser, openObserver, shownNotifications, tick } from './observer';
import { storeFilter } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { armSoon, openingsOf, type Stream, uidOf } from './streams';

/** The window in which a livestream may open after its start. */
const WINDOW = 60 * SECOND;

/** The browser is killed so long before the start. */
const BEFORE = 10 * SECOND;

/**
 * A browser that is started again with an unpacked extension reports an installation, never a start, and has lost the
 * alarms: all that Gavel then knows stands in its stores.
 */
describe('a browser that is killed ten seconds before a start', { concurrent: true }, () => {
  let server: WebTvServer;
  let folder: string;
  const running = new Set<Gavel>();

  beforeAll(async () => {
    server = await startWebTvServer();
    folder = await mkdtemp(path.join(tmpdir(), 'gavel-death-'));
  });

  afterAll(async () => {
    for (const gavel of running) await gavel.close();
    await server?.close();
    if (folder !== undefined)
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function start(profile: string): Promise<Gavel> {
    const gavel = await startGavel({
      port: server.port,
      locale: 'en-GB',
      profileDir: path.join(folder, profile),
    });
    running.add(gavel);
    return gavel;
  }

  /** Arms a stream in a browser of its own, kills that ten seconds before the start, and starts it again `delay` after it. */
  async function startAgain(
    id: string,
    delay: number,
  ): Promise<{ readonly stream: Stream; readonly gavel: Gavel }> {
    const killed = await start(id);
    const observer = await openObserver(killed);
    await storeFilter(observer, 'all');
    const stream = await armSoon(observer, id, BEFORE + 2 * SECOND);
    await sleep(stream.start - BEFORE - Date.now());
    await killBrowser(killed);
    running.delete(killed);
    await sleep(stream.start + delay - Date.now());
    return { stream, gavel: await start(id) };
  }

  it('and started ten seconds after it opens the livestream and notifies, once', async ({ expect }) => {
    const { stream, gavel } = await startAgain('awindow1', 10 * SECOND);
    const observer = await openObserver(gavel);
    await expect
      .poll(() => shownNotifications(observer), { timeout: 20 * SECOND, interval: 100 })
      .toContain(`start|0|${stream.start}|${uidOf(stream)}`);
    await expect.poll(() => openingsOf(stream, server), { timeout: 10 * SECOND }).toBe(1);
    await tick(observer);
    const decisions = await decisionsAbout(observer, uidOf(stream));
    expect(decisions.map(({ verdict }) => verdict.kind).toSorted()).toEqual(['announced', 'opened']);
    for (const { at } of decisions) {
      expect(at - stream.start).toBeGreaterThanOrEqual(10 * SECOND);
      expect(at - stream.start).toBeLessThanOrEqual(WINDOW);
    }
    expect(openingsOf(stream, server)).toBe(1);
  });

  it('and started after the window opens nothing, says why and notifies', async ({ expect }) => {
    const { stream, gavel } = await startAgain('btoolate', WINDOW + SECOND);
    const observer = await openObserver(gavel);
    await expect
      .poll(() => shownNotifications(observer), { timeout: 20 * SECOND, interval: 100 })
      .toHaveLength(1);
    await tick(observer);
    const decisions = await decisionsAbout(observer, uidOf(stream));
    expect(decisions.filter(({ verdict }) => verdict.kind === 'not-opened')).toHaveLength(1);
    expect(decisions.filter(({ verdict }) => verdict.kind === 'opened')).toEqual([]);
    const popup = await gavel.openPopup();
    const line = popup
      .locator('[data-row=session]', { hasText: uidOf(stream) })
      .locator('[data-last-decision]');
    expect(await line.textContent()).toMatch(/^Not opened: ./);
    expect(openingsOf(stream, server)).toBe(0);
  });
});
