import type { CaptureFault } from '../../platform/captured-page';

/** What the page was opened for: the page that was captured, why one was not, a page to be read again, or nothing. */
export type ReviewQuery =
  | { readonly kind: 'captured'; readonly captureId: string }
  | { readonly kind: 'fault'; readonly fault: CaptureFault }
  | { readonly kind: 'again'; readonly pageId: string }
  | { readonly kind: 'paste' };

const FAULTS: readonly CaptureFault[] = ['pdf', 'forbidden', 'no-answer'];

/** What the query of the address asks for: `?captured=1f0e`, `?fault=pdf`, `?again=page:…`; anything else is a text to be pasted. */
export function toReviewQuery(search: string): ReviewQuery {
  const query = new URLSearchParams(search);
  const fault = FAULTS.find((known) => known === query.get('fault'));
  const pageId = query.get('again');
  if (fault !== undefined) return { kind: 'fault', fault };
  if (pageId !== null) return { kind: 'again', pageId };
  const captureId = query.get('captured');
  return captureId === null ? { kind: 'paste' } : { kind: 'captured', captureId };
}
