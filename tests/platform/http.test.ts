import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetchText, HttpError, type HttpOptions, type HttpRequest } from '../../platform/http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const closing: (() => Promise<void>)[] = [];

/** A real server on a port of its own; `seen` holds the requests it got. */
async function serve(handler: Handler): Promise<{ origin: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, seen };
}

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const QUICK: Partial<HttpOptions> = { pause: 0, timeout: 5000 };

function read(request: string | HttpRequest, options: Partial<HttpOptions> = {}) {
  return createFetchText({ ...QUICK, ...options })(typeof request === 'string' ? { url: request } : request);
}

async function failureOf(answer: Promise<unknown>): Promise<HttpError> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HttpError) return error;
  throw new Error(`expected an HttpError, got ${String(error)}`);
}

describe('a document', () => {
  it('comes with its text, its validators and the time of its reading', async () => {
    const { origin } = await serve((_request, response) => {
      response.setHeader('etag', '"v1"');
      response.setHeader('last-modified', 'Tue, 24 Nov 2026 08:00:00 GMT');
      response.setHeader('date', 'Tue, 24 Nov 2026 09:00:00 GMT');
      response.setHeader('age', '12');
      response.end('<p>Séance</p>');
    });
    const answer = await read(`${origin}/day`, { now: () => 1_000_000 });
    expect(answer).toMatchObject({
      kind: 'document',
      text: '<p>Séance</p>',
      url: `${origin}/day`,
      status: 200,
      etag: '"v1"',
      lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT',
      serverDate: Date.UTC(2026, 10, 24, 9),
      receivedAt: 1_000_000,
      age: 12,
      retryAfter: null,
    });
    expect(answer.roundTrip).toBeGreaterThan(0);
    expect(answer.roundTrip).toBeLessThan(5000);
  });

  it('has no validators, no server date and no age where the server sends none, or nonsense', async () => {
    const { origin } = await serve((_request, response) => {
      response.sendDate = false;
      response.setHeader('date', 'yesterday');
      response.setHeader('age', '-1');
      response.setHeader('etag', `"${'x'.repeat(300)}"`);
      response.end('text');
    });
    const answer = await read(origin);
    expect(answer).toMatchObject({ serverDate: null, age: 0 });
    expect(answer).not.toHaveProperty('etag');
    expect(answer).not.toHaveProperty('lastModified');
  });

  it('is asked for without cookie, referrer or identifier, past every cache', async () => {
    const { origin, seen } = await serve((_request, response) => {
      response.setHeader('set-cookie', 'who=you');
      response.setHeader('cache-control', 'max-age=600');
      response.end('text');
    });
    const fetchText = createFetchText(QUICK);
    await fetchText({ url: origin, headers: { location: 'geneva' } });
    await fetchText({ url: origin });
    expect(seen).toHaveLength(2);
    for (const { headers } of seen) {
      for (const name of ['cookie', 'referer', 'origin', 'authorization', 'from']) {
        expect(headers).not.toHaveProperty(name);
      }
      expect(headers['accept-language']).toBe('en');
      expect(headers).not.toHaveProperty('if-none-match');
    }
    expect(seen[0]?.headers.location).toBe('geneva');
  });
});

