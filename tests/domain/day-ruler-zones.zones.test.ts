import { describe, expect, test } from 'vitest';
import { cityTimes, rulerZones } from '../../domain/day-ruler-zones';
import { instant } from '../builders';

describe('the zones of a ruler', () => {
  test('are those given in their order, and UTC', () => {
    expect(rulerZones(['Africa/Nairobi', null, 'America/New_York'])).toEqual([
      'Africa/Nairobi',
      'America/New_York',
      'UTC',
    ]);
  });

  test('stand there once, under the first of their names', () => {
    const zones = ['Asia/Calcutta', 'America/New_York', 'Asia/Kolkata', 'America/New_York'];
    expect(rulerZones(zones)).toEqual(['Asia/Calcutta', 'America/New_York', 'UTC']);
    expect(rulerZones(['Etc/UTC', 'UTC'])).toEqual(['Etc/UTC']);
  });

  test('of one clock but other cities are all there', () => {
    expect(rulerZones(['Africa/Nairobi', 'Africa/Addis_Ababa'])).toEqual([
      'Africa/Nairobi',
      'Africa/Addis_Ababa',
      'UTC',
    ]);
  });
});

describe('the times in cities', () => {
  const ENGLISH = { locale: 'en-GB', hourCycle: 'automatic' } as const;
  const text = (at: string, zones: readonly string[]): string =>
    cityTimes(instant(at), zones, ENGLISH)
      .map(({ time, city }) => `${time} ${city}`)
      .join(' · ');

  test('go from west to east, and UTC is last', () => {
    const zones = ['Africa/Nairobi', 'UTC', 'Europe/Rome', 'America/New_York'];
    expect(text('2021-09-10T13:00:00Z', zones)).toBe(
      '09:00 New York · 15:00 Rome · 16:00 Nairobi · 13:00 UTC',
    );
  });

  test('have their day where it is not one and the same', () => {
    const zones = ['Africa/Nairobi', 'America/New_York', 'UTC'];
    expect(text('2026-06-10T00:00:00Z', zones)).toBe(
      'Tue 9 Jun, 20:00 New York · Wed 10 Jun, 03:00 Nairobi · Wed 10 Jun, 00:00 UTC',
    );
  });

  test('are those of the instant, winter and summer', () => {
    const zones = ['America/New_York', 'Europe/Rome'];
    expect(text('2026-10-28T13:00:00Z', zones)).toBe('09:00 New York · 14:00 Rome');
    expect(text('2026-11-02T14:00:00Z', zones)).toBe('09:00 New York · 15:00 Rome');
  });

  test('count the hours as the user does', () => {
    const [time] = cityTimes(instant('2026-11-24T18:00:00Z'), ['UTC'], { locale: 'en-GB', hourCycle: '12' });
    expect(time?.time).toMatch(/^6:00\sPM$/i);
  });
});
