import { describe, expect, it } from 'vitest';
import { type ForeseenOpening, foreseenOpenings } from '../../domain/foreseen-opening';
import type { ScheduleEntry } from '../../domain/schedule';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import {
  armOf,
  choicesOf,
  DEVICE,
  entryOf,
  ledgerOf,
  OTHER_DEVICE,
  plainSession,
  preferencesWith,
  START,
  session,
} from '../builders';
import { planFor } from './planning';

type Overrides = Partial<Parameters<typeof foreseenOpenings>[0]>;

function foresee(entries: readonly ScheduleEntry[], overrides: Overrides = {}) {
  return foreseenOpenings({
    now: START - HOUR,
    entries,
    preferences: preferencesWith(),
    choices: choicesOf({ arms: entries.map((entry) => armOf(entry.session)) }),
    ledger: new Map(),
    deviceId: DEVICE,
    homeTimeZone: 'UTC',
    ...overrides,
  });
}

const inWords = (foreseen: ForeseenOpening | undefined) =>
  foreseen &&
  ('refusal' in foreseen.opening
    ? `${foreseen.opening.refusal}${foreseen.rival === null ? '' : `, for ${foreseen.rival.uid}`}`
    : foreseen.opening.effect);

/** By uid, what is foreseen in a word or two. */
function foreseenWords(entries: readonly ScheduleEntry[], overrides: Overrides = {}) {
  return Object.fromEntries([...foresee(entries, overrides)].map(([uid, each]) => [uid, inWords(each)]));
}

const main = entryOf(session({ uid: 'main', role: 'main' }));
const side = entryOf(session({ uid: 'side', role: 'side', start: START + 30 * SECOND }));
const next = entryOf(session({ uid: 'next', start: START + MINUTE }));

describe('of two that start in the same minute', () => {
  it('the main event opens, and the other knows in whose favour it does not; the next minute is no rival', () => {
    expect(foreseenWords([side, main, next])).toEqual({
      main: 'open',
      side: 'conflict, for main',
      next: 'open',
    });
  });

  it('what the user chose opens', () => {
    const arms = [armOf(main.session), armOf(side.session, { chosenAt: START - HOUR })];
    expect(foreseenWords([side, main], { choices: choicesOf({ arms }) })).toEqual({
      main: 'conflict, for side',
      side: 'open',
    });
  });

  it.each([
    ['has no link', { links: [] }, 'no-link'],
    [
      'must be registered for',
      { links: [{ kind: 'register', href: 'https://indico.un.org/event/1/' }] },
      'registration',
    ],
    ['is cancelled', { status: 'cancelled' }, 'cancelled'],
  ] as const)('one that %s is no rival', (_, about, refusal) => {
    const weak = entryOf(session({ uid: 'weak', role: 'main', ...about }));
    expect(foreseenWords([weak, side])).toEqual({ weak: refusal, side: 'open' });
  });

  it('one that the user has declined is no rival', () => {
    const ledger = ledgerOf({
      uid: 'main',
      start: START,
      kind: 'declined',
      leadMinutes: 0,
      at: START - MINUTE,
    });
    expect(foreseenWords([side, main], { ledger })).toEqual({ main: 'declined', side: 'open' });
  });

  it('one that another computer opens is no rival', () => {
    const arms = [armOf(main.session, { deviceId: OTHER_DEVICE }), armOf(side.session)];
    expect(foreseenWords([side, main], { choices: choicesOf({ arms }) })).toEqual({
      main: 'other-computer',
      side: 'open',
    });
  });
});

it('says nothing of what does not open, nor of a start that has come', () => {
  expect(foreseenWords([entryOf(plainSession())], { choices: choicesOf() })).toEqual({});
  expect(foreseenWords([main, next], { now: START })).toEqual({ next: 'open' });
});

it("has the user's own address open though nobody is registered", () => {
  const about = session({ links: [{ kind: 'register', href: 'https://indico.un.org/event/1/' }] });
  const ownLinks = { [about.uid]: 'https://meet.example.org/j/7' };
  const choices = choicesOf({ arms: [armOf(about)], ownLinks });
  expect(foresee([entryOf(about)], { choices }).get(about.uid)?.opening).toMatchObject({
    effect: 'open',
    href: 'https://meet.example.org/j/7',
  });
});

it('is what the planner does at the start', () => {
  const entries = [main, side, next];
  const foreseen = foresee(entries);
  const choices = choicesOf({ arms: entries.map((entry) => armOf(entry.session)) });
  const { due } = planFor([main, side], { now: START + 30 * SECOND, choices });
  const opened = due.flatMap((each) => (each.kind === 'open' ? [[each.uid, each.effect]] : []));
  expect(Object.fromEntries(opened)).toEqual({
    main: foreseen.get('main')?.opening.effect,
    side: foreseen.get('side')?.opening.effect,
  });
});
