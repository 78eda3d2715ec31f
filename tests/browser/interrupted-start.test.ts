import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../domain/time';
import { type Gavel, startGavel } from './gavel';
import { hangAfter, hangBefore } from './interruption';
import { decisionsAbout, ledgerState, openObserver, shownNotifications, stopWorker, tick } from './observer';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { armSoon, forget, openingsOf, type Stream, uidOf } from './streams';

/** The ledger is written, then the browser is told, then the ledger is written again: a worker can be stopped at either step. */
describe('a worker that is stopped in the middle of a start', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let observer: Page;
  let stream: Stream;

  beforeAll(async () => {
    server = await startWebTvServer();
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

  const announced = async (): Promise<readonly string[]> =>
    (await shownNotifications(observer)).filter((id) => id === `start|0|${stream.start}|${uidOf(stream)}`);

  const verdicts = async (): Promise<readonly string[]> =>
    (await decisionsAbout(observer, uidOf(stream))).map(({ verdict }) => verdict.kind).toSorted();

  const untilIntended = (kind: 'open' | 'start') =>
    expect
      .poll(() => ledgerState(observer, uidOf(stream), kind), { timeout: 20 * SECOND, interval: 50 })
      .toBe('intended');

  it.each<{
    id: string;
    name: string;
    interrupt: () => Promise<void>;
    openings: number;
    told: readonly string[];
  }>([
    {
      id: 'abetween',
      name: 'between the ledger and the tab opens nothing, says so and notifies',
      interrupt: async () => {
        await hangBefore(gavel.worker, ['tabs.create', 'windows.create']);
        await untilIntended('open');
      },
      openings: 0,
      told: ['announced', 'not-opened'],
    },
    {
      id: 'bunheard',
      name: 'between the ledger and the notification notifies again under the same id',
      interrupt: async () => {
        await hangBefore(gavel.worker, ['notifications.create']);
        await untilIntended('start');
        expect(await announced()).toEqual([]);
      },
      openings: 1,
      told: ['announced', 'opened'],
    },
    {
      id: 'cunnoted',
      name: 'between the tab and its line finds the tab, and opens no second one',
      interrupt: async () => {
        await hangAfter(gavel.worker, ['tabs.create', 'windows.create']);
        await untilIntended('open');
        await expect.poll(() => openingsOf(stream, server), { timeout: 10 * SECOND, interval: 50 }).toBe(1);
      },
      openings: 1,
      told: ['announced', 'opened'],
    },
  ])('$name', async ({ id, interrupt, openings, told }) => {
    stream = await armSoon(observer, id);
    await interrupt();
    await stopWorker(observer);
    await tick(observer);
    expect(await announced()).toHaveLength(1);
    await tick(observer);
    expect(await verdicts()).toEqual(told);
    expect(openingsOf(stream, server)).toBe(openings);
  });
});
