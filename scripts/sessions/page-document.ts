import type { Session } from '../../domain/session';
import type { LocalDate } from '../../domain/time';
import { readPage } from '../../sources/page/read-page';
import type { SourceDocument } from '../../sources/source';

/** What `read --kind` calls a page in prose. */
export const PAGE_KIND = 'page';

/** Any element that pages have; a text without one near its beginning is plain. */
const MARKUP = /<(?:!doctype|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|table|span|a|br)\b/i;

/** The sessions that a saved page or a plain text announces. */
export function sessionsOfPage(
  { text, url }: SourceDocument,
  publishedOn: LocalDate | null,
): readonly Session[] {
  const format = MARKUP.test(text.slice(0, 5000)) ? 'html' : 'text';
  return readPage({ text, format, url, publishedOn }).sessions.map(({ session }) => session);
}
