import type { Session } from '../../domain/session';
import type { LocalDate } from '../../domain/time';
import { isMarkup } from '../../sources/page/markup';
import { readPage } from '../../sources/page/read-page';
import type { SourceDocument } from '../../sources/source';

/** What `read --kind` calls a page in prose. */
export const PAGE_KIND = 'page';

/** The sessions that a saved page or a plain text announces. */
export function sessionsOfPage(
  { text, url }: SourceDocument,
  publishedOn: LocalDate | null,
): readonly Session[] {
  const format = isMarkup(text) ? 'html' : 'text';
  return readPage({ text, format, url, publishedOn }).sessions.map(({ session }) => session);
}
