import { expect, it } from 'vitest';
import type { Decision, Verdict } from '../../domain/decision';
import { type DecisionSummary, summarise } from '../../domain/decision-summary';
import type { Refusal } from '../../domain/refusal';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { START } from '../builders';

function decision(uid: string, verdict: Verdict, start = START): Decision {
  return { at: START, uid, title: uid, start, verdict };
}

function opened(lateBy: number): Verdict {
  return { kind: 'opened', lateBy, href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' };
}

function announced(lateBy: number): Verdict {
  return { kind: 'announced', lateBy };
}

function notOpened(lateBy: number): Verdict {
  return { kind: 'not-opened', refusal: 'too-late', lateBy };
}

const NOTHING: DecisionSummary = {
  onTime: 0,
  late: [],
  notOpened: [],
  missed: 0,
  missedInQuiet: 0,
  notShown: 0,
  failed: 0,
};

it('is of nothing where nothing was decided', () => {
  expect(summarise([])).toEqual(NOTHING);
});

it('counts what was on time, up to a minute after the start', () => {
  const decisions = [decision('a', opened(2 * SECOND)), decision('b', announced(MINUTE))];
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 2 });
});

it('counts what was late, and says by how much', () => {
  const decisions = [
    decision('a', announced(6 * MINUTE)),
    decision('b', announced(MINUTE + 1)),
    decision('c', announced(0)),
  ];
  const late = [{ cause: null, count: 2, lateBy: { least: MINUTE + 1, most: 6 * MINUTE } }];
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 1, late });
});

it('tells apart why starts were late, the most frequent cause first', () => {
  const asleep = (lateBy: number): Verdict => ({ kind: 'announced', lateBy, absence: 'asleep' });
  const decisions = [
    decision('a', { kind: 'announced', lateBy: HOUR, absence: 'not-running' }),
    decision('b', asleep(6 * MINUTE)),
    decision('c', asleep(20 * MINUTE)),
  ];
  expect(summarise(decisions)).toEqual({
    ...NOTHING,
    late: [
      { cause: 'asleep', count: 2, lateBy: { least: 6 * MINUTE, most: 20 * MINUTE } },
      { cause: 'not-running', count: 1, lateBy: { least: HOUR, most: HOUR } },
    ],
  });
});

it('has no cause for what was on time, though the computer had slept', () => {
  const decisions = [decision('a', { kind: 'announced', lateBy: MINUTE, absence: 'asleep' })];
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 1 });
});

it('tells apart why sessions did not open, the most frequent reason first', () => {
  const refused = (refusal: Refusal): Verdict => ({ kind: 'not-opened', refusal, lateBy: 0 });
  const decisions = [
    decision('a', refused('cancelled')),
    decision('b', refused('asleep')),
    decision('c', refused('asleep')),
  ];
  expect(summarise(decisions).notOpened).toEqual([
    { refusal: 'asleep', count: 2 },
    { refusal: 'cancelled', count: 1 },
  ]);
});

it('counts what was over when the quiet hours ended by itself', () => {
  const decisions = [
    decision('a', { kind: 'missed', isQuiet: true }),
    decision('b', { kind: 'missed', isQuiet: false }),
    decision('c', { kind: 'missed' }),
  ];
  expect(summarise(decisions)).toEqual({ ...NOTHING, missed: 2, missedInQuiet: 1 });
});

it('counts what the browser did not show, unless more is known of that start', () => {
  const decisions = [
    decision('a', { kind: 'not-shown' }),
    decision('b', { kind: 'not-shown' }),
    decision('b', opened(0)),
    decision('c', { kind: 'missed' }),
    decision('c', { kind: 'not-shown' }),
  ];
  const expected = { ...NOTHING, onTime: 1, missed: 1, notShown: 1 };
  expect(summarise(decisions)).toEqual(expected);
  expect(summarise(decisions.toReversed())).toEqual(expected);
});

it('counts each way in which a start came to nothing', () => {
  const decisions = [
    decision('a', notOpened(0)),
    decision('b', notOpened(HOUR)),
    decision('c', { kind: 'missed' }),
    decision('d', { kind: 'failed', sentence: 'No window' }),
  ];
  const tooLate = [{ refusal: 'too-late', count: 2 }];
  expect(summarise(decisions)).toEqual({ ...NOTHING, notOpened: tooLate, missed: 1, failed: 1 });
});

it.each<{ name: string; verdicts: readonly Verdict[]; expected: object }>([
  {
    name: 'opened and announced: opened',
    verdicts: [opened(0), announced(2 * MINUTE)],
    expected: { onTime: 1 },
  },
  {
    name: 'not opened, and announced late: not opened',
    verdicts: [announced(6 * MINUTE), notOpened(6 * MINUTE)],
    expected: { notOpened: [{ refusal: 'too-late', count: 1 }] },
  },
  {
    name: 'refused by the browser, then announced: refused',
    verdicts: [{ kind: 'failed', sentence: 'No window' }, announced(0)],
    expected: { failed: 1 },
  },
  {
    name: 'not opened, and missed: not opened',
    verdicts: [{ kind: 'missed' }, notOpened(HOUR)],
    expected: { notOpened: [{ refusal: 'too-late', count: 1 }] },
  },
])('counts a start once: $name', ({ verdicts, expected }) => {
  const decisions = verdicts.map((verdict) => decision('a', verdict));
  expect(summarise(decisions)).toEqual({ ...NOTHING, ...expected });
  expect(summarise(decisions.toReversed())).toEqual({ ...NOTHING, ...expected });
});

it('counts two starts of one session, and neither reminders nor news', () => {
  const decisions = [
    decision('a', { kind: 'reminded', leadMinutes: 5 }),
    decision('a', opened(0)),
    decision('a', { kind: 'told', change: { kind: 'moved', at: START, from: START, to: START + HOUR } }),
    decision('a', opened(0), START + HOUR),
    decision('b', { kind: 'reminded', leadMinutes: 5 }),
    decision('c', { kind: 'told-early' }),
    decision('d', { kind: 'told-recording' }),
    decision('e', { kind: 'told-again' }),
  ];
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 2 });
});