describe('a conditional request', () => {
  const handler: Handler = (request, response) => {
    response.setHeader('etag', '"v1"');
    response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
    response.end(response.statusCode === 304 ? undefined : 'changed');
  };

  it('is answered by not-modified', async () => {
    const { origin, seen } = await serve(handler);
    const answer = await read({ url: origin, etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT' });
    expect(answer).toMatchObject({ kind: 'not-modified', status: 304, etag: '"v1"' });
    expect(answer.serverDate).toBeTypeOf('number');
    expect(seen[0]?.headers['if-modified-since']).toBe('Tue, 24 Nov 2026 08:00:00 GMT');
  });

  it('is answered by the document once it changed', async () => {
    const { origin } = await serve(handler);
    expect(await read({ url: origin, etag: '"v0"' })).toMatchObject({ kind: 'document', text: 'changed' });
  });

  it('a 304 that nobody asked for is a failure', async () => {
    const { origin } = await serve((_request, response) => response.writeHead(304).end());
    expect(await failureOf(read(origin))).toMatchObject({ reason: 'status', reply: { status: 304 } });
  });
});

describe('a status', () => {
  it.each([204, 206, 403, 404, 410, 500, 503])('%i is a failure that says so', async (status) => {
    const { origin } = await serve((_request, response) => response.writeHead(status).end());
    const failure = await failureOf(read(`${origin}/day`));
    expect(failure).toMatchObject({ reason: 'status', reply: { status } });
    expect(failure.message).toBe(`${new URL(origin).host}/day answered ${status}.`);
    expect(failure.reply?.serverDate).toBeTypeOf('number');
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Tue, 24 Nov 2026 09:10:00 GMT', 600_000],
    ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
    ['999999999', 24 * 3_600_000],
    ['9999999999', null],
    ['soon', null],
    ['-5', null],
    ['Someday, 99 Foo 2026 99:99:99 GMT', null],
  ])('429 with Retry-After %s asks for a pause of %s ms', async (retryAfter, expected) => {
    const { origin } = await serve((_request, response) => {
      response.setHeader('date', 'Tue, 24 Nov 2026 09:00:00 GMT');
      response.writeHead(429, { 'retry-after': retryAfter }).end();
    });
    // The computer's clock is an hour off: a date is the server's, so the pause must not be.
    const wrong = () => Date.UTC(2026, 10, 24, 10);
    const { reply } = await failureOf(read(origin, { now: wrong }));
    expect(reply).toMatchObject({ status: 429, retryAfter: expected });
  });
});

describe('a redirect', () => {
  it('is refused, and the other server is never asked', async () => {
    const other = await serve((_request, response) => response.end('other'));
    const { origin } = await serve((_request, response) =>
      response.writeHead(302, { location: `${other.origin}/secret` }).end(),
    );
    const failure = await failureOf(read(origin));
    // A refused redirect looks like a broken network to every browser's fetch.
    expect(failure.reason).toBe('network');
    expect(other.seen).toHaveLength(0);
  });

  it('within the same host is refused too', async () => {
    const { origin, seen } = await serve((request, response) =>
      request.url === '/a' ? response.writeHead(301, { location: '/b' }).end() : response.end('b'),
    );
    await failureOf(read(`${origin}/a`));
    expect(seen).toHaveLength(1);
  });

  it('to an expected origin is followed, and the answer names the final address', async () => {
    const other = await serve((_request, response) => response.end('moved here'));
    const { origin } = await serve((_request, response) =>
      response.writeHead(302, { location: `${other.origin}/new` }).end(),
    );
    const answer = await read({ url: origin, mayRedirectTo: [other.origin] });
    expect(answer).toMatchObject({ kind: 'document', text: 'moved here', url: `${other.origin}/new` });
  });

  it('to an unexpected origin is refused, and its connection dropped before a byte of the body', async () => {
    let dropped: Promise<void> | undefined;
    const other = await serve((_request, response) => {
      dropped = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200).flushHeaders();
    });
    const { origin } = await serve((_request, response) =>
      response.writeHead(302, { location: other.origin }).end(),
    );
    const failure = await failureOf(read({ url: origin, mayRedirectTo: ['https://journal.un.org'] }));
    expect(failure.reason).toBe('redirect');
    expect(failure.message).toContain(other.origin);
    expect(dropped).toBeDefined();
    await dropped;
  });

  it('compares whole origins: another port or a longer name is another origin', async () => {
    const other = await serve((_request, response) => response.end('other'));
    const { origin } = await serve((_request, response) =>
      response.writeHead(302, { location: other.origin }).end(),
    );
    for (const expected of [
      'http://127.0.0.1',
      other.origin.slice(0, -1),
      `${other.origin}.evil.example`,
      '',
    ]) {
      const failure = await failureOf(read({ url: origin, mayRedirectTo: [expected] }));
      expect(failure.reason).toBe('redirect');
    }
  });

  it('that never ends is given up', async () => {
    const { origin } = await serve((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect((await failureOf(read({ url: origin, mayRedirectTo: [] }))).reason).toBe('network');
  });
});

describe('the time bound', () => {
  it('never tells the secret part of an address', async () => {
    const { origin } = await serve((_request, response) => {
      response.statusCode = 500;
      response.end();
    });
    const secret = `${origin}/private-0a1b2c3d4e5f/basic.ics?key=indp_secret`;
    const { message } = await failureOf(read(secret));
    expect(message).toContain('basic.ics answered 500.');
    expect(message).not.toMatch(/private-0a1b2c3d4e5f|indp_secret/);
  });

  it('covers a server that says nothing', async () => {
    const { origin } = await serve(() => {});
    const failure = await failureOf(read(origin, { timeout: 150 }));
    expect(failure).toMatchObject({ reason: 'timeout', reply: null });
    expect(failure.message).toBe(`${new URL(origin).host} did not answer in full within 0.15 s.`);
  });

  it('covers a body that trickles for ever', async () => {
    const { origin } = await serve((_request, response) => {
      const timer = setInterval(() => response.write('drip '), 20);
      response.once('close', () => clearInterval(timer));
    });
    const begin = performance.now();
    expect((await failureOf(read(origin, { timeout: 300 }))).reason).toBe('timeout');
    expect(performance.now() - begin).toBeGreaterThan(250);
    expect(performance.now() - begin).toBeLessThan(4000);
  });

  it('leaves a slow body alone that ends in time', async () => {
    const { origin } = await serve((_request, response) => {
      response.write('first ');
      setTimeout(() => response.end('last'), 200);
    });
    expect(await read(origin, { timeout: 3000 })).toMatchObject({ text: 'first last' });
  });
});

describe('the size bound', () => {
  const MEGABYTE = 'x'.repeat(1024 * 1024);

  it('is 5 MB: as much is read, and one byte more is not', async () => {
    const { origin } = await serve((request, response) => {
      for (let megabyte = 0; megabyte < 5; megabyte++) response.write(MEGABYTE);
      response.end(request.url === '/more' ? 'x' : '');
    });
    expect(await read(origin)).toMatchObject({ kind: 'document' });
    expect((await failureOf(read(`${origin}/more`))).reason).toBe('too-large');
  });

  it('does not wait for the end of a body that has none', async () => {
    let sent = 0;
    const { origin } = await serve((_request, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write(MEGABYTE)) sent++;
      };
      response.on('drain', pour);
      pour();
    });
    expect((await failureOf(read(origin))).reason).toBe('too-large');
    expect(sent).toBeLessThan(200);
  });

  it('counts what a compressed body unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.byteLength }).end(bomb);
    });
    expect(bomb.byteLength).toBeLessThan(100 * 1024);
    expect((await failureOf(read(origin))).reason).toBe('too-large');
  });

  it('reads an honest compressed body', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'));
    });
    expect(await read(origin)).toMatchObject({ text: 'packed' });
  });
});

