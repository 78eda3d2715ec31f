import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AgendaDay } from '../domain/agenda';
import { DayHeading } from './DayHeading';
import { SessionRow } from './SessionRow';

/** Sessions by day, in the given order, or what stands in their place where there is none. */
export function SessionDays({
  days,
  empty,
}: {
  readonly days: readonly AgendaDay[];
  readonly empty: JSX.Element | null;
}): JSX.Element | null {
  if (days.length === 0) return empty;
  return (
    <>
      {days.map((day) => (
        <SessionDay key={day.date} day={day} />
      ))}
    </>
  );
}

function SessionDay({ day: { date, rows } }: { readonly day: AgendaDay }): JSX.Element {
  const sessions = useMemo(() => rows.map(({ entry }) => entry.session), [rows]);
  return (
    <section>
      <DayHeading date={date} sessions={sessions} />
      <ul>
        {rows.map((row) => (
          <SessionRow key={row.entry.uid} row={row} />
        ))}
      </ul>
    </section>
  );
}
