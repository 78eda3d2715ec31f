import { describe, expect, test } from 'vitest';
import {
  type FormatOptions,
  formatClockTime,
  formatClockTimeWithSeconds,
  formatDay,
  formatDayCount,
  formatDuration,
  formatRelative,
  formatRelativeDays,
  formatTimeRange,
  formatZoneOffset,
  zoneCity,
} from '../../domain/format';
import { HOUR, MINUTE, SECOND } from '../../domain/time';

const START = Date.parse('2021-09-10T13:00:00Z');
const NAIROBI: FormatOptions = { locale: 'en', timeZone: 'Africa/Nairobi', hourCycle: '24' };

/** Engines differ in the kind of space before AM and PM. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** Arabic is written with either set of digits, by region. */
function latin(text: string): string {
  return text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function clock(instant: string, options: Partial<FormatOptions>): string {
  return plain(formatClockTime(Date.parse(instant), { ...NAIROBI, ...options }));
}

describe('formatClockTime', () => {
  test.each<[Partial<FormatOptions>, string]>([
    [{ hourCycle: '24' }, '16:00'],
    [{ hourCycle: '12' }, '4:00 PM'],
    [{ hourCycle: 'automatic' }, '4:00 PM'],
    [{ hourCycle: 'automatic', locale: 'en-GB' }, '16:00'],
    [{ hourCycle: 'automatic', locale: 'fr' }, '16:00'],
    [{ hourCycle: '24', locale: 'fr' }, '16:00'],
    [{ hourCycle: '24', timeZone: 'America/New_York' }, '09:00'],
    [{ hourCycle: '24', timeZone: 'Asia/Kathmandu' }, '18:45'],
  ])('%j: %s', (options, text) => {
    expect(clock('2021-09-10T13:00:00Z', options)).toBe(text);
  });

  test('uses the words and either digits of Arabic', () => {
    expect(latin(clock('2021-09-10T13:00:00Z', { locale: 'ar', hourCycle: '24' }))).toBe('16:00');
    expect(latin(clock('2021-09-10T13:00:00Z', { locale: 'ar', hourCycle: '12' }))).toBe('4:00 م');
    expect(clock('2021-09-10T13:00:00Z', { locale: 'ar-EG', hourCycle: '24' })).toBe('١٦:٠٠');
  });

  test.each(['en', 'en-GB', 'en-u-hc-h24', 'ar', 'fr', 'es', 'ru', 'zh-Hans', 'ja'])(
    'midnight is 00 or 12 and noon is 12 in %s',
    (locale) => {
      const midnight = (hourCycle: '12' | '24') =>
        latin(clock('2021-09-09T21:00:00Z', { locale, hourCycle }));
      const noon = (hourCycle: '12' | '24') => latin(clock('2021-09-10T09:00:00Z', { locale, hourCycle }));
      expect(midnight('24')).toBe('00:00');
      expect(midnight('12')).toMatch(/12:00/);
      expect(noon('24')).toBe('12:00');
      expect(noon('12')).toMatch(/12:00/);
      expect(noon('12')).not.toBe(midnight('12'));
      expect(latin(clock('2021-09-09T21:00:00Z', { locale, hourCycle: 'automatic' }))).not.toMatch(/24/);
    },
  );

  test('refuses an unknown zone', () => {
    expect(() => formatClockTime(START, { ...NAIROBI, timeZone: 'Mars/Olympus_Mons' })).toThrow(RangeError);
  });
});

test('formatClockTimeWithSeconds shows the second', () => {
  expect(plain(formatClockTimeWithSeconds(START + 2 * SECOND, NAIROBI))).toBe('16:00:02');
  expect(plain(formatClockTimeWithSeconds(START + 2 * SECOND, { ...NAIROBI, hourCycle: '12' }))).toBe(
    '4:00:02 PM',
  );
});

describe('formatTimeRange', () => {
  const range = (hours: number | null, options: Partial<FormatOptions> = {}) =>
    plain(formatTimeRange(START, hours === null ? null : START + hours * HOUR, { ...NAIROBI, ...options }));

  test('names both ends', () => {
    expect(range(2)).toBe('16:00–18:00');
    expect(range(2, { hourCycle: '12' })).toBe('4:00 PM – 6:00 PM');
    expect(range(2, { locale: 'fr' })).toBe('16:00–18:00');
    expect(latin(range(2, { locale: 'ar' }))).toBe('16:00–18:00');
  });

  test('is the start alone without an end after it', () => {
    expect(range(null)).toBe('16:00');
    expect(range(0)).toBe('16:00');
    expect(range(-1)).toBe('16:00');
  });

  test('names the weekday of an end on another day', () => {
    expect(range(9)).toMatch(/^16:00 – Sat.* 01:00$/);
    expect(range(8)).toMatch(/^16:00 – Sat.* 00:00$/);
    expect(range(9, { locale: 'fr' })).toMatch(/^16:00 – sam.* 01:00$/);
    expect(latin(range(9, { locale: 'ar' }))).toMatch(/^16:00 – السبت.* 01:00$/);
    expect(range(6 * 24)).toMatch(/^16:00 – Thu.* 16:00$/);
  });

  test('names the date of an end a week away or more', () => {
    expect(range(7 * 24)).toMatch(/^16:00 – Fri.*\b17\b.* 16:00$/);
  });

  test('takes the day from the zone that is shown', () => {
    expect(range(6, { timeZone: 'Asia/Tokyo' })).toMatch(/^22:00 – Sat.* 04:00$/);
    expect(range(6, { timeZone: 'America/New_York' })).toBe('09:00–15:00');
  });
});

describe('formatDay', () => {
  test.each([
    ['en-GB', /^Mon,? 13 September$/],
    ['en', /^Mon, September 13$/],
    ['fr', /^lun\. 13 septembre$/],
    ['ar', /^الاثنين،? 13 سبتمبر$/],
  ])('in %s', (locale, text) => {
    expect(latin(formatDay('2021-09-13', { locale, today: '2021-01-31' }))).toMatch(text);
  });

  test('names the year where it is another one than today', () => {
    expect(formatDay('2021-09-13', { locale: 'en-GB', today: '2021-12-31' })).not.toMatch(/2021/);
    expect(formatDay('2022-01-01', { locale: 'en-GB', today: '2021-12-31' })).toMatch(
      /^Sat,? 1 January 2022$/,
    );
    expect(latin(formatDay('2022-01-01', { locale: 'ar', today: '2021-12-31' }))).toMatch(/2022/);
  });

  test.each(['fa', 'ar-SA', 'th'])('is Gregorian in %s', (locale) => {
    const text = formatDay('2022-01-01', { locale, today: '2021-12-31' });
    expect(latin(text).replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))).toMatch(/2022/);
  });

  test('refuses a date that does not exist', () => {
    expect(() => formatDay('2026-02-30', { locale: 'en', today: '2026-01-01' })).toThrow(RangeError);
  });
});

