import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { isTimeZone, offsetAt, toEpochMilliseconds, toLocalDateTime } from '../../domain/time-zone';

function toInstant(local: string, timeZone: string): string {
  return new Date(toEpochMilliseconds(local, timeZone)).toISOString();
}

describe('toEpochMilliseconds', () => {
  test.each([
    ['2021-09-10T09:00', 'America/New_York', '2021-09-10T13:00:00.000Z'],
    ['2021-09-10T09:00:07', 'America/New_York', '2021-09-10T13:00:07.000Z'],
    ['2026-11-24T10:00:00', 'America/New_York', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T10:00', 'Asia/Kathmandu', '2026-11-24T04:15:00.000Z'],
    ['2026-11-24T10:00', 'UTC', '2026-11-24T10:00:00.000Z'],
    ['2024-02-29T23:59:59', 'Pacific/Apia', '2024-02-29T10:59:59.000Z'],
  ])('%s in %s is %s', (local, timeZone, instant) => {
    expect(toInstant(local, timeZone)).toBe(instant);
  });

  test.each([
    ['an hour', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['the first second of an hour', '2026-03-08T02:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['an hour', '2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['midnight', '2026-04-24T00:30', 'Africa/Cairo', '2026-04-23T22:30:00.000Z'],
    ['a whole day', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('reads a skipped time with the offset before the gap of %s: %s in %s', (_, local, timeZone, instant) => {
    expect(toInstant(local, timeZone)).toBe(instant);
  });

  test.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('takes the first of a repeated time: %s in %s', (local, timeZone, instant) => {
    expect(toInstant(local, timeZone)).toBe(instant);
  });

  test('reads offsets that are not whole minutes', () => {
    expect(toInstant('1971-06-01T12:00', 'Africa/Monrovia')).toBe('1971-06-01T12:44:30.000Z');
  });

  test.each([
    '',
    '2026-11-24',
    '2026-11-24 10:00',
    '2026-11-24T10',
    '2026-11-24T10:0',
    '2026-11-24T10:00Z',
    '2026-11-24T10:00:00-05:00',
    '2026-11-24T10:00:00.5',
    '26-11-24T10:00',
    '+002026-11-24T10:00',
    '2026-02-30T10:00',
    '2025-02-29T10:00',
    '2026-13-01T10:00',
    '2026-00-10T10:00',
    '2026-11-24T24:00',
    '2026-11-24T10:60',
    '2016-12-31T23:59:60',
    ' 2026-11-24T10:00',
    '2026-11-24T10:00\n',
    '２０２６-11-24T10:00',
  ])('refuses %j and names it', (local) => {
    const act = () => toEpochMilliseconds(local, 'America/New_York');
    expect(act).toThrow(RangeError);
    expect(act).toThrow(JSON.stringify(local));
  });

  test.each(['', 'Mars/Olympus_Mons', 'EST5', '+03:00', 'BST', 'New York'])(
    'refuses the zone %j and names it',
    (zone) => {
      for (const act of [
        () => toEpochMilliseconds('2026-11-24T10:00', zone),
        () => toLocalDateTime(0, zone),
      ]) {
        expect(act).toThrow(RangeError);
        expect(act).toThrow(JSON.stringify(zone));
      }
    },
  );

  test('cuts what it names, for it may be a whole page', () => {
    const act = () => toEpochMilliseconds('9'.repeat(1_000_000), 'UTC');
    expect(act).toThrow(/^.{1,150}$/);
  });
});

describe('toLocalDateTime', () => {
  test.each([
    ['2021-09-10T13:00:00Z', 'Africa/Nairobi', '2021-09-10T16:00:00'],
    ['2026-11-24T00:00:00Z', 'UTC', '2026-11-24T00:00:00'],
    ['2026-11-24T05:00:00Z', 'America/New_York', '2026-11-24T00:00:00'],
    ['2026-11-24T18:15:00Z', 'Asia/Kathmandu', '2026-11-25T00:00:00'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31T23:59:59'],
    ['1971-06-01T12:44:30Z', 'Africa/Monrovia', '1971-06-01T12:00:00'],
    ['0044-03-15T12:00:00Z', 'UTC', '0044-03-15T12:00:00'],
  ])('%s in %s shows %s', (instant, timeZone, local) => {
    expect(toLocalDateTime(Date.parse(instant), timeZone)).toBe(local);
  });

  test('shows both hours of a repeated time alike', () => {
    const first = Date.parse('2026-11-01T05:30:00Z');
    expect(toLocalDateTime(first, 'America/New_York')).toBe('2026-11-01T01:30:00');
    expect(toLocalDateTime(first + HOUR, 'America/New_York')).toBe('2026-11-01T01:30:00');
  });

  // https://github.com/marnusw/date-fns-tz/issues/258
  test.each([
    ['America/New_York', '2026-03-08T02:30:00'],
    ['Europe/Paris', '2026-03-29T02:30:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00'],
    ['Pacific/Apia', '2011-12-30T12:00:00'],
  ])('shows a time that the clocks of %s skip, %s, where it is not skipped', (_, local) => {
    expect(toLocalDateTime(Date.parse(`${local}Z`), 'UTC')).toBe(local);
    expect(toLocalDateTime(Date.parse(`${local}+05:30`), 'Asia/Kolkata')).toBe(local);
  });

  test('drops parts of a second, before 1970 too', () => {
    expect(toLocalDateTime(999, 'UTC')).toBe('1970-01-01T00:00:00');
    expect(toLocalDateTime(-1, 'UTC')).toBe('1969-12-31T23:59:59');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -8.64e15, 8.64e15, Date.parse('0000-12-31T00:00:00Z')])(
    'refuses the instant %d',
    (instant) => {
      expect(() => toLocalDateTime(instant, 'UTC')).toThrow(RangeError);
    },
  );
});

describe('offsetAt', () => {
  test.each([
    ['2026-07-01T00:00:00Z', 'America/New_York', -4 * HOUR],
    ['2026-12-01T00:00:00Z', 'America/New_York', -5 * HOUR],
    ['2026-07-01T00:00:00Z', 'Asia/Kathmandu', 5 * HOUR + 45 * MINUTE],
    ['2026-07-01T00:00:00Z', 'UTC', 0],
    ['2026-07-01T00:00:00Z', 'Pacific/Kiritimati', 14 * HOUR],
    ['1971-06-01T00:00:00Z', 'Africa/Monrovia', -(44 * MINUTE + 30 * SECOND)],
    ['1969-12-31T23:59:59.999Z', 'Africa/Nairobi', 3 * HOUR],
  ])('at %s in %s', (instant, timeZone, offset) => {
    expect(offsetAt(Date.parse(instant), timeZone)).toBe(offset);
  });

  test('changes at the very millisecond of the change', () => {
    const change = Date.parse('2026-03-08T07:00:00Z');
    expect(offsetAt(change - 1, 'America/New_York')).toBe(-5 * HOUR);
    expect(offsetAt(change, 'America/New_York')).toBe(-4 * HOUR);
  });
});

describe('isTimeZone', () => {
  const names = [
    'UTC',
    'GMT',
    'EST',
    'EST5EDT',
    'Cuba',
    'GB',
    'Etc/GMT+5',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'US/Eastern',
  ];
  test.each([...names, 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'america/new_york'])(
    '%s is one',
    (id) => {
      expect(isTimeZone(id)).toBe(true);
    },
  );

  test('each zone that the engine lists is one', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((id) => !isTimeZone(id))).toEqual([]);
  });

  const offsets = ['+03:00', '-0500', '+03', '−05:00', 'Z', 'GMT+3', 'UTC+3'];
  const abbreviations = ['EDT', 'BST', 'IST', 'CST', 'PST', 'EAT', 'ist', 'SystemV/EST5'];
  test.each(['', ' ', 'EST5', 'Mars/Olympus_Mons', 'New York', 'UTC ', ...offsets, ...abbreviations])(
    '%j is none',
    (id) => {
      expect(isTimeZone(id)).toBe(false);
    },
  );
});
