import { describe, expect, it } from 'vitest';
import type { LedgerState } from '../../domain/alert';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
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
import { dueFor, inWords, planFor } from './planning';

const followed = session();
const openEnded = session({ end: null });
const plain = plainSession();

/** What is due at `now` for a session as the schedule saw it. */
const dueAsSeen = (entry: ScheduleEntry, now: number) => planFor([entry], { now }).due.map(inWords);

describe('the start of a session', () => {
  it('is announced at the start and not a moment earlier', () => {
    expect(dueFor(followed, START - 1)).toEqual([]);
    expect(dueFor(followed, START)).toEqual(['start: notify']);
  });

  it('is announced where the user asked for it, though they do not follow the session', () => {
    expect(dueFor(plain, START)).toEqual([]);
    const choices = choicesOf({ reminders: { [plain.uid]: true } });
    expect(dueFor(plain, START, { choices })).toEqual(['start: notify']);
  });

  it('is announced where its body is followed', () => {
    const preferences = preferencesWith({ followedBodies: ['Trusteeship Council'] });
    expect(dueFor(plain, START, { preferences })).toEqual(['start: notify']);
  });

  it('is not announced where the user wants no reminder of it', () => {
    const choices = choicesOf({ reminders: { [followed.uid]: false } });
    expect(dueFor(followed, START, { choices })).toEqual([]);
    expect(dueFor(followed, START + HOUR, { choices })).toEqual([]);
  });

  it('carries the session, under an id made of session, start, kind and lead', () => {
    const [due] = planFor([entryOf(followed)]).due;
    expect(due).toMatchObject({
      id: `start|0|${START}|${followed.uid}`,
      entry: { session: { title: followed.title } },
    });
  });
});

describe('who comes late', () => {
  it.each([14 * MINUTE, 119 * MINUTE, 2 * HOUR - 1])(
    'hears of a session that is still running (%d ms after the start)',
    (late) => {
      expect(dueFor(followed, START + late)).toEqual(['start: notify']);
    },
  );

  it('is spared the news of a session that is over, which counts as missed', () => {
    expect(dueFor(followed, START + 2 * HOUR)).toEqual(['start: miss']);
    expect(dueFor(followed, START + DAY)).toEqual(['start: miss']);
  });

  it('hears of a session with an unknown end up to 60 minutes after its start', () => {
    expect(dueFor(openEnded, START + HOUR)).toEqual(['start: notify']);
    expect(dueFor(openEnded, START + HOUR + 1)).toEqual(['start: miss']);
  });

  it('hears of it later where the source shows a live badge', () => {
    const readAt = START + 3 * HOUR;
    const badged = entryOf(session({ end: null, liveBadge: true }), { readAt, liveSeenAt: readAt });
    expect(dueAsSeen(badged, readAt)).toEqual(['start: notify']);
  });

  it('does not hear of it where the badge has gone already', () => {
    const seen = { liveSeenAt: START + 10 * MINUTE, readAt: START + 25 * MINUTE };
    expect(dueAsSeen(entryOf(openEnded, seen), START + 26 * MINUTE)).toEqual(['start: miss']);
  });

  it('hears of it although a badge was shown, for a test, before the start', () => {
    const seen = { liveSeenAt: START - 20 * MINUTE, readAt: START - 5 * MINUTE };
    expect(dueAsSeen(entryOf(openEnded, seen), START)).toEqual(['start: notify']);
  });
});

describe('a live badge before the start', () => {
  const badgedAt = (readAt: number) => entryOf(session({ liveBadge: true }), { liveSeenAt: readAt, readAt });

  it('is told, once, to who waits for the session; its start is announced all the same', () => {
    const badged = badgedAt(START - 5 * MINUTE);
    expect(dueAsSeen(badged, START - 4 * MINUTE)).toEqual(['early: notify']);
    const ledger = ledgerOf({ uid: session().uid, start: START, kind: 'early', leadMinutes: 0 });
    expect(planFor([badged], { now: START - 4 * MINUTE, ledger }).due).toEqual([]);
    expect(dueAsSeen(badged, START)).toEqual(['start: notify']);
  });

  it('that is more than an hour before it is of a test of the line: nothing is told until then', () => {
    const badged = badgedAt(START - 70 * MINUTE);
    expect(dueAsSeen(badged, START - 65 * MINUTE)).toEqual([]);
    expect(planFor([badged], { now: START - 65 * MINUTE }).nextWake).toBeLessThanOrEqual(START - HOUR);
    expect(dueAsSeen(badged, START - HOUR)).toEqual(['early: notify']);
  });

  it('that is 90 minutes old says nothing', () => {
    expect(dueAsSeen(badgedAt(START - 3 * HOUR), START - MINUTE)).toEqual([]);
  });
});