test.each([
  [0, 'today', 'aujourd’hui'],
  [1, 'tomorrow', 'demain'],
  [-1, 'yesterday', 'hier'],
  [3, 'in 3 days', 'dans 3 jours'],
  [-14, '14 days ago', 'il y a 14 jours'],
])('formatRelativeDays: %i days', (days, english, french) => {
  expect(formatRelativeDays(days, 'en')).toBe(english);
  expect(formatRelativeDays(days, 'fr')).toBe(french);
});

test('numbers and nouns agree in Arabic', () => {
  expect(formatRelativeDays(1, 'ar')).toBe('غدًا');
  expect(formatDayCount(2, 'ar')).toBe('يومان');
  expect(latin(formatDayCount(3, 'ar'))).toBe('3 أيام');
  expect(latin(formatDayCount(11, 'ar'))).toBe('11 يومًا');
  expect(latin(formatRelative(-14 * MINUTE, 'ar'))).toBe('قبل 14 دقيقة');
});

test('formatDayCount', () => {
  expect(formatDayCount(1, 'en')).toBe('1 day');
  expect(formatDayCount(2, 'en')).toBe('2 days');
});

describe('formatRelative', () => {
  test.each([
    [5 * MINUTE, 'in 5 minutes'],
    [4 * MINUTE + 1, 'in 5 minutes'],
    [MINUTE, 'in 1 minute'],
    [30 * SECOND, 'in 1 minute'],
    [1, 'in 1 minute'],
    [0, 'now'],
    [-59 * SECOND, 'now'],
    [-MINUTE, '1 minute ago'],
    [-14 * MINUTE, '14 minutes ago'],
    [-15 * MINUTE + 1, '14 minutes ago'],
    [59 * MINUTE, 'in 59 minutes'],
    [59 * MINUTE + 1, 'in 1 hour'],
    [HOUR, 'in 1 hour'],
    [2 * HOUR - MINUTE, 'in 1 hour'],
    [2 * HOUR - MINUTE + 1, 'in 2 hours'],
    [2 * HOUR, 'in 2 hours'],
    [-HOUR + 1, '59 minutes ago'],
    [-HOUR, '1 hour ago'],
    [-2 * HOUR + 1, '1 hour ago'],
    [23 * HOUR + 59 * MINUTE, 'in 23 hours'],
    [30 * HOUR, 'in 30 hours'],
  ])('%i ms: %s', (milliseconds, text) => {
    expect(formatRelative(milliseconds, 'en')).toBe(text);
  });

  test('in French', () => {
    expect(formatRelative(2 * HOUR, 'fr')).toBe('dans 2 heures');
    expect(formatRelative(0, 'fr')).toBe('maintenant');
  });
});

