import { describe, expect, test } from 'vitest';
import { dayRuler, type HourSpan, hourKindAt, spanOf, type ZoneBand } from '../../domain/day-ruler';
import { periodOfDay, periodOfSession, type RulerPeriod } from '../../domain/day-ruler-period';
import { localDateAt } from '../../domain/local-date';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { toLocalDateTime } from '../../domain/time-zone';
import { instant, pick, seededRandom } from '../builders';

const NAIROBI = 'Africa/Nairobi';
const NEW_YORK = 'America/New_York';
const APIA = 'Pacific/Apia';

const text = ({ from, to }: RulerPeriod): readonly string[] =>
  [from, to].map((each) => new Date(each).toISOString());

/** The spans as hours after the beginning. */
function hours(period: RulerPeriod, timeZone: string): readonly string[] {
  const length = (period.to - period.from) / HOUR;
  const round = (part: number): number => Math.round(part * length * 1000) / 1000;
  return bandOf(period, timeZone).spans.map(({ kind, from, to }) => `${kind} ${round(from)}–${round(to)}`);
}

function bandOf(period: RulerPeriod, timeZone: string): ZoneBand {
  const [band] = dayRuler(period, [timeZone]).bands;
  if (band === undefined) throw new RangeError('No band');
  return band;
}

function midnightsOf(period: RulerPeriod, timeZone: string): readonly string[] {
  return bandOf(period, timeZone).midnights.map(
    ({ instant: at, date }) => `${date} ${new Date(at).toISOString()}`,
  );
}

function tickHours(period: RulerPeriod, timeZone: string): readonly number[] {
  return dayRuler(period, [timeZone]).ticks.map(({ hour }) => hour);
}

const FULL_DAY = Array.from({ length: 24 }, (_, hour) => hour);

describe('the period of a day', () => {
  test.each([
    ['2021-09-10', NAIROBI, 24],
    ['2026-03-08', NEW_YORK, 23],
    ['2026-11-01', NEW_YORK, 25],
    ['2026-04-24', 'Africa/Cairo', 23],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-03-29', 'Antarctica/Troll', 22],
    ['2011-12-29', APIA, 24],
    ['2011-12-31', APIA, 24],
  ])('%s in %s has %d hours', (date, timeZone, length) => {
    const { from, to } = periodOfDay(date, timeZone);
    expect((to - from) / HOUR).toBe(length);
    expect(localDateAt(from, timeZone)).toBe(date);
    expect(localDateAt(to - 1, timeZone)).toBe(date);
  });

  test('that the zone left out is the next one', () => {
    expect(periodOfDay('2011-12-30', APIA)).toEqual(periodOfDay('2011-12-31', APIA));
  });

  test('refuses a date that does not exist, and an unknown zone', () => {
    expect(() => periodOfDay('2026-02-30', 'UTC')).toThrow(RangeError);
    expect(() => periodOfDay('2026-02-28', 'Mars/Olympus_Mons')).toThrow(RangeError);
  });
});

