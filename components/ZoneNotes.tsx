import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { sureStartOf } from '../domain/certainty';
import type { Session } from '../domain/session';
import { DAY, type EpochMilliseconds, MINUTE, type TimeZoneId } from '../domain/time';
import { clockChangeNoteAt, clockChangeNoteFor, isClockChangedBetween } from '../domain/zone-note';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { clockChangeText, lengthText } from './clock-change-text';
import { otherDayText } from './zone-note-text';

interface Props {
  readonly session: Session;
  /** Whether what holds for all sessions of these weeks is told elsewhere on the page. */
  readonly isBrief?: boolean;
}

/** What is out of the ordinary between the organiser's clocks and those at home. Nothing where the start is not sure. */
export function ZoneNotes({ session, isBrief = false }: Props): JSX.Element | null {
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
      <ClockChange start={start} timeZone={session.timeZone} isBrief={isBrief} />
      {session.end !== null && <Length start={start} end={session.end} timeZone={session.timeZone} />}
    </>
  );
}

interface ClockChangeProps {
  readonly start: EpochMilliseconds;
  readonly timeZone: TimeZoneId;
  readonly isBrief: boolean;
}

/** That the organiser's zone is not as far from home as it is for most of the year. */
function ClockChange({ start, timeZone, isBrief }: ClockChangeProps): JSX.Element | null {
  const display = useStrings();
  const { homeTimeZone } = display;
  // Changes of the clocks are looked for in many weeks: not every second.
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const note = useMemo(() => {
    const isTold = isBrief && clockChangeNoteAt(now, timeZone, homeTimeZone) !== null;
    return isTold ? null : clockChangeNoteFor(start, now, timeZone, homeTimeZone);
  }, [start, now, timeZone, homeTimeZone, isBrief]);
  if (note === null) return null;
  return (
    <p class="zone-note" data-note="clock-change">
      {clockChangeText(note, now, display)}
    </p>
  );
}

interface LengthProps {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
  readonly timeZone: TimeZoneId;
}

/** How long the session lasts where its clock times do not tell, because the clocks are changed meanwhile; of one of several days nobody counts the hours. */
function Length({ start, end, timeZone }: LengthProps): JSX.Element | null {
  const display = useStrings();
  const { homeTimeZone } = display;
  const changed = useMemo(
    () =>
      end - start < DAY
        ? [homeTimeZone, timeZone].find((zone) => isClockChangedBetween(start, end, zone))
        : undefined,
    [start, end, homeTimeZone, timeZone],
  );
  if (changed === undefined) return null;
  return (
    <p class="zone-note" data-note="length">
      {lengthText(end - start, changed, display)}
    </p>
  );
}
