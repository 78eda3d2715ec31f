import { describe, expect, it } from 'vitest';
import type { Decision, Verdict } from '../../domain/decision';
import { missedDecisions, phaseOfMissed } from '../../domain/missed';
import { REFUSALS } from '../../domain/refusal';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { entryOf, START, session } from '../builders';

/** An hour after the start, when the computer is back. */
const BACK = START + HOUR;

const ASLEEP: Verdict = { kind: 'not-opened', refusal: 'asleep', lateBy: HOUR };
const MISSED: Verdict = { kind: 'missed' };

function decision(verdict: Verdict, overrides: Partial<Decision> = {}): Decision {
  return { at: BACK, uid: 'un-web-tv:1', title: 'A meeting', start: START, verdict, ...overrides };
}

describe('missedDecisions', () => {
  const kindsOf = (...decisions: readonly Decision[]) =>
    missedDecisions(decisions, 0, BACK).map(({ verdict }) => verdict.kind);

  it('has what was over, and what was not opened because nobody was there', () => {
    expect(kindsOf(decision(MISSED))).toEqual(['missed']);
    const refusals = REFUSALS.filter(
      (refusal) => kindsOf(decision({ kind: 'not-opened', refusal, lateBy: 0 })).length > 0,
    );
    expect(refusals.toSorted()).toEqual(
      ['asleep', 'away', 'interrupted', 'locked', 'not-running', 'too-late'].toSorted(),
    );
  });

  it('has what was announced late, not what was announced in time or opened', () => {
    expect(kindsOf(decision({ kind: 'announced', lateBy: 2 * MINUTE + 1 }))).toEqual(['announced']);
    expect(kindsOf(decision({ kind: 'announced', lateBy: 2 * MINUTE }))).toEqual([]);
    expect(
      kindsOf(
        decision({ kind: 'opened', lateBy: 0, href: 'https://webtv.un.org/en' }),
        decision({ kind: 'not-shown' }),
      ),
    ).toEqual([]);
  });

  it('names each start once, by what tells most of it, the latest start first', () => {
    const later = { start: START + MINUTE };
    const shown = missedDecisions(
      [
        decision({ kind: 'announced', lateBy: HOUR }),
        decision(ASLEEP),
        decision(MISSED),
        decision(MISSED, later),
        decision(MISSED, { uid: 'un-web-tv:2', start: START - MINUTE }),
      ],
      0,
      BACK,
    );
    expect(shown).toEqual([
      decision(MISSED, later),
      decision(ASLEEP),
      decision(MISSED, { uid: 'un-web-tv:2', start: START - MINUTE }),
    ]);
  });

  it.each([
    ['just before it was seen', BACK, BACK, 0],
    ['after it was seen', BACK - 1, BACK, 1],
    ['8 days ago', 0, BACK + 8 * DAY, 0],
    ['a moment less than 8 days ago', 0, BACK + 8 * DAY - 1, 1],
    ['and seen by a clock that was ahead', BACK + 9 * DAY, BACK + MINUTE, 1],
    ['in the future, by a clock that was ahead', 0, BACK - 1, 0],
  ])('what was missed %s', (_, seenAt, now, count) => {
    expect(missedDecisions([decision(MISSED)], seenAt, now)).toHaveLength(count);
  });
});

describe('phaseOfMissed', () => {
  const phaseOf = (overrides: Partial<Session> | null, now = BACK) =>
    phaseOfMissed(
      {
        decision: decision(ASLEEP),
        entry: overrides === null ? null : entryOf(session(overrides)),
        ownLink: undefined,
      },
      now,
    );

  it('tells what still runs from what may and what is over', () => {
    expect(phaseOf({})).toBe('live');
    expect(phaseOf({ end: null })).toBe('started');
    expect(phaseOf({}, START + 2 * HOUR)).toBe('ended');
  });

  it('is over where nobody knows the session any more', () => {
    expect(phaseOf(null)).toBe('ended');
  });

  it('there was nothing to miss where it is off, or was moved into the future', () => {
    expect(phaseOf({ status: 'cancelled' })).toBeNull();
    expect(phaseOf({ status: 'postponed' })).toBeNull();
    expect(phaseOf({ start: START + DAY, end: null })).toBeNull();
  });
});
