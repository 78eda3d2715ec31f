import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Agenda, sessionsOf } from '../domain/agenda';
import type { NamedObservance, ObservanceLabel } from '../domain/named-observance';
import type { LocalDate } from '../domain/time';
import { DayHeading } from './DayHeading';
import { NextSession } from './NextSession';
import { ObservanceRow } from './ObservanceRow';
import { SessionRow } from './SessionRow';

interface Props {
  readonly agenda: Agenda;
  /** The observances of the coming days. */
  readonly observances: readonly NamedObservance[];
  /** What the observance with this id is called. */
  readonly labelOf: (observanceId: string) => ObservanceLabel | null;
  /** Stands in the place of sessions where there is none. */
  readonly empty: JSX.Element;
}

/** The next session large, what is running, then day by day the sessions and the observances. */
export function UpcomingTab({ agenda, observances, labelOf, empty }: Props): JSX.Element {
  const { next, running, days } = agenda;
  const rowsOf = new Map(days.map(({ date, rows }) => [date, rows]));
  const dates = [...new Set([...rowsOf.keys(), ...observances.map(({ start }) => start)])].sort();
  const observanceId = next?.entry.session.observanceId ?? null;
  const sessions = useMemo(() => sessionsOf(agenda), [agenda]);
  const isEmpty = next === null && running.length === 0 && days.length === 0;
  return (
    <>
      {next !== null && (
        <NextSession row={next} observance={observanceId === null ? null : labelOf(observanceId)} />
      )}
      {running.length > 0 && (
        <ul>
          {running.map((row) => (
            <SessionRow key={row.entry.uid} row={row} />
          ))}
        </ul>
      )}
      {isEmpty && empty}
      {dates.map((date: LocalDate) => (
        <section key={date}>
          <DayHeading date={date} sessions={sessions} />
          <ul>
            {observances
              .filter(({ start }) => start === date)
              .map((observance) => (
                <ObservanceRow key={observance.id} observance={observance} />
              ))}
            {rowsOf.get(date)?.map((row) => (
              <SessionRow key={row.entry.uid} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