describe('a broken connection', () => {
  it('before the reply is a network failure', async () => {
    const { origin } = await serve((request) => request.socket.destroy());
    expect(await failureOf(read(origin))).toMatchObject({ reason: 'network', reply: null });
  });

  it('in the middle of the body is a network failure, not a short document', async () => {
    const { origin } = await serve((request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half a page');
      setTimeout(() => request.socket.destroy(), 50);
    });
    expect((await failureOf(read(origin))).reason).toBe('network');
  });

  it('is called offline where there is no network', async () => {
    const { origin } = await serve((request) => request.socket.destroy());
    expect((await failureOf(read(origin, { isOnline: () => false }))).reason).toBe('offline');
  });

  it('does not keep what can be read from being read where the browser believes itself offline', async () => {
    const { origin } = await serve((_request, response) => response.end('here'));
    expect(await read(origin, { isOnline: () => false })).toMatchObject({ text: 'here' });
  });
});

describe('the encoding', () => {
  const UTF8 = Buffer.from('é', 'utf8');
  const LATIN1 = Buffer.from('é', 'latin1');
  const META = Buffer.from('<meta charset="iso-8859-1">');

  it.each<[string, string, Buffer, string]>([
    ['is UTF-8 where nothing is said', 'text/html', UTF8, 'é'],
    ['is what the header says', 'text/html; charset=ISO-8859-1', LATIN1, 'é'],
    ['is what a quoted header says', 'text/html; charset="windows-1251"', Buffer.from([0xc4]), 'Д'],
    ['is what the page says', 'text/html', Buffer.concat([META, LATIN1]), `${META}é`],
    ['is rather what the header says', 'text/html; charset=utf-8', Buffer.concat([META, UTF8]), `${META}é`],
    ['is what a byte order mark says', 'text/html; charset=latin1', Buffer.from('\ufeffé'), 'é'],
    ['is UTF-8 where the header names none that exists', 'text/html; charset=klingon', UTF8, 'é'],
    ['leaves a mark where bytes do not fit it', 'text/html; charset=utf-8', LATIN1, '\ufffd'],
    ['is UTF-16 by its mark', 'text/html', Buffer.from('\ufeffé', 'utf16le'), 'é'],
  ])('%s', async (_name, contentType, bytes, expected) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': contentType }).end(bytes);
    });
    expect(await read(origin)).toMatchObject({ text: expected });
  });

  it('puts a character together that two pieces share', async () => {
    const { origin } = await serve((_request, response) => {
      response.write(UTF8.subarray(0, 1));
      setTimeout(() => response.end(UTF8.subarray(1)), 50);
    });
    expect(await read(origin)).toMatchObject({ text: 'é' });
  });
});

