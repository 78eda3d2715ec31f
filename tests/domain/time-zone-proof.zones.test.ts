import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../domain/time';
import { toEpochMilliseconds, toLocalDateTime } from '../../domain/time-zone';

/**
 * Temporal is the oracle: another implementation over the same `Intl` data, so that a difference is a fault and
 * never the age of a time zone database. Of 1970 to 2040 random instants are taken; from 2020 to 2035 every zone
 * is asked about every one of its changes of offset. Zones that change at the same instants by the same amounts
 * (Paris and Berlin) share the oracle's answers, which saves half the time, and are compared each.
 */

const ALIASES = [
  ...['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT+5', 'EST', 'US/Eastern', 'US/Pacific', 'Cuba', 'Singapore'],
  ...['Asia/Kolkata', 'Asia/Calcutta', 'Asia/Kathmandu', 'Asia/Ho_Chi_Minh', 'Asia/Yangon', 'Africa/Asmara'],
  ...['Europe/Kyiv', 'America/Nuuk', 'America/Argentina/Buenos_Aires', 'Atlantic/Faroe', 'Pacific/Kanton'],
];
const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), ...ALIASES])];
const RANDOM_INSTANTS_A_ZONE = 40;
const HALF_HOURS = Array.from({ length: 13 }, (_, index) => (index - 6) * 30 * MINUTE);
const TIMEOUT = 60 * SECOND;

/** What `Date.getTimezoneOffset` says in January and July of 2026 where the zone is that of the computer. */
const HOST_OFFSETS: Readonly<Record<string, readonly [number, number]>> = {
  UTC: [0, 0],
  'America/New_York': [300, 240],
  'Europe/Paris': [-60, -120],
  'Asia/Kolkata': [-330, -330],
  'Australia/Lord_Howe': [-660, -630],
  'Pacific/Apia': [-780, -780],
};

/** A change of offset: clocks that showed `wallBefore` show something else from `instant` on. */
interface Change {
  readonly instant: number;
  /** As milliseconds since 1970-01-01T00:00:00 on the same clock. */
  readonly wallBefore: number;
  readonly wallAfter: number;
}

interface Answers {
  /** Each instant with the wall time that it shows. */
  readonly shown: readonly (readonly [number, string])[];
  /** Each wall time with the instant that it means. */
  readonly meant: readonly (readonly [string, number])[];
}

test('the zone of the computer is the one that this run is for', () => {
  const host = process.env.TZ ?? '';
  const named = new Intl.DateTimeFormat('en', { timeZone: host }).resolvedOptions().timeZone;
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(named);
  const days = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  expect(days.map((day) => new Date(day).getTimezoneOffset())).toEqual(HOST_OFFSETS[host]);
});

describe('agrees with Temporal', () => {
  test('at random instants from 1970 to 2040, both ways', { timeout: TIMEOUT }, () => {
    const random = seededRandom(20_210_910);
    const from = Date.UTC(1970, 0, 1);
    const length = Date.UTC(2041, 0, 1) - from;
    const differences = ZONES.flatMap((zone) => {
      const instants = Array.from({ length: RANDOM_INSTANTS_A_ZONE }, () =>
        Math.floor(from + random() * length),
      );
      const shown = instants.map((instant): [number, string] => [instant, oracleWall(instant, zone)]);
      const meant = shown.map(([, wall]): [string, number] => [wall, oracleInstant(wall, zone)]);
      return differencesIn(zone, { shown, meant });
    });
    expect(differences).toEqual([]);
  });

  test('three hours around every change of offset from 2020 to 2035, both ways', { timeout: TIMEOUT }, () => {
    const answersByChanges = new Map<string, Answers>();
    let compared = 0;
    const differences = ZONES.flatMap((zone) => {
      const changes = changesOf(zone, 2020, 2035);
      const key = JSON.stringify(changes);
      const answers = answersByChanges.get(key) ?? answersAround(changes, zone);
      answersByChanges.set(key, answers);
      compared += changes.length;
      return differencesIn(zone, answers);
    });
    expect(differences).toEqual([]);
    // 419 zones have some 4,250 changes in these years; far fewer would mean that the oracle was not asked.
    expect(compared).toBeGreaterThan(4000);
  });
});

function differencesIn(zone: string, { shown, meant }: Answers): readonly string[] {
  return [
    ...shown
      .filter(([instant, wall]) => toLocalDateTime(instant, zone) !== wall)
      .map(([instant, wall]) => `${zone} ${instant}: ${toLocalDateTime(instant, zone)}, not ${wall}`),
    ...meant
      .filter(([wall, instant]) => toEpochMilliseconds(wall, zone) !== instant)
      .map(([wall, instant]) => `${zone} ${wall}: ${toEpochMilliseconds(wall, zone)}, not ${instant}`),
  ];
}

function answersAround(changes: readonly Change[], zone: string): Answers {
  const instants = changes.flatMap(({ instant }) => HALF_HOURS.map((distance) => instant + distance));
  const walls = changes.flatMap(({ wallBefore }) =>
    HALF_HOURS.map((distance) => new Date(wallBefore + distance).toISOString().slice(0, 19)),
  );
  return {
    shown: instants.map((instant) => [instant, oracleWall(instant, zone)]),
    meant: walls.map((wall) => [wall, oracleInstant(wall, zone)]),
  };
}

function oracleWall(instant: number, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'second', roundingMode: 'floor' });
}

function oracleInstant(wall: string, zone: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

function changesOf(zone: string, firstYear: number, lastYear: number): readonly Change[] {
  let before = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(zone);
  let change = before.getTimeZoneTransition('next');
  const changes: Change[] = [];
  while (change !== null && change.year <= lastYear) {
    const instant = change.epochMilliseconds;
    changes.push({
      instant,
      wallBefore: instant + before.offsetNanoseconds / 1e6,
      wallAfter: instant + change.offsetNanoseconds / 1e6,
    });
    before = change;
    change = before.getTimeZoneTransition('next');
  }
  return changes;
}

/** The same numbers from 0 to 1 for the same seed in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
