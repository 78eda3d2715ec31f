import type { JSX } from 'preact';
import { formatDay, formatRelativeDays } from '../domain/format';
import { daysBetween, localDateAt } from '../domain/local-date';
import type { LocalDate } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';

/** A day of the viewer's calendar, and how far away it is. */
export function DayHeading({ date }: { readonly date: LocalDate }): JSX.Element {
  const { language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  return (
    <h3 data-day={date}>
      <span>{formatDay(date, { locale: language, today })}</span>
      <span class="away">{formatRelativeDays(daysBetween(today, date), language)}</span>
    </h3>
  );
}
