import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, plainSession, START, WEB_TV_LINK } from '../builders';
import { type Computer, settle, sleepUntil, startComputer } from '../fakes/computer';
import { armHere, newWorker, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - HOUR, plainSession());
  await armHere(worker, armOf(plainSession()));
});

/** Looks at the links at that time, as upkeep does. */
async function checkAt(now: number): Promise<void> {
  const { checkLinks } = await import('../../background/link-checks');
  sleepUntil(now);
  await settle(checkLinks(now));
}

const asked = () => computer.network.asked.map(({ url }) => url);

describe('the page of an armed session', () => {
  it('is looked at ten minutes before its start, once', async () => {
    computer.network.serve(() => new Response('<html></html>'));
    await checkAt(START - 11 * MINUTE);
    expect(asked()).toEqual([]);
    await checkAt(START - 10 * MINUTE);
    await checkAt(START - 9 * MINUTE);
    expect(asked()).toEqual([WEB_TV_LINK.href]);
  });

  it.each([404, 410])('that has gone (%d) gives way to the page of the day at the start', async (status) => {
    computer.network.serve(() => new Response('gone', { status }));
    await checkAt(START - 5 * MINUTE);
    sleepUntil(START);
    await worker.refresh();
    expect(computer.windows.opened.map(({ url }) => url)).toEqual([
      'https://webtv.un.org/en/schedule/2026-11-24',
    ]);
  });

  it.each([
    ['is there', () => new Response('<html></html>')],
    ['is behind a fault of the server', () => new Response('', { status: 503 })],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  ])('that %s opens', async (_, server) => {
    computer.network.serve(server);
    await checkAt(START - 5 * MINUTE);
    sleepUntil(START);
    await worker.refresh();
    expect(computer.windows.opened.map(({ url }) => url)).toEqual([WEB_TV_LINK.href]);
  });

  it('is not looked at on a host that Gavel may not read', async () => {
    computer.permissions.revoke('https://webtv.un.org/*');
    await checkAt(START - 5 * MINUTE);
    expect(asked()).toEqual([]);
  });
});
