import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayRuler, type HourTick, type Midnight, type SessionSpan, type ZoneBand } from '../domain/day-ruler';
import type { RulerPeriod } from '../domain/day-ruler-period';
import { formatClockTime, hourCycleOf, zoneCity } from '../domain/format';
import { dateTimeFormat } from '../domain/intl-formats';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { useStrings } from '../hooks/use-strings';

interface Props {
  readonly period: RulerPeriod;
  /** The home zone first. */
  readonly timeZones: readonly TimeZoneId[];
  /** What is drawn across all bands. */
  readonly spans: readonly SessionSpan[];
  /** What stands below the name of the city. */
  readonly noteOf: (timeZone: TimeZoneId) => string;
  /** What stands above the bands, as wide as these. */
  readonly children?: ComponentChildren;
}

/**
 * Sessions drawn across 24 hours in several zones. Time runs from left to right in every language, as on a ruler.
 * For those who see it: a table must tell the same to screen readers.
 */
export function DayRuler({ period, timeZones, spans, noteOf, children }: Props): JSX.Element {
  const { language } = useStrings();
  const ruler = useMemo(() => dayRuler(period, timeZones), [period, timeZones]);
  return (
    <div class="day-ruler" data-part="day-ruler" dir="ltr" aria-hidden="true">
      {children !== undefined && <div class="zone-row above">{children}</div>}
      {ruler.bands.map((band) => (
        <div class="zone-row" key={band.timeZone} data-zone={band.timeZone}>
          <bdi class="zone-name">
            <bdi class="city">{zoneCity(band.timeZone, language)}</bdi>{' '}
            <bdi class="when">{noteOf(band.timeZone)}</bdi>
          </bdi>
          <Band band={band} spans={spans} />
        </div>
      ))}
      <div class="zone-row">
        <Ticks ticks={ruler.ticks} />
      </div>
      <Legend />
    </div>
  );
}

/** A place in the picture, for CSS. */
export function percent(part: number): string {
  return `${part * 100}%`;
}

function Band({
  band: { timeZone, spans: hours, midnights },
  spans,
}: {
  readonly band: ZoneBand;
  readonly spans: readonly SessionSpan[];
}): JSX.Element {
  return (
    <div class="band">
      <div class="hours">
        {hours.map(({ kind, from, to }) => (
          <i key={from} class={kind} style={{ left: percent(from), width: percent(to - from) }} />
        ))}
      </div>
      {midnights.map((midnight) => (
        <MidnightMark key={midnight.at} midnight={midnight} timeZone={timeZone} />
      ))}
      {spans.map((span, index) => (
        // They have no names of their own, and keep their order.
        <SessionMark key={index} span={span} />
      ))}
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
