import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { barsOf } from '../domain/day-overview';
import { periodOfDay } from '../domain/day-ruler-period';
import { formatDay } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import type { LocalDate } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { DayOverview } from './DayOverview';
import { Icon } from './Icon';

interface Props {
  readonly date: LocalDate;
  /** Sessions of this day and of others. Must be stable. */
  readonly sessions?: readonly Session[];
}

const NONE: readonly Session[] = [];

/** A day of the viewer's calendar; where any of the sessions is on it at a sure time, with a button that shows them across time zones. */
export function DayHeading({ date, sessions = NONE }: Props): JSX.Element {
  const { text, language, homeTimeZone } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const today = localDateAt(useNow(), homeTimeZone);
  const period = useMemo(() => periodOfDay(date, homeTimeZone), [date, homeTimeZone]);
  const bars = useMemo(() => barsOf(sessions, period), [sessions, period]);
  const day = formatDay(date, { locale: language, today });
  const label = text('labelOf', { label: text('zonesTitle'), subject: day });
  // The heading is rendered each second, and its picture does not change with them.
  const overview = useMemo(
    () => <DayOverview id={id} day={day} period={period} bars={bars} />,
    [id, day, period, bars],
  );
  return (
    <>
      <div class="day-heading">
        <h2 class="day" data-day={date}>
          {day}
        </h2>
        {bars.length > 0 && (
          <button
            type="button"
            class="icon-button"
            data-action="day-zones"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={label}
            title={label}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="zones" />
          </button>
        )}
      </div>
      {isOpen && bars.length > 0 && overview}
    </>
  );
}
