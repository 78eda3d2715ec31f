import { nameOfDocument } from '../domain/document-name';
import { type EpochMilliseconds, SECOND } from '../domain/time';
import { BodyTooLargeError, readText } from './http-body';
import { type ReplyHead, toReplyHead } from './http-reply';

/** One document to read. */
export interface HttpRequest {
  readonly url: string;
  /** From the last reply: an unchanged document is then answered by `not-modified`. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** What a service wants besides. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The origins (`https://journal.un.org`) that this address is known to lead to. Without them every redirect is
   * refused; with them it is followed, and the final address must be of its own origin or of one of these.
   */
  readonly mayRedirectTo?: readonly string[];
}

/** A document, whole and within the bound, or the word that it has not changed. */
export type HttpAnswer = ReplyHead &
  ({ readonly kind: 'document'; readonly text: string } | { readonly kind: 'not-modified' });

/** Why no answer came of a request. `network` covers what the browser does not tell apart: no route, a broken connection, a refused redirect. */
export type HttpFailure = 'offline' | 'timeout' | 'too-large' | 'redirect' | 'status' | 'network';

/** A request that brought no document. The message is one English sentence for the log; people are told by `reason`. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly reason: HttpFailure,
    message: string,
    /** What the server said all the same; null where no reply came. */
    readonly reply: ReplyHead | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The surroundings of the requests; the defaults are the browser's. */
export interface HttpOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** This computer's own clock. */
  readonly now: () => EpochMilliseconds;
  /** False where there is surely no network. */
  readonly isOnline: () => boolean;
  /** Milliseconds for the whole exchange, the body included; waiting for one's turn is not counted. */
  readonly timeout: number;
  /** Of the unpacked body. */
  readonly maxBytes: number;
  /** Milliseconds between the end of a request and the begin of the next one to the same host. */
  readonly pause: number;
}

const DEFAULTS: HttpOptions = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  isOnline: () => globalThis.navigator?.onLine !== false,
  timeout: 20 * SECOND,
  maxBytes: 5 * 1024 * 1024,
  pause: SECOND,
};

/** Of the six languages the pages are read in this one; it also hides the browser's own list. */
const LANGUAGE = 'en';

/**
 * A reader of documents.
 *
 * Keeps: for each host the end of its last request, so that one is asked at a time, with a pause.
 * Persists nothing: a worker that starts anew may once ask a second earlier than it would have.
 * Callers first: nothing; addresses are https.
 * Why not `fetch`: it has no bound in time or size, follows redirects anywhere and says of each failure the same.
 */
export function createFetchText(
  options: Partial<HttpOptions> = {},
): (request: HttpRequest) => Promise<HttpAnswer> {
  const settings = { ...DEFAULTS, ...options };
  const turns = new Map<string, Promise<void>>();
  return (request) => {
    const { host } = new URL(request.url);
    const answer = (turns.get(host) ?? Promise.resolve()).then(() => exchange(request, settings));
    const turn = answer.then(nothing, nothing).then(() => sleep(settings.pause));
    turns.set(host, turn);
    turn.then(() => turns.get(host) === turn && turns.delete(host));
    return answer;
  };
}

/**
 * Reads one document, in its turn: one request a host at a time. Sends no cookie, no referrer, no identifier, and
 * uses no cache but the caller's validators. Bounds: 20 s, 5 MB.
 * @throws HttpError, its reason one of: offline, timeout, too-large, redirect, status (any but 200, or 304 without a validator), network.
 */
export const fetchText = createFetchText();

async function exchange(request: HttpRequest, settings: HttpOptions): Promise<HttpAnswer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort('timeout'), settings.timeout);
  try {
    const head = await ask(request, settings, abort.signal);
    return await toAnswer(request, settings, ...head);
  } catch (error) {
    throw toHttpError(error, request, settings, abort.signal);
  } finally {
    clearTimeout(timer);
    // Also drops the connection of a reply whose body nobody wants.
    abort.abort();
  }
}

async function ask(
  { url, etag, lastModified, headers, mayRedirectTo }: HttpRequest,
  { fetch, now }: HttpOptions,
  signal: AbortSignal,
): Promise<[Response, ReplyHead]> {
  const askedAt = performance.now();
  const response = await fetch(url, {
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: mayRedirectTo === undefined ? 'error' : 'follow',
    headers: {
      'accept-language': LANGUAGE,
      ...headers,
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
    },
  });
  return [response, toReplyHead(response, now(), performance.now() - askedAt)];
}

async function toAnswer(
  { url, etag, lastModified, mayRedirectTo = [] }: HttpRequest,
  { maxBytes }: HttpOptions,
  response: Response,
  head: ReplyHead,
): Promise<HttpAnswer> {
  const { origin } = new URL(head.url);
  if (origin !== new URL(url).origin && !mayRedirectTo.includes(origin)) {
    throw new HttpError(
      'redirect',
      `${nameOfDocument(url)} leads to ${origin}, which is not expected of it.`,
      head,
    );
  }
  const isConditional = etag !== undefined || lastModified !== undefined;
  if (head.status === 304 && isConditional) return { kind: 'not-modified', ...head };
  if (head.status !== 200)
    throw new HttpError('status', `${nameOfDocument(url)} answered ${head.status}.`, head);
  try {
    return { kind: 'document', ...head, text: await readText(response, maxBytes) };
  } catch (error) {
    if (!(error instanceof BodyTooLargeError)) throw error;
    throw new HttpError('too-large', `${nameOfDocument(url)} sent more than ${maxBytes} bytes.`, head);
  }
}

function toHttpError(
  error: unknown,
  { url }: HttpRequest,
  { timeout, isOnline }: HttpOptions,
  signal: AbortSignal,
): HttpError {
  if (error instanceof HttpError) return error;
  const cause = { cause: error };
  if (signal.aborted) {
    return new HttpError(
      'timeout',
      `${nameOfDocument(url)} did not answer in full within ${timeout / SECOND} s.`,
      null,
      cause,
    );
  }
  if (!isOnline())
    return new HttpError('offline', `${nameOfDocument(url)} was not read: there is no network.`, null, cause);
  return new HttpError(
    'network',
    `${nameOfDocument(url)} could not be reached, or leads elsewhere.`,
    null,
    cause,
  );
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function nothing(): void {}
