import type { JSX } from 'preact';
import { toHttpsAddress } from '../../domain/link';
import type { PageSource } from '../../domain/page-source';
import type { Fetching } from '../../hooks/review-fetch';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { ExternalLink } from '../ExternalLink';
import { ageText } from '../trouble-text';
import { fetchFaultText } from './review-text';

interface Props {
  readonly page: PageSource;
  readonly fetching: Fetching | null;
  readonly isReading: boolean;
  readonly onRead: () => void;
}

/** A page that was read before: its address, and the button that reads it anew. */
export function ReadAgain({ page, fetching, isReading, onRead }: Props): JSX.Element {
  const display = useStrings();
  const now = useNow();
  const { text, language } = display;
  const { url, title, readAt } = page;
  if (url === '') return <p>{text('readAgainPasted')}</p>;
  const fault = fetching?.url === url ? fetching.fault : null;
  const isBusy = isReading || (fetching?.url === url && fetching.fault === null);
  return (
    <div class="read-again">
      <p class="title">
        <bdi>{title}</bdi>
      </p>
      <p>
        <ExternalLink href={url}>{url}</ExternalLink>
      </p>
      <p class="quiet">{text('sourceRead', { age: ageText(readAt, now, language) })}</p>
      {toHttpsAddress(url) === null ? (
        <p>{text('readAgainThere')}</p>
      ) : (
        <>
          <button
            type="button"
            class="button primary"
            data-action="read-again"
            disabled={isBusy}
            onClick={onRead}
          >
            {text('readAgain')}
          </button>
          <p class="hint">{text('readAgainHint')}</p>
        </>
      )}
      <div class="trouble" role="alert">
        {fault !== null && (
          <>
            <p>{fetchFaultText(fault, url, display)}</p>
            <p>
              {text('readAgainThere')}{' '}
              <a href={url} target="_blank" rel="noreferrer">
                {text('openThePage')}
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
