import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PasteBox } from '../../components/review/PasteBox';
import { ReadAgain } from '../../components/review/ReadAgain';
import type { PageSource } from '../../domain/page-source';
import type { useReview } from '../../hooks/use-review';
import { useStrings } from '../../hooks/use-strings';
import { type CaptureFault, readCaptured } from '../../platform/captured-page';
import type { ReviewQuery } from './query';

interface Props {
  readonly query: ReviewQuery;
  readonly state: ReturnType<typeof useReview>;
  readonly pages: readonly PageSource[];
}

/** Where the text comes from: the page that was captured, a page that was read before, or what the user gives. */
export function Beginning({ query, state, pages }: Props): JSX.Element {
  const { text } = useStrings();
  const { review, isReading, problem, fetching, reviewing } = state;
  const isMissing = useCaptured(query, reviewing.read);
  const again = query.kind === 'again' ? pages.find(({ id }) => id === query.pageId) : undefined;
  return (
    <section
      aria-label={text('reviewTitle')}
      class="beginning"
      hidden={review !== null && query.kind === 'captured'}
    >
      <p class="why" data-part="why">
        {whyPaste(query, isMissing, again !== undefined, text)}
      </p>
      {again !== undefined && (
        <ReadAgain
          page={again}
          fetching={fetching}
          isReading={isReading}
          onRead={() => void reviewing.readAgain(again)}
        />
      )}
      {(again === undefined || again.url === '') &&
        (query.kind !== 'captured' || isMissing || problem !== null) && (
          <PasteBox isReading={isReading} onRead={(document) => void reviewing.read(document)} />
        )}
      <p role="status" class="quiet">
        {isReading && text('reviewReading')}
      </p>
      <p role="alert" class="trouble">
        {problem !== null && text('reviewUnreadable', { sentence: problem })}
      </p>
    </section>
  );
}

const FAULT_TEXT = {
  pdf: 'reviewPdf',
  forbidden: 'reviewForbidden',
  'no-answer': 'reviewNoAnswer',
} as const satisfies Readonly<Record<CaptureFault, string>>;

type Text = ReturnType<typeof useStrings>['text'];

/** Why there is a box to paste into, where it is not what was asked for. */
function whyPaste(query: ReviewQuery, isMissing: boolean, isKnown: boolean, text: Text): string | null {
  if (query.kind === 'fault') return text(FAULT_TEXT[query.fault]);
  if (query.kind === 'again') return isKnown ? null : text('readAgainUnknown');
  return isMissing ? text('reviewNothingCaptured') : null;
}

/** Reads what was captured, once; returns whether there is none. */
function useCaptured(query: ReviewQuery, read: ReturnType<typeof useReview>['reviewing']['read']): boolean {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (query.kind !== 'captured') return;
    void readCaptured(query.captureId).then((page) => {
      if (page === null) setMissing(true);
      else void read(page);
    });
  }, [query, read]);
  return isMissing;
}
