import { describe, expect, it } from 'vitest';
import {
  lastReadAt,
  type RequestState,
  type SourceState,
  troubleOf,
  unreadSource,
  withRequest,
  withRequestsOnly,
} from '../../domain/source-state';
import { afterFailure, afterReading } from '../../domain/sync-schedule';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { START } from '../builders';

const empty = unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' });

function readAt(at: number, interval = HOUR): RequestState {
  return afterReading({ interval, jitter: 1, count: 1, problems: [] }, at);
}

function failedAt(at: number, previous?: RequestState, interval = HOUR): RequestState {
  const failure = { reason: 'network', sentence: 'It could not be reached.', at } as const;
  return afterFailure(previous, failure, { interval, jitter: 1, retryAfter: null });
}

function stateOf(requests: Readonly<Record<string, RequestState>>): SourceState {
  return { ...empty, requests };
}

describe('the state of a source', () => {
  it('begins as known and unread', () => {
    expect(empty).toEqual({
      id: 'un-web-tv',
      kind: 'un-web-tv',
      name: 'UN Web TV',
      roundAt: null,
      requests: {},
    });
    expect(lastReadAt(empty)).toBeNull();
    expect(troubleOf(empty)).toBeNull();
  });

  it('holds each request under its key, the latest word alone', () => {
    const first = withRequest(empty, 'a', readAt(START));
    const second = withRequest(withRequest(first, 'b', readAt(START)), 'a', readAt(START + HOUR));
    expect(second.requests).toEqual({ a: readAt(START + HOUR), b: readAt(START) });
    expect(empty.requests).toEqual({});
  });

  it('forgets the days that are no longer asked for', () => {
    const state = stateOf({ a: readAt(START), b: readAt(START) });
    expect(Object.keys(withRequestsOnly(state, new Set(['b', 'c']), START + DAY).requests)).toEqual(['b']);
  });

  it('keeps for a while what was asked lately about one session', () => {
    const state = stateOf({
      a: { ...readAt(START), isDetail: true },
      b: { ...readAt(START - 1), isDetail: true },
      c: readAt(START),
    });
    expect(Object.keys(withRequestsOnly(state, new Set(), START).requests)).toEqual(['a']);
  });

  it('was last read when any of its addresses was last read well', () => {
    const state = stateOf({
      a: readAt(START),
      b: failedAt(START + 2 * HOUR, readAt(START + HOUR)),
      c: failedAt(START),
    });
    expect(lastReadAt(state)).toBe(START + HOUR);
    expect(lastReadAt(stateOf({ c: failedAt(START) }))).toBeNull();
  });
});

describe('troubleOf', () => {
  it('is none while everything is read', () => {
    expect(troubleOf(stateOf({ a: readAt(START), b: readAt(START) }))).toBeNull();
  });

  it('says what failed and from when the data is that stands in for it', () => {
    const trouble = troubleOf(
      stateOf({ a: failedAt(START + 5 * MINUTE, readAt(START)), b: readAt(START + 5 * MINUTE) }),
    );
    expect(trouble).toMatchObject({ readAt: START, failure: { reason: 'network', at: START + 5 * MINUTE } });
  });

  it('says that there is no data where there is none', () => {
    expect(troubleOf(stateOf({ a: failedAt(START) }))).toMatchObject({ readAt: null });
  });

  it('is the latest of several', () => {
    const state = stateOf({ a: failedAt(START, readAt(START - HOUR)), b: failedAt(START + MINUTE) });
    expect(troubleOf(state)?.failure.at).toBe(START + MINUTE);
  });

  it('is not that of a page which is wanted every 6 hours only', () => {
    expect(troubleOf(stateOf({ a: failedAt(START, undefined, 6 * HOUR), b: readAt(START) }))).toBeNull();
  });
});