describe('lead times', () => {
  const armed = { choices: choicesOf({ arms: [armOf(plain, { armedAt: START - DAY })] }) };

  it('are 5 minutes for an armed session and none for a followed one, until the user chooses', () => {
    expect(dueFor(followed, START - 5 * MINUTE)).toEqual([]);
    expect(dueFor(plain, START - 5 * MINUTE - 1, armed)).toEqual([]);
    expect(dueFor(plain, START - 5 * MINUTE, armed)).toEqual(['lead 5: notify']);
  });

  it('can be several, each at its time', () => {
    const preferences = preferencesWith({ followedLeads: [5, 15, 60] });
    const leads = [60, 15, 5].map((lead) => ({
      ...followed,
      kind: 'lead' as const,
      leadMinutes: lead,
      start: START,
    }));
    leads.forEach(({ leadMinutes }, index) => {
      const surroundings = { preferences, ledger: ledgerOf(...leads.slice(0, index)) };
      const time = START - leadMinutes * MINUTE;
      expect(dueFor(followed, time - 1, surroundings)).toEqual([]);
      expect(dueFor(followed, time, surroundings)).toEqual([`lead ${leadMinutes}: notify`]);
    });
  });

  it('reach whom they would have reached, as long as the session has not started', () => {
    expect(dueFor(plain, START - MINUTE, armed)).toEqual(['lead 5: notify']);
    expect(dueFor(plain, START - 1, armed)).toEqual(['lead 5: notify']);
  });

  it('that come together say it once: who slept through three hears the nearest', () => {
    const preferences = preferencesWith({ followedLeads: [60, 5, 15] });
    expect(dueFor(followed, START - 2 * MINUTE, { preferences })).toEqual(['lead 5: notify']);
    expect(dueFor(followed, START - 10 * MINUTE, { preferences })).toEqual(['lead 15: notify']);
    expect(dueFor(followed, START - 40 * MINUTE, { preferences })).toEqual(['lead 60: notify']);
  });

  it('say nothing after the nearest has said it', () => {
    const surroundings = {
      preferences: preferencesWith({ followedLeads: [5, 15] }),
      ledger: ledgerOf({ uid: followed.uid, start: START, kind: 'lead', leadMinutes: 5 }),
    };
    expect(dueFor(followed, START - 2 * MINUTE, surroundings)).toEqual([]);
  });

  it('that are stored twice are told once', () => {
    const preferences = preferencesWith({ followedLeads: [15, 15] });
    expect(dueFor(followed, START - 15 * MINUTE, { preferences })).toEqual(['lead 15: notify']);
  });

  it('never come after the start', () => {
    const preferences = preferencesWith({ followedLeads: [5, 15, 60] });
    for (const now of [START, START + 30 * SECOND, START + HOUR, START + DAY]) {
      expect(dueFor(followed, now, { preferences }).filter((due) => due.startsWith('lead'))).toEqual([]);
    }
  });

  it('that had passed when the user armed the session are not for them', () => {
    const armedLate = { choices: choicesOf({ arms: [armOf(plain, { armedAt: START - 3 * MINUTE })] }) };
    expect(dueFor(plain, START - 3 * MINUTE, armedLate)).toEqual([]);
    expect(dueFor(plain, START - MINUTE, armedLate)).toEqual([]);
  });

  it('of what follows others are none where the user wants no reminder', () => {
    const surroundings = {
      preferences: preferencesWith({ followedLeads: [15] }),
      choices: choicesOf({ reminders: { [followed.uid]: false } }),
    };
    expect(dueFor(followed, START - 15 * MINUTE, surroundings)).toEqual([]);
  });

  it('precede whatever opens by itself, so that it can be declined', () => {
    const preferences = preferencesWith({ opening: 'followed' });
    expect(dueFor(followed, START - 5 * MINUTE, { preferences })).toEqual(['lead 5: notify']);
  });
});