describe('the period of a session', () => {
  const START = instant('2021-09-10T13:00:00Z');

  test('is the day at home on which it starts', () => {
    expect(text(periodOfSession(START, START + 2 * HOUR, NAIROBI))).toEqual([
      '2021-09-09T21:00:00.000Z',
      '2021-09-10T21:00:00.000Z',
    ]);
  });

  test('is the day also where the end is not known, and where it is at midnight', () => {
    const day = periodOfDay('2021-09-10', NAIROBI);
    expect(periodOfSession(START, null, NAIROBI)).toEqual(day);
    expect(periodOfSession(day.to - 5 * MINUTE, null, NAIROBI)).toEqual(day);
    expect(periodOfSession(START, day.to, NAIROBI)).toEqual(day);
  });

  test('begins at noon where the session reaches over midnight', () => {
    const late = instant('2021-09-10T19:00:00Z');
    expect(text(periodOfSession(late, late + 3 * HOUR, NAIROBI))).toEqual([
      '2021-09-10T09:00:00.000Z',
      '2021-09-11T09:00:00.000Z',
    ]);
  });

  test('begins at the full hour before the start where noon to noon does not hold it either', () => {
    const early = instant('2021-09-10T06:30:00Z');
    expect(text(periodOfSession(early, early + 20 * HOUR, NAIROBI))).toEqual([
      '2021-09-10T06:00:00.000Z',
      '2021-09-11T06:00:00.000Z',
    ]);
  });

  test('is the first day of one that no day holds', () => {
    expect(periodOfSession(START, START + 3 * DAY, NAIROBI)).toEqual(periodOfDay('2021-09-10', NAIROBI));
  });

  test('over a change of the clocks has the hours that there are', () => {
    const late = instant('2026-11-01T02:00:00Z');
    const { from, to } = periodOfSession(late, late + 4 * HOUR, NEW_YORK);
    expect(text({ from, to })).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-01T17:00:00.000Z']);
  });

  test('over a day that was left out ends on the next one that is', () => {
    const late = instant('2011-12-30T08:00:00Z');
    expect(toLocalDateTime(late, APIA)).toBe('2011-12-29T22:00:00');
    const { from, to } = periodOfSession(late, late + 4 * HOUR, APIA);
    expect([toLocalDateTime(from, APIA), toLocalDateTime(to, APIA)]).toEqual([
      '2011-12-29T12:00:00',
      '2011-12-31T12:00:00',
    ]);
    expect(to - from).toBe(DAY);
  });

  test('holds the start, and the whole of a session of up to 22 hours, in any zone', () => {
    const random = seededRandom(20_211_230);
    const zones = [NEW_YORK, APIA, 'Australia/Lord_Howe', 'Antarctica/Troll', 'Africa/Cairo', 'Asia/Kolkata'];
    const from = instant('2011-01-01T00:00:00Z');
    const lost = Array.from({ length: 600 }, () => {
      const start = from + Math.floor((random() * 16 * 365 * DAY) / MINUTE) * MINUTE;
      const end = start + Math.ceil(random() * 22 * 60) * MINUTE;
      const timeZone = pick(random, zones);
      const period = periodOfSession(start, end, timeZone);
      return period.from <= start && end <= period.to ? null : { start, end, timeZone, period };
    });
    expect(lost.filter((each) => each !== null)).toEqual([]);
  });
});

