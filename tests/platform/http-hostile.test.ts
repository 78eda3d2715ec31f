import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetchText, HttpError, type HttpOptions, type HttpRequest } from '../../platform/http';

/**
 * Servers that break the rules of HTTP, which node:http would keep for them: they write their bytes themselves, to a
 * real socket. Those that keep the rules are in http.test.ts.
 */

const MEGABYTE = 1024 * 1024;

const servers = new Map<Server, Set<Socket>>();

/** What each connection is told; `asked` holds the requests as they came. */
async function serve(answer: (socket: Socket, request: string) => void) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // The reader hangs up on most of these.
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      asked.push(bytes.toString('latin1'));
      answer(socket, asked.at(-1) ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.set(server, sockets);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, asked };
}

afterEach(async () => {
  for (const [server, sockets] of servers) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
  servers.clear();
});

function head(...lines: readonly string[]): string {
  return ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');
}

function read(request: string | HttpRequest, options: Partial<HttpOptions> = {}) {
  const fetchText = createFetchText({ pause: 0, timeout: 5000, ...options });
  return fetchText(typeof request === 'string' ? { url: request } : request);
}

async function reasonOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof HttpError) return error.reason;
    throw error;
  }
  return 'none: it was answered';
}

/** Writes one character after another, `milliseconds` apart, for as long as anybody listens. */
function trickle(socket: Socket, text: string, milliseconds: number): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text.charAt(at++ % text.length)), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

describe('a server that takes its time is left at the end of the whole exchange', () => {
  it('where it trickles its head', async () => {
    const { origin } = await serve((socket) => trickle(socket, head('content-type: text/html'), 100));
    expect(await reasonOf(read(origin, { timeout: 400 }))).toBe('timeout');
  });

  it('where its head never ends', async () => {
    const { origin } = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      trickle(socket, 'x: y\r\n', 10);
    });
    expect(await reasonOf(read(origin, { timeout: 400 }))).toBe('timeout');
  });

  it('where it trickles its body, however often a byte comes', async () => {
    const { origin } = await serve((socket) => {
      socket.write(head('content-length: 1000000'));
      trickle(socket, '<p>', 10);
    });
    expect(await reasonOf(read(origin, { timeout: 400 }))).toBe('timeout');
  });

  it('where it trickles the end of a body in chunks', async () => {
    const { origin } = await serve((socket) => {
      socket.write(`${head('transfer-encoding: chunked')}4\r\nbody\r\n`);
      trickle(socket, '0', 50);
    });
    expect(await reasonOf(read(origin, { timeout: 400 }))).toBe('timeout');
  });

  it('and hangs up on it, so that nothing more is sent', async () => {
    let hungUp: Promise<void> | undefined;
    const { origin } = await serve((socket) => {
      hungUp = new Promise((resolve) => socket.once('close', () => resolve()));
      socket.write(head('content-length: 10'));
    });
    expect(await reasonOf(read(origin, { timeout: 200 }))).toBe('timeout');
    await hungUp;
  });
});

