import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestResult } from '../../background/reading';
import type { Session } from '../../domain/session';
import type { RequestState } from '../../domain/source-state';
import { afterReading } from '../../domain/sync-schedule';
import { HOUR, MINUTE } from '../../domain/time';
import type { Source, SourceDocument } from '../../sources/source';
import { plainSession, START, session } from '../builders';
import { type Computer, settle, startComputer } from '../fakes/computer';

const URL = 'https://webtv.un.org/en/schedule/2026-11-24';
const REQUEST = { key: 'un-web-tv/2026-11-24', url: URL, interval: HOUR };

let computer: Computer;
let parse: Source['parse'] = () => ({ sessions: [], problems: [] });

const source: Source = {
  id: 'un-web-tv',
  kind: 'un-web-tv',
  name: 'UN Web TV',
  requestsAt: () => [REQUEST],
  parse: (...args) => parse(...args),
};

beforeEach(() => {
  computer = startComputer(START);
  parse = () => ({ sessions: [], problems: [] });
});

/** What comes of asking, where the source was read before with so many sessions. */
async function ask(previous?: Partial<RequestState>): Promise<RequestResult> {
  const { readRequest } = await import('../../background/reading');
  const before = afterReading({ interval: HOUR, jitter: 1, count: 0, problems: [] }, START - HOUR);
  const known = previous === undefined ? undefined : { ...before, ...previous };
  return settle(readRequest(source, REQUEST, known, START));
}

const serveText = (text: string, headers: Record<string, string> = {}) =>
  computer.network.serve(() => new Response(text, { headers }));

describe('a document', () => {
  it('is read by its source, which learns where it came from, when and for which request', async () => {
    const seen: unknown[] = [];
    parse = (document: SourceDocument, context) => {
      seen.push([document, context]);
      return { sessions: [session()], problems: ['One card has no time.'] };
    };
    serveText('the page', { etag: '"v1"', 'last-modified': 'Tue, 24 Nov 2026 14:00:00 GMT' });
    expect(await ask()).toEqual({
      kind: 'read',
      sessions: [session()],
      problems: ['One card has no time.'],
      etag: '"v1"',
      lastModified: 'Tue, 24 Nov 2026 14:00:00 GMT',
    });
    expect(seen).toEqual([
      [
        { text: 'the page', url: URL },
        { now: START, request: REQUEST },
      ],
    ]);
  });

  it('without validators is asked for in full the next time', async () => {
    serveText('the page');
    expect(await ask()).toEqual({ kind: 'read', sessions: [], problems: [] });
  });

  it('that has not changed is not read again', async () => {
    computer.network.serve(() => new Response(null, { status: 304 }));
    expect(await ask({ etag: '"v1"' })).toEqual({ kind: 'unchanged' });
    expect(computer.network.asked[0]?.headers.get('if-none-match')).toBe('"v1"');
  });
});

describe('the observance of a session', () => {
  async function observanceOf(about: Session): Promise<string | null | undefined> {
    parse = () => ({ sessions: [about], problems: [] });
    serveText('the page');
    const result = await ask();
    return result.kind === 'read' ? result.sessions[0]?.observanceId : undefined;
  }

  const title = 'Commemoration of the International Day of Solidarity with the Palestinian People';
  const near = Date.UTC(2026, 10, 27, 15);

  it('is the one that its title names near its date', async () => {
    expect(await observanceOf(plainSession({ title, start: near, end: null }))).toBe(
      'international-day-of-solidarity-with-the-palestinian-people',
    );
  });

  it('is none far from that date, nor where the title names none', async () => {
    expect(await observanceOf(plainSession({ title, start: Date.UTC(2026, 5, 1), end: null }))).toBeNull();
    expect(await observanceOf(plainSession({ title: 'General debate' }))).toBeNull();
  });

  it('is what its source says, where it knows', async () => {
    expect(await observanceOf(session({ title, start: near, observanceId: 'peace-day' }))).toBe('peace-day');
  });
});

describe('what the network does is a result, never an exception', () => {
  it.each<[string, () => Response | Promise<Response>, object]>([
    ['an error', () => new Response('', { status: 500 }), { reason: 'status', isHostDown: false }],
    ['a removed page', () => new Response('', { status: 404 }), { reason: 'status', isHostDown: false }],
    ['a refusal', () => new Response('', { status: 403 }), { reason: 'status', isHostDown: true }],
    [
      'a request for patience',
      () => new Response('', { status: 429, headers: { 'retry-after': '120' } }),
      { reason: 'status', isHostDown: true, retryAfter: 2 * MINUTE },
    ],
    [
      'no connection',
      () => Promise.reject(new TypeError('fetch failed')),
      { reason: 'network', isHostDown: true },
    ],
  ])('%s', async (_, server, expected) => {
    computer.network.serve(server);
    expect(await ask()).toMatchObject({ kind: 'failed', retryAfter: null, ...expected });
  });

  it('a computer without network', async () => {
    Object.assign(navigator, { onLine: false });
    expect(await ask()).toMatchObject({ kind: 'failed', reason: 'offline', isHostDown: true });
  });

  it('a server that does not answer within 20 seconds', async () => {
    computer.network.serve(() => new Promise(() => undefined));
    expect(await ask()).toMatchObject({ kind: 'failed', reason: 'timeout', isHostDown: true });
    expect(Date.now() - START).toBeLessThan(21_000);
  });

  it('a document of another kind, named in one sentence', async () => {
    const { DocumentError } = await import('../../sources/source');
    parse = () => {
      throw new DocumentError('This is a page of its guardian.');
    };
    serveText('Just a moment...');
    expect(await ask()).toMatchObject({
      kind: 'failed',
      reason: 'not-a-document',
      sentence: 'This is a page of its guardian.',
      isHostDown: false,
    });
  });

  it('a document that the parser stumbles over', async () => {
    parse = () => {
      throw new RangeError('Invalid array length');
    };
    serveText('the page');
    expect(await ask()).toMatchObject({
      kind: 'failed',
      reason: 'not-a-document',
      sentence: 'webtv.un.org/…/2026-11-24 could not be read: Invalid array length',
    });
  });

  it('a session with a zone that no clock knows', async () => {
    parse = () => ({ sessions: [plainSession({ timeZone: 'Mars/Olympus_Mons' })], problems: [] });
    serveText('the page');
    expect(await ask()).toMatchObject({ kind: 'failed', reason: 'not-a-document' });
  });
});
