import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../domain/time';
import { type Gavel, startGavel } from './gavel';
import { decisionsAbout, openObserver, readStore, shownNotifications, stopWorker, tick } from './observer';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { armSoon, forget, openingsOf, type Stream, uidOf } from './streams';

/** A day page that takes so long is not there before the start. */
const SLOW = 40 * SECOND;

/** UN Web TV is read from two days ago to six days ahead. */
const PAGES = 9;

describe('a worker that is stopped', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let observer: Page;
  let stream: Stream;

  beforeAll(async () => {
    server = await startWebTvServer();
    server.answerWith(() => ({ delay: SLOW }));
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

  const isAnnounced = async (): Promise<boolean> =>
    (await shownNotifications(observer)).includes(`start|0|${stream.start}|${uidOf(stream)}`);

  const verdicts = async (): Promise<readonly string[]> =>
    (await decisionsAbout(observer, uidOf(stream))).map(({ verdict }) => verdict.kind).toSorted();

  it('while it waits for a source opens the livestream and notifies, once, and reads the source to its end', async () => {
    await expect.poll(() => daysAsked(), { timeout: 10 * SECOND }).toBe(1);
    stream = await armSoon(observer, 'asources');
    await stopWorker(observer);
    server.answerWith(() => ({}));
    await expect.poll(() => isAnnounced(), { timeout: 20 * SECOND, interval: 100 }).toBe(true);
    await expect.poll(() => openingsOf(stream, server), { timeout: 10 * SECOND }).toBe(1);
    await expect.poll(readPages, { timeout: 60 * SECOND }).toBe(PAGES);
    // The page that it waited for was asked for a second time.
    expect(daysAsked()).toBe(PAGES + 1);
    await tick(observer);
    expect(await verdicts()).toEqual(['announced', 'opened']);
    expect(openingsOf(stream, server)).toBe(1);
  });

  it('a second before a start opens the livestream and notifies, once, not before its time', async () => {
    stream = await armSoon(observer, 'bstarted');
    await sleep(stream.start - SECOND - Date.now());
    await stopWorker(observer);
    expect(openingsOf(stream, server)).toBe(0);
    await expect.poll(() => isAnnounced(), { timeout: 20 * SECOND, interval: 100 }).toBe(true);
    await expect.poll(() => openingsOf(stream, server), { timeout: 10 * SECOND }).toBe(1);
    await tick(observer);
    expect(await verdicts()).toEqual(['announced', 'opened']);
    const decisions = await decisionsAbout(observer, uidOf(stream));
    expect(Math.min(...decisions.map(({ at }) => at))).toBeGreaterThanOrEqual(stream.start);
    expect(openingsOf(stream, server)).toBe(1);
  });

  const daysAsked = (): number => server.asked.filter((path) => path.startsWith('/en/schedule/')).length;

  /** How many pages of UN Web TV have been read. */
  async function readPages(): Promise<number> {
    const sources = await observer.evaluate(readStore<SourceRequests>, 'sourceStates');
    const requests = sources
      .filter(({ id }) => id === 'un-web-tv')
      .flatMap((source) => Object.values(source.requests));
    return requests.filter(({ readAt }) => readAt !== null).length;
  }
});

interface SourceRequests {
  readonly id: string;
  readonly requests: Readonly<Record<string, { readonly readAt: number | null }>>;
}
