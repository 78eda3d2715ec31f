import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import countries from '../../data/time-zone-countries.json';
import { formatClockTime, formatZoneOffset, zoneCity } from '../../domain/format';
import { homeTimeZoneOf, otherTimeZonesOf } from '../../domain/home-zone';
import { parsePreferences } from '../../domain/preferences';
import { HOUR, MINUTE } from '../../domain/time';
import { isTimeZone, offsetAt, toEpochMilliseconds, toLocalDateTime } from '../../domain/time-zone';
import { zoneEntriesAt, zonesToOffer } from '../../domain/zone-search';
import { instant } from '../builders';

/**
 * The rules of the time zones are the engine's, always: Gavel ships none, so what it shows is what every other clock
 * of the browser shows, right or old, and it becomes right with the browser. Engines are of different ages. Measured
 * on 24 November 2026, for the fifteenth of each month of 2020 to 2027, Node 20.20.2 (tzdata 2025c) stands against
 * Chromium 156 and Firefox 153 in these zones:
 *
 * | zone                                      | Node | browsers              | from          |
 * |-------------------------------------------|------|-----------------------|---------------|
 * | Africa/Casablanca, Africa/El_Aaiun        | +1   | 0                     | October 2026  |
 * | America/Vancouver                         | −8   | −7                    | November 2026 |
 * | America/Edmonton, America/Inuvik          | −7   | −6                    | November 2026 |
 * | America/Winnipeg                          | −6   | −5                    | November 2026 |
 * | America/Havana                            | −5   | −4 in Firefox, else −5| November 2026 |
 *
 * They also differ in names: Node and Chromium offer `Europe/Kiev` and `Pacific/Enderbury`, Firefox `Europe/Kyiv` and
 * `Pacific/Kanton`; each understands the other's. A browser that is older than a zone understands it not at all.
 */

