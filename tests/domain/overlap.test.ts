import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../domain/overlap';
import type { Session } from '../../domain/session';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { START, seededRandom, session } from '../builders';

/** A session from and until so many minutes after `START`; until null: not known. */
function span(uid: string, from: number, until: number | null, overrides: Partial<Session> = {}): Session {
  const end = until === null ? null : START + until * MINUTE;
  return session({ uid, start: START + from * MINUTE, end, ...overrides });
}

function pairs(...sessions: readonly Session[]): readonly string[] {
  return [...overlapsOf(sessions)].flatMap(([uid, overlaps]) =>
    overlaps.map((overlap) => `${uid} with ${overlap.uid}: ${overlap.minutes}`),
  );
}

describe('overlapsOf', () => {
  it('names the other session, its start and the minutes both run, on both sides', () => {
    const overlaps = overlapsOf([span('a', 0, 90), span('b', 60, 150)]);
    expect(overlaps.get('a')).toEqual([{ uid: 'b', start: START + 60 * MINUTE, minutes: 30 }]);
    expect(overlaps.get('b')).toEqual([{ uid: 'a', start: START, minutes: 30 }]);
  });

  it('is the whole of a session that lies within another, or beside it', () => {
    expect(pairs(span('a', 0, 120), span('b', 30, 45))).toEqual(['a with b: 15', 'b with a: 15']);
    expect(pairs(span('a', 0, 60), span('b', 0, 60))).toEqual(['a with b: 60', 'b with a: 60']);
  });

  it('is none back to back, nor apart', () => {
    expect(pairs(span('a', 0, 60), span('b', 60, 120))).toEqual([]);
    expect(pairs(span('a', 0, 60), span('b', 61, 120))).toEqual([]);
  });

  it('is none of less than a minute, and whole minutes beyond', () => {
    const b = session({ uid: 'b', start: START + 60 * MINUTE - 59 * SECOND, end: START + 2 * HOUR });
    expect(pairs(span('a', 0, 60), b)).toEqual([]);
    const c = session({ uid: 'c', start: START + 60 * MINUTE - 119 * SECOND, end: START + 2 * HOUR });
    expect(pairs(span('a', 0, 60), c)).toEqual(['a with c: 1', 'c with a: 1']);
  });

  it('claims nothing where an end is not known', () => {
    expect(pairs(span('a', 0, null), span('b', 10, 60))).toEqual([]);
    expect(pairs(span('a', 0, 60), span('b', 10, null))).toEqual([]);
  });

  it.each([
    { status: 'cancelled' },
    { status: 'postponed' },
    { certainty: 'ambiguous' },
    { certainty: 'contradictory' },
    { certainty: 'follows-previous' },
  ] satisfies Partial<Session>[])('claims nothing of a session that is %j', (overrides) => {
    expect(pairs(span('a', 0, 60), span('b', 10, 60, overrides))).toEqual([]);
  });

  it('finds a short session between long ones, in whatever order they come', () => {
    const sessions = [span('c', 50, 70), span('a', 0, 60), span('b', 10, 20)];
    expect(pairs(...sessions).toSorted()).toEqual([
      'a with b: 10',
      'a with c: 10',
      'b with a: 10',
      'c with a: 10',
    ]);
  });

  it('agrees with comparing each with each', () => {
    const random = seededRandom(14);
    for (let round = 0; round < 50; round += 1) {
      const sessions = Array.from({ length: 12 }, (_, index) => {
        const from = Math.floor(random() * 300);
        return span(String(index), from, from + 1 + Math.floor(random() * 90));
      });
      const expected = sessions.flatMap((one) =>
        sessions
          .filter((other) => other.uid !== one.uid)
          .map((other) => ({ one, other, minutes: sharedMinutes(one, other) }))
          .filter(({ minutes }) => minutes >= 1)
          .map(({ other, minutes }) => `${one.uid} with ${other.uid}: ${minutes}`),
      );
      expect(pairs(...sessions).toSorted()).toEqual(expected.toSorted());
    }
  });
});

function sharedMinutes(one: Session, other: Session): number {
  const from = Math.max(one.start ?? 0, other.start ?? 0);
  const until = Math.min(one.end ?? 0, other.end ?? 0);
  return Math.floor((until - from) / MINUTE);
}
