import { type EpochMilliseconds, SECOND } from './time';

/** What one reply says of this computer's clock. */
export interface ClockSample {
  /** The server's clock in whole seconds, as in the `Date` header (RFC 9110, 6.6.1). */
  readonly serverDate: EpochMilliseconds;
  /** This computer's clock when the reply arrived. */
  readonly receivedAt: EpochMilliseconds;
  /** Milliseconds between request and reply; the server wrote its date somewhere in between. */
  readonly roundTrip: number;
}

/** A sample as it comes with a reply, which may lack a date or come from a cache. */
export interface ClockReading {
  readonly serverDate: EpochMilliseconds | null;
  readonly receivedAt: EpochMilliseconds;
  readonly roundTrip: number;
  /** Seconds that the reply has spent in a cache; 0 where it is fresh. */
  readonly age?: number;
}

/** So many replies must agree before anything is said. */
const NEEDED = 3;

/** Up to this difference a clock is called right: networks delay, servers drift. */
const TOLERANCE = 90 * SECOND;

/** On average half a second was cut off the server's date. */
const CUT_OFF = SECOND / 2;

/** The last three samples with this one; unchanged where the reply has no date, or spent time in a cache, where its date grew old. */
export function addClockSample(
  samples: readonly ClockSample[],
  { serverDate, receivedAt, roundTrip, age = 0 }: ClockReading,
): readonly ClockSample[] {
  if (serverDate === null || age > 0) return samples;
  return [...samples, { serverDate, receivedAt, roundTrip }].slice(-NEEDED);
}

/**
 * How far this computer's clock is ahead of the servers', in milliseconds, negative where it is slow: the median of
 * the last three samples. Null where there are fewer, or where not all three are off by more than 90 s the same way,
 * so that one wrong server says nothing and a clock put right is believed at its first right sample.
 */
export function clockSkewOf(samples: readonly ClockSample[]): number | null {
  const skews = samples.slice(-NEEDED).map(skewOf);
  const isFast = skews.every((skew) => skew > TOLERANCE);
  const isSlow = skews.every((skew) => skew < -TOLERANCE);
  if (skews.length < NEEDED || !(isFast || isSlow)) return null;
  return [...skews].sort((a, b) => a - b)[Math.floor(NEEDED / 2)] ?? null;
}

function skewOf({ serverDate, receivedAt, roundTrip }: ClockSample): number {
  return receivedAt - roundTrip / 2 - (serverDate + CUT_OFF);
}
