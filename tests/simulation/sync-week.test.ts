import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { icalendar } from '../../sources/icalendar';
import { BUILT_IN_SOURCES } from '../../sources/registry';
import { instant, seededRandom } from '../builders';
import { type Asked, type SimulatedAnswer, simulateSync, type World } from './sync-week';

/** A Monday. */
const FROM = instant('2026-11-23T00:00:00Z');
const TO = FROM + 7 * DAY;

const feed = icalendar.create({ id: 'feed', name: 'A feed', url: 'https://calendar.example.org/feed.ics' });
const daily = icalendar.create({
  id: 'daily',
  name: 'A slow feed',
  url: 'https://slow.example.org/feed.ics',
});
const SOURCES = [...BUILT_IN_SOURCES, feed, daily];

const NEAR_KEY = 'un-web-tv/2026-11-25';
const NEAR_FROM = instant('2026-11-25T13:00:00Z');
const NEAR_TO = NEAR_FROM + 4 * HOUR;

/** A week with sleep at night, a flight without network, servers that fail one time in ten, ask for patience, or are away for hours. */
function worldOf(seed: number): World {
  const random = seededRandom(seed);
  const outageFrom = FROM + Math.floor(random() * 6 * DAY);
  const outageTo = outageFrom + 4 * HOUR + Math.floor(random() * 20 * HOUR);
  const hourOf = (now: number): number => new Date(now).getUTCHours();
  return {
    random,
    isAwake: (now) => hourOf(now) >= 6,
    isOnline: (now) => !(now >= FROM + 2 * DAY + 15 * HOUR && now < FROM + 2 * DAY + 19 * HOUR),
    isNear: ({ key }, now) => key === NEAR_KEY && now >= NEAR_FROM && now < NEAR_TO,
    answer: ({ key }, now): SimulatedAnswer => {
      if (key.startsWith('icalendar/daily')) return { kind: 'read', wish: DAY };
      if (key.startsWith('un-web-tv') && now >= outageFrom && now < outageTo) {
        return { kind: 'failed', reason: 'network', retryAfter: null };
      }
      const luck = random();
      if (luck < 0.02) return { kind: 'failed', reason: 'status', retryAfter: 40 * MINUTE };
      if (luck < 0.1) return { kind: 'failed', reason: 'timeout', retryAfter: null };
      return { kind: 'read' };
    },
  };
}

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);
const weeks = new Map(SEEDS.map((seed) => [seed, simulateSync(SOURCES, FROM, TO, worldOf(seed))]));
const weekOf = (seed: number): readonly Asked[] => weeks.get(seed) ?? [];

/** Each request beside the one before it to the same address. */
function pairsOf(week: readonly Asked[]): readonly (readonly [Asked, Asked])[] {
  const last = new Map<string, Asked>();
  return week.flatMap((asked) => {
    const before = last.get(asked.key);
    last.set(asked.key, asked);
    return before === undefined ? [] : [[before, asked] as const];
  });
}

describe.each(SEEDS)('a week of the sync, seed %d', (seed) => {
  const pairs = pairsOf(weekOf(seed));

  it('asks no address more often than its interval, less a tenth', () => {
    for (const [before, { at, key, interval }] of pairs) {
      if (before.answer.kind === 'failed') continue;
      const since = at - before.at;
      expect(since, key).toBeGreaterThanOrEqual(0.9 * Math.min(interval, before.interval));
      expect(since, key).toBeGreaterThanOrEqual(key === NEAR_KEY ? 4.5 * MINUTE : 13.5 * MINUTE);
    }
  });

  it('asks each address it can reach within its interval, a tenth and a minute', () => {
    const world = worldOf(seed);
    const failures = weekOf(seed).filter(({ answer }) => answer.kind === 'failed');
    for (const [before, { at, key, host, interval, wokeAt }] of pairs) {
      if (before.answer.kind === 'failed' || wokeAt > before.at) continue;
      if (!world.isOnline(at - MINUTE)) continue;
      const longest = Math.max(interval, before.interval);
      if (before.at < FROM + 2 * DAY + 15 * HOUR && at > FROM + 2 * DAY + 19 * HOUR) continue;
      // An address waits with another one of its host that failed.
      if (failures.some((failed) => failed.host === host && failed.at >= before.at && failed.at <= at))
        continue;
      expect(at - before.at, key).toBeLessThanOrEqual(1.1 * longest + MINUTE);
    }
  });

  it('never asks a host before it wants to be asked, whatever the address', () => {
    const patience = weekOf(seed).filter(
      ({ answer }) => answer.kind === 'failed' && answer.retryAfter !== null,
    );
    expect(patience.length).toBeGreaterThan(0);
    for (const { at, host, answer } of patience) {
      const until = at + (answer.kind === 'failed' ? (answer.retryAfter ?? 0) : 0);
      const early = weekOf(seed).filter((asked) => asked.host === host && asked.at > at && asked.at < until);
      expect(early).toEqual([]);
    }
  });

  it('waits longer after each failure, up to six hours, and no longer than that', () => {
    for (const [before, { at, wokeAt, before: state }] of pairs) {
      if (before.answer.kind !== 'failed' || wokeAt > before.at || before.answer.retryAfter !== null)
        continue;
      const backOff = Math.min(6 * HOUR, 5 * MINUTE * 2 ** ((state?.failures ?? 1) - 1));
      const isRetryAfterWake = before.at - before.wokeAt < 45_000;
      const shortest = isRetryAfterWake ? MINUTE : 0.9 * backOff;
      expect(at - before.at).toBeGreaterThanOrEqual(shortest);
    }
  });

  it('asks nothing while the computer sleeps or has no network', () => {
    const world = worldOf(seed);
    for (const { at } of weekOf(seed)) expect([world.isAwake(at), world.isOnline(at)]).toEqual([true, true]);
  });

  it('reads what names a session that is about to open every five minutes', () => {
    const near = weekOf(seed).filter(
      ({ key, at }) => key === NEAR_KEY && at >= NEAR_FROM && at < NEAR_FROM + 2 * HOUR,
    );
    expect(near.length).toBeGreaterThan(12);
    expect(near.length).toBeLessThanOrEqual(30);
  });

  it('honours a publisher who wants to be asked once a day', () => {
    const asked = weekOf(seed).filter(({ key }) => key.startsWith('icalendar/daily'));
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.length).toBeLessThanOrEqual(9);
  });
});

