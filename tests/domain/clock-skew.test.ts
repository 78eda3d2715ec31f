import { describe, expect, it } from 'vitest';
import { addClockSample, type ClockReading, type ClockSample, clockSkewOf } from '../../domain/clock-skew';
import { HOUR, MINUTE, SECOND } from '../../domain/time';

const NOON = Date.UTC(2026, 10, 24, 12);

/** The reply of a server at `at` to a computer whose clock is `skew` ahead, each way taking half the round trip. */
function reply(skew: number, at = NOON + 500, roundTrip = 200): ClockReading {
  const serverDate = Math.floor(at / SECOND) * SECOND;
  return { serverDate, receivedAt: at + roundTrip / 2 + skew, roundTrip };
}

function samplesOf(...readings: readonly ClockReading[]): readonly ClockSample[] {
  return readings.reduce<readonly ClockSample[]>(addClockSample, []);
}

describe('clockSkewOf', () => {
  it('is negative for a slow clock and positive for a fast one', () => {
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(-4 * MINUTE))))).toBe(-4 * MINUTE);
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(2 * HOUR))))).toBe(2 * HOUR);
  });

  it('is exact to the half second that the header cuts off', () => {
    for (const milliseconds of [0, 1, 499, 500, 999]) {
      const readings = [1, 2, 3].map(() => reply(5 * MINUTE, NOON + milliseconds));
      expect(Math.abs((clockSkewOf(samplesOf(...readings)) ?? 0) - 5 * MINUTE)).toBeLessThanOrEqual(500);
    }
  });

  it('is not fooled by a slow network', () => {
    const delayed = [1, 2, 3].map(() => reply(0, NOON, 19 * SECOND));
    expect(clockSkewOf(samplesOf(...delayed))).toBeNull();
  });

  it('says nothing before three replies', () => {
    expect(clockSkewOf([])).toBeNull();
    expect(clockSkewOf(samplesOf(reply(HOUR)))).toBeNull();
    expect(clockSkewOf(samplesOf(reply(HOUR), reply(HOUR)))).toBeNull();
  });

  it('says nothing of up to 90 s, and speaks beyond', () => {
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(90 * SECOND))))).toBeNull();
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(90 * SECOND + 1))))).toBe(90 * SECOND + 1);
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(-90 * SECOND))))).toBeNull();
    expect(clockSkewOf(samplesOf(...[1, 2, 3].map(() => reply(-90 * SECOND - 1))))).toBe(-90 * SECOND - 1);
  });

  it('says nothing where one reply differs, or they differ in direction', () => {
    expect(clockSkewOf(samplesOf(reply(HOUR), reply(0), reply(HOUR)))).toBeNull();
    expect(clockSkewOf(samplesOf(reply(HOUR), reply(HOUR), reply(-HOUR)))).toBeNull();
  });

  it('is the median', () => {
    const readings = [reply(4 * MINUTE), reply(50 * MINUTE), reply(5 * MINUTE)];
    expect(clockSkewOf(samplesOf(...readings))).toBe(5 * MINUTE);
  });

  it('falls silent at the first right sample after the clock was set', () => {
    const wrong = [1, 2, 3, 4, 5].map(() => reply(HOUR));
    expect(clockSkewOf(samplesOf(...wrong))).not.toBeNull();
    expect(clockSkewOf(samplesOf(...wrong, reply(0)))).toBeNull();
  });
});

describe('addClockSample', () => {
  it('does not count a reply from a cache, nor one without a date', () => {
    const cached = { ...reply(HOUR), age: 1 };
    const undated = { ...reply(HOUR), serverDate: null };
    expect(samplesOf(cached, undated, cached, undated)).toEqual([]);
    expect(clockSkewOf(samplesOf(reply(HOUR), cached, reply(HOUR), undated, reply(HOUR)))).not.toBeNull();
  });

  it('counts a reply whose age is 0', () => {
    expect(samplesOf({ ...reply(HOUR), age: 0 })).toHaveLength(1);
  });

  it('keeps a bounded number, the latest, and changes nothing it was given', () => {
    const first = samplesOf(reply(0), reply(1), reply(2));
    const copy = structuredClone(first);
    const more = Array.from({ length: 1000 }, (_, index) => reply(index + 3));
    const last = more.reduce<readonly ClockSample[]>(addClockSample, first);
    expect(last.length).toBeLessThanOrEqual(3);
    expect(last.at(-1)?.receivedAt).toBe(reply(1002).receivedAt);
    expect(first).toEqual(copy);
  });
});