describe('a band', () => {
  const NAIROBI_DAY = periodOfDay('2021-09-10', NAIROBI);

  test('of the home zone shows night, working hours and what is between them', () => {
    expect(hours(NAIROBI_DAY, NAIROBI)).toEqual([
      'night 0–6',
      'waking 6–9',
      'working 9–18',
      'waking 18–22',
      'night 22–24',
    ]);
  });

  test('of a zone to the west begins in the day before, and marks where the day begins', () => {
    expect(hours(NAIROBI_DAY, NEW_YORK)).toEqual([
      'working 0–1',
      'waking 1–5',
      'night 5–13',
      'waking 13–16',
      'working 16–24',
    ]);
    expect(midnightsOf(NAIROBI_DAY, NEW_YORK)).toEqual(['2021-09-10 2021-09-10T04:00:00.000Z']);
  });

  test('of a zone at half and quarter hours begins between the hours', () => {
    expect(hours(NAIROBI_DAY, 'Asia/Kolkata')[1]).toBe('waking 3.5–6.5');
    expect(hours(NAIROBI_DAY, 'Asia/Kathmandu')[1]).toBe('waking 3.25–6.25');
  });

  test('of a day of 23 hours has a night that is an hour shorter, one of 25 a longer one', () => {
    expect(hours(periodOfDay('2026-03-08', NEW_YORK), NEW_YORK).slice(0, 2)).toEqual([
      'night 0–5',
      'waking 5–8',
    ]);
    expect(hours(periodOfDay('2026-11-01', NEW_YORK), NEW_YORK).slice(0, 2)).toEqual([
      'night 0–7',
      'waking 7–10',
    ]);
    expect(hours(periodOfDay('2026-10-04', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')[0]).toBe(
      'night 0–5.5',
    );
  });

  test('of another zone that changes its clocks meanwhile is right on both sides', () => {
    // In New York it is 2 a.m. at 07:00 UTC, and then 3 a.m.
    expect(hours(periodOfDay('2026-03-08', 'UTC'), NEW_YORK)).toEqual([
      'waking 0–3',
      'night 3–10',
      'waking 10–13',
      'working 13–22',
      'waking 22–24',
    ]);
  });

  test('is right where the zone leaves a day out', () => {
    const period = periodOfDay('2011-12-30', 'UTC');
    expect(hours(period, APIA)).toEqual([
      'working 0–4',
      'waking 4–8',
      'night 8–16',
      'waking 16–19',
      'working 19–24',
    ]);
    expect(midnightsOf(period, APIA)).toEqual(['2011-12-31 2011-12-30T10:00:00.000Z']);
  });

  test('marks a midnight that is skipped where the clocks go on, and one that is repeated once', () => {
    expect(midnightsOf(periodOfDay('2026-04-24', 'UTC'), 'Africa/Cairo')).toEqual([
      '2026-04-25 2026-04-24T21:00:00.000Z',
    ]);
    expect(midnightsOf(periodOfDay('2026-04-23', 'UTC'), 'Africa/Cairo')).toEqual([
      '2026-04-24 2026-04-23T22:00:00.000Z',
    ]);
    expect(midnightsOf(periodOfDay('2026-11-01', 'UTC'), 'America/Havana')).toEqual([
      '2026-11-01 2026-11-01T04:00:00.000Z',
    ]);
  });

  test('at a change from midnight back marks the day once, when it comes', () => {
    // In Beirut 24:00 on 24 October 2026 is 23:00 once more.
    expect(midnightsOf(periodOfDay('2026-10-24', 'UTC'), 'Asia/Beirut')).toEqual([
      '2026-10-25 2026-10-24T22:00:00.000Z',
    ]);
  });

  test('marks the beginning of the period where a day begins with it', () => {
    expect(bandOf(NAIROBI_DAY, NAIROBI).midnights).toEqual([
      { at: 0, instant: NAIROBI_DAY.from, date: '2021-09-10' },
    ]);
  });

  test('shows at every minute of random days the kind that the clock of the zone says, without gaps', () => {
    const random = seededRandom(7);
    const zones = [
      NEW_YORK,
      APIA,
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Asia/Beirut',
    ];
    const wrong = Array.from({ length: 60 }, () => {
      const from = instant('2011-01-01T00:00:00Z') + Math.floor(random() * 16 * 365 * 96) * 15 * MINUTE;
      const period = { from, to: from + DAY };
      const timeZone = pick(random, zones);
      const { spans } = bandOf(period, timeZone);
      const shown = (at: number): HourSpan['kind'] | undefined =>
        spans.find((span) => span.from <= at && at < span.to)?.kind;
      const isWhole =
        spans.every((span, index) => span.from === (spans[index - 1]?.to ?? 0)) && spans.at(-1)?.to === 1;
      const probes = Array.from({ length: 20 }, () => Math.floor(random() * 1440) * MINUTE);
      const isRight = probes.every(
        // Half a minute later, so that no rounding decides.
        (after) => shown((after + MINUTE / 2) / DAY) === hourKindAt(from + after, timeZone),
      );
      return isWhole && isRight ? null : { from, timeZone, spans };
    });
    expect(wrong.filter((each) => each !== null)).toEqual([]);
  });
});

test.each([
  ['05:59', 'night'],
  ['06:00', 'waking'],
  ['08:59', 'waking'],
  ['09:00', 'working'],
  ['17:59', 'working'],
  ['18:00', 'waking'],
  ['21:59', 'waking'],
  ['22:00', 'night'],
  ['00:00', 'night'],
])('%s is %s', (clock, kind) => {
  expect(hourKindAt(instant(`2026-11-24T${clock}:00+03:00`), NAIROBI)).toBe(kind);
});

describe('the ticks', () => {
  test('are the full hours at home, the beginning included and the end not', () => {
    const { ticks } = dayRuler(periodOfDay('2021-09-10', NAIROBI), [NAIROBI, NEW_YORK]);
    expect(ticks.map(({ hour }) => hour)).toEqual(FULL_DAY);
    expect(ticks[6]).toEqual({ at: 0.25, instant: instant('2021-09-10T03:00:00Z'), hour: 6 });
  });

  test('lack the hour that is skipped, and have the repeated one twice', () => {
    expect(tickHours(periodOfDay('2026-03-08', NEW_YORK), NEW_YORK)).toEqual(
      FULL_DAY.filter((hour) => hour !== 2),
    );
    expect(tickHours(periodOfDay('2026-11-01', NEW_YORK), NEW_YORK)).toEqual([0, 1, ...FULL_DAY.slice(1)]);
  });

  test('go on over midnight', () => {
    const period = { from: instant('2021-09-10T09:00:00Z'), to: instant('2021-09-11T09:00:00Z') };
    expect(tickHours(period, NAIROBI)).toEqual([...FULL_DAY.slice(12), ...FULL_DAY.slice(0, 12)]);
  });

  test('lie at the half hours of UTC where the home zone does', () => {
    const [first] = dayRuler({ from: 0, to: DAY }, ['Asia/Kolkata']).ticks;
    expect(first).toEqual({ at: 0.5 / 24, instant: 30 * MINUTE, hour: 6 });
  });
});

test('seven zones have a band, further ones have none', () => {
  const zones = [
    NAIROBI,
    NEW_YORK,
    'Europe/Zurich',
    'Asia/Bangkok',
    'Asia/Beirut',
    'UTC',
    APIA,
    'Asia/Tokyo',
  ];
  const { bands } = dayRuler(periodOfDay('2021-09-10', NAIROBI), zones);
  expect(bands.map(({ timeZone }) => timeZone)).toEqual(zones.slice(0, 7));
});

test('without a zone there is nothing to draw', () => {
  const period = periodOfDay('2021-09-10', NAIROBI);
  expect(dayRuler(period, [])).toEqual({ period, bands: [], ticks: [] });
});

test('a zone that is not known is refused', () => {
  expect(() => dayRuler(periodOfDay('2021-09-10', NAIROBI), [NAIROBI, 'Mars/Olympus_Mons'])).toThrow(
    RangeError,
  );
});

describe('the span of a session', () => {
  const period = { from: 0, to: DAY };

  test('is where it lies in the period', () => {
    expect(spanOf(6 * HOUR, 12 * HOUR, period)).toEqual({ from: 0.25, to: 0.5, isCut: false });
  });

  test('has no end where none is known, or none after the start', () => {
    expect(spanOf(6 * HOUR, null, period)).toEqual({ from: 0.25, to: null, isCut: false });
    expect(spanOf(6 * HOUR, 6 * HOUR, period)).toEqual({ from: 0.25, to: null, isCut: false });
  });

  test('is cut at the end of the period, and says so', () => {
    expect(spanOf(18 * HOUR, 30 * HOUR, period)).toEqual({ from: 0.75, to: 1, isCut: true });
    expect(spanOf(18 * HOUR, DAY, period)).toEqual({ from: 0.75, to: 1, isCut: false });
  });

  test('is there on a later day of a long session, from the beginning', () => {
    expect(spanOf(-6 * HOUR, 6 * HOUR, period)).toEqual({ from: 0, to: 0.25, isCut: false });
  });

  test('is none outside the period, its end exclusive', () => {
    expect(spanOf(DAY, DAY + HOUR, period)).toBeNull();
    expect(spanOf(-HOUR, 0, period)).toBeNull();
    expect(spanOf(-1, null, period)).toBeNull();
    expect(spanOf(0, null, period)).toEqual({ from: 0, to: null, isCut: false });
  });
});
