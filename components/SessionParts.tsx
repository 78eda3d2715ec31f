import type { JSX } from 'preact';
import { formatDay, formatTimeRange } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { SessionPart } from '../domain/session-details';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';

/** More parts than anyone reads in a popup are left to the page of the session. */
const MOST_PARTS = 300;

/** The parts of a long session, by day where there are several. */
export function SessionParts({ parts }: { readonly parts: readonly SessionPart[] }): JSX.Element {
  const { text, language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  const days = Map.groupBy(parts.slice(0, MOST_PARTS), ({ start }) =>
    start === null ? null : localDateAt(start, homeTimeZone),
  );
  return (
    <section class="parts">
      <h3>{text('detailsParts')}</h3>
      {[...days].map(([date, partsOfDay]) => (
        <div key={date ?? ''}>
          {days.size > 1 && date !== null && <h4>{formatDay(date, { locale: language, today })}</h4>}
          <ol>
            {partsOfDay.map((part) => (
              <Part key={`${part.start} ${part.title}`} part={part} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Part({ part: { title, start, end } }: { readonly part: SessionPart }): JSX.Element {
  const { format } = useStrings();
  return (
    <li>
      <span class="part-time">{start !== null && <bdi>{formatTimeRange(start, end, format)}</bdi>}</span>{' '}
      <bdi>{title}</bdi>
    </li>
  );
}
