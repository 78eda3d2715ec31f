import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DayCard, dayPage } from './day-page';

/** How the server answers a day page. */
export interface Answer {
  readonly status?: number;
  readonly body?: string;
  /** Milliseconds before it answers. */
  readonly delay?: number;
}

/** webtv.un.org on this machine: Chromium is told to find every host there. */
export interface WebTvServer {
  readonly port: number;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** What the day pages say from now on, whichever day is asked for. */
  answerWith(answer: (date: string) => Answer): void;
  close(): Promise<void>;
}

/** Starts the server; until it is told otherwise each day is empty. */
export async function startWebTvServer(): Promise<WebTvServer> {
  const asked: string[] = [];
  let answer: (date: string) => Answer = () => ({});
  const server = createServer(credentials(), async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const date = /^\/en\/schedule\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
    const { status = 200, body, delay = 0 } = date === undefined ? { body: playerPage(path) } : answer(date);
    await sleep(delay);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? dayPage(date ?? '', []));
  });
  const port = await listen(server);
  return {
    port,
    asked,
    answerWith: (next) => {
      answer = next;
    },
    close: () => close(server),
  };
}

/** Cards on the page of their New York day, and on no other. */
export function pagesOf(cards: readonly DayCard[]): (date: string) => Answer {
  return (date) => ({
    body: dayPage(
      date,
      cards.filter(({ start }) => newYorkDate(start) === date),
    ),
  });
}

function newYorkDate(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(instant);
}

function playerPage(path: string): string {
  return `<!DOCTYPE html><html lang="en"><title>UN Web TV</title><body><h1>${path}</h1></body></html>`;
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
