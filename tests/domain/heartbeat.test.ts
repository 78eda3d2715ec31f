import { describe, expect, it } from 'vitest';
import { heartbeatAt, type Watch } from '../../domain/heartbeat';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';

/** A page that opened at `START`, the first since the browser started; the background ticked half a minute before. */
function heartbeat(afterOpening: number, seen: Partial<Watch> = {}): ReturnType<typeof heartbeatAt> {
  return heartbeatAt({
    now: START + afterOpening,
    lastTick: START - 30 * SECOND,
    firstLook: START,
    wokenAt: START,
    hindrance: 0,
    ...seen,
  });
}

describe('a background that ticks as the page opens', () => {
  const lastTick = START + SECOND;

  it('beats for as long as a tick may take', () => {
    expect(heartbeat(2 * SECOND, { lastTick })).toEqual({ kind: 'beating' });
    expect(heartbeat(SECOND + 2 * MINUTE, { lastTick })).toEqual({ kind: 'beating' });
  });

  it('is dead once it has been silent for longer', () => {
    expect(heartbeat(SECOND + 2 * MINUTE + 1, { lastTick })).toEqual({ kind: 'dead', since: lastTick });
  });
});

describe('a background that does not answer', () => {
  it('is given two seconds', () => {
    expect(heartbeat(2 * SECOND - 1)).toEqual({ kind: 'beating' });
    expect(heartbeat(2 * SECOND)).toEqual({ kind: 'silent' });
  });

  it('is not dead while its next tick may still be to come', () => {
    expect(heartbeat(90 * SECOND)).toEqual({ kind: 'silent' });
    expect(heartbeat(90 * SECOND + 1)).toEqual({ kind: 'dead', since: START - 30 * SECOND });
  });

  it('is not dead in the first ten seconds, however long it was silent: the computer may have slept', () => {
    const lastTick = START - 8 * HOUR;
    expect(heartbeat(10 * SECOND - 1, { lastTick })).toEqual({ kind: 'silent' });
    expect(heartbeat(10 * SECOND, { lastTick })).toEqual({ kind: 'dead', since: lastTick });
  });

  it('is not dead for what the page kept it waiting, up to ten seconds', () => {
    const lastTick = START - 8 * HOUR;
    expect(heartbeat(13 * SECOND, { lastTick, hindrance: 4 * SECOND })).toEqual({ kind: 'silent' });
    expect(heartbeat(20 * SECOND - 1, { lastTick, hindrance: 15 * SECOND })).toEqual({ kind: 'silent' });
    expect(heartbeat(20 * SECOND, { lastTick, hindrance: 15 * SECOND }).kind).toBe('dead');
  });
});

describe('a background that has not ticked since the browser started', () => {
  it('is not dead while the browser may just have started', () => {
    expect(heartbeat(2 * MINUTE, { lastTick: null })).toEqual({ kind: 'silent' });
  });

  it('is dead once a page has looked in vain for longer, now or before', () => {
    expect(heartbeat(2 * MINUTE + 1, { lastTick: null })).toEqual({ kind: 'dead', since: null });
    const before = { lastTick: null, firstLook: START - HOUR };
    expect(heartbeat(9 * SECOND, before)).toEqual({ kind: 'silent' });
    expect(heartbeat(10 * SECOND, before)).toEqual({ kind: 'dead', since: null });
  });
});

describe('a clock that was set back by an hour', () => {
  const before = { lastTick: START + HOUR, firstLook: START + HOUR };

  it('makes no death of the ticks that lie ahead', () => {
    expect(heartbeat(SECOND, before)).toEqual({ kind: 'beating' });
    expect(heartbeat(2 * MINUTE, before)).toEqual({ kind: 'silent' });
  });

  it('does not hide one', () => {
    expect(heartbeat(2 * MINUTE + 1, before)).toEqual({ kind: 'dead', since: null });
  });
});