describe('a server that sends too much', () => {
  it.each([
    ['with its length', `content-length: ${50 * MEGABYTE}`],
    ['without a length', 'connection: close'],
    ['and no end', 'connection: close'],
  ])('%s is left at 5 MB', async (name, line) => {
    let sent = 0;
    const { origin } = await serve((socket) => {
      const most = name === 'and no end' ? Number.POSITIVE_INFINITY : 50;
      const pour = (): void => {
        while (!socket.destroyed && sent < most) {
          sent++;
          if (!socket.write('x'.repeat(MEGABYTE))) return;
        }
      };
      socket.write(head(line));
      socket.on('drain', pour);
      pour();
    });
    expect(await reasonOf(read(origin))).toBe('too-large');
    expect(sent).toBeLessThan(50);
  });

  it.each([1, 2])('packed %i times over is left at 5 MB unpacked', async (times) => {
    let bomb = gzipSync(Buffer.alloc(50 * MEGABYTE));
    if (times === 2) bomb = gzipSync(bomb);
    const { origin } = await serve((socket) => {
      const coding = Array.from({ length: times }, () => 'gzip').join(', ');
      socket.write(head(`content-encoding: ${coding}`, `content-length: ${bomb.byteLength}`));
      socket.end(bomb);
    });
    expect(await reasonOf(read(origin))).toBe('too-large');
  });

  it.each([
    ['one header of a megabyte', [`x: ${'y'.repeat(MEGABYTE)}`]],
    ['a hundred thousand headers', Array.from({ length: 100_000 }, (_, index) => `x${index}: y`)],
  ])('in %s is not read', async (_name, lines) => {
    const { origin } = await serve((socket) => socket.end(`${head(...lines)}body`));
    expect(await reasonOf(read(origin))).toBe('network');
  });

  it('in its validators is not repeated', async () => {
    const { origin } = await serve((socket) =>
      socket.end(
        head(`etag: "${'x'.repeat(5000)}"`, `last-modified: ${'x'.repeat(5000)}`, 'content-length: 0'),
      ),
    );
    const answer = await read(origin);
    expect(answer).not.toHaveProperty('etag');
    expect(answer).not.toHaveProperty('lastModified');
  });
});