/** No engine of that age runs here, so that this one forgets the zones: first of all, while it keeps no formatter of theirs. */
describe('a zone that is younger than the browser', () => {
  const NOW = instant('2026-11-24T15:00:00Z');
  const YOUNG = ['America/Coyhaique', 'Asia/Qostanay', 'America/Ciudad_Juarez'];

  class OldDateTimeFormat extends Intl.DateTimeFormat {
    constructor(locales?: string, options?: Intl.DateTimeFormatOptions) {
      if (YOUNG.includes(options?.timeZone ?? ''))
        throw new RangeError(`Invalid time zone: ${options?.timeZone}`);
      super(locales, options);
    }
  }

  beforeEach(() => {
    vi.stubGlobal('Intl', Object.assign(Object.create(Intl), { DateTimeFormat: OldDateTimeFormat }));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each(YOUNG)('%s stays what the user chose, and the zone of the computer stands in for it', (zone) => {
    const stored = { homeTimeZone: zone, otherTimeZones: [zone, 'Europe/Rome'] };
    const preferences = parsePreferences(stored);
    expect(preferences).toMatchObject(stored);
    expect(isTimeZone(zone)).toBe(false);
    expect(homeTimeZoneOf(preferences, 'Asia/Bangkok')).toBe('Asia/Bangkok');
    expect(otherTimeZonesOf(preferences, 'Asia/Bangkok')).toEqual(['Europe/Rome']);
  });

  test.each([
    ['America/Coyhaique', 'Coyhaique', 'Chile'],
    ['Asia/Qostanay', 'Qostanay', 'Kazakhstan'],
    ['America/Ciudad_Juarez', 'Ciudad Juarez', 'Mexico'],
  ])('%s is shown in the choice by its names, without a time that nobody knows', (zone, city, country) => {
    const [first] = zoneEntriesAt(NOW, zonesToOffer(['Europe/Rome'], zone), countries, 'en');
    expect(first).toMatchObject({ timeZone: zone, city, country, offset: null, offsetText: null });
  });

  test('is not offered to those who did not choose it', () => {
    expect(zonesToOffer(['Europe/Rome'], null)).toEqual(['Europe/Rome', 'UTC']);
  });
});

describe('zones whose rules engines disagree on', () => {
  const DISPUTED = [
    ...['Africa/Casablanca', 'Africa/El_Aaiun', 'America/Vancouver', 'America/Edmonton'],
    ...['America/Inuvik', 'America/Winnipeg', 'America/Havana'],
  ];
  const NOW = instant('2026-11-24T15:00:00Z');

  test.each(DISPUTED)(
    'the time in %s is the one that this engine shows elsewhere, everywhere in Gavel',
    (zone) => {
      const minutes = minutesInEngine(zone, NOW);
      expect(offsetAt(NOW, zone)).toBe(minutes * MINUTE);
      const shown = new Date(NOW + minutes * MINUTE).toISOString();
      expect(toLocalDateTime(NOW, zone)).toBe(shown.slice(0, 19));
      expect(formatClockTime(NOW, { locale: 'en-GB', timeZone: zone, hourCycle: '24' })).toBe(
        shown.slice(11, 16),
      );
      expect(toEpochMilliseconds(shown.slice(0, 19), zone)).toBe(NOW);
      expect(zoneEntriesAt(NOW, [zone], countries, 'en')[0]?.offset).toBe(minutes * MINUTE);
    },
  );
});

describe('rules that changed late', () => {
  /** By the release of the database that brought the change, as its packagers date it. */
  const CHANGED = [
    {
      since: '2022b',
      zone: 'Asia/Tehran',
      at: '2026-07-01',
      offset: 'UTC+3:30',
      what: 'no summer time any more',
    },
    { since: '2022f', zone: 'Asia/Amman', at: '2022-12-01', offset: 'UTC+3', what: 'summer time for ever' },
    {
      since: '2022f',
      zone: 'Asia/Damascus',
      at: '2022-12-01',
      offset: 'UTC+3',
      what: 'summer time for ever',
    },
    {
      since: '2022f',
      zone: 'America/Mexico_City',
      at: '2026-07-01',
      offset: 'UTC−6',
      what: 'no summer time',
    },
    {
      since: '2022f',
      zone: 'America/Ojinaga',
      at: '2026-07-01',
      offset: 'UTC−5',
      what: 'summer time at the border',
    },
    { since: '2023a', zone: 'Africa/Cairo', at: '2022-07-01', offset: 'UTC+2', what: 'not yet' },
    { since: '2023a', zone: 'Africa/Cairo', at: '2023-07-01', offset: 'UTC+3', what: 'summer time again' },
    { since: '2023a', zone: 'Africa/Cairo', at: '2026-07-01', offset: 'UTC+3', what: 'summer time again' },
    { since: '2023a', zone: 'Africa/Cairo', at: '2026-01-01', offset: 'UTC+2', what: 'in summer alone' },
    { since: '2023a', zone: 'America/Nuuk', at: '2022-12-01', offset: 'UTC−3', what: 'before 2023' },
    { since: '2023a', zone: 'America/Nuuk', at: '2023-12-01', offset: 'UTC−2', what: 'an hour nearer' },
    {
      since: '2023a',
      zone: 'America/Nuuk',
      at: '2024-07-01',
      offset: 'UTC−1',
      what: 'summer time from 2024',
    },
    {
      since: '2023d',
      zone: 'America/Scoresbysund',
      at: '2026-01-01',
      offset: 'UTC−2',
      what: 'with the west since 2024',
    },
    { since: '2024a', zone: 'Asia/Almaty', at: '2024-02-01', offset: 'UTC+6', what: 'before March 2024' },
    {
      since: '2024a',
      zone: 'Asia/Almaty',
      at: '2024-03-02',
      offset: 'UTC+5',
      what: 'one zone for the country',
    },
    {
      since: '2024a',
      zone: 'Asia/Qostanay',
      at: '2026-07-01',
      offset: 'UTC+5',
      what: 'one zone for the country',
    },
    { since: '2025a', zone: 'America/Asuncion', at: '2024-07-01', offset: 'UTC−4', what: 'the last winter' },
    {
      since: '2025a',
      zone: 'America/Asuncion',
      at: '2025-07-01',
      offset: 'UTC−3',
      what: 'no winter any more',
    },
    {
      since: '2025b',
      zone: 'America/Coyhaique',
      at: '2025-07-01',
      offset: 'UTC−3',
      what: 'apart from Santiago',
    },
    { since: '2025b', zone: 'America/Santiago', at: '2025-07-01', offset: 'UTC−4', what: 'as before' },
  ];

  for (const { since, zone, at, offset, what } of CHANGED)
    test.skipIf((process.versions.tz ?? '') < since)(`${zone} on ${at}: ${what}, ${offset}`, () => {
      expect(formatZoneOffset(instant(`${at}T00:00:00Z`), zone, 'en')).toBe(offset);
    });

  test('the days and seconds of the past are the engine’s too: Manila lay east of the date line until 1844', () => {
    const hours = (text: string): number => offsetAt(instant(text), 'Asia/Manila') / HOUR;
    expect(hours('1844-01-01T00:00:00Z')).toBeLessThan(-15.9);
    expect(hours('1845-01-02T00:00:00Z')).toBeGreaterThan(8);
    expect(hours('1990-07-01T00:00:00Z')).toBe(9);
    expect(hours('2026-07-01T00:00:00Z')).toBe(8);
  });
});

describe('one zone that engines offer by different names', () => {
  const PAIRS = [
    ['Europe/Kiev', 'Europe/Kyiv', 'Kyiv'],
    ['Pacific/Enderbury', 'Pacific/Kanton', 'Kanton'],
    ['America/Godthab', 'America/Nuuk', 'Nuuk'],
    ['Asia/Calcutta', 'Asia/Kolkata', 'Kolkata'],
  ] as const;

  test.each(PAIRS)('%s and %s are %s, offered once, whichever of them is stored', (former, present, city) => {
    expect([zoneCity(former, 'en'), zoneCity(present, 'en')]).toEqual([city, city]);
    for (const [offered, chosen] of [
      [former, present],
      [present, former],
    ] as const)
      expect(zonesToOffer([offered, 'UTC'], chosen)).toEqual([chosen, 'UTC']);
    expect(otherTimeZonesOf({ otherTimeZones: [present] }, former)).toEqual([]);
  });
});

/** Minutes ahead of UTC, by the words of the engine and not by the clock that `offsetAt` reads. */
function minutesInEngine(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
