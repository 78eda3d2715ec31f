import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isLocalDate,
  localDateAt,
  startOfDay,
  weekdayOf,
} from '../../domain/local-date';

describe('isLocalDate', () => {
  test.each(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  const malformed = [
    '',
    '2026-1-1',
    '26-01-01',
    '20261124',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '2026-11-24\n',
    '+002026-11-24',
  ];
  const unreal = [
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-04-31',
    '0000-01-01',
  ];
  test.each([...malformed, ...unreal])('%j is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('addDays', () => {
  test.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2000-01-01', 10_000, '2027-05-19'],
  ])('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
  });

  test.each([
    ['2026-02-30', 1],
    ['', 1],
    ['2026-11-24', 0.5],
    ['2026-11-24', Number.NaN],
    ['2026-11-24', Number.POSITIVE_INFINITY],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2026-11-24', 1e15],
  ])('refuses %j and %d days', (date, days) => {
    expect(() => addDays(date, days)).toThrow(RangeError);
  });

  test('names the date that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30"');
  });
});

describe('daysBetween', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-25', 1],
    ['2026-11-25', '2026-11-24', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-01', '2026-04-01', 31],
    ['1970-01-01', '2026-11-24', 20_781],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('refuses a date that does not exist', () => {
    expect(() => daysBetween('2026-01-01', '2026-02-30')).toThrow(RangeError);
    expect(() => daysBetween('2026-02-30', '2026-01-01')).toThrow(RangeError);
  });
});

describe('weekdayOf', () => {
  test.each([
    ['2026-11-22', 0],
    ['2026-11-24', 2],
    ['2021-09-10', 5],
    ['2000-01-01', 6],
    ['1969-12-31', 3],
  ])('%s: %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('refuses a date that does not exist', () => {
    expect(() => weekdayOf('2026-02-30')).toThrow(RangeError);
  });
});

test.each([
  ['2026-11-24T04:59:59Z', 'America/New_York', '2026-11-23'],
  ['2026-11-24T05:00:00Z', 'America/New_York', '2026-11-24'],
  ['2026-11-24T23:00:00Z', 'Asia/Kolkata', '2026-11-25'],
  ['2026-11-24T10:30:00Z', 'Pacific/Kiritimati', '2026-11-25'],
])('at %s the calendar in %s shows %s', (instant, timeZone, date) => {
  expect(localDateAt(Date.parse(instant), timeZone)).toBe(date);
});

describe('startOfDay', () => {
  test.each([
    ['2026-11-24', 'UTC', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24', 'America/New_York', '2026-11-24T05:00:00.000Z'],
    ['2026-11-24', 'Asia/Kolkata', '2026-11-23T18:30:00.000Z'],
  ])('of %s in %s', (date, timeZone, instant) => {
    expect(new Date(startOfDay(date, timeZone)).toISOString()).toBe(instant);
  });

  test('is 01:00 where midnight is skipped', () => {
    expect(new Date(startOfDay('2026-04-24', 'Africa/Cairo')).toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });

  test('is the first midnight where it is repeated', () => {
    expect(new Date(startOfDay('2026-11-01', 'America/Havana')).toISOString()).toBe(
      '2026-11-01T04:00:00.000Z',
    );
  });

  test('of a day that was left out is the start of the next one', () => {
    const start = startOfDay('2011-12-30', 'Pacific/Apia');
    expect(new Date(start).toISOString()).toBe('2011-12-30T10:00:00.000Z');
    expect(start).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  test('agrees with Temporal where clocks change at midnight', () => {
    const zones = [
      'Africa/Cairo',
      'America/Havana',
      'America/Santiago',
      'Asia/Beirut',
      'America/Asuncion',
      'Asia/Gaza',
    ];
    const days = Array.from({ length: 6 * 366 }, (_, index) => addDays('2020-01-01', index));
    const differences = zones.flatMap((zone) =>
      days
        .filter(
          (day) =>
            startOfDay(day, zone) !== Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
        )
        .map((day) => `${day} ${zone}`),
    );
    expect(differences).toEqual([]);
  });

  test('refuses a date that does not exist, and an unknown zone', () => {
    expect(() => startOfDay('2026-02-30', 'UTC')).toThrow(RangeError);
    expect(() => startOfDay('2026-11-24', 'Mars/Olympus_Mons')).toThrow(RangeError);
  });
});
