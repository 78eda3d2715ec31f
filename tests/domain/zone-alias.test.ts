import { expect, test } from 'vitest';
import aliases from '../../data/time-zone-aliases.json';
import countries from '../../data/time-zone-countries.json';
import { isTimeZone } from '../../domain/time-zone';
import { distinctZones, presentZoneName, zoneNames } from '../../domain/zone-alias';

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['US/Eastern', 'America/New_York'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['America/Montreal', 'America/Toronto'],
  ['Egypt', 'Africa/Cairo'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['Etc/GMT', 'UTC'],
  ['Zulu', 'UTC'],
  ['Etc/GMT+5', 'Etc/GMT+5'],
  ['EST', 'EST'],
  ['Mars/Olympus_Mons', 'Mars/Olympus_Mons'],
  ['constructor', 'constructor'],
  ['', ''],
])('the present name of “%s” is %s', (timeZone, present) => {
  expect(presentZoneName(timeZone)).toBe(present);
});

test.each([
  ['Europe/Oslo', 'Europe/Berlin'],
  ['Africa/Addis_Ababa', 'Africa/Nairobi'],
  ['America/Detroit', 'America/New_York'],
  ['Atlantic/Reykjavik', 'Africa/Abidjan'],
])('%s and %s are two zones, although their clocks are the same', (one, other) => {
  expect(presentZoneName(one)).not.toBe(presentZoneName(other));
});

test('zones stand once, under the first of their names', () => {
  const zones = ['Asia/Calcutta', 'UTC', 'America/New_York', 'Asia/Kolkata', 'US/Eastern', 'Etc/UTC'];
  expect(distinctZones(zones)).toEqual(['Asia/Calcutta', 'UTC', 'America/New_York']);
});

test('all names of a zone are told, the present one first', () => {
  expect(zoneNames('Asia/Saigon')).toEqual(['Asia/Ho_Chi_Minh', 'Asia/Saigon']);
  expect(zoneNames('US/Eastern')).toEqual(expect.arrayContaining(['America/New_York', 'US/Eastern']));
});

test('every alias leads to a present name whose clocks this engine shows alike', () => {
  for (const [alias, present] of Object.entries(aliases)) {
    expect(aliases).not.toHaveProperty([present]);
    expect(present === 'UTC' || present in countries.countries).toBe(true);
    if (isTimeZone(alias)) expect(wallTimes(alias)).toEqual(wallTimes(present));
  }
});

function wallTimes(timeZone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'full', timeStyle: 'medium' });
  return ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((text) => format.format(Date.parse(text)));
}
