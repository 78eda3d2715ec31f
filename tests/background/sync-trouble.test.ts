import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clockSkewOf } from '../../domain/clock-skew';
import { type SourceState, troubleOf } from '../../domain/source-state';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';
import { type Computer, passTimeUntil, settle, sleepUntil, startComputer } from '../fakes/computer';
import { cards, dateOf, datesOf, webTv } from './web-tv';
import { newSyncingWorker, type SyncingWorker } from './worker';

const TODAY = '2026-11-24';
const UN_WEB_TV = 'https://webtv.un.org/*';
const PROGRAMME = { [TODAY]: cards(4, START) };

let computer: Computer;
let worker: SyncingWorker;

beforeEach(async () => {
  computer = startComputer(START);
  worker = await newSyncingWorker();
  computer.network.serve(webTv(PROGRAMME));
});

/** Lets a sync run to its end. Returns the dates that it asked for. */
async function synced(reason: 'clock' | 'look' = 'clock'): Promise<readonly string[]> {
  const before = computer.network.asked.length;
  await settle(worker.sync(reason));
  return datesOf(computer.network.asked.slice(before));
}

async function webTvState(): Promise<SourceState> {
  const state = await worker.readSourceState('un-web-tv');
  if (state === undefined) throw new Error('UN Web TV was never asked');
  return state;
}

const reasons = async () =>
  Object.values((await webTvState()).requests).map(({ failure }) => failure?.reason);

describe('a host that is down', () => {
  beforeEach(() => {
    computer.network.serve(() => {
      throw new TypeError('fetch failed');
    });
  });

  it('is asked once: the other pages wait with the first', async () => {
    expect(await synced()).toHaveLength(1);
    expect(await reasons()).toEqual(Array.from({ length: 9 }, () => 'network'));
    expect(await synced()).toEqual([]);
  });

  it('is asked again when the wait is over, and gets all that was due', async () => {
    await synced();
    computer.network.serve(webTv(PROGRAMME));
    sleepUntil(START + 6 * MINUTE);
    expect(await synced()).toHaveLength(9);
    expect(troubleOf(await webTvState())).toBeNull();
  });

  it('is asked again when someone looks, but not more often than every 5 minutes', async () => {
    await synced();
    sleepUntil(START + 4 * MINUTE);
    expect(await synced('look')).toEqual([]);
    sleepUntil(START + 6 * MINUTE);
    expect((await synced('look')).length).toBeGreaterThan(0);
  });
});

describe('a host that wants to be left alone', () => {
  it.each([403, 429, 503])('with %d is asked no further', async (status) => {
    computer.network.serve(() => new Response('', { status }));
    expect(await synced()).toHaveLength(1);
    expect(await reasons()).toEqual(Array.from({ length: 9 }, () => 'status'));
  });

  it('is left alone for as long as it asks', async () => {
    computer.network.serve(() => new Response('', { status: 503, headers: { 'retry-after': '3600' } }));
    await synced();
    computer.network.serve(webTv(PROGRAMME));
    sleepUntil(START + 50 * MINUTE);
    expect([await synced(), await synced('look')]).toEqual([[], []]);
    sleepUntil(START + 61 * MINUTE);
    expect(await synced()).toHaveLength(9);
  });
});

describe('one page that fails', () => {
  it('does not keep the others from being read', async () => {
    const server = webTv(PROGRAMME);
    computer.network.serve((asked) =>
      dateOf(asked.url) === '2026-11-23' ? new Response('', { status: 500 }) : server(asked),
    );
    expect(await synced()).toHaveLength(9);
    expect(await worker.sessionsFrom(START, 100)).toHaveLength(4);
  });
});

describe('a sync that was cut short', () => {
  it.each([
    ['was read', 200],
    ['could not be read', 500],
  ])('goes on in the next worker after the page that %s last', async (_, status) => {
    const server = webTv(PROGRAMME);
    computer.network.serve((asked) => {
      if (dateOf(asked.url) === '2026-11-26') return new Promise<Response>(() => undefined);
      return dateOf(asked.url) === '2026-11-25' && status !== 200
        ? new Response('', { status })
        : server(asked);
    });
    void worker.sync('clock');
    await passTimeUntil(() => datesOf(computer.network.asked).includes('2026-11-26'));
    // Before its 20 seconds are over the worker dies, and with it the timer that would tell.
    worker = await newSyncingWorker();
    expect(await worker.sessionsFrom(START, 100)).toHaveLength(4);
    computer.network.serve(server);
    const [first, ...others] = await synced();
    expect(first).toBe('2026-11-26');
    expect(others).toHaveLength(5);
  });
});

describe('a permission that is missing', () => {
  beforeEach(() => computer.permissions.revoke(UN_WEB_TV));

  it('asks nothing, says so, and still brings in the bundled programme', async () => {
    expect(await synced()).toEqual([]);
    expect(troubleOf(await webTvState())).toMatchObject({ failure: { reason: 'no-permission' } });
    expect((await webTvState()).roundAt).toBeGreaterThanOrEqual(START);
    expect(await worker.sessionsBefore(START, 10)).toHaveLength(4);
  });

  it('is said once: while nothing changes nothing is written', async () => {
    await synced();
    const written: string[] = [];
    fakeBrowser.storage.onChanged.addListener((changes) => written.push(...Object.keys(changes)));
    sleepUntil(START + HOUR);
    await synced();
    expect(written).toEqual([]);
  });

  it('lets everything be read as soon as it is granted', async () => {
    await synced();
    sleepUntil(START + SECOND);
    computer.permissions.grant(UN_WEB_TV);
    expect(await synced()).toHaveLength(9);
    expect(troubleOf(await webTvState())).toBeNull();
  });

  it('leaves what was read before', async () => {
    computer.permissions.grant(UN_WEB_TV);
    await synced();
    computer.permissions.revoke(UN_WEB_TV);
    sleepUntil(START + HOUR);
    await synced();
    expect(await worker.sessionsFrom(START, 100)).toHaveLength(4);
  });
});

describe('while a sync runs', () => {
  it('the clock starts no other one', async () => {
    const first = worker.sync('clock');
    await settle(worker.sync('clock'));
    const asked = computer.network.asked.length;
    await settle(first);
    expect(asked).toBeLessThan(9);
    expect(computer.network.asked).toHaveLength(9);
  });

  it('who looks waits, and finds nothing left to ask', async () => {
    const first = worker.sync('clock');
    await settle(worker.sync('look'));
    await first;
    expect(computer.network.asked).toHaveLength(9);
  });
});

describe("the computer's own clock", () => {
  it('is compared with that of the server, with every reply', async () => {
    computer.network.serve(webTv(PROGRAMME, { skew: 4 * MINUTE }));
    await synced();
    const skew = clockSkewOf(await worker.readClockSamples());
    expect(Math.round((skew ?? 0) / MINUTE)).toBe(-4);
  });

  it('is compared also where the reply is an error', async () => {
    computer.network.serve(
      () =>
        new Response('', { status: 500, headers: { date: new Date(Date.now() + 4 * MINUTE).toUTCString() } }),
    );
    await synced();
    expect(Math.round((clockSkewOf(await worker.readClockSamples()) ?? 0) / MINUTE)).toBe(-4);
  });

  it('that was set back does not keep pages waiting', async () => {
    await synced();
    sleepUntil(START - 2 * HOUR);
    expect(await synced()).toHaveLength(9);
  });
});
