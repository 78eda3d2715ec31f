import type { Session, SourceKind } from '../domain/session';
import type { SessionDetails } from '../domain/session-details';
import type { EpochMilliseconds, LanguageTag, TimeZoneId } from '../domain/time';

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
  /** The status by which the service says that nothing is published there (yet): a good reading without sessions. */
  readonly emptyStatus?: number;
}

/** What a source may know beside the document itself. */
export interface ReadingContext {
  readonly now: EpochMilliseconds;
  /** The request the document answers. */
  readonly request: SourceRequest;
  /** The zone of times that state none, where it is known. */
  readonly timeZone?: TimeZoneId | undefined;
  /** When instances of what recurs are wanted, the end excluded; the source has a window of its own where it is not said. */
  readonly window?: { readonly from: EpochMilliseconds; readonly to: EpochMilliseconds } | undefined;
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
  /** What a page about single sessions says beyond the list, by their uid; the sessions themselves stay as the list has them. */
  readonly details?: Readonly<Record<string, SessionDetails>>;
  /** The next page of the same list, to be read at once. */
  readonly next?: readonly SourceRequest[];
  /** How often the publisher wants to be asked, in milliseconds. */
  readonly interval?: number;
  /** What the source wants to be told when it is next asked for its requests, such as the address of its data. */
  readonly memory?: string;
}

/** What decides on the requests beside the time. */
export interface RequestSettings {
  /** Of the last reading that had one. */
  readonly memory?: string | undefined;
  /** One of the UN's languages (`en`, `fr`, `es`, `ar`, `zh`, `ru`), for sources that publish in them; English where it is not said. */
  readonly language?: LanguageTag | undefined;
}

/** A place where sessions are published: which addresses it wants read, and what an answer says. Pure: the shared sync fetches, times, retries and stores. */
export interface Source {
  /** Names the source for ever, in its state and in the reports on sessions. */
  readonly id: string;
  readonly kind: SourceKind;
  /** A proper name, the same in every language. */
  readonly name: string;
  requestsAt(now: EpochMilliseconds, settings?: RequestSettings): readonly SourceRequest[];
  /**
   * The request for more about one session than the list says; null where the source has none. It is made when the
   * user asks, and by itself for a session that is to open and has no link.
   */
  detailsRequestOf?(session: Session, settings?: RequestSettings): SourceRequest | null;
  /** @throws DocumentError when the text is not a document of this source at all (a challenge page, a truncated page). */
  parse(document: SourceDocument, context: ReadingContext): Reading;
}

/** A source that a user adds by its address. */
export interface SourceSettings {
  /** Names the source for ever. */
  readonly id: string;
  readonly name: string;
  /** As `SourceFormat.addressesOf` gives it. */
  readonly url: string;
  /** The zone of times that state none. */
  readonly timeZone?: TimeZoneId | undefined;
  /** What a site wants of those whom it lets in. Kept on this computer only. */
  readonly token?: string | undefined;
}

/** A link of a page, and the page itself as a link to its own address: what may lead to a feed. */
export interface PageLink {
  /** Absolute https address. */
  readonly url: string;
  /** In small letters: `alternate`; `self` for the page's own address, empty for a link that people click. */
  readonly rel: string;
  /** The type it says that it leads to: `text/calendar`. Empty where it says none. */
  readonly type: string;
  /** Whether it was written as `webcal:`. */
  readonly isWebcal: boolean;
}

/** A shape that sessions are published in at any address: how it is recognised, and the source that reads it. */
export interface SourceFormat {
  readonly kind: SourceKind;
  /** The proper name of the shape: "iCalendar". */
  readonly name: string;
  /** Where a saved document is most likely from, for links that are relative. */
  readonly usualUrl?: string;
  /** Whether its sites let in those who have a token. */
  readonly takesToken?: true;
  /**
   * The addresses to read, the likeliest first, given an address that a user typed (see `toTypedAddress`); none where
   * it cannot be of this shape. Any of them may be an answer of another shape, or none.
   */
  addressesOf(url: string): readonly string[];
  /** Whether the document is meant to be of this shape, whatever its faults. */
  recognises(document: SourceDocument): boolean;
  /** The address of the feed that a link of the page leads to; null where it leads to none of this shape. */
  feedOf?(link: PageLink, page: SourceDocument): string | null;
  /**
   * What a document of this shape says, wherever it is from.
   *
   * @throws DocumentError as `Source.parse` does.
   */
  parse(document: SourceDocument, context: ReadingContext): Reading;
  /** @throws RangeError, in a sentence, for settings that cannot be read. */
  create(settings: SourceSettings): Source;
}

/** The text is not what the source publishes; the last good data must stay. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
