import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { type Gavel, startGavel } from './gavel';
import { decisionsAbout, openObserver, shownNotifications, tick } from './observer';
import { setClock as writeClock } from './rehearsal-clock';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';
import { arm, forget, openingsOf, type Stream, uidOf } from './streams';

/** No event tells an extension that the clock was set: the tick that comes each minute finds it. */
describe('a clock that is set', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let observer: Page;
  let stream: Stream;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({ port: server.port, extensionDir: inject('rehearsalDir') });
    observer = await openObserver(gavel);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  /** Arms a session that starts in so many milliseconds by Gavel's clock. */
  async function armIn(delay: number, id: string): Promise<void> {
    const now = await observer.evaluate(readClock);
    stream = { id, start: now + delay };
    await arm(observer, stream, now);
  }

  const verdicts = async (): Promise<readonly string[]> =>
    (await decisionsAbout(observer, uidOf(stream))).map(({ verdict }) => verdict.kind).toSorted();

  const announced = async (): Promise<boolean> =>
    (await shownNotifications(observer)).some((id) => id.endsWith(`|${stream.start}|${uidOf(stream)}`));

  async function setClock(instant: number): Promise<void> {
    await writeClock(observer, instant);
    await tick(observer);
  }

  it('forward past a start, but not past its window, opens the livestream and notifies', async () => {
    await armIn(20 * MINUTE, 'aforward');
    await setClock(stream.start + 20 * SECOND);
    expect(await announced()).toBe(true);
    await expect.poll(() => openingsOf(stream, server), { timeout: 10 * SECOND }).toBe(1);
    expect(await verdicts()).toEqual(['announced', 'opened']);
    for (const { at } of await decisionsAbout(observer, uidOf(stream)))
      expect(at).toBeGreaterThanOrEqual(stream.start + 20 * SECOND);
  });

  it('back before that start does nothing again, nor does the start when it comes a second time', async () => {
    await setClock(stream.start - HOUR);
    await setClock(stream.start + SECOND);
    expect(openingsOf(stream, server)).toBe(1);
    expect(await verdicts()).toEqual(['announced', 'opened']);
    await forget(observer, stream);
  });

  it('forward past the window of a start opens nothing, says so and notifies', async () => {
    await armIn(3 * HOUR, 'btoolate');
    await setClock(stream.start + 10 * MINUTE);
    expect(await announced()).toBe(true);
    expect(await verdicts()).toEqual(['announced', 'not-opened']);
    expect(openingsOf(stream, server)).toBe(0);
  });
});

/** Runs in the page, once the background has told how far its clock is from the computer's. */
async function readClock(): Promise<number> {
  for (;;) {
    const { rehearsalOffset } = await chrome.storage.local.get('rehearsalOffset');
    if (typeof rehearsalOffset === 'number') return Date.now() + rehearsalOffset;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** As the function sees it that runs in the page. */
declare const chrome: {
  readonly storage: {
    readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> };
  };
};
