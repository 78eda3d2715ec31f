import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastReadAt, type SourceState, troubleOf } from '../../domain/source-state';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';
import { type Computer, settle, sleepUntil, startComputer } from '../fakes/computer';
import { cards, datesOf, webTv } from './web-tv';
import { newSyncingWorker, type SyncingWorker } from './worker';

const TODAY = '2026-11-24';
const TOMORROW = '2026-11-25';
const DAYS = ['24', '25', '23', '26', '27', '28', '29', '30']
  .map((day) => `2026-11-${day}`)
  .concat('2026-12-01');

let computer: Computer;
let worker: SyncingWorker;

beforeEach(async () => {
  computer = startComputer(START);
  worker = await newSyncingWorker();
  computer.network.serve(webTv({ [TODAY]: cards(4, START), [TOMORROW]: cards(1, START + 24 * HOUR, 'b') }));
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

const titles = async () =>
  (await worker.sessionsFrom(START, 100)).map(({ session }) => session.title).toSorted();

const failureOf = async (date: string) => (await webTvState()).requests[`un-web-tv/${date}`]?.failure;

describe('the first sync', () => {
  it('reads the day pages from yesterday to seven days ahead', async () => {
    expect(await synced()).toEqual(DAYS);
    expect(await titles()).toHaveLength(5);
    expect(Object.keys((await webTvState()).requests)).toHaveLength(9);
    expect(troubleOf(await webTvState())).toBeNull();
    expect((await webTvState()).roundAt).toBeGreaterThan(START + 8 * SECOND);
  });

  it('asks for one page at a time, with a pause of a second', async () => {
    const times: number[] = [];
    const server = webTv({});
    computer.network.serve((asked) => {
      times.push(Date.now());
      return server(asked);
    });
    await synced();
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(SECOND);
  });

  it('writes to storage.local after each page, which keeps the worker alive', async () => {
    const versions: string[] = [];
    fakeBrowser.storage.local.onChanged.addListener((changes) => versions.push(...Object.keys(changes)));
    const seen: number[] = [];
    const server = webTv({});
    computer.network.serve((asked) => {
      seen.push(versions.filter((key) => key === 'scheduleVersion').length);
      return server(asked);
    });
    await synced();
    expect(seen.slice(1).every((count, index) => count > (seen[index] ?? 0))).toBe(true);
  });

  it('brings in the bundled programme, network or not', async () => {
    computer.network.serve(() => {
      throw new TypeError('fetch failed');
    });
    await synced();
    const programme = (await worker.sessionsBefore(START, 10)).map(({ session }) => session);
    expect(programme).toHaveLength(4);
    expect(new Set(programme.map(({ observanceId }) => observanceId))).toEqual(
      new Set(['south-south-cooperation-day']),
    );
  });

  it('tells to which observance a session belongs', async () => {
    const title = 'United Nations Day for South-South Cooperation - High-level event';
    computer = startComputer(Date.UTC(2026, 8, 11, 14));
    worker = await newSyncingWorker();
    const start = new Date(Date.UTC(2026, 8, 11, 15));
    computer.network.serve(webTv({ '2026-09-11': [{ id: 'a0000000', title, start }] }));
    await synced();
    const [entry] = await worker.sessionsFrom(Date.now(), 10);
    expect(entry?.session).toMatchObject({ title, observanceId: 'south-south-cooperation-day' });
  });
});

describe('the next sync', () => {
  beforeEach(() => synced());

  it('asks for nothing before it is due, then for today and tomorrow', async () => {
    expect(await synced()).toEqual([]);
    sleepUntil(START + 18 * MINUTE);
    expect(await synced()).toEqual([TODAY, TOMORROW]);
  });

  it('reads anew what is older than 5 minutes when someone looks', async () => {
    sleepUntil(Date.now() + 4 * MINUTE - 10 * SECOND);
    expect(await synced('look')).toEqual([]);
    sleepUntil(Date.now() + 70 * SECOND);
    expect(await synced('look')).toEqual([TODAY, TOMORROW, '2026-11-23']);
  });

  it('counts a page that has not changed as read', async () => {
    sleepUntil(START + 18 * MINUTE);
    await synced();
    expect(computer.network.asked.at(-1)?.headers.get('if-none-match')).toMatch(/^"/);
    const { requests } = await webTvState();
    expect(requests[`un-web-tv/${TODAY}`]).toMatchObject({ failures: 0, count: 4 });
    expect(requests[`un-web-tv/${TODAY}`]?.readAt).toBeGreaterThan(START + 17 * MINUTE);
    const [entry] = await worker.sessionsFrom(START, 1);
    expect(entry?.readAt).toBeGreaterThan(START + 17 * MINUTE);
  });

  it('follows what changes', async () => {
    sleepUntil(START + 18 * MINUTE);
    computer.network.serve(webTv({ [TODAY]: cards(2, START + HOUR) }));
    await synced();
    const entries = await worker.sessionsFrom(START, 100);
    const today = entries.filter(({ reports }) => reports[0]?.requestKey === `un-web-tv/${TODAY}`);
    expect(
      today.map(({ session, unlistedSince }) => [session.start, unlistedSince === undefined]),
    ).toContainEqual([START + HOUR, true]);
    expect(today.filter(({ unlistedSince }) => unlistedSince !== undefined)).toHaveLength(2);
  });

  it('forgets the requests of days that have gone by', async () => {
    sleepUntil(START + 24 * HOUR);
    await synced();
    expect(Object.keys((await webTvState()).requests)).toEqual(
      [...DAYS, '2026-12-02'].filter((day) => day !== '2026-11-23').map((day) => `un-web-tv/${day}`),
    );
  });
});

describe('a page that cannot be read', () => {
  let readAt = 0;

  beforeEach(async () => {
    await synced();
    readAt = lastReadAt(await webTvState()) ?? 0;
    sleepUntil(START + 18 * MINUTE);
  });

  it.each<[string, string, () => Response]>([
    ['an error of the server', 'status', () => new Response('Internal Server Error', { status: 500 })],
    ['rubbish', 'not-a-document', () => new Response('<html><title>Just a moment...</title></html>')],
    ['nothing', 'not-a-document', () => new Response('')],
    ['half a page', 'not-a-document', () => new Response('<!DOCTYPE html><html><head><title>UN Web TV')],
    ['another kind of document', 'not-a-document', () => new Response('{"sessions": []}')],
    ['too much', 'too-large', () => new Response('x'.repeat(6 * 1024 * 1024))],
  ])('%s is a failure: the list stays, and says from when it is', async (_, reason, answer) => {
    computer.network.serve(answer);
    await synced();
    expect(await titles()).toHaveLength(5);
    expect(troubleOf(await webTvState())).toMatchObject({ failure: { reason } });
    expect(troubleOf(await webTvState())?.readAt).toBeLessThanOrEqual(readAt);
    for (const entry of await worker.sessionsFrom(START, 100)) {
      expect(entry).not.toHaveProperty('unlistedSince');
    }
  });

  it('an empty page where there were sessions is a failure', async () => {
    computer.network.serve(webTv({}));
    await synced();
    expect(await failureOf(TODAY)).toMatchObject({ reason: 'suspiciously-empty' });
    expect(await titles()).toHaveLength(5);
  });

  it('a page that is well again is no trouble any more', async () => {
    computer.network.serve(() => new Response('', { status: 500 }));
    await synced();
    computer.network.serve(webTv({ [TODAY]: cards(4, START) }));
    sleepUntil(START + 30 * MINUTE);
    await synced();
    expect(troubleOf(await webTvState())).toBeNull();
  });

  it('is left alone for longer each time', async () => {
    computer.network.serve(() => new Response('', { status: 500 }));
    const asked: number[] = [];
    for (let minute = 18; minute < 6 * 60; minute += 1) {
      sleepUntil(START + minute * MINUTE);
      if ((await synced()).includes(TODAY)) asked.push(minute);
    }
    const waits = asked.slice(1).map((minute, index) => minute - (asked[index] ?? 0));
    expect(waits.length).toBeLessThanOrEqual(7);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });
});
