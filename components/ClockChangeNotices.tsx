import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { HOUR, type TimeZoneId } from '../domain/time';
import { clockChangeNotesAt } from '../domain/zone-note';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { sharedClockChangeText } from './clock-change-text';
import { Notice } from './Notice';

/** The zones of organisers that are not as far from home as in most of the year, this week or the next: a line for each change, whatever the number of their sessions. */
export function ClockChangeNotices({
  timeZones,
}: {
  readonly timeZones: readonly TimeZoneId[];
}): JSX.Element {
  const display = useStrings();
  const { homeTimeZone } = display;
  const now = useNow();
  // Changes of the clocks are looked for in many weeks, and come at full and half hours: not every second.
  const lookedAt = Math.floor(now / (HOUR / 2)) * (HOUR / 2);
  const notes = useMemo(
    () => clockChangeNotesAt(lookedAt, timeZones, homeTimeZone),
    [lookedAt, timeZones, homeTimeZone],
  );
  return (
    <>
      {notes.map((shared) => (
        <Notice key={shared.note.timeZone} about="clock-change" isCalm>
          <span>{sharedClockChangeText(shared, now, display)}</span>
        </Notice>
      ))}
    </>
  );
}
