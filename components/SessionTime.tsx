import type { JSX } from 'preact';
import { formatClockTime, zoneCity } from '../domain/format';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { offsetAt } from '../domain/time-zone';
import { distinctZones } from '../domain/zone-alias';
import { useStrings } from '../hooks/use-strings';
import { timeThere } from './zone-note-text';

/**
 * The start of a session in the home zone, and below it in the organiser's and the first of the user's other zones
 * where their clocks differ; with its weekday where it is another day there.
 */
export function SessionTime({ session }: { readonly session: Session }): JSX.Element {
  const display = useStrings();
  const { format, homeTimeZone, otherTimeZones, language, text } = display;
  const { start } = session;
  if (start === null)
    return (
      <span class="time unknown" data-part="time">
        {text('timeUnknown')}
      </span>
    );
  const others = otherZones(start, homeTimeZone, [session.timeZone, otherTimeZones[0] ?? null]);
  return (
    <time class="time" dateTime={new Date(start).toISOString()}>
      <bdi data-part="time">{formatClockTime(start, format)}</bdi>
      {others.map((timeZone) => (
        <small key={timeZone}>
          <bdi>{timeThere(start, null, timeZone, display)}</bdi>{' '}
          <span class="city">
            <bdi>{zoneCity(timeZone, language)}</bdi>
          </span>
        </small>
      ))}
    </time>
  );
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
