import type { JSX } from 'preact';
import type { EpochMilliseconds } from '../domain/time';
import type { ZoneEntry } from '../domain/zone-search';
import { useStrings } from '../hooks/use-strings';
import { zoneParts } from './zone-text';

/** "Nairobi – Kenya – UTC+3 – 16:04": the place on one side, the clock on the other. */
export function ZoneLine({
  entry,
  now,
}: {
  readonly entry: ZoneEntry;
  readonly now: EpochMilliseconds;
}): JSX.Element {
  const { place, clock } = zoneParts(entry, now, useStrings());
  return (
    <>
      <span class="place">
        <Dashed parts={place} />
      </span>
      <span class="spoken"> – </span>
      <span class="clock">
        <Dashed parts={clock} />
      </span>
    </>
  );
}

/** The parts with dashes between them, each isolated, as they may run in different directions. */
function Dashed({ parts }: { readonly parts: readonly string[] }): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ' – '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  );
}
