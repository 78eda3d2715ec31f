import { localDateAt } from '../domain/local-date';
import { PAGE_KIND } from '../domain/page-source';
import { type EpochMilliseconds, HOUR, type LocalDate } from '../domain/time';
import { isMarkup } from '../sources/page/markup';
import type { PageCalendar } from '../sources/page/read-page';
import type { FoundSession } from './review-difference';

/** Text that sessions are to be read off. */
export interface ReviewDocument {
  readonly text: string;
  /** `any`: to be told from the text. */
  readonly format: 'html' | 'text' | 'any';
  /** Empty for pasted text. */
  readonly url: string;
  /** What it is called where it does not say itself: the title of the tab, the name of the file. */
  readonly title: string;
  /** Whether its end is missing: it is longer than is looked at. */
  readonly isCut?: boolean;
}

/** What a document says. */
export interface DocumentReading {
  readonly found: readonly FoundSession[];
  readonly calendars: readonly PageCalendar[];
  readonly title: string | null;
  readonly publishedOn: LocalDate | null;
  /** What could not be made out, in English sentences. */
  readonly problems: readonly string[];
}

/**
 * The sessions of a page, a text, a calendar file or a session feed. The readers are loaded as they are needed.
 *
 * @param publishedOn as the user states it, else null: then the page's own word on it is taken, else the day of reading.
 * @throws DocumentError where a file of a known shape cannot be read.
 */
export async function readDocument(
  document: ReviewDocument,
  publishedOn: LocalDate | null,
  now: EpochMilliseconds,
): Promise<DocumentReading> {
  if (document.format === 'any') {
    const feed = await readFeed(document, now);
    if (feed !== null) return feed;
  }
  const isHtml = document.format === 'html' || (document.format === 'any' && isMarkup(document.text));
  const { readPage } = await import('../sources/page/read-page');
  const { text, url } = document;
  const { sessions, ...rest } = readPage({
    text,
    url,
    format: isHtml ? 'html' : 'text',
    publishedOn,
    readOn: localDateAt(now, 'UTC'),
  });
  return { ...rest, found: sessions, problems: [] };
}

/** What a file of a known shape says, as sessions of the page; null where it is of none. */
export async function readFeed(
  { text, url }: Pick<ReviewDocument, 'text' | 'url'>,
  now: EpochMilliseconds,
): Promise<DocumentReading | null> {
  const { recognise } = await import('../sources/recognise');
  const document = { text, url };
  const format = recognise(document);
  if (format === null) return null;
  const at = url === '' ? (format.usualUrl ?? 'https://pasted.invalid/') : url;
  const request = { key: 'page', url: at, interval: HOUR };
  const { sessions, problems } = format.parse({ text, url: at }, { now, request });
  const ofPage = sessions.map((session) => ({ ...session, source: { kind: PAGE_KIND, url } }));
  const found = ofPage.map((session) => ({ session, context: null }));
  return { found, calendars: [], title: null, publishedOn: null, problems };
}
