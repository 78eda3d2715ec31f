import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import { storageTroubleTexts } from '../../components/storage-trouble-text';
import { useDisplay } from '../../hooks/use-display';
import { useReview } from '../../hooks/use-review';
import { DisplayContext } from '../../hooks/use-strings';
import type { Clock } from '../../platform/clock';
import type { Refusal } from '../popup/actions';
import { Beginning } from './Beginning';
import { useReviewData } from './data';
import { Moment } from './Moment';
import type { ReviewQuery } from './query';
import { Reviewed } from './Reviewed';
import { refusalText } from './refusal-text';
import { reviewTools } from './tools';

interface Props {
  readonly clock: Clock;
  readonly query: ReviewQuery;
}

/** The review page: a page or a text, the sessions found in it, and what is stored of them, brought together for the components. */
export function ReviewPage({ clock, query }: Props): JSX.Element | null {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  // A new object for each refusal: the page is rendered again, and every control shows again what is stored.
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tools = useMemo(() => reviewTools(clock, origins, setRefusal), [clock, origins]);
  const state = useReview(tools);
  const data = useReviewData(clock, state.review?.page?.id ?? null);
  const display = useDisplay(data?.preferences);
  useEffect(() => {
    if (data !== undefined) setOrigins(data.origins);
  }, [data]);
  const title = display?.text('reviewTitle');
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (data === undefined || display === null) return null;
  const { text } = display;
  return (
    <DisplayContext.Provider value={display}>
      <Moment clock={clock} entries={data.entries}>
        <header>
          <h1>{text('reviewTitle')}</h1>
          <p class="hint">{text('reviewHint')}</p>
        </header>
        <main data-state={state.isReading ? 'reading' : 'ready'}>
          <Notices
            sources={[]}
            clockSkew={null}
            storage={storageTroubleTexts(data.troubles, clock.now(), display)}
          />
          <Beginning query={query} state={state} pages={data.pages} />
          {state.review !== null && (
            <Reviewed review={state.review} state={state} data={data} clock={clock} onChanged={setRefusal} />
          )}
        </main>
        <div class="refusal" role="alert">
          {refusal !== null && refusalText(refusal.error, display)}
        </div>
      </Moment>
    </DisplayContext.Provider>
  );
}
