import { addClockSample } from '../domain/clock-skew';
import { nameOfDocument } from '../domain/document-name';
import type { FailureReason, RequestState } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';
import { fetchText, HttpError } from '../platform/http';
import type { ReplyHead } from '../platform/http-reply';
import { readClockSamples, writeClockSamples } from '../platform/storage';
import { withObservance } from '../sources/observances';
import {
  DocumentError,
  type Reading,
  type ReadingContext,
  type Source,
  type SourceDocument,
  type SourceRequest,
} from '../sources/source';

/** A document that was read. */
export type ReadResult = Extract<RequestResult, { kind: 'read' }>;

/** What came of asking one address. */
export type RequestResult =
  | ({ readonly kind: 'read' } & Reading & Pick<RequestState, 'etag' | 'lastModified'>)
  | { readonly kind: 'unchanged' }
  | FailedRequest;

export interface FailedRequest {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  readonly sentence: string;
  /** What the server asked for, in milliseconds. */
  readonly retryAfter: number | null;
  /** The host itself does not answer, or wants to be left alone: the next address would fare no better. */
  readonly isHostDown: boolean;
}

const HOST_DOWN: ReadonlySet<FailureReason> = new Set(['offline', 'timeout', 'network']);
const LEAVE_ALONE: ReadonlySet<number> = new Set([403, 429, 503]);

/** Asks one address and reads the answer. What the network does is a result, never an exception. */
export async function readRequest(
  source: Source,
  request: SourceRequest,
  previous: RequestState | undefined,
  now: EpochMilliseconds,
): Promise<RequestResult> {
  const { url, key: _key, interval: _interval, emptyStatus, ...wishes } = request;
  const { etag, lastModified } = previous ?? {};
  try {
    const answer = await fetchText({ url, ...wishes, ...present({ etag, lastModified }) });
    await keepClockSample(answer);
    if (answer.kind === 'not-modified') return { kind: 'unchanged' };
    const reading = parse(source, { text: answer.text, url: answer.url }, { now, request });
    const validators = present({ etag: answer.etag, lastModified: answer.lastModified });
    return { kind: 'read', ...reading, ...validators };
  } catch (error) {
    if (error instanceof DocumentError) return failed('not-a-document', error.message);
    if (!(error instanceof HttpError)) throw error;
    if (error.reply !== null) await keepClockSample(error.reply);
    const isEmpty = emptyStatus !== undefined && error.reply?.status === emptyStatus;
    return isEmpty
      ? { kind: 'read', sessions: [], problems: [] }
      : failed(error.reason, error.message, error.reply);
  }
}

/** What the source makes of the document. A fault of its parser counts as one of the document: thrown on, it would keep every other page from being read, for ever. */
function parse(source: Source, document: SourceDocument, context: ReadingContext): Reading {
  try {
    const reading = source.parse(document, context);
    return { ...reading, sessions: reading.sessions.map(withObservance) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError(`${nameOfDocument(document.url)} could not be read: ${message}`, {
      cause: error,
    });
  }
}

/** That the address may not be asked, for want of the permission. */
export function missingPermission({ url }: SourceRequest): FailedRequest {
  return failed('no-permission', `The permission to read ${new URL(url).host} is missing.`);
}

/** That a list which had sessions is empty all of a sudden: rather a fault than an empty day. */
export function suddenlyEmpty({ url }: SourceRequest, previousCount: number): FailedRequest {
  return failed(
    'suspiciously-empty',
    `${nameOfDocument(url)} listed no session where it had listed ${previousCount}.`,
  );
}

function failed(reason: FailureReason, sentence: string, reply: ReplyHead | null = null): FailedRequest {
  const isHostDown = HOST_DOWN.has(reason) || LEAVE_ALONE.has(reply?.status ?? 0);
  return { kind: 'failed', reason, sentence, retryAfter: reply?.retryAfter ?? null, isHostDown };
}

async function keepClockSample(head: ReplyHead): Promise<void> {
  const samples = await readClockSamples();
  const next = addClockSample(samples, head);
  if (next !== samples) await writeClockSamples(next);
}

interface Validators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

function present({ etag, lastModified }: Validators): { etag?: string; lastModified?: string } {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
