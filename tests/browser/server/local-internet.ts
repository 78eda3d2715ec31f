import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a host answers a request. */
export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before it answers. */
  readonly delay?: number;
}

/** What a host is asked. */
export interface Asked {
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Every host of the internet on this machine: a browser is told to find them all at one port. */
export interface LocalInternet {
  readonly port: number;
  /** What was asked for, in order: `https://journal.un.org/assets/config.json`. */
  readonly asked: readonly string[];
  /** What the host answers from now on. A host that nothing was said of answers 404. */
  serve(host: string, answer: (asked: Asked) => Answer): void;
  close(): Promise<void>;
}

/** Starts the server, with a certificate that a browser has to be told to accept. */
export async function startLocalInternet(): Promise<LocalInternet> {
  const asked: string[] = [];
  const hosts = new Map<string, (asked: Asked) => Answer>();
  const server = createServer(credentials(), async (request, response) => {
    const { url: path = '/', headers } = request;
    const host = headers.host ?? '';
    asked.push(`https://${host}${path}`);
    const answer = hosts.get(host)?.({ path, headers }) ?? { status: 404 };
    await sleep(answer.delay ?? 0);
    response.writeHead(
      answer.status ?? 200,
      answer.headers ?? { 'content-type': 'text/html; charset=utf-8' },
    );
    response.end(answer.body ?? '');
  });
  const port = await listen(server);
  return { port, asked, serve: (host, answer) => void hosts.set(host, answer), close: () => close(server) };
}

function credentials(): { readonly key: Buffer; readonly cert: Buffer } {
  const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
  return { key: read('key.pem'), cert: read('certificate.pem') };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
