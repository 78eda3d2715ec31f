import { expect, it } from 'vitest';
import type { Decision, Verdict } from '../../domain/decision';
import { summarise } from '../../domain/decision-summary';
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

const NOTHING = {
  ...{ onTime: 0, late: 0, lateBy: { least: 0, most: 0 } },
  ...{ notOpened: 0, missed: 0, failed: 0 },
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
  const lateBy = { least: MINUTE + 1, most: 6 * MINUTE };
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 1, late: 2, lateBy });
});

it('counts each way in which a start came to nothing', () => {
  const decisions = [
    decision('a', notOpened(0)),
    decision('b', notOpened(HOUR)),
    decision('c', { kind: 'missed' }),
    decision('d', { kind: 'failed', sentence: 'No window' }),
  ];
  expect(summarise(decisions)).toEqual({ ...NOTHING, notOpened: 2, missed: 1, failed: 1 });
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
    expected: { notOpened: 1 },
  },
  {
    name: 'refused by the browser, then announced: refused',
    verdicts: [{ kind: 'failed', sentence: 'No window' }, announced(0)],
    expected: { failed: 1 },
  },
  {
    name: 'not opened, and missed: not opened',
    verdicts: [{ kind: 'missed' }, notOpened(HOUR)],
    expected: { notOpened: 1 },
  },
])('counts a start once: $name', ({ verdicts, expected }) => {
  const decisions = verdicts.map((verdict) => decision('a', verdict));
  expect(summarise(decisions)).toEqual({ ...NOTHING, ...expected });
  expect(summarise(decisions.toReversed())).toEqual({ ...NOTHING, ...expected });
});

it('counts two starts of one session, and not its reminders and changes', () => {
  const decisions = [
    decision('a', { kind: 'reminded', leadMinutes: 5 }),
    decision('a', opened(0)),
    decision('a', { kind: 'told', change: { kind: 'moved', at: START, from: START, to: START + HOUR } }),
    decision('a', opened(0), START + HOUR),
    decision('b', { kind: 'reminded', leadMinutes: 5 }),
  ];
  expect(summarise(decisions)).toEqual({ ...NOTHING, onTime: 2 });
});