describe('a server that breaks off', () => {
  it.each([
    ['before a word', ''],
    ['in the middle of its head', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['before the end of the length it gave', `${head('content-length: 100')}<html>`],
    ['in the middle of a chunk', `${head('transfer-encoding: chunked')}ff\r\n<html>`],
    ['before its last chunk', `${head('transfer-encoding: chunked')}6\r\n<html>\r\n`],
    // Without a length nobody can tell: the sources refuse a text that is not whole.
    [
      'in the middle of what is packed',
      `${head('content-encoding: gzip', 'content-length: 100')}\u001f\u008b\u0008`,
    ],
    ['with what is not packed as it says', `${head('content-encoding: gzip', 'content-length: 6')}<html>`],
    ['with a length that is none', `${head('content-length: many')}<html>`],
    ['with two lengths', `${head('content-length: 6', 'content-length: 7')}<html>`],
    ['with a chunk of no length', `${head('transfer-encoding: chunked')}zz\r\n<html>\r\n`],
    ['with no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['with a status that is none', 'HTTP/1.1 2000 OK\r\n\r\n'],
  ])('%s has not answered', async (_name, text) => {
    const { origin } = await serve((socket) => socket.end(Buffer.from(text, 'latin1')));
    expect(await reasonOf(read(origin))).toBe('network');
  });

  it('of a body longer than its length the rest is not read', async () => {
    const { origin } = await serve((socket) => socket.end(`${head('content-length: 4')}body and more`));
    // Either is safe: a document of the length that was given, or none.
    const text = await read(origin).then(
      (answer) => (answer.kind === 'document' ? answer.text : ''),
      (error: unknown) => (error instanceof HttpError ? 'body' : String(error)),
    );
    expect(text).toBe('body');
  });
});

describe('a server that leads elsewhere', () => {
  const SECRET = 'the secret of another host';

  async function serveSecret() {
    return serve((socket) => socket.end(`${head('connection: close')}${SECRET}`));
  }

  async function redirectTo(location: string) {
    return serve((socket) =>
      socket.end(
        `HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      ),
    );
  }

  it('to this computer is not followed', async () => {
    const secret = await serveSecret();
    const { origin } = await redirectTo(`${secret.origin}/admin`);
    expect(await reasonOf(read(origin))).toBe('network');
    expect(secret.asked).toEqual([]);
  });

  it('to this computer, where it may lead to one other host, gives nothing of the answer', async () => {
    const secret = await serveSecret();
    const { origin } = await redirectTo(secret.origin);
    const answer = read({ url: origin, mayRedirectTo: ['https://webtv.un.org'] });
    const error: unknown = await answer.catch((reason: unknown) => reason);
    if (!(error instanceof HttpError)) throw new Error('it was answered');
    expect(error.reason).toBe('redirect');
    expect(JSON.stringify([error.message, error.reply])).not.toContain(SECRET);
  });

  it('to this computer by way of a host that it may lead to gives nothing either', async () => {
    const secret = await serveSecret();
    const between = await redirectTo(secret.origin);
    const { origin } = await redirectTo(between.origin);
    expect(await reasonOf(read({ url: origin, mayRedirectTo: [between.origin] }))).toBe('redirect');
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd', 'blob:x', '//', 'http://'])(
    'to %s is not followed',
    async (location) => {
      const { origin } = await redirectTo(location);
      expect(await reasonOf(read({ url: origin, mayRedirectTo: ['null'] }))).toBe('network');
    },
  );

  it('round in circles is given up', async () => {
    const { origin, asked } = await serve((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'),
    );
    expect(await reasonOf(read({ url: origin, mayRedirectTo: [origin] }))).toBe('network');
    // The Fetch standard follows twenty.
    expect(asked.length).toBeLessThanOrEqual(21);
  });
});

describe('a server that wants to know who asks', () => {
  it('gets no cookie back, and the browser is told to send and keep none', async () => {
    const inits: RequestInit[] = [];
    const { origin, asked } = await serve((socket) =>
      socket.end(
        head('set-cookie: who=you; Path=/', 'etag: "who-you"', 'content-length: 0', 'connection: close'),
      ),
    );
    const fetchText = createFetchText({
      pause: 0,
      fetch: (url, init) => {
        inits.push(init);
        return fetch(url, init);
      },
    });
    await fetchText({ url: origin });
    await fetchText({ url: origin });
    expect(asked).toHaveLength(2);
    for (const request of asked) expect(request).not.toMatch(/^(?:cookie|referer|origin|if-none-match):/im);
    for (const init of inits)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });
});

describe('a server that answers what was not asked', () => {
  it.each([
    '304 Not Modified',
    '206 Partial Content',
    '204 No Content',
    '300 Multiple Choices',
    '418 Teapot',
    '599 Odd',
  ])('%s is no document', async (status) => {
    const { origin } = await serve((socket) =>
      socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`),
    );
    expect(await reasonOf(read(origin))).toBe('status');
  });
});

describe('the text', () => {
  it.each<[string, number[], string]>([
    ['invalid UTF-8', [0x61, 0xff, 0xc0, 0xaf, 0x62], 'a\uFFFD\uFFFD\uFFFDb'],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD'],
    ['half a character', [0x61, 0xf0, 0x9f, 0x98], 'a\uFFFD'],
    ['a mark of UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['a mark of UTF-16 and half a pair', [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8], 'a\uFFFD'],
    ['a null', [0x61, 0x00, 0x62], 'a\u0000b'],
  ])('of %s is well formed', async (_name, bytes, expected) => {
    const { origin } = await serve((socket) => {
      socket.write(head('content-type: text/html; charset=utf-8', `content-length: ${bytes.length}`));
      socket.end(Uint8Array.from(bytes));
    });
    const answer = await read(origin);
    expect(answer).toMatchObject({ text: expected });
    expect(answer.kind === 'document' && answer.text.isWellFormed()).toBe(true);
  });
});

describe('Retry-After', () => {
  it.each([
    ['Tue, 24 Nov 2026 09:01:00 GMT', 60_000],
    ['120, 240', null],
    ['1.5', null],
    ['1e9', null],
    ['+60', null],
    ['0x10', null],
    ['Infinity', null],
    ['NaN', null],
    ['Tuesday, 24-Nov-26 09:01:00 GMT', null],
    ['Tue, 30 Feb 9999 99:00:00 GMT', null],
    ['2026-11-24T09:01:00Z', null],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 24 * 3_600_000],
    ['x'.repeat(5000), null],
  ])('%.40s asks for %s ms', async (retryAfter, expected) => {
    const { origin } = await serve((socket) =>
      socket.end(
        `HTTP/1.1 503 Busy\r\ndate: Tue, 24 Nov 2026 09:00:00 GMT\r\nretry-after: ${retryAfter}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      ),
    );
    const error: unknown = await read(origin).catch((reason: unknown) => reason);
    expect(error instanceof HttpError ? error.reply?.retryAfter : error).toBe(expected);
  });
});
