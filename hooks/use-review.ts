import { useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewTools } from './review-tools';
import { createReviewing, type Reviewing, type ReviewState } from './reviewing';

/** See `createReviewing`. The tools may be others at each rendering. */
export function useReview(tools: ReviewTools): ReviewState & { readonly reviewing: Reviewing } {
  const [state, setState] = useState<ReviewState>({
    review: null,
    isReading: false,
    problem: null,
    fetching: null,
    isStoring: false,
  });
  const latest = useRef(tools);
  latest.current = tools;
  const reviewing = useMemo(() => createReviewing(() => latest.current, setState), []);
  return { ...state, reviewing };
}
