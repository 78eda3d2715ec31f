import { describe, expect, it } from 'vitest';
import { type Agenda, agendaAt, agendaMoment } from '../../domain/agenda';
import type { AgendaInput } from '../../domain/agenda-row';
import type { ScheduleEntry } from '../../domain/schedule';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { choicesOf, DEVICE, entryOf, pick, preferencesWith, START, seededRandom, session } from '../builders';

const SURROUNDINGS = {
  preferences: preferencesWith({ filter: 'all' }),
  choices: choicesOf(),
  homeTimeZone: 'UTC',
  deviceId: DEVICE,
  decisions: [],
  ledger: new Map(),
};

function agenda(
  entries: readonly ScheduleEntry[],
  when: Partial<AgendaInput> & { readonly now: number },
): Agenda {
  return agendaAt({ ...SURROUNDINGS, entries, ...when });
}

/** Every session in the order in which the popup shows it. */
function shownBy({ next, running, days, ended }: Agenda): readonly string[] {
  const rows = [
    ...(next === null ? [] : [next]),
    ...running,
    ...[...days, ...ended].flatMap((day) => day.rows),
  ];
  return rows.map(({ entry }) => entry.uid);
}

describe('of any programme at any moment', () => {
  const random = seededRandom(9);

  /** An entry of any kind within half a day of `START`. */
  function anyEntry(index: number): ScheduleEntry {
    const near = () => START + Math.floor((random() * 24 - 12) * HOUR);
    const start = random() < 0.1 ? null : near();
    const readAt = near();
    return entryOf(
      session({
        uid: String(index),
        start,
        end: start === null || random() < 0.4 ? null : start + Math.floor(random() * 4 * HOUR),
        ...(start === null ? { date: pick(random, ['2026-11-23', '2026-11-24', '2026-11-25']) } : {}),
        certainty:
          start === null ? 'date-only' : pick(random, ['exact', 'exact', 'ambiguous', 'contradictory']),
        status: pick(random, ['confirmed', 'confirmed', 'confirmed', 'tentative', 'cancelled', 'postponed']),
        ...(random() < 0.2 ? { liveBadge: true } : {}),
        observanceId: pick(random, [null, 'peace-day']),
      }),
      { readAt, ...(random() < 0.3 ? { liveSeenAt: readAt - Math.floor(random() * HOUR) } : {}) },
    );
  }

  /** At random, or within the minute after something happened to one of the sessions. */
  function anyMoment(entries: readonly ScheduleEntry[]): EpochMilliseconds {
    const events = entries.flatMap(({ session: { start }, until, readAt }) => [
      start ?? until,
      until,
      readAt,
    ]);
    const event = random() < 0.3 ? START + (random() * 48 - 24) * HOUR : pick(random, [START, ...events]);
    return Math.floor(event + random() * MINUTE);
  }

  const rounds = Array.from({ length: 200 }, () => {
    const entries = Array.from({ length: Math.floor(random() * 10) }, (_, index) => anyEntry(index));
    const homeTimeZone = pick(random, ['America/New_York', 'Africa/Nairobi', 'Asia/Kathmandu']);
    return { entries, now: anyMoment(entries), homeTimeZone };
  });

  it('each session is in exactly one place', () => {
    for (const { entries, ...rest } of rounds) {
      expect(shownBy(agenda(entries, rest)).toSorted()).toEqual(entries.map(({ uid }) => uid).toSorted());
    }
  });

  it('the days are in order, each once, and none is empty', () => {
    for (const { entries, ...rest } of rounds) {
      const { days } = agenda(entries, rest);
      const dates = days.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      for (const { rows } of days) expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('the agenda at agendaMoment(now) is the agenda at now', () => {
    for (const { entries, now, ...rest } of rounds) {
      const moment = agendaMoment(entries, now);
      expect(moment).toBeLessThanOrEqual(now);
      expect(moment).toBeGreaterThan(now - MINUTE);
      expect(agenda(entries, { ...rest, now: moment })).toEqual(agenda(entries, { ...rest, now }));
    }
  });

  it('so it is when a live badge becomes hearsay in the middle of a minute', () => {
    const readAt = START + 10 * MINUTE + 30 * SECOND;
    const entries = [entryOf(session({ end: null, liveBadge: true }), { readAt, liveSeenAt: readAt })];
    const looks = Array.from({ length: 1080 }, (_, index) => readAt + index * 10 * SECOND);
    const phaseAtLook = (now: EpochMilliseconds) => agenda(entries, { now }).running[0]?.phase;
    expect(new Set(looks.map(phaseAtLook))).toEqual(new Set(['live', 'started']));
    for (const now of looks) expect(phaseAtLook(agendaMoment(entries, now))).toBe(phaseAtLook(now));
  });

  it('agendaMoment stands still between two changes', () => {
    const entries = [entryOf(session({ start: START + 20 * SECOND, end: START + HOUR }))];
    const moments = Array.from({ length: 60 }, (_, second) => agendaMoment(entries, START + second * SECOND));
    expect(new Set(moments)).toEqual(new Set([START, START + 20 * SECOND]));
  });
});