describe('taking turns', () => {
  it('asks a host for one document at a time, in order, with a pause between', async () => {
    let running = 0;
    const begins: { path: string; at: number }[] = [];
    const ends: number[] = [];
    const { origin } = await serve((request, response) => {
      begins.push({ path: request.url ?? '', at: performance.now() });
      expect(++running).toBe(1);
      setTimeout(() => {
        running--;
        ends.push(performance.now());
        response.end('text');
      }, 30);
    });
    const fetchText = createFetchText({ ...QUICK, pause: 100 });
    await Promise.all(['/a', '/b', '/c'].map((path) => fetchText({ url: origin + path })));
    expect(begins.map(({ path }) => path)).toEqual(['/a', '/b', '/c']);
    for (const [index, end] of ends.slice(0, 2).entries()) {
      // Timers may fire up to a millisecond early.
      expect((begins[index + 1]?.at ?? 0) - end).toBeGreaterThan(98);
    }
  });

  it('goes on after a failure', async () => {
    const { origin } = await serve((request, response) =>
      request.url === '/a' ? request.socket.destroy() : response.end('b'),
    );
    const fetchText = createFetchText(QUICK);
    const [first, second] = await Promise.allSettled([
      fetchText({ url: `${origin}/a` }),
      fetchText({ url: `${origin}/b` }),
    ]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: { text: 'b' } });
  });

  it('does not let one host wait for another', async () => {
    const silent = await serve(() => {});
    const { origin } = await serve((_request, response) => response.end('text'));
    const fetchText = createFetchText({ ...QUICK, timeout: 1500 });
    const stuck = failureOf(fetchText({ url: silent.origin }));
    const begin = performance.now();
    await fetchText({ url: origin });
    expect(performance.now() - begin).toBeLessThan(1200);
    expect((await stuck).reason).toBe('timeout');
  });

  it('does not count the waiting as part of the time bound', async () => {
    const { origin } = await serve((_request, response) => setTimeout(() => response.end('text'), 250));
    const fetchText = createFetchText({ ...QUICK, timeout: 900 });
    const answers = await Promise.all([1, 2, 3, 4].map((n) => fetchText({ url: `${origin}/${n}` })));
    expect(answers).toHaveLength(4);
  });
});
