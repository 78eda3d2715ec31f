import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { overviewZones, type SessionBar } from '../domain/day-overview';
import type { RulerPeriod } from '../domain/day-ruler-period';
import { formatZoneOffset, zoneCity } from '../domain/format';
import { useStrings } from '../hooks/use-strings';
import { DayOverviewTable } from './DayOverviewTable';
import { DayRuler, percent } from './DayRuler';
import { timeThere } from './zone-note-text';

interface Props {
  /** Of the button that shows it. */
  readonly id: string;
  /** The day as the user reads it. */
  readonly day: string;
  readonly period: RulerPeriod;
  readonly bars: readonly SessionBar[];
}

/** All sessions of a day across the zones of the user and of the organisers, as a picture, and as a table for screen readers. */
export function DayOverview({ id, day, period, bars }: Props): JSX.Element {
  const { homeTimeZone, otherTimeZones, language } = useStrings();
  const timeZones = useMemo(
    () => overviewZones(homeTimeZone, otherTimeZones, bars),
    [homeTimeZone, otherTimeZones, bars],
  );
  const noon = (period.from + period.to) / 2;
  return (
    <section
      class="zones overview"
      id={id}
      data-part="day-overview"
      style={{ '--mark': `${Math.min(MARK, ALL_MARKS / lanesOf(bars))}%` }}
    >
      <DayRuler
        period={period}
        timeZones={timeZones}
        spans={bars}
        noteOf={(timeZone) =>
          offsetBeside(zoneCity(timeZone, language), formatZoneOffset(noon, timeZone, language))
        }
      >
        <Lanes bars={bars} />
      </DayRuler>
      <DayOverviewTable day={day} bars={bars} timeZones={timeZones} />
    </section>
  );
}

/** UTC is its own offset. */
function offsetBeside(city: string, offset: string): string {
  return city === offset ? '' : offset;
}

/** How strong the mark of a session is, and what those that overlap share where they are many, in per cent: what lies below them must be seen. */
const MARK = 16;
const ALL_MARKS = 110;

/** How many sessions overlap at most. */
function lanesOf(bars: readonly SessionBar[]): number {
  return Math.max(1, ...bars.map(({ lane }) => lane + 1));
}

/** Lanes have this height as long as there are few of them; then they share that of all, in pixels. */
const LANE = 8;
const ALL_LANES = 120;

/** The sessions one by one, those that overlap above one another. */
function Lanes({ bars }: Pick<Props, 'bars'>): JSX.Element {
  const display = useStrings();
  const count = lanesOf(bars);
  return (
    <div class="lanes" style={{ height: `${Math.min(count * LANE, ALL_LANES)}px` }}>
      {bars.map(({ session: { uid, title, end }, start, lane, from, to, isCut }) => (
        <i
          key={uid}
          class={to === null || isCut ? 'lane-bar open' : 'lane-bar'}
          title={`${timeThere(start, end, display.homeTimeZone, display)} ${title}`}
          style={{
            ...{ left: percent(from), top: percent(lane / count), height: percent(1 / count) },
            ...(to !== null && { width: percent(to - from) }),
          }}
        />
      ))}
    </div>
  );
}
