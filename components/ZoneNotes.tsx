import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { sureStartOf } from '../domain/certainty';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, MINUTE, type TimeZoneId } from '../domain/time';
import { clockChangeNoteFor } from '../domain/zone-note';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { clockChangeText, otherDayText } from './zone-note-text';

/** What is out of the ordinary between the organiser's clocks and those at home. Nothing where the start is not sure. */
export function ZoneNotes({ session }: { readonly session: Session }): JSX.Element | null {
  const display = useStrings();
  const start = sureStartOf(session);
  if (start === null) return null;
  const otherDay = otherDayText(start, session.timeZone, display);
  return (
    <>
      {otherDay !== null && (
        <p class="zone-note" data-note="other-day">
          {otherDay}
        </p>
      )}
      <ClockChange start={start} timeZone={session.timeZone} />
    </>
  );
}

/** That the organiser's zone is not as far from home as it is for most of the year. */
function ClockChange({
  start,
  timeZone,
}: {
  readonly start: EpochMilliseconds;
  readonly timeZone: TimeZoneId;
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
