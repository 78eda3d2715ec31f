import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { sureStartOf } from '../domain/certainty';
import { type CityTime, cityTimes, rulerZones } from '../domain/day-ruler-zones';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, MINUTE } from '../domain/time';
import { clockChangeNoteFor } from '../domain/zone-note';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { DayRuler } from './DayRuler';
import { isolated } from './isolated';
import { clockChangeText, otherDayText } from './zone-note-text';

/** When the session is in every zone that matters to the user: at home, in the second zone, the organiser's, UTC. Nothing where its time is not sure. */
export function SessionZones({ session }: { readonly session: Session }): JSX.Element | null {
  const display = useStrings();
  const { homeTimeZone, secondTimeZone, format, text } = display;
  const timeZones = useMemo(
    () => rulerZones([homeTimeZone, secondTimeZone, session.timeZone]),
    [homeTimeZone, secondTimeZone, session.timeZone],
  );
  const start = sureStartOf(session);
  if (start === null) return null;
  const otherDay = otherDayText(start, session.timeZone, display);
  return (
    <section class="zones" data-part="zones">
      <h3>{text('zonesTitle')}</h3>
      {otherDay !== null && (
        <p class="zone-note" data-note="other-day">
          {otherDay}
        </p>
      )}
      <ClockChange start={start} timeZone={session.timeZone} />
      <DayRuler start={start} end={session.end} timeZones={timeZones} />
      <CityTimes times={cityTimes(start, timeZones, format)} />
    </section>
  );
}

/** That the organiser's zone is not as far from home as it is for most of the year. */
function ClockChange({
  start,
  timeZone,
}: {
  readonly start: EpochMilliseconds;
  readonly timeZone: string;
}): JSX.Element | null {
  const display = useStrings();
  const { homeTimeZone } = display;
  // Changes of the clocks are looked for in many weeks: not every second.
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const note = useMemo(
    () => clockChangeNoteFor(start, now, timeZone, homeTimeZone),
    [start, now, timeZone, homeTimeZone],
  );
  if (note === null) return null;
  return (
    <p class="zone-note" data-note="clock-change">
      {clockChangeText(note, now, display)}
    </p>
  );
}

/** The times in one line, and a button that copies it. */
function CityTimes({ times }: { readonly times: readonly CityTime[] }): JSX.Element {
  const { text, direction } = useStrings();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    setCopied(null);
    const isAllowed = await navigator.clipboard.writeText(toLine(times, direction)).then(
      () => true,
      () => false,
    );
    setCopied(isAllowed);
  };
  return (
    <div class="city-times">
      <p data-part="city-times">
        {times.map((time, index) => (
          <Fragment key={time.timeZone}>
            {index > 0 && ' · '}
            <bdi>{pairOf(time)}</bdi>
          </Fragment>
        ))}
      </p>
      <button type="button" class="inline" data-action="copy-times" onClick={() => void copy()}>
        {text('timesCopy')}
      </button>{' '}
      <span role="status">{isCopied !== null && text(isCopied ? 'textCopied' : 'timesNotCopied')}</span>
    </div>
  );
}

/** "09:00 New York · 16:00 Nairobi · 13:00 UTC". Among words from right to left each pair is isolated, lest a time come to stand beside another city. */
function toLine(times: readonly CityTime[], direction: 'ltr' | 'rtl'): string {
  const pairs = times.map(pairOf);
  return (direction === 'rtl' ? pairs.map(isolated) : pairs).join(' · ');
}

function pairOf({ time, city }: CityTime): string {
  return `${time} ${city}`;
}
