import { describe, expect, it } from 'vitest';
import type { Session } from '../../domain/session';
import type { SessionChange } from '../../domain/session-change';
import { newsAt } from '../../domain/session-news';
import { DAY, HOUR } from '../../domain/time';
import { entryOf, START, session } from '../builders';

function newsOf(
  changes: readonly SessionChange[],
  now: number,
  overrides: Partial<Session> = {},
): readonly SessionChange['kind'][] {
  return newsAt({ ...entryOf(session(overrides)), changes }, now).map(({ kind }) => kind);
}

describe('the news of a session', () => {
  const MOVED = { kind: 'moved', at: START - 3 * DAY, from: START - HOUR, to: START } as const;

  it('are none where nothing has changed', () => {
    expect(newsOf([], START)).toEqual([]);
  });

  it('are forgotten after 24 hours', () => {
    const changes = [{ kind: 'new', at: START - 2 * DAY }] as const;
    expect(newsOf(changes, START - DAY - 1)).toEqual(['new']);
    expect(newsOf(changes, START - DAY)).toEqual([]);
  });

  it('keep a move until the session is over', () => {
    expect(newsOf([MOVED], START + 2 * HOUR - 1)).toEqual(['moved']);
    expect(newsOf([MOVED], START + 2 * HOUR)).toEqual([]);
  });

  it.each(['cancelled', 'postponed'] as const)('keep that it is %s until it would be over', (status) => {
    const changes = [{ kind: status, at: START - 3 * DAY }] as const;
    expect(newsOf(changes, START + 2 * HOUR - 1, { status })).toEqual([status]);
    expect(newsOf(changes, START + 2 * HOUR, { status })).toEqual([]);
  });

  it('tell of a recording although the session is over, for 24 hours', () => {
    const changes = [{ kind: 'recording-appeared', at: START + 3 * HOUR }] as const;
    expect(newsOf(changes, START + 4 * HOUR)).toEqual(['recording-appeared']);
    expect(newsOf(changes, START + 3 * HOUR + DAY)).toEqual([]);
  });

  it('leave out what is no longer true', () => {
    const changes: readonly SessionChange[] = [
      { kind: 'moved', at: START - HOUR, from: START, to: START + HOUR },
      { kind: 'retitled', at: START - HOUR, from: 'One', to: 'Another' },
      { kind: 'cancelled', at: START - HOUR },
    ];
    expect(newsOf(changes, START)).toEqual([]);
  });

  it('leave out that it takes place after all once it is off again', () => {
    const changes: readonly SessionChange[] = [
      { kind: 'restored', at: START - 2 * HOUR },
      { kind: 'cancelled', at: START - HOUR },
    ];
    expect(newsOf(changes, START, { status: 'cancelled' })).toEqual(['cancelled']);
    expect(newsOf(changes, START)).toEqual(['restored']);
  });

  it('tell the latest of two moves', () => {
    const again = { kind: 'moved', at: START - HOUR, from: START + HOUR, to: START } as const;
    const entry = { ...entryOf(session()), changes: [MOVED, again] };
    expect(newsAt(entry, START)).toEqual([again]);
  });

  it('begin with what matters most', () => {
    const at = START - HOUR;
    const changes: readonly SessionChange[] = [
      { kind: 'new', at },
      { kind: 'link-appeared', at },
      { kind: 'retitled', at, from: 'A draft', to: session().title },
      { kind: 'moved', at, from: START - HOUR, to: START },
      { kind: 'restored', at },
    ];
    expect(newsOf(changes, START)).toEqual(['restored', 'moved', 'retitled', 'link-appeared', 'new']);
  });
});
