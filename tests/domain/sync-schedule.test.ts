import { describe, expect, it } from 'vitest';
import type { FailureReason, RequestState, SourceFailure } from '../../domain/source-state';
import {
  afterFailure,
  afterReading,
  afterWaiting,
  intervalFor,
  isDue,
  isSuspiciouslyEmpty,
  jitterFrom,
  leftAloneUntil,
  type Need,
  nextReadAt,
} from '../../domain/sync-schedule';
import { type EpochMilliseconds, HOUR, MINUTE } from '../../domain/time';
import { instant, seededRandom } from '../builders';

const NOW = instant('2026-11-24T15:00:00Z');
const QUARTER = 15 * MINUTE;

const read: RequestState = afterReading({ interval: QUARTER, jitter: 1, count: 12, problems: [] }, NOW);

function failure(at: EpochMilliseconds, reason: FailureReason = 'status'): SourceFailure {
  return { reason, sentence: 'The page answered 500.', at };
}

function failed(times: number, retryAfter: number | null = null, previous?: RequestState): RequestState {
  const one = afterFailure(previous, failure(NOW), { interval: QUARTER, jitter: 1, retryAfter });
  return times <= 1 ? one : failed(times - 1, retryAfter, one);
}

function due(
  state: RequestState | undefined,
  interval: number,
  now: EpochMilliseconds,
  need: Partial<Need>,
): boolean {
  return isDue(state, { now, interval, reason: 'clock', isNear: false, wokeAt: 0, ...need });
}

function isDueToRead(state: RequestState | undefined, interval: number, now: EpochMilliseconds): boolean {
  return due(state, interval, now, {});
}

function isDueToLook(state: RequestState | undefined, interval: number, now: EpochMilliseconds): boolean {
  return due(state, interval, now, { reason: 'look' });
}

describe('jitterFrom', () => {
  it('stays within a tenth of the interval, either way', () => {
    expect(jitterFrom(0)).toBeCloseTo(0.9);
    expect(jitterFrom(0.5)).toBeCloseTo(1);
    const random = seededRandom(5);
    const factors = Array.from({ length: 1000 }, () => jitterFrom(random()));
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...factors)).toBeLessThan(1.1);
    expect(new Set(factors).size).toBeGreaterThan(900);
  });
});

describe('after a good reading', () => {
  it.each([QUARTER, HOUR, 6 * HOUR])('the address is asked again after its interval, %d ms', (interval) => {
    expect(isDueToRead(read, interval, NOW + interval - 1)).toBe(false);
    expect(isDueToRead(read, interval, NOW + interval)).toBe(true);
  });

  it('the interval is that of now: at seven in the morning a page read hourly is due at once', () => {
    const atSeven = NOW + 20 * MINUTE;
    expect(isDueToRead(read, HOUR, atSeven)).toBe(false);
    expect(isDueToRead(read, QUARTER, atSeven)).toBe(true);
  });

  it('the jitter shifts it', () => {
    expect(nextReadAt({ ...read, jitter: 0.9 }, HOUR)).toBe(NOW + 54 * MINUTE);
    expect(nextReadAt({ ...read, jitter: 1.1 }, HOUR)).toBe(NOW + 66 * MINUTE);
  });

  it('the failures before are forgotten', () => {
    const recovered = afterReading({ ...failed(7), count: 3 }, NOW + HOUR);
    expect(recovered).toMatchObject({ failures: 0, failure: null, notBefore: 0, count: 3 });
    expect(recovered).toMatchObject({ askedAt: NOW + HOUR, readAt: NOW + HOUR });
  });
});

describe('an address that was never asked', () => {
  it('is due', () => {
    expect(isDueToRead(undefined, 6 * HOUR, NOW)).toBe(true);
    expect(isDueToLook(undefined, 6 * HOUR, NOW)).toBe(true);
  });
});

describe('after failures', () => {
  it('the wait doubles, up to 6 hours, however many there are', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 2000].map(
      (times) => nextReadAt(failed(times), QUARTER) - NOW,
    );
    expect(waits.slice(0, 7)).toEqual([5, 10, 20, 40, 80, 160, 320].map((minutes) => minutes * MINUTE));
    expect(waits.slice(7)).toEqual([6, 6, 6, 6].map((hours) => hours * HOUR));
  });

  it('the back-off counts from the last failure', () => {
    const second = afterFailure(failed(1), failure(NOW + 5 * MINUTE), {
      interval: QUARTER,
      jitter: 1,
      retryAfter: null,
    });
    expect(second.failures).toBe(2);
    expect(isDueToRead(second, QUARTER, NOW + 15 * MINUTE - 1)).toBe(false);
    expect(isDueToRead(second, QUARTER, NOW + 15 * MINUTE)).toBe(true);
  });

  it('what the address brought before is kept, validators included', () => {
    const before = { ...read, etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 14:00:00 GMT', count: 40 };
    const after = afterFailure(before, failure(NOW + HOUR), { interval: HOUR, jitter: 1, retryAfter: null });
    expect(after).toMatchObject({ readAt: NOW, count: 40, etag: '"v1"', lastModified: before.lastModified });
    expect(after).toMatchObject({ askedAt: NOW + HOUR, failure: failure(NOW + HOUR), failures: 1 });
  });

  it('an address that never answered has never been read', () => {
    expect(failed(3)).toMatchObject({ readAt: null, count: 0, failures: 3 });
  });
});

