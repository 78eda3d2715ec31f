import type { JSX } from 'preact';
import type { NamedObservance } from '../domain/named-observance';
import { DayHeading } from './DayHeading';
import { ObservanceRow } from './ObservanceRow';

/** The calendar of observances: each day that has some. */
export function DaysTab({ observances }: { readonly observances: readonly NamedObservance[] }): JSX.Element {
  const days = Map.groupBy(observances, ({ start }) => start);
  return (
    <>
      {[...days].map(([date, observed]) => (
        <section key={date}>
          <DayHeading date={date} />
          <ul>
            {observed.map((observance) => (
              <ObservanceRow key={observance.id} observance={observance} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