describe('formatDuration', () => {
  test.each([
    [90 * MINUTE, '1 hr 30 min'],
    [2 * HOUR, '2 hr'],
    [4 * MINUTE, '4 min'],
    [-4 * MINUTE, '4 min'],
    [0, '0 min'],
    [1, '1 min'],
    [89 * SECOND, '1 min'],
    [90 * SECOND, '2 min'],
    [HOUR - 1, '1 hr'],
    [49 * HOUR, '49 hr'],
  ])('%i ms: %s', (milliseconds, text) => {
    expect(plain(formatDuration(milliseconds, 'en'))).toBe(text);
  });

  test('in French and Arabic', () => {
    expect(plain(formatDuration(90 * MINUTE, 'fr'))).toBe('1 h 30 min');
    expect(latin(plain(formatDuration(90 * MINUTE, 'ar')))).toMatch(/^1 س.*30 د$/);
  });
});

describe('formatZoneOffset', () => {
  test.each([
    ['Africa/Nairobi', 'UTC+3'],
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/New_York', 'UTC−4'],
    ['America/St_Johns', 'UTC−2:30'],
    ['Europe/London', 'UTC+1'],
    ['Africa/Accra', 'UTC'],
    ['UTC', 'UTC'],
    ['Pacific/Kiritimati', 'UTC+14'],
  ])('of %s in September 2021: %s', (timeZone, text) => {
    expect(formatZoneOffset(START, timeZone, 'en')).toBe(text);
  });

  test('is that of the instant', () => {
    expect(formatZoneOffset(Date.parse('2021-12-01T00:00:00Z'), 'America/New_York', 'en')).toBe('UTC−5');
  });

  test('has seconds where the zone had them', () => {
    expect(formatZoneOffset(Date.parse('1971-06-01T00:00:00Z'), 'Africa/Monrovia', 'en')).toBe('UTC−0:44:30');
  });

  test('has the digits of the language', () => {
    expect(formatZoneOffset(START, 'Asia/Kathmandu', 'ar-EG')).toBe('UTC+٥:٤٥');
    expect(formatZoneOffset(START, 'Asia/Kathmandu', 'fr')).toBe('UTC+5:45');
  });
});

test.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['America/Port-au-Prince', 'Port-au-Prince'],
  ['Africa/Dar_es_Salaam', 'Dar es Salaam'],
  ['Europe/Kiev', 'Kyiv'],
  ['Asia/Calcutta', 'Kolkata'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Etc/GMT+5', 'UTC−5'],
  ['Etc/GMT-3', 'UTC+3'],
])('the city of %s is %s', (timeZone, city) => {
  expect(zoneCity(timeZone, 'en')).toBe(city);
});
