import type { JSX } from 'preact';
import { formatDay } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { LocalDate } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';

/** A day of the viewer's calendar. */
export function DayHeading({ date }: { readonly date: LocalDate }): JSX.Element {
  const { language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  return (
    <h2 class="day" data-day={date}>
      {formatDay(date, { locale: language, today })}
    </h2>
  );
}
