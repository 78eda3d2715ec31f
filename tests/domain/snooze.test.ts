import { describe, expect, it } from 'vitest';
import { buttonsOf, openedThen } from '../../domain/alert-button';
import { snoozeOf, untilStart } from '../../domain/snooze';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import {
  armOf,
  choicesOf,
  entryOf,
  ledgerOf,
  plainSession,
  preferencesWith,
  START,
  session,
} from '../builders';
import { dueFor, planFor } from './planning';

const lead = { uid: session().uid, start: START, kind: 'lead', leadMinutes: 60 } as const;
const preferences = preferencesWith({ followedLeads: [60, 15, 5] });

/** What is due at each of these minutes before the start, once the answer was given an hour before it. */
function dueAfter(answer: ReturnType<typeof snoozeOf>, minutes: readonly number[]): readonly string[] {
  const { key, isAwaited } = answer;
  const ledger = ledgerOf(lead, { ...key, state: isAwaited ? 'held' : 'done', at: START - HOUR });
  return minutes.flatMap((left) =>
    dueFor(session(), START - left * MINUTE, { preferences, ledger }).map((due) => `${left}: ${due}`),
  );
}

describe('"in 5 minutes"', () => {
  it('is said again five minutes later', () => {
    expect(dueAfter(snoozeOf(lead, START - HOUR), [56, 55])).toEqual(['55: snooze 55: notify']);
  });

  it('wakes the worker for it', () => {
    const { key } = snoozeOf(lead, START - HOUR);
    const ledger = ledgerOf(lead, { ...key, state: 'held', at: START - HOUR });
    const plan = planFor([entryOf(session())], { now: START - HOUR, preferences, ledger });
    expect(plan.nextWake).toBeLessThanOrEqual(START - 55 * MINUTE);
  });

  it('is said once', () => {
    const { key } = snoozeOf(lead, START - HOUR);
    const ledger = ledgerOf(lead, { ...key, state: 'done', at: START - HOUR });
    expect(dueFor(session(), START - 55 * MINUTE, { preferences, ledger })).toEqual([]);
  });

  it('five minutes before the start is "at the start"', () => {
    expect(snoozeOf(lead, START - 5 * MINUTE)).toEqual(untilStart(lead));
    expect(snoozeOf(lead, START - 5 * MINUTE - 29 * SECOND).isAwaited).toBe(false);
    expect(snoozeOf(lead, START - 6 * MINUTE)).toMatchObject({ key: { leadMinutes: 1 }, isAwaited: true });
  });

  it('after the start is said while the session runs', () => {
    const start = { ...lead, kind: 'start', leadMinutes: 0 } as const;
    const { key } = snoozeOf(start, START + MINUTE);
    expect(key.leadMinutes).toBe(-6);
    const ledger = ledgerOf(start, { ...key, state: 'held', at: START + MINUTE });
    expect(dueFor(session(), START + 5 * MINUTE, { ledger })).toEqual([]);
    expect(dueFor(session(), START + 6 * MINUTE, { ledger })).toEqual(['snooze -6: notify']);
    expect(dueFor(session(), START + 3 * HOUR, { ledger })).toEqual([]);
  });
});

describe('"at the start"', () => {
  it('leaves out the reminders until then', () => {
    expect(dueAfter(untilStart(lead), [15, 5, 0])).toEqual(['0: start: notify']);
  });
});

describe('reminders of one session', () => {
  it('stand in the place of those for all', () => {
    const choices = choicesOf({ leads: { [session().uid]: [30] } });
    const due = [60, 30, 15, 5].flatMap((left) =>
      dueFor(session(), START - left * MINUTE, { preferences, choices }),
    );
    expect(new Set(due)).toEqual(new Set(['lead 30: notify']));
    expect(dueFor(session(), START - 31 * MINUTE, { preferences, choices })).toEqual([]);
  });

  it('may be none', () => {
    const about = plainSession();
    const choices = choicesOf({ arms: [armOf(about)], leads: { [about.uid]: [] } });
    expect(dueFor(about, START - 5 * MINUTE, { choices })).toEqual([]);
  });
});

describe('the buttons of an alert', () => {
  it.each([
    ['lead', 5, true, ['decline', 'snooze']],
    ['lead', 5, false, ['snooze', 'until-start']],
    ['snooze', 55, false, ['snooze', 'until-start']],
    ['snooze', -6, false, ['watch', 'snooze']],
    ['start', 0, true, ['watch', 'snooze']],
    ['early', 0, false, ['watch']],
    ['recording', 0, false, ['watch']],
    ['change', 0, true, []],
  ] as const)('%s %d, opening: %s', (kind, leadMinutes, opens, buttons) => {
    expect(buttonsOf({ kind, leadMinutes }, opens)).toEqual(buttons);
  });

  it('are those that the user saw: what was armed since had "in 5 minutes" in the place of "don\'t open"', () => {
    expect(openedThen(true, { armedAt: 1 }, { at: 2 })).toBe(true);
    expect(openedThen(true, { armedAt: 3 }, { at: 2 })).toBe(false);
    expect(openedThen(false, { armedAt: 1 }, { at: 2 })).toBe(false);
  });
});
