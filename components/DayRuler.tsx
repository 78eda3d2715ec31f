import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  dayRuler,
  type HourTick,
  type Midnight,
  type SessionSpan,
  spanOf,
  type ZoneBand,
} from '../domain/day-ruler';
import { periodOfSession } from '../domain/day-ruler-period';
import { formatClockTime, hourCycleOf, zoneCity } from '../domain/format';
import { dateTimeFormat } from '../domain/intl-formats';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { useStrings } from '../hooks/use-strings';
import { type DayRulerProps, DayRulerTable } from './DayRulerTable';
import { timeThere } from './zone-note-text';

/**
 * A session drawn across 24 hours in several zones. Time runs from left to right in every language, as on a ruler.
 * Screen readers are given a table instead.
 */
export function DayRuler({ start, end, timeZones }: DayRulerProps): JSX.Element {
  const { homeTimeZone } = useStrings();
  const period = useMemo(() => periodOfSession(start, end, homeTimeZone), [start, end, homeTimeZone]);
  const ruler = useMemo(() => dayRuler(period, timeZones), [period, timeZones]);
  const span = spanOf(start, end, period);
  return (
    <>
      <div class="day-ruler" data-part="day-ruler" dir="ltr" aria-hidden="true">
        {ruler.bands.map((band) => (
          <div class="zone-row" key={band.timeZone} data-zone={band.timeZone}>
            <ZoneName timeZone={band.timeZone} start={start} end={end} />
            <Band band={band} span={span} />
          </div>
        ))}
        <div class="zone-row">
          <Ticks ticks={ruler.ticks} />
        </div>
        <Legend />
      </div>
      <DayRulerTable start={start} end={end} timeZones={timeZones} />
    </>
  );
}

/** The city, and when the session is on its clocks. */
function ZoneName({
  timeZone,
  start,
  end,
}: Omit<DayRulerProps, 'timeZones'> & { readonly timeZone: TimeZoneId }): JSX.Element {
  const display = useStrings();
  return (
    <bdi class="zone-name">
      <bdi class="city">{zoneCity(timeZone, display.language)}</bdi>{' '}
      <bdi class="when">{timeThere(start, end, timeZone, display)}</bdi>
    </bdi>
  );
}

function Band({
  band: { timeZone, spans, midnights },
  span,
}: {
  readonly band: ZoneBand;
  readonly span: SessionSpan | null;
}): JSX.Element {
  return (
    <div class="band">
      <div class="hours">
        {spans.map(({ kind, from, to }) => (
          <i key={from} class={kind} style={{ left: percent(from), width: percent(to - from) }} />
        ))}
      </div>
      {midnights.map((midnight) => (
        <MidnightMark key={midnight.at} midnight={midnight} timeZone={timeZone} />
      ))}
      {span !== null && <SessionMark span={span} />}
    </div>
  );
}

/** Nearer to the end there is no room for the name of the day behind its beginning. */
const LATE = 0.7;

function MidnightMark({
  midnight: { at, instant },
  timeZone,
}: {
  readonly midnight: Midnight;
  readonly timeZone: TimeZoneId;
}): JSX.Element {
  const { language } = useStrings();
  return (
    <span class={`midnight ${sideOf(at)}`} style={{ left: percent(at) }}>
      <bdi>{dateTimeFormat('weekday', language, timeZone).format(instant)}</bdi>
    </span>
  );
}

function SessionMark({ span: { from, to, isCut } }: { readonly span: SessionSpan }): JSX.Element {
  const isOpen = to === null || isCut;
  return (
    <span
      class={isOpen ? 'session open' : 'session'}
      style={{ left: percent(from), ...(to !== null && { width: percent(to - from) }) }}
    />
  );
}

/** Where the name of a day stands beside its beginning. */
function sideOf(at: number): 'first' | 'early' | 'late' {
  if (at === 0) return 'first';
  return at > LATE ? 'late' : 'early';
}

/** Every sixth full hour at home. */
function Ticks({ ticks }: { readonly ticks: readonly HourTick[] }): JSX.Element {
  const { format, language } = useStrings();
  const label = (instant: EpochMilliseconds): string =>
    hourCycleOf(format) === '24'
      ? formatClockTime(instant, format)
      : dateTimeFormat('hour12', language, format.timeZone).format(instant);
  return (
    <div class="ticks">
      {ticks
        .filter(({ hour }) => hour % 6 === 0)
        .map(({ at, instant }) => (
          <bdi key={at} style={{ left: percent(at) }}>
            {label(instant)}
          </bdi>
        ))}
    </div>
  );
}

function Legend(): JSX.Element {
  const { text } = useStrings();
  return (
    <p class="legend">
      <span>
        <i class="night" /> <bdi>{text('hoursNight')}</bdi>
      </span>{' '}
      <span>
        <i class="working" /> <bdi>{text('hoursWorking')}</bdi>
      </span>
    </p>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}
