import { beforeEach, describe, expect, it } from 'vitest';
import type { ListResult } from '../../background/list-reading';
import type { Session } from '../../domain/session';
import { type SourceState, unreadSource } from '../../domain/source-state';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import type { Reading, Source, SourceRequest } from '../../sources/source';
import { plainSession, START } from '../builders';
import { type Computer, passTimeUntil, settle, sleepUntil, startComputer } from '../fakes/computer';
import { newWorker, type Worker } from './worker';

const KEY = 'session-feed/x';
const FIRST: SourceRequest = { key: KEY, url: 'https://example.org/list?page=1', interval: HOUR };

/** What a page of the list has: the letters of its sessions, and whether another page follows. */
interface Page {
  readonly letters: string;
  readonly isFollowed?: boolean;
  readonly more?: Partial<Reading>;
}

let computer: Computer;
let worker: Worker;
let pages: readonly Page[] = [];
let state: SourceState;

/** A source whose documents are page numbers. */
const source: Source = {
  id: 'x',
  kind: 'session-feed',
  name: 'A list of pages',
  requestsAt: () => [FIRST],
  parse({ text }, { request }) {
    const number = Number(text);
    const { letters, isFollowed = false, more = {} } = pages[number - 1] ?? { letters: '' };
    const next = { ...request, key: `${KEY}/page/${number + 1}`, url: urlOf(number + 1) };
    const sessions = [...letters].map(sessionOf);
    return { sessions, problems: [], ...(isFollowed ? { next: [next] } : {}), ...more };
  },
};

function urlOf(page: number): string {
  return `https://example.org/list?page=${page}`;
}

function pageOf(url: string): number {
  return Number(new URL(url).searchParams.get('page'));
}

/** Each letter is a session of a title of its own, an hour after the one before. */
function sessionOf(letter: string): Session {
  const start = START + DAY + letter.charCodeAt(0) * HOUR;
  return plainSession({
    ...{ uid: `session-feed:${letter}`, title: `Lecture ${letter.repeat(4)}`, links: [] },
    ...{ start, end: start + HOUR, source: { kind: 'session-feed', url: FIRST.url } },
  });
}

beforeEach(async () => {
  computer = startComputer(START);
  computer.permissions.grant('https://example.org/*');
  worker = await newWorker();
  state = unreadSource(source);
  computer.network.serve(({ url }) => new Response(String(pageOf(url))));
});

async function read(isDetail = false): Promise<ListResult> {
  const { readList } = await import('../../background/list-reading');
  const clock = { now: () => Date.now(), toSystemTime: (instant: number) => instant };
  const result = await settle(readList(source, { request: FIRST, isNear: false, isDetail }, state, clock));
  state = result.state;
  return result;
}

/** The letters of the sessions that are listed, and those that no longer are. */
async function letters(): Promise<readonly [string, string]> {
  const entries = await worker.sessionsFrom(START, 100);
  const named = (isListed: boolean): string =>
    entries
      .filter(({ unlistedSince }) => (unlistedSince === undefined) === isListed)
      .map(({ session }) => session.title.slice(-1))
      .join('');
  return [named(true), named(false)];
}

const askedPages = () => computer.network.asked.map(({ url }) => pageOf(url));

