import type { LocalDate } from '../domain/time';
import { keptSessions, type Review, toReview } from './review';
import type { ReviewDocument } from './review-document';
import type { ReviewTools } from './review-tools';

/** The review, or an English sentence that says why there is none. What was kept of a text without an address is known by the review before. */
export async function readToReview(
  {
    document,
    publishedOn,
    before,
  }: {
    readonly document: ReviewDocument;
    readonly publishedOn: LocalDate | null;
    readonly before: Review | null;
  },
  { read, findKnown, now }: ReviewTools,
): Promise<Review | string> {
  try {
    const known =
      before !== null && before.page !== null
        ? { page: before.page, sessions: keptSessions(before) }
        : document.url === ''
          ? null
          : await findKnown(document.url);
    const reading = await read(document, publishedOn ?? known?.page.publishedOn ?? null, now());
    return toReview(document, reading, known);
  } catch (error) {
    // A fault of a parser too is one of the text, for the user: the page must not go down with it.
    return error instanceof Error ? error.message : String(error);
  }
}
