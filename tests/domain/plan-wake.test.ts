import { describe, expect, it } from 'vitest';
import { badgeAt } from '../../domain/badge';
import { CALM_BROWSER } from '../../domain/browser-state';
import { planAt } from '../../domain/plan';
import type { PlanInput } from '../../domain/plan-input';
import type { ScheduleEntry } from '../../domain/schedule';
import { DAY, type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import {
  armOf,
  choicesOf,
  entryOf,
  ledgerOf,
  OTHER_DEVICE,
  pick,
  plainSession,
  preferencesWith,
  START,
  seededRandom,
  session,
} from '../builders';
import { inWords, planFor, type Surroundings } from './planning';

const plain = plainSession();
const wakeOf = (entries: readonly ScheduleEntry[], surroundings: Surroundings) =>
  planFor(entries, surroundings).nextWake;

describe('nextWake', () => {
  it('is an hour ahead where nothing is to come', () => {
    expect(wakeOf([], { now: START })).toBe(START + HOUR);
    expect(wakeOf([entryOf(plain)], { now: START - DAY })).toBe(START - DAY + HOUR);
  });

  it('is the start of a session that will be announced, to the millisecond', () => {
    const odd = session({ start: START + 1 });
    expect(wakeOf([entryOf(odd)], { now: START - 30 * SECOND })).toBe(START + 1);
  });

  it('is the start of an armed session that nobody follows', () => {
    const choices = choicesOf({ arms: [armOf(plain)], reminders: { [plain.uid]: false } });
    expect(wakeOf([entryOf(plain)], { now: START - 3 * MINUTE, choices })).toBe(START);
  });

  it('is a lead time', () => {
    const choices = choicesOf({ arms: [armOf(plain, { armedAt: START - DAY })] });
    const preferences = preferencesWith({ armedLeads: [240] });
    const now = START - 4 * HOUR - 20 * MINUTE;
    expect(wakeOf([entryOf(plain)], { now, choices, preferences })).toBe(START - 4 * HOUR);
  });

  it('is the next minute of the badge within the hour', () => {
    const entry = entryOf(session());
    expect(wakeOf([entry], { now: START - 90 * MINUTE })).toBe(START - HOUR);
    expect(wakeOf([entry], { now: START - 10 * MINUTE - 1 })).toBe(START - 10 * MINUTE);
    expect(wakeOf([entry], { now: START - 10 * MINUTE })).toBe(START - 9 * MINUTE);
  });

  it('is the end of what is live, when the badge has to go', () => {
    const ledger = ledgerOf({ uid: session().uid, start: START, kind: 'start', leadMinutes: 0 });
    expect(wakeOf([entryOf(session())], { now: START + 90 * MINUTE, ledger })).toBe(START + 2 * HOUR);
  });

  it('is not moved by sessions that concern the user in nothing', () => {
    expect(wakeOf([entryOf(plain)], { now: START - 5 * MINUTE })).toBe(START + 55 * MINUTE);
  });
});

describe('the badge of the plan', () => {
  it('is that of the sessions whose start is announced to the user', () => {
    const now = START - 7 * MINUTE;
    expect(planFor([entryOf(session())], { now }).badge).toEqual({ kind: 'minutes', minutes: 7 });
    expect(planFor([entryOf(plain)], { now }).badge).toEqual({ kind: 'none' });
    const choices = choicesOf({ reminders: { [plain.uid]: true } });
    expect(planFor([entryOf(plain)], { now, choices }).badge).toEqual({ kind: 'minutes', minutes: 7 });
    expect(planFor([entryOf(session())]).badge).toEqual({ kind: 'live' });
    expect(planFor([entryOf(plain)]).badge).toEqual({ kind: 'none' });
  });
});

describe('of any programme', () => {
  const random = seededRandom(21_09_10);

  function anyEntry(index: number): ScheduleEntry {
    const start = START + Math.floor((random() * 10 - 5) * HOUR);
    const readAt = START - Math.floor(random() * 6 * HOUR);
    const about = session({
      uid: String(index),
      start,
      end: random() < 0.4 ? null : start + Math.floor(random() * 3 * HOUR),
      observanceId: pick(random, [null, 'peace-day']),
      certainty: pick(random, ['exact', 'exact', 'zone-corrected', 'ambiguous']),
      status: pick(random, ['confirmed', 'confirmed', 'tentative', 'cancelled']),
      access: pick(random, ['open', 'open', 'open', 'closed']),
      ...(random() < 0.2 ? { liveBadge: true } : {}),
    });
    return entryOf(about, { readAt, ...(about.liveBadge ? { liveSeenAt: readAt } : {}) });
  }

  function anyInput(): PlanInput {
    const entries = Array.from({ length: Math.floor(random() * 8) }, (_, index) => anyEntry(index));
    const arms = entries
      .filter(() => random() < 0.4)
      .map(({ session: about }) =>
        armOf(about, {
          armedAt: START - Math.floor(random() * 12 * HOUR),
          ...(random() < 0.2 ? { deviceId: OTHER_DEVICE } : {}),
        }),
      );
    return {
      now: START + Math.floor((random() * 12 - 6) * HOUR),
      entries,
      preferences: preferencesWith({
        followedLeads: pick(random, [[], [5, 15, 60]]),
        opening: pick(random, ['armed', 'armed', 'followed', 'never']),
      }),
      choices: choicesOf({
        arms,
        reminders: Object.fromEntries(entries.map(({ uid }) => [uid, random() < 0.8])),
      }),
      ledger: new Map(),
      deviceId: 'the-desk',
      installedAt: START - 3 * HOUR,
      browser: CALM_BROWSER,
      absence: null,
      goneLinks: new Set(),
      homeTimeZone: 'UTC',
    };
  }

  const inputs = Array.from({ length: 300 }, anyInput);

  /** The same moment once the plan has been carried out. */
  function carriedOut(input: PlanInput): PlanInput {
    const done = planAt(input).due.map((due) => ({ ...due, at: input.now }));
    return { ...input, ledger: new Map([...input.ledger, ...ledgerOf(...done)]) };
  }

  it('nextWake lies ahead, at most an hour', () => {
    for (const input of inputs) {
      const { nextWake } = planAt(input);
      expect(nextWake).toBeGreaterThan(input.now);
      expect(nextWake).toBeLessThanOrEqual(input.now + HOUR);
    }
  });

  it('nothing is due and the badge stays as it is until nextWake', () => {
    for (const input of inputs.map(carriedOut)) {
      const { nextWake, badge } = planAt(input);
      const looks = [input.now + 1, nextWake - 1, (input.now + nextWake) / 2].map(Math.floor);
      for (const now of looks.filter((look) => look > input.now && look < nextWake)) {
        const plan = planAt({ ...input, now });
        expect({ due: plan.due.map(inWords), badge: plan.badge }).toEqual({ due: [], badge });
      }
    }
  });

  it('a plan that was carried out is empty', () => {
    for (const input of inputs.map(carriedOut)) expect(planAt(input).due).toEqual([]);
  });

  it('no alert comes twice, none before its time, and no tab later than 60 s, from day to day', () => {
    for (const input of inputs) {
      const ids: string[] = [];
      let ledger = input.ledger;
      let now: EpochMilliseconds = START - 6 * HOUR;
      while (now < START + 12 * HOUR) {
        const { due, nextWake } = planAt({ ...input, now, ledger });
        for (const alert of due) {
          ids.push(alert.id);
          expect(now).toBeGreaterThanOrEqual(
            alert.start - alert.leadMinutes * MINUTE - (alert.kind === 'early' ? HOUR : 0),
          );
          if (alert.effect === 'open') expect(now - alert.start).toBeLessThanOrEqual(MINUTE);
        }
        ledger = new Map([...ledger, ...ledgerOf(...due.map((alert) => ({ ...alert, at: Number(now) })))]);
        now = random() < 0.8 ? nextWake : nextWake + Math.floor(random() * 2 * HOUR);
      }
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('the badge is that of badgeAt for the meetings that can be watched', () => {
    for (const input of inputs) {
      const open = input.entries.filter(({ session }) => session.access === 'open');
      const everyone = {
        ...input,
        choices: choicesOf({ reminders: Object.fromEntries(input.entries.map(({ uid }) => [uid, true])) }),
      };
      expect(planAt(everyone).badge).toEqual(badgeAt(open, input.now));
    }
  });
});

describe('500 sessions', () => {
  /** How often the planner looks at a session, of so many that are followed and armed. */
  function looksAt(count: number): number {
    let looks = 0;
    const sessions = Array.from({ length: count }, (_, index) =>
      session({ uid: String(index), start: START + (index % 50) * MINUTE }),
    );
    const entries = sessions.map((about) => {
      const entry = entryOf(about);
      return {
        ...entry,
        get session() {
          looks += 1;
          return about;
        },
      };
    });
    planFor(entries, { choices: choicesOf({ arms: sessions.map((about) => armOf(about)) }) });
    return looks;
  }

  it('cost ten times as much as 50, not a hundred times', () => {
    expect(looksAt(500)).toBeLessThan(11 * looksAt(50));
  });
});