describe('a list of several pages', () => {
  beforeEach(async () => {
    pages = [{ letters: 'ab', isFollowed: true }, { letters: 'cd', isFollowed: true }, { letters: 'ef' }];
    await read();
  });

  it('is read to its end at once, in order', async () => {
    expect(askedPages()).toEqual([1, 2, 3]);
    expect(await letters()).toEqual(['abcdef', '']);
    expect(state.requests).toEqual({ [KEY]: expect.objectContaining({ count: 6, failures: 0, pages: 3 }) });
  });

  it('misses what no page names any more, also where sessions have moved to another page', async () => {
    pages = [{ letters: 'a', isFollowed: true }, { letters: 'cb' }];
    sleepUntil(START + HOUR);
    await read();
    expect(await letters()).toEqual(['abc', 'def']);
  });

  it('misses nothing where a page fails, and keeps what the pages before it say', async () => {
    pages = [{ letters: 'ag', isFollowed: true }, { letters: 'c' }];
    computer.network.serve(({ url }) =>
      pageOf(url) === 2 ? new Response('', { status: 500 }) : new Response(String(pageOf(url))),
    );
    sleepUntil(START + HOUR);
    expect((await read()).failure).toMatchObject({ reason: 'status' });
    expect(await letters()).toEqual(['abcdefg', '']);
    expect(state.requests[KEY]).toMatchObject({ failures: 1, count: 6 });
  });

  it('misses nothing where a later page may not be read', async () => {
    const [first, second] = pages;
    if (first === undefined || second === undefined) throw new Error('no pages');
    const next = { ...FIRST, key: `${KEY}/page/2`, url: 'https://elsewhere.example/?page=2' };
    pages = [{ letters: 'a', more: { next: [next] } }, second];
    sleepUntil(START + HOUR);
    expect((await read()).failure).toMatchObject({ reason: 'no-permission' });
    expect(askedPages()).toEqual([1, 2, 3, 1]);
    expect((await letters())[1]).toBe('');
  });

  it('is no less whole where its first page is empty', async () => {
    pages = [{ letters: '', isFollowed: true }, { letters: 'abcdef' }];
    sleepUntil(START + HOUR);
    expect((await read()).failure).toBeNull();
    expect(await letters()).toEqual(['abcdef', '']);
  });

  it('that is empty all of a sudden, every page of it, has failed', async () => {
    pages = [{ letters: '', isFollowed: true }, { letters: '' }];
    sleepUntil(START + HOUR);
    expect((await read()).failure).toMatchObject({ reason: 'suspiciously-empty' });
    expect(await letters()).toEqual(['abcdef', '']);
  });

  it('may be empty once all that it listed is over', async () => {
    pages = [{ letters: '' }];
    sleepUntil(START + 30 * DAY);
    expect((await read()).failure).toBeNull();
    expect(state.requests[KEY]).toMatchObject({ count: 0, failures: 0 });
  });

  it('is asked for in full, since its first page alone proves nothing', async () => {
    computer.network.serve(({ url }) => new Response(String(pageOf(url)), { headers: { etag: '"v1"' } }));
    sleepUntil(START + HOUR);
    await read();
    sleepUntil(START + 2 * HOUR);
    await read();
    expect(computer.network.asked.every(({ headers }) => headers.get('if-none-match') === null)).toBe(true);
  });

  it('that a dying worker left unfinished begins anew, and loses nothing', async () => {
    sleepUntil(START + HOUR);
    computer.network.serve(({ url }) =>
      pageOf(url) === 3 ? new Promise<Response>(() => undefined) : new Response(String(pageOf(url))),
    );
    const { readList } = await import('../../background/list-reading');
    const clock = { now: () => Date.now(), toSystemTime: (instant: number) => instant };
    void readList(source, { request: FIRST, isNear: false, isDetail: false }, state, clock);
    await passTimeUntil(() => askedPages().length === 6);
    worker = await newWorker();
    expect(await letters()).toEqual(['abcdef', '']);
    expect((await worker.readSourceState('x'))?.requests[KEY]?.readAt).toBeLessThan(START + MINUTE);
    computer.network.serve(({ url }) => new Response(String(pageOf(url))));
    await read();
    expect(askedPages().slice(6)).toEqual([1, 2, 3]);
    expect(await letters()).toEqual(['abcdef', '']);
  });
});

describe('a list without end', () => {
  it('is read up to a bound, and what lies behind it is not missed', async () => {
    pages = [{ letters: 'ab' }];
    await read();
    pages = Array.from({ length: 100 }, () => ({ letters: 'a', isFollowed: true }));
    sleepUntil(START + HOUR);
    expect((await read()).failure).toBeNull();
    expect(askedPages()).toHaveLength(26);
    expect(await letters()).toEqual(['ab', '']);
  });

  it('that leads back to itself is read once', async () => {
    pages = [{ letters: 'ab', more: { next: [FIRST] } }];
    await read();
    expect(askedPages()).toEqual([1]);
  });
});

describe('what a reading has beside sessions', () => {
  it.each<[string, number, number]>([
    ['within the limits', 2 * HOUR, 2 * HOUR],
    ['raised to 15 minutes', MINUTE, 15 * MINUTE],
    ['lowered to a day', 30 * DAY, DAY],
  ])("the publisher's wish is remembered, %s", async (_, interval, expected) => {
    pages = [{ letters: 'a', more: { interval } }];
    await read();
    expect(state.requests[KEY]).toMatchObject({ wish: expected, interval: expected });
  });

  it('the memory of the source is kept until there is another', async () => {
    pages = [{ letters: 'a', more: { memory: 'https://data.example/' } }];
    await read();
    pages = [{ letters: 'a' }];
    await read();
    expect((await worker.readSourceState('x'))?.memory).toBe('https://data.example/');
  });

  it('details are kept with the session they are about', async () => {
    pages = [{ letters: 'ab' }];
    await read();
    pages = [
      { letters: '', more: { details: { 'session-feed:a': { summary: 'About the first.', links: [] } } } },
    ];
    expect((await read(true)).failure).toBeNull();
    const entry = await worker.findEntry('session-feed:a');
    expect(entry?.details).toMatchObject({ summary: 'About the first.' });
    expect(await letters()).toEqual(['ab', '']);
  });
});

describe('the status by which a service says that there is nothing', () => {
  const request = { ...FIRST, emptyStatus: 404 };
  const due = { request, isNear: false, isDetail: false };
  const clock = { now: () => Date.now(), toSystemTime: (instant: number) => instant };

  beforeEach(() => computer.network.serve(() => new Response('', { status: 404 })));

  it('is a good reading without sessions', async () => {
    const { readList } = await import('../../background/list-reading');
    const { state: read, failure } = await settle(readList(source, due, state, clock));
    expect(failure).toBeNull();
    expect(read.requests[KEY]).toMatchObject({ count: 0, failures: 0, readAt: expect.any(Number) });
  });

  it('is a fault where there were sessions', async () => {
    computer.network.serve(() => new Response('1'));
    pages = [{ letters: 'abc' }];
    await read();
    computer.network.serve(() => new Response('', { status: 404 }));
    const { readList } = await import('../../background/list-reading');
    const { failure } = await settle(readList(source, due, state, clock));
    expect(failure).toMatchObject({ reason: 'suspiciously-empty' });
  });
});
