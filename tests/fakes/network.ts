import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** One request as the server sees it. */
export interface Asked {
  readonly url: string;
  readonly headers: Headers;
}

/** Answers a request, or throws where the host cannot be reached. */
export type Server = (asked: Asked) => Response | Promise<Response>;

export interface FakeNetwork {
  readonly fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** What the server was asked, in order. */
  readonly asked: readonly Asked[];
  serve(server: Server): void;
}

/** `fetch`: the extension's own files are those of `public/`, everything else is answered by the server of the test; until there is one, no host can be reached. */
export function createNetwork(): FakeNetwork {
  const asked: Asked[] = [];
  let server: Server = () => {
    throw new TypeError('fetch failed');
  };
  return {
    asked,
    serve: (next) => {
      server = next;
    },
    fetch: async (input, init) => {
      const { url, headers } = new Request(input, { headers: init?.headers ?? {} });
      const own = fakeBrowser.runtime.getURL('/');
      if (url.startsWith(own)) return new Response(readFileSync(`public/${url.slice(own.length)}`, 'utf8'));
      asked.push({ url, headers });
      const response = await Promise.race([server({ url, headers }), aborted(init?.signal)]);
      // A Response of one's own making has no address.
      return Object.defineProperty(response, 'url', { value: url });
    },
  };
}

/** Rejects when the signal says so, never resolves. */
function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
