import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTimeZone, toEpochMilliseconds } from '../../domain/time-zone';
import { isCalendar } from '../../sources/icalendar-components';
import { timeZoneOfWindows, WINDOWS_ZONES } from '../../sources/icalendar-windows-zones';
import { clockOf } from '../../sources/icalendar-zone';

const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
];

it('tells the same instants from its memory of days as the zone itself', () => {
  const noon = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const around = fc.constantFrom(
    '2011-12-29T23:30:00',
    '2011-12-30T12:00:00',
    '2026-03-08T02:30:00',
    '2026-03-29T00:30:00',
    '2026-04-05T01:45:00',
    '2026-10-29T23:30:00',
    '2026-11-01T01:30:00',
  );
  const walls = fc.oneof(
    around,
    noon.map((date) => date.toISOString().slice(0, 19)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.array(walls, { minLength: 1 }), (timeZone, times) => {
      const clock = clockOf(timeZone);
      for (const wall of times) expect(clock.toInstant(wall)).toBe(toEpochMilliseconds(wall, timeZone));
    }),
  );
});

it('names zones that exist for all of Windows, in any case', () => {
  expect([...WINDOWS_ZONES.values()].filter((timeZone) => !isTimeZone(timeZone))).toEqual([]);
  expect(timeZoneOfWindows('e. africa STANDARD time')).toBe('Africa/Nairobi');
  expect(timeZoneOfWindows('Martian Standard Time')).toBeNull();
});

it.each([
  ['BEGIN:VCALENDAR\r\nVERSION:2.0', true],
  ['\uFEFF\nbegin:vcalendar\n', true],
  ['BEGIN:VCARD\nNOTE:BEGIN:VCALENDAR\n', false],
  ['<pre>\nBEGIN:VCALENDAR\n</pre>', false],
  ['', false],
])('a calendar is known by its beginning: %j', (text, isOne) => {
  expect(isCalendar(text)).toBe(isOne);
});
