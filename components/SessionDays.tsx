import type { JSX } from 'preact';
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
      {days.map(({ date, rows }) => (
        <section key={date}>
          <DayHeading date={date} />
          <ul>
            {rows.map((row) => (
              <SessionRow key={row.entry.uid} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
