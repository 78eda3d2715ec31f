import type { JSX } from 'preact';
import type { Review } from '../../hooks/review';
import type { Fetching } from '../../hooks/review-fetch';
import { useStrings } from '../../hooks/use-strings';
import { fetchFaultText } from './review-text';

interface Props {
  readonly calendars: Review['calendars'];
  readonly fetching: Fetching | null;
  /** The page on which sources are added. */
  readonly sourcesPage: string;
  readonly onRead: (url: string) => void;
}

/** The calendars that the page links to: read once, or followed as a source. */
export function CalendarOffers({ calendars, fetching, sourcesPage, onRead }: Props): JSX.Element | null {
  const display = useStrings();
  const { text } = display;
  if (calendars.length === 0) return null;
  return (
    <section aria-labelledby="calendars-title">
      <h2 id="calendars-title">{text('calendarsOfPage')}</h2>
      <ul class="calendars">
        {calendars.map(({ url, name }) => {
          const host = new URL(url).host;
          const mine = fetching?.url === url ? fetching : null;
          return (
            <li key={url} data-calendar={url}>
              <span>
                <bdi>{name === '' ? host : name}</bdi>{' '}
                <bdi class="quiet" dir="ltr">
                  {host}
                </bdi>
              </span>
              <span class="toolbar">
                <button
                  type="button"
                  class="button"
                  aria-label={text('reviewReadCalendar', { name: name === '' ? host : name })}
                  disabled={mine !== null && mine.fault === null}
                  onClick={() => onRead(url)}
                >
                  {text('reviewRead')}
                </button>
                <a class="button" href={sourcesPage} target="_blank" rel="noreferrer">
                  {text('addAsSource')}
                </a>
              </span>
              <span class="trouble" role="status">
                {mine?.fault != null && fetchFaultText(mine.fault, url, display)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
