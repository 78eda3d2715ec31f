import { HttpError, type HttpFailure } from '../platform/http';
import type { DocumentReading, ReviewDocument } from './review-document';
import type { ReviewTools } from './review-tools';

/** Why an address could not be read. */
export type FetchFault = HttpFailure | 'refused' | 'unknown' | 'unreadable';

/** What is going on with an address: it is being read, or could not be. */
export type Fetching = { readonly url: string; readonly fault: FetchFault | null };

/** What the calendar says. */
export async function readCalendarText(
  document: Pick<ReviewDocument, 'text' | 'url'>,
  { readFeed, now }: ReviewTools,
): Promise<DocumentReading | { readonly fault: FetchFault }> {
  try {
    return (await readFeed(document, now())) ?? { fault: 'unknown' };
  } catch {
    return { fault: 'unreadable' };
  }
}

/** The text at the address, once the user has allowed it; a permission that was granted for this alone is given back. */
export async function fetchAllowed(
  url: string,
  { isAllowed, request, giveBack, fetch }: ReviewTools,
): Promise<{ readonly url: string; readonly text: string } | { readonly fault: FetchFault }> {
  const wasAllowed = isAllowed(url);
  // The browser refuses to ask once anything has been waited for.
  const asked = request(url);
  // A browser that refuses to ask counts as a user who does.
  if (!(await asked.catch(() => false))) return { fault: 'refused' };
  try {
    return await fetch(url);
  } catch (error) {
    return { fault: error instanceof HttpError ? error.reason : 'network' };
  } finally {
    if (!wasAllowed) void giveBack(url);
  }
}
