import type { JSX } from 'preact';
import { formatClockTime, zoneCity } from '../domain/format';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { offsetAt } from '../domain/time-zone';
import { useStrings } from '../hooks/use-strings';

/** The start of a session in the home zone, and below it in the organiser's and the first of the user's other zones where their clocks differ. */
export function SessionTime({ session }: { readonly session: Session }): JSX.Element {
  const { format, homeTimeZone, otherTimeZones, language, text } = useStrings();
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
          <bdi>{formatClockTime(start, { ...format, timeZone })}</bdi>{' '}
          <span class="city">
            <bdi>{zoneCity(timeZone, language)}</bdi>
          </span>
        </small>
      ))}
    </time>
  );
}

/** The zones whose clocks differ from the home zone's at the instant, without repetition. */
export function otherZones(
  instant: EpochMilliseconds,
  homeTimeZone: TimeZoneId,
  zones: readonly (TimeZoneId | null)[],
): readonly TimeZoneId[] {
  const home = offsetAt(instant, homeTimeZone);
  const different = zones.filter(
    (zone): zone is TimeZoneId => zone !== null && offsetAt(instant, zone) !== home,
  );
  return [...new Set(different)];
}
