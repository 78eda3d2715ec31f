import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { spanOf } from '../domain/day-ruler';
import { periodOfSession } from '../domain/day-ruler-period';
import { useStrings } from '../hooks/use-strings';
import { DayRuler } from './DayRuler';
import { type SessionRulerProps, SessionRulerTable } from './SessionRulerTable';
import { timeThere } from './zone-note-text';

/** A session drawn across its day in several zones, and as a table for screen readers. */
export function SessionRuler({ start, end, timeZones }: SessionRulerProps): JSX.Element {
  const display = useStrings();
  const { homeTimeZone } = display;
  const period = useMemo(() => periodOfSession(start, end, homeTimeZone), [start, end, homeTimeZone]);
  const span = spanOf(start, end, period);
  return (
    <>
      <DayRuler
        period={period}
        timeZones={timeZones}
        spans={span === null ? [] : [span]}
        noteOf={(timeZone) => timeThere(start, end, timeZone, display)}
      />
      <SessionRulerTable start={start} end={end} timeZones={timeZones} />
    </>
  );
}
