import { nameOfDocument } from '../domain/document-name';
import { HttpError, type HttpFailure } from '../platform/http';
import { toPlainText } from '../sources/plain-text';
import { DocumentError, type SourceDocument, type SourceFormat } from '../sources/source';

/** Asked at most, to find out what an address is of. */
const MOST_ADDRESSES = 4;

const LONGEST_NAME = 120;

/** A feed that a page links to. */
export interface FeedLink {
  readonly url: string;
  readonly name: string;
}

/** Something at an address that can be added as a source. */
export interface FoundSource {
  readonly format: SourceFormat;
  readonly document: SourceDocument;
  /** What the source is to read, as the format wants it. */
  readonly url: string;
  /** By its own name, else its host. */
  readonly name: string;
  /** Whether it has times without a zone, which the user may say. */
  readonly hasFloatingTimes: boolean;
}

/** Why nothing at an address can be added. */
export type LookFailure = HttpFailure | 'built-in' | 'unknown' | 'unreadable';

/** What looking at an address came to. */
export type Look =
  | { readonly kind: 'found'; readonly found: FoundSource }
  | { readonly kind: 'page'; readonly feeds: readonly FeedLink[] }
  | { readonly kind: 'failed'; readonly reason: LookFailure; readonly sentence: string };

/** What looking needs of its surroundings. */
export interface LookTools {
  readonly formats: readonly SourceFormat[];
  readonly recognise: (document: SourceDocument) => SourceFormat | null;
  /** Whether the document is of a source that comes with Gavel. */
  readonly isBuiltIn: (document: SourceDocument) => boolean;
  readonly feedsOfPage: (document: SourceDocument) => readonly FeedLink[];
  /** @throws HttpError */
  readonly read: (url: string) => Promise<SourceDocument>;
}

/**
 * The addresses that are asked, in their order, at most 4: what each shape makes of the typed one first, the typed one
 * itself, then what else the shapes propose.
 */
export function addressesToAsk(url: string, formats: readonly SourceFormat[]): readonly string[] {
  const proposed = formats.map((format) => format.addressesOf(url));
  const likeliest = proposed.flatMap(([first]) => first ?? []);
  return [...new Set([...likeliest, url, ...proposed.flat()])].slice(0, MOST_ADDRESSES);
}

/** What is at the address; it asks one after the other, until one answers with something that can be added. */
export async function lookAt(url: string, tools: LookTools): Promise<Look> {
  let best: Look | null = null;
  for (const address of addressesToAsk(url, tools.formats)) {
    const look = await lookAtOne(address, tools);
    const isOwn = address === url;
    // What the page itself offers is better than any guess.
    if (look.kind === 'found' || (isOwn && look.kind === 'page' && look.feeds.length > 0)) return look;
    // Of the answers that do not help, that of the typed address itself tells the user most.
    if (best === null || isOwn) best = look;
    if (look.kind === 'failed' && (HOST_DOWN.has(look.reason) || (isOwn && look.reason === 'network')))
      return look;
  }
  return (
    best ?? { kind: 'failed', reason: 'unknown', sentence: `${nameOfDocument(url)} could not be asked.` }
  );
}

/** The host does not answer; its other addresses would fare no better. A redirect of one of them counts as `network`. */
const HOST_DOWN: ReadonlySet<LookFailure> = new Set(['offline', 'timeout']);

async function lookAtOne(address: string, tools: LookTools): Promise<Look> {
  try {
    const document = await tools.read(address);
    if (tools.isBuiltIn(document))
      return failed('built-in', `${address} is of a source that comes with Gavel.`);
    const format = tools.recognise(document);
    if (format !== null) return { kind: 'found', found: foundAs(format, document) };
    if (!isPage(document)) return failed('unknown', `${address} is in no format that Gavel reads.`);
    return { kind: 'page', feeds: tools.feedsOfPage(document) };
  } catch (error) {
    if (error instanceof HttpError) return failed(error.reason, error.message);
    if (error instanceof DocumentError || error instanceof RangeError)
      return failed('unreadable', error.message);
    throw error;
  }
}

function failed(reason: LookFailure, sentence: string): Look {
  return { kind: 'failed', reason, sentence };
}

function foundAs(format: SourceFormat, document: SourceDocument): FoundSource {
  // What was asked as one shape may be of another, and may have led to another address of the host.
  const [url = document.url] = format.addressesOf(document.url);
  return { format, document, url, name: nameOf(document), hasFloatingTimes: hasFloatingTimes(document) };
}

function isPage({ text }: SourceDocument): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|!--)/i.test(text.slice(0, 1000).replace(/^\uFEFF/, ''));
}

const CALENDAR_NAME = /^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]{0,200})?:([^\r\n]{1,500})/im;
const FEED_NAME = /"name"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){1,500}")/;

/** The name that the document gives itself, else the host it is from. */
function nameOf({ text, url }: SourceDocument): string {
  const beginning = text.slice(0, 5000);
  const stated = text.startsWith('BEGIN:VCALENDAR')
    ? CALENDAR_NAME.exec(beginning)?.[1]?.replace(/\\([,;\\])/g, '$1')
    : /"version"/.test(beginning) && unquoted(FEED_NAME.exec(beginning)?.[1]);
  return toPlainText(stated || '', LONGEST_NAME) || new URL(url).host;
}

function unquoted(text: string | undefined): string {
  try {
    const value: unknown = text === undefined ? '' : JSON.parse(text);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** Whether an event of a calendar file starts by the clock of no zone (RFC 5545, 3.3.5, form 1). */
function hasFloatingTimes({ text }: SourceDocument): boolean {
  const starts = text.matchAll(/^DTSTART((?:;[^:\r\n]{0,200})?):\d{8}T\d{6}[ \t]*$/gim);
  return [...starts].some(([, parameters = '']) => !/;TZID=/i.test(parameters));
}
