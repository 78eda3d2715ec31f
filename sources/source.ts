import type { Session, SourceKind } from '../domain/session';
import type { EpochMilliseconds } from '../domain/time';

/** One address that a source wants read. */
export interface SourceRequest {
  /** Names the request for ever, across runs: `un-web-tv/2026-11-24`. Sessions are stored under it. */
  readonly key: string;
  readonly url: string;
  /** The longest time between two readings, in milliseconds. */
  readonly interval: number;
  /** What the service wants besides the address. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The origins this address is known to lead to. */
  readonly mayRedirectTo?: readonly string[];
}

/** What a source may know beside the document itself. */
export interface ReadingContext {
  readonly now: EpochMilliseconds;
  /** The request the document answers. */
  readonly request: SourceRequest;
}

/** The body of an answered request, whole and within the size bound of `platform/http`. */
export interface SourceDocument {
  readonly text: string;
  /** The address the text came from: relative links resolve against it. */
  readonly url: string;
}

/** What a source read. Sessions that could be read are here even where others could not. */
export interface Reading {
  readonly sessions: readonly Session[];
  /** One sentence for each thing that could not be read, naming what and where. */
  readonly problems: readonly string[];
  /** Further pages of the same list, to be read at once. */
  readonly next?: readonly SourceRequest[];
  /** How often the publisher wants to be asked, in milliseconds. */
  readonly interval?: number;
}

/** A place where sessions are published: which addresses it wants read, and what an answer says. Pure: the shared sync fetches, times, retries and stores. */
export interface Source {
  readonly kind: SourceKind;
  /** A proper name, the same in every language. */
  readonly name: string;
  requestsAt(now: EpochMilliseconds): readonly SourceRequest[];
  /** @throws DocumentError when the text is not a document of this source at all (a challenge page, a truncated page). */
  parse(document: SourceDocument, context: ReadingContext): Reading;
}

/** The text is not what the source publishes; the last good data must stay. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
