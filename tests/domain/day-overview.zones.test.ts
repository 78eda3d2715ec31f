import { describe, expect, test } from 'vitest';
import { barsOf, overviewZones } from '../../domain/day-overview';
import { periodOfDay } from '../../domain/day-ruler-period';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { instant, session } from '../builders';

const NAIROBI = 'Africa/Nairobi';
const NEW_YORK = 'America/New_York';

/** From midnight to midnight in Nairobi. */
const DAY = periodOfDay('2026-06-10', NAIROBI);

/** A session at hours of that day; its title is its uid. */
function at(uid: string, from: number, to: number | null, about: Partial<Session> = {}): Session {
  const times = { start: DAY.from + from * HOUR, end: to === null ? null : DAY.from + to * HOUR };
  return session({ uid, title: uid, ...times, ...about });
}

const bars = (...sessions: readonly Session[]) =>
  barsOf(sessions, DAY).map(({ session: { title }, lane }) => `${title} in lane ${lane}`);

describe('the sessions of a day', () => {
  test('lie where their hours are', () => {
    expect(barsOf([at('a', 6, 12)], DAY)).toMatchObject([{ from: 0.25, to: 0.5, isCut: false, lane: 0 }]);
  });

  test('share a lane where one ends before the next begins, or as it does, the earliest first', () => {
    expect(bars(at('late', 15, 18), at('early', 9, 12), at('between', 12, 15))).toEqual([
      'early in lane 0',
      'between in lane 0',
      'late in lane 0',
    ]);
  });

  test('have a lane each where they overlap', () => {
    expect(bars(at('a', 9, 12), at('b', 10, 11), at('c', 11, 13), at('d', 12, 14))).toEqual([
      'a in lane 0',
      'b in lane 1',
      'c in lane 1',
      'd in lane 0',
    ]);
  });

  test('take an hour of their lane where the end is not known', () => {
    expect(bars(at('open', 9, null), at('soon', 9.5, 11), at('later', 10, 11))).toEqual([
      'open in lane 0',
      'soon in lane 1',
      'later in lane 0',
    ]);
  });

  test('are those of other days too that reach into it, and are cut at its end', () => {
    const found = barsOf(
      [at('over midnight', -2, 1), at('into the night', 22, 26), at('tomorrow', 24, 25)],
      DAY,
    );
    expect(found).toMatchObject([
      { from: 0, to: 1 / 24 },
      { from: 22 / 24, to: 1, isCut: true },
    ]);
  });

  test('are none without a sure time, and none that are off', () => {
    const doubtful = at('doubtful', 9, 12, { certainty: 'ambiguous', alternativeStart: DAY.from });
    const undated = at('undated', 9, 12, { start: null, certainty: 'date-only', date: '2026-06-10' });
    expect(bars(doubtful, undated, at('cancelled', 9, 12, { status: 'cancelled' }))).toEqual([]);
  });
});

describe('the zones of a day', () => {
  const inZones = (...zones: readonly string[]) =>
    barsOf(
      zones.map((timeZone, index) => at(`${index}`, index, index + 1, { timeZone })),
      DAY,
    );

  test('are home, the others, the organisers by how much is theirs, and UTC', () => {
    const day = inZones('Europe/Vienna', NEW_YORK, NEW_YORK, NAIROBI);
    expect(overviewZones(NAIROBI, ['Asia/Bangkok'], day)).toEqual([
      NAIROBI,
      'Asia/Bangkok',
      NEW_YORK,
      'Europe/Vienna',
      'UTC',
    ]);
  });

  test('are seven at most, UTC among them', () => {
    const others = ['Asia/Bangkok', 'Europe/Rome', 'Asia/Tokyo', 'Europe/Paris'];
    const day = inZones(NEW_YORK, 'Europe/Vienna', 'Asia/Beirut');
    expect(overviewZones(NAIROBI, others, day)).toEqual([NAIROBI, ...others, NEW_YORK, 'UTC']);
  });

  test('have UTC once where it is the home zone', () => {
    expect(overviewZones('UTC', [], inZones(NEW_YORK))).toEqual(['UTC', NEW_YORK]);
  });
});

test('the day on which clocks go forward is shorter, and its sessions lie in it all the same', () => {
  const short = periodOfDay('2026-03-08', NEW_YORK);
  const early = session({
    start: instant('2026-03-08T01:00:00-05:00'),
    end: instant('2026-03-08T03:00:00-04:00'),
  });
  expect(barsOf([early], short)).toMatchObject([{ from: 1 / 23, to: 2 / 23 }]);
});