describe('the ledger', () => {
  it('takes up what was interrupted', () => {
    const key = { uid: followed.uid, start: START, kind: 'start', leadMinutes: 0 } as const;
    const ledger = ledgerOf({ ...key, state: 'intended' });
    expect(dueFor(followed, START + MINUTE, { ledger })).toEqual(['start: notify']);
  });

  it.each<LedgerState>(['done', 'failed', 'resumed'])(
    'forbids another time what is %s: it may have been done, and was tried twice',
    (state) => {
      const ledger = ledgerOf({ uid: followed.uid, start: START, kind: 'start', leadMinutes: 0, state });
      expect(dueFor(followed, START, { ledger })).toEqual([]);
      expect(dueFor(followed, START + DAY, { ledger })).toEqual([]);
    },
  );

  it('holds for that session, start and kind alone', () => {
    const ledger = ledgerOf(
      { uid: 'another', start: START, kind: 'start', leadMinutes: 0 },
      { uid: followed.uid, start: START, kind: 'lead', leadMinutes: 5 },
      { uid: followed.uid, start: START - HOUR, kind: 'start', leadMinutes: 0 },
    );
    expect(dueFor(followed, START, { ledger })).toEqual(['start: notify']);
  });

  it('lets a session that moved alert anew, and one that did not move never', () => {
    const ledger = ledgerOf({ uid: followed.uid, start: START, kind: 'start', leadMinutes: 0 });
    const moved = session({ start: START + 30 * MINUTE });
    expect(dueFor(moved, START + MINUTE, { ledger })).toEqual([]);
    expect(dueFor(moved, START + 30 * MINUTE, { ledger })).toEqual(['start: notify']);
    const renamed = session({ title: 'Dialogue, now with another title', end: START + 3 * HOUR });
    expect(dueFor(renamed, START + 30 * MINUTE, { ledger })).toEqual([]);
  });
});

describe('nothing is announced', () => {
  it('of what started before Gavel was installed', () => {
    const installedAt = START + MINUTE;
    expect(dueFor(followed, START + 2 * MINUTE, { installedAt })).toEqual([]);
    expect(dueFor(followed, START + DAY, { installedAt })).toEqual([]);
    expect(dueFor(followed, START, { installedAt: START })).toEqual(['start: notify']);
  });

  const UNSURE: readonly [string, string, Partial<Session>][] = [
    ['cancelled', 'cancelled', { status: 'cancelled' }],
    ['postponed', 'postponed', { status: 'postponed' }],
    ['closed to the public', 'closed', { access: 'closed' }],
    [
      'known by its day alone',
      'time-uncertain',
      { start: null, end: null, date: '2026-11-24', certainty: 'date-only' },
    ],
    ['to be read in two ways', 'time-uncertain', { certainty: 'ambiguous', alternativeStart: START + HOUR }],
    ['contradicted by another source', 'time-uncertain', { certainty: 'contradictory' }],
    ['to start when another ends', 'time-uncertain', { certainty: 'follows-previous' }],
  ];

  it.each(UNSURE)('of a session that is %s, at whatever time', (_, _refusal, overrides) => {
    const about = session(overrides);
    const preferences = preferencesWith({ followedLeads: [5], opening: 'followed' });
    const reminded = choicesOf({ reminders: { [about.uid]: true } });
    const times = [-60, -5, 0, 1, 59, 60, 90, 1440].map((minutes) => START + minutes * MINUTE);
    for (const choices of [choicesOf(), reminded]) {
      for (const now of times) expect(dueFor(about, now, { choices, preferences })).toEqual([]);
    }
  });

  it.each(UNSURE)('of one that is %s and armed; it ends with its line', (_, refusal, overrides) => {
    const about = session(overrides);
    const choices = choicesOf({ arms: [armOf(about)], reminders: { [about.uid]: true } });
    const preferences = preferencesWith({ armedLeads: [5] });
    for (const minutes of [-60, -5]) {
      expect(dueFor(about, START + minutes * MINUTE, { choices, preferences })).toEqual([]);
    }
    for (const minutes of [0, 1, 90, 1440]) {
      expect(dueFor(about, START + minutes * MINUTE, { choices, preferences })).toEqual([
        `open: refuse (${refusal})`,
      ]);
    }
  });
});

describe('two sessions at the same minute', () => {
  it('are both announced', () => {
    const [one, two] = [session({ uid: 'one' }), session({ uid: 'two' })];
    const { due } = planFor([entryOf(one), entryOf(two)]);
    expect(due.map((alert) => [alert.uid, inWords(alert)])).toEqual([
      ['one', 'start: notify'],
      ['two', 'start: notify'],
    ]);
  });
});