describe('an address that waits with another one of its host', () => {
  const told = afterFailure(failed(2), failure(NOW, 'network'), {
    interval: QUARTER,
    jitter: 0.93,
    retryAfter: HOUR,
  });
  const wait = (previous?: RequestState): RequestState =>
    afterWaiting(previous, { ...told, failure: failure(NOW, 'network') }, HOUR);

  it('is due when that one is', () => {
    expect(nextReadAt(wait(), HOUR)).toBe(nextReadAt(told, QUARTER));
    expect(nextReadAt(wait(read), HOUR)).toBe(nextReadAt(told, QUARTER));
  });

  it('keeps what it brought, and was not tried', () => {
    expect(wait(read)).toMatchObject({
      readAt: NOW,
      count: 12,
      failures: 3,
      failure: failure(NOW, 'network'),
    });
    expect(wait(read).tries ?? 0).toBe(0);
    expect(wait(failed(7))).toMatchObject({ failures: 8, tries: 7 });
  });

  it('has failed since its own first failure', () => {
    expect(wait(read).failingSince).toBe(NOW);
    const earlier = afterFailure(read, failure(NOW - HOUR), { interval: HOUR, jitter: 1, retryAfter: null });
    expect(wait(earlier).failingSince).toBe(NOW - HOUR);
    expect(afterReading(wait(earlier), NOW)).not.toHaveProperty('failingSince');
  });
});

describe('what the server asked for', () => {
  it('holds where it is longer than the back-off', () => {
    const told = failed(1, 2 * HOUR);
    expect(isDueToRead(told, QUARTER, NOW + 2 * HOUR - 1)).toBe(false);
    expect(isDueToRead(told, QUARTER, NOW + 2 * HOUR)).toBe(true);
  });

  it('does not shorten the back-off', () => {
    expect(nextReadAt(failed(4, MINUTE), QUARTER)).toBe(NOW + 40 * MINUTE);
  });

  it('holds also while someone is looking', () => {
    const told = failed(1, 2 * HOUR);
    expect(isDueToLook(told, QUARTER, NOW + HOUR)).toBe(false);
    expect(isDueToLook(told, QUARTER, NOW + 2 * HOUR)).toBe(true);
  });

  it('is forgotten at the next failure without such a word', () => {
    expect(failed(1, null, failed(1, 2 * HOUR)).notBefore).toBe(0);
  });
});

describe('an address whose host asked to be left alone', () => {
  it('is due no earlier, however long it was not asked, and keeps what it was told itself', () => {
    const left = leftAloneUntil(read, NOW + 5 * HOUR);
    expect(isDueToRead(left, QUARTER, NOW + 5 * HOUR - 1)).toBe(false);
    expect(isDueToRead(left, QUARTER, NOW + 5 * HOUR)).toBe(true);
    expect(leftAloneUntil(failed(1, 2 * HOUR), NOW + HOUR).notBefore).toBe(NOW + 2 * HOUR);
  });
});

describe('while someone is looking', () => {
  it.each([QUARTER, HOUR, 3 * HOUR])('data older than 5 minutes is read anew (interval %d)', (interval) => {
    expect(isDueToLook(read, interval, NOW + 5 * MINUTE - 1)).toBe(false);
    expect(isDueToLook(read, interval, NOW + 5 * MINUTE)).toBe(true);
  });

  it('pages of days further on keep their 6 hours', () => {
    expect(isDueToLook(read, 6 * HOUR, NOW + 5 * HOUR)).toBe(false);
    expect(isDueToLook(read, 6 * HOUR, NOW + 6 * HOUR)).toBe(true);
  });

  it('the back-off does not hold, but no server is asked more often than every 5 minutes', () => {
    const down = failed(9);
    expect(isDueToRead(down, QUARTER, NOW + HOUR)).toBe(false);
    expect(isDueToLook(down, QUARTER, NOW + 5 * MINUTE)).toBe(true);
    expect(isDueToLook(down, QUARTER, NOW + 5 * MINUTE - 1)).toBe(false);
  });
});

describe('a clock that was set back', () => {
  it('does not keep an address waiting for a time that lies ahead', () => {
    expect(isDueToRead(read, HOUR, NOW - 1)).toBe(true);
    expect(isDueToRead(failed(9, 24 * HOUR), HOUR, NOW - 30 * 24 * HOUR)).toBe(true);
    expect(isDueToLook(read, 6 * HOUR, NOW - 1)).toBe(true);
  });
});

