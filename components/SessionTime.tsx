import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatClockTime, zoneCity } from '../domain/format';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { offsetAt } from '../domain/time-zone';
import { distinctZones } from '../domain/zone-alias';
import { type Display, useStrings } from '../hooks/use-strings';
import { timeThere } from './zone-note-text';

/**
 * The start of a session in the home zone, and below it in the organiser's and the first of the user's other zones
 * where their clocks differ; with its weekday where it is another day there.
 */
export function SessionTime({ session: { start, timeZone } }: { readonly session: Session }): JSX.Element {
  const display = useStrings();
  // Each row is rendered each second, and each time of another zone asks `Intl` several times.
  const times = useMemo(
    () => (start === null ? [] : otherTimes(start, timeZone, display)),
    [start, timeZone, display],
  );
  if (start === null)
    return (
      <span class="time unknown" data-part="time">
        {display.text('timeUnknown')}
      </span>
    );
  return (
    <time class="time" dateTime={new Date(start).toISOString()}>
      <bdi data-part="time">{formatClockTime(start, display.format)}</bdi>
      {times.map(({ city, time }) => (
        <small key={city}>
          <bdi>{time}</bdi>{' '}
          <span class="city">
            <bdi>{city}</bdi>
          </span>
        </small>
      ))}
    </time>
  );
}

interface TimeInCity {
  readonly city: string;
  readonly time: string;
}

function otherTimes(
  start: EpochMilliseconds,
  organiserTimeZone: TimeZoneId,
  display: Display,
): readonly TimeInCity[] {
  const { homeTimeZone, otherTimeZones, language } = display;
  const zones = otherZones(start, homeTimeZone, [organiserTimeZone, otherTimeZones[0] ?? null]);
  return zones.map((timeZone) => ({
    city: zoneCity(timeZone, language),
    time: timeThere(start, null, timeZone, display),
  }));
}

/** The zones whose clocks differ from the home zone's at the instant, each once. */
export function otherZones(
  instant: EpochMilliseconds,
  homeTimeZone: TimeZoneId,
  zones: readonly (TimeZoneId | null)[],
): readonly TimeZoneId[] {
  const home = offsetAt(instant, homeTimeZone);
  const different = zones.filter(
    (zone): zone is TimeZoneId => zone !== null && offsetAt(instant, zone) !== home,
  );
  return distinctZones(different);
}
