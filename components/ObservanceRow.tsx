import type { JSX } from 'preact';
import { formatRelativeDays } from '../domain/format';
import { daysBetween, localDateAt } from '../domain/local-date';
import type { NamedObservance } from '../domain/named-observance';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { ObservanceName } from './ObservanceName';

/** One observance of a list. A day has no clock: it is told in days, never counted down to midnight. */
export function ObservanceRow({ observance }: { readonly observance: NamedObservance }): JSX.Element {
  const { text, language, homeTimeZone } = useStrings();
  const { url, start, days } = observance;
  const away = daysBetween(localDateAt(useNow(), homeTimeZone), start);
  return (
    <li class="row observance" data-row="observance" data-id={observance.id}>
      <span class="time" data-part="time">
        {days === 1 ? text('allDay') : text('week')}
      </span>
      <div class="title" data-part="title">
        <ObservanceName observance={observance} url={url} />
      </div>
      <span class="countdown" data-part="countdown">
        {formatRelativeDays(away, language)}
      </span>
    </li>
  );
}