describe('a missing permission', () => {
  it('is no failure of the server: the address is asked as soon as it may be', () => {
    const denied = afterFailure(read, failure(NOW, 'no-permission'), {
      interval: QUARTER,
      jitter: 1,
      retryAfter: null,
    });
    expect(isDueToRead(denied, QUARTER, NOW + 1)).toBe(true);
  });
});

describe('while a session is near', () => {
  it('what names it is read every 5 minutes', () => {
    for (const interval of [QUARTER, HOUR, 6 * HOUR]) {
      expect(due(read, interval, NOW + 5 * MINUTE, { isNear: true })).toBe(true);
      expect(due(read, interval, NOW + 5 * MINUTE - 1, { isNear: true })).toBe(false);
    }
  });

  it('no more often than the publisher wishes', () => {
    const wishing = { ...read, wish: HOUR };
    expect(intervalFor(wishing, { interval: QUARTER, isNear: true })).toBe(HOUR);
    expect(due(wishing, QUARTER, NOW + HOUR - 1, { isNear: true })).toBe(false);
  });
});

describe("the publisher's wish", () => {
  it('holds, longer or shorter than the interval of the source', () => {
    for (const wish of [QUARTER, 24 * HOUR]) {
      expect(isDueToRead({ ...read, wish }, 6 * HOUR, NOW + wish - 1)).toBe(false);
      expect(isDueToRead({ ...read, wish }, 6 * HOUR, NOW + wish)).toBe(true);
    }
  });
});

describe('after the computer woke', () => {
  const unreachable = (at: EpochMilliseconds, reason: FailureReason = 'network') =>
    afterFailure(read, failure(at, reason), { interval: QUARTER, jitter: 1, retryAfter: null });
  const wokeAt = NOW + 8 * HOUR;

  it.each(['network', 'offline', 'timeout'] as const)(
    'what failed at once (%s) is tried again after a minute',
    (reason) => {
      const state = unreachable(wokeAt + 20_000, reason);
      expect(due(state, QUARTER, wokeAt + 20_000 + MINUTE - 1, { wokeAt })).toBe(false);
      expect(due(state, QUARTER, wokeAt + 20_000 + MINUTE, { wokeAt })).toBe(true);
    },
  );

  it('once: what fails again waits as ever', () => {
    const again = afterFailure(unreachable(wokeAt + 1000), failure(wokeAt + 1000 + MINUTE, 'network'), {
      interval: QUARTER,
      jitter: 1,
      retryAfter: null,
    });
    expect(due(again, QUARTER, wokeAt + 1000 + 3 * MINUTE, { wokeAt })).toBe(false);
    expect(due(again, QUARTER, wokeAt + 1000 + 11 * MINUTE, { wokeAt })).toBe(true);
  });

  it('also what was under way when it fell asleep, and failed before the wake was noticed', () => {
    const state = unreachable(wokeAt - 5_000);
    expect(due(state, QUARTER, wokeAt + 55_000, { wokeAt })).toBe(true);
    expect(due(unreachable(wokeAt - 20_000), QUARTER, wokeAt + MINUTE, { wokeAt })).toBe(false);
    expect(due(unreachable(wokeAt + 55_000), QUARTER, wokeAt + 2 * MINUTE, { wokeAt })).toBe(false);
  });

  it('not where a server answered, nor where it failed later', () => {
    expect(due(unreachable(wokeAt + 1000, 'status'), QUARTER, wokeAt + 2 * MINUTE, { wokeAt })).toBe(false);
    expect(due(unreachable(wokeAt + MINUTE), QUARTER, wokeAt + 3 * MINUTE, { wokeAt })).toBe(false);
  });
});

describe('who asks for it by a click', () => {
  it('waits for no interval and no back-off', () => {
    expect(due(read, 6 * HOUR, NOW + 10_000, { reason: 'now' })).toBe(true);
    expect(due(failed(9), 6 * HOUR, NOW + 10_000, { reason: 'now' })).toBe(true);
  });

  it('is not served twice in ten seconds, nor before the server wants it', () => {
    expect(due(read, 6 * HOUR, NOW + 9_999, { reason: 'now' })).toBe(false);
    expect(due(failed(1, HOUR), 6 * HOUR, NOW + MINUTE, { reason: 'now' })).toBe(false);
  });
});

describe('isSuspiciouslyEmpty', () => {
  it('holds for 0 sessions where there were 40', () => {
    expect(isSuspiciouslyEmpty(0, 40)).toBe(true);
  });

  it('does not hold where all that was listed is over', () => {
    expect(isSuspiciouslyEmpty(0, 40, true)).toBe(false);
  });

  it('does not hold for a day that was empty, or nearly, nor for one that has any', () => {
    expect(isSuspiciouslyEmpty(0, 0)).toBe(false);
    expect(isSuspiciouslyEmpty(0, 1)).toBe(false);
    expect(isSuspiciouslyEmpty(1, 40)).toBe(false);
  });
});
