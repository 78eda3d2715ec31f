import { describe, expect, it } from 'vitest';
import type { FailureReason, RequestState } from '../../domain/source-state';
import { type Moment, planSync, type WantedRequest } from '../../domain/sync-plan';
import { afterFailure, afterReading, afterWaiting } from '../../domain/sync-schedule';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';

interface Named extends WantedRequest {
  readonly name: string;
}

function wanted(name: string, state?: RequestState, more: Partial<WantedRequest> = {}): Named {
  return { name, host: 'a.example', interval: HOUR, isNear: false, state, ...more };
}

function readAt(at: EpochMilliseconds): RequestState {
  return afterReading({ interval: HOUR, jitter: 1, count: 1, problems: [] }, at);
}

function failedAt(
  at: EpochMilliseconds,
  previous?: RequestState,
  {
    reason = 'network',
    retryAfter = null,
  }: { readonly reason?: FailureReason; readonly retryAfter?: number | null } = {},
): RequestState {
  const isHostDown = reason !== 'not-a-document' && reason !== 'no-permission';
  const failure = { reason, sentence: 'It failed.', at, isHostDown };
  return afterFailure(previous, failure, { interval: HOUR, jitter: 1, retryAfter });
}

function waiting(failed: RequestState, previous?: RequestState): RequestState {
  if (failed.failure === null) throw new Error('It has not failed.');
  return afterWaiting(previous, { ...failed, failure: failed.failure }, HOUR);
}

function plan(requests: readonly Named[], moment: Partial<Moment> = {}): readonly string[] {
  const due = planSync(requests, { now: START, reason: 'clock', wokeAt: 0, ...moment });
  return due.map(({ name }) => name);
}

describe('what is due', () => {
  it('is asked in the order of the source', () => {
    expect(plan([wanted('today'), wanted('tomorrow', readAt(START)), wanted('yesterday')])).toEqual([
      'today',
      'yesterday',
    ]);
  });

  it('is asked at every host', () => {
    expect(plan([wanted('a'), wanted('b', undefined, { host: 'b.example' })])).toEqual(['a', 'b']);
  });

  it('is nothing where nothing is wanted', () => {
    expect(plan([])).toEqual([]);
  });
});

describe('a host that asks for patience', () => {
  const told = failedAt(START - 10 * MINUTE, readAt(START - HOUR), { reason: 'status', retryAfter: HOUR });
  const requests = [wanted('told'), wanted('never asked')].map((one, index) =>
    index === 0 ? { ...one, state: told } : one,
  );

  it.each(['clock', 'look', 'now'] as const)('gets it for all its addresses (%s)', (reason) => {
    expect(plan(requests, { reason })).toEqual([]);
    expect(plan(requests, { reason, now: START + 50 * MINUTE - 1 })).toEqual([]);
    expect(plan(requests, { reason, now: START + 50 * MINUTE })).toHaveLength(2);
  });

  it('keeps no other host waiting', () => {
    expect(plan([...requests, wanted('other', undefined, { host: 'b.example' })])).toEqual(['other']);
  });

  it('does not get it from a clock that was set back since', () => {
    expect(plan(requests, { now: START - HOUR })).toHaveLength(2);
  });
});

describe('a host that cannot be reached', () => {
  const failed = failedAt(START - MINUTE, readAt(START - HOUR));

  it('rests as a whole until the back-off ends', () => {
    const requests = [wanted('failed', failed), wanted('due meanwhile', readAt(START - HOUR))];
    expect(plan(requests)).toEqual([]);
    expect(plan(requests, { now: START + 4 * MINUTE - 1 })).toEqual([]);
    expect(plan(requests, { now: START + 4 * MINUTE })).toHaveLength(2);
  });

  it('is asked by who looks, where 5 minutes have passed', () => {
    const requests = [wanted('failed', failed), wanted('due meanwhile', readAt(START - HOUR))];
    expect(plan(requests, { reason: 'look' })).toEqual(['due meanwhile']);
  });

  it('rests for what was asked in vain, not for a missing permission', () => {
    const denied = failedAt(START - MINUTE, undefined, { reason: 'no-permission' });
    expect(plan([wanted('denied', denied), wanted('other')])).toEqual(['denied', 'other']);
  });

  it('that has answered since the failures began does not rest: the fault is with the address', () => {
    const often = failedAt(START - MINUTE, failedAt(START - 2 * HOUR));
    expect(plan([wanted('failing', often), wanted('well', readAt(START - HOUR))])).toEqual(['well']);
  });

  it('does not rest for a document that cannot be read', () => {
    const unreadable = failedAt(START - MINUTE, undefined, { reason: 'not-a-document' });
    expect(plan([wanted('unreadable', unreadable), wanted('other')])).toEqual(['other']);
  });

  it('is tried by another address each time, so that one that always fails keeps none waiting', () => {
    const first = failedAt(START - HOUR);
    const states = new Map([
      ['a', first],
      ['b', waiting(first)],
      ['c', waiting(first)],
    ]);
    const requests = () => [...states].map(([name, state]) => wanted(name, state));
    const probes = [1, 2, 3].map((hour) => {
      const now = START + hour * 24 * HOUR;
      const [probe = ''] = plan(requests(), { now });
      const failed = failedAt(now, states.get(probe));
      for (const [name, state] of states) states.set(name, name === probe ? failed : waiting(failed, state));
      return probe;
    });
    expect(probes).toEqual(['b', 'c', 'a']);
  });

  it('is tried with all at once when the rest is over, whatever they waited for before', () => {
    const long = failedAt(START - MINUTE, { ...readAt(START - HOUR), failures: 5 });
    const requests = [wanted('long', long), wanted('short', waiting(long, readAt(START - HOUR)))];
    const over = START - MINUTE + 160 * MINUTE;
    expect(plan(requests, { now: over - 1 })).toEqual([]);
    expect(plan(requests, { now: over }).toSorted()).toEqual(['long', 'short']);
  });

  it('is tried again a minute after the computer woke, with all its addresses', () => {
    const wokeAt = START - 65 * SECOND;
    const atWake = failedAt(START - 63 * SECOND, readAt(START - 8 * HOUR));
    const requests = [wanted('failed', atWake), wanted('waiting', waiting(atWake))];
    expect(plan(requests, { wokeAt }).toSorted()).toEqual(['failed', 'waiting']);
    expect(plan(requests)).toEqual([]);
  });
});