describe('a host that is away for a day', () => {
  const goneFrom = FROM + 8 * HOUR;
  const goneTo = FROM + 32 * HOUR;
  const isGone = (now: number): boolean => now >= goneFrom && now < goneTo;
  const world: World = {
    ...worldOf(1),
    isAwake: () => true,
    isOnline: () => true,
    isNear: () => false,
    answer: ({ key }, now) =>
      key.startsWith('un-web-tv') && isGone(now)
        ? { kind: 'failed', reason: 'network', retryAfter: null }
        : { kind: 'read' },
  };
  const week = simulateSync(SOURCES, FROM, FROM + 3 * DAY, world);
  const ofWebTv = week.filter(({ host }) => host === 'webtv.un.org');
  const tries = ofWebTv.filter(({ at }) => isGone(at)).map(({ at }) => at);

  it('is tried by one address at a time, ever more rarely, up to every six hours', () => {
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(4.5 * MINUTE);
    for (const [index, wait] of waits.entries()) {
      const backOff = Math.min(6 * HOUR, 5 * MINUTE * 2 ** index);
      expect(wait).toBeGreaterThanOrEqual(0.9 * backOff);
      expect(wait).toBeLessThanOrEqual(1.1 * backOff + MINUTE);
    }
    expect(waits.length).toBeGreaterThan(7);
  });

  it('is read whole at the first try that succeeds', () => {
    const back = ofWebTv.filter(({ at }) => at >= goneTo);
    const first = back[0]?.at ?? 0;
    expect(first).toBeLessThanOrEqual(goneTo + 6.6 * HOUR + MINUTE);
    expect(back.filter(({ at }) => at === first)).toHaveLength(9);
  });

  it('keeps no other host waiting', () => {
    const others = week.filter(({ host, at }) => host === 'journal-api.un.org' && isGone(at));
    expect(others.length).toBeGreaterThan(4 * 21);
  });
});

describe('a computer that wakes without network', () => {
  const wakesAt = FROM + 8 * HOUR;
  const world: World = {
    ...worldOf(1),
    isAwake: (now) => now < FROM + HOUR || now >= wakesAt,
    isOnline: () => true,
    answer: (_, now) =>
      now < wakesAt || now >= wakesAt + MINUTE
        ? { kind: 'read' }
        : { kind: 'failed', reason: 'network', retryAfter: null },
  };

  it('tries once more after a minute, and reads all it has missed', () => {
    const week = simulateSync([feed], FROM, FROM + 9 * HOUR, world);
    expect(week.map(({ at }) => (at - FROM) / MINUTE)).toEqual([0, 480, 481]);
  });

  it('tries once, not each minute', () => {
    const dead: World = {
      ...world,
      answer: (_, now) =>
        now < wakesAt ? { kind: 'read' } : { kind: 'failed', reason: 'network', retryAfter: null },
    };
    const minutes = simulateSync([feed], FROM, wakesAt + 30 * MINUTE, dead).map(
      ({ at }) => (at - wakesAt) / MINUTE,
    );
    expect(minutes.filter((minute) => minute >= 0 && minute < 10)).toHaveLength(2);
  });
});
