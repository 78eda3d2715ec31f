import { expect, it } from 'vitest';
import { homeTimeZoneOf, otherTimeZonesOf } from '../../domain/home-zone';

it.each([
  { homeTimeZone: null, shown: 'Asia/Bangkok' },
  { homeTimeZone: 'Africa/Nairobi', shown: 'Africa/Nairobi' },
  { homeTimeZone: 'Mars/Olympus_Mons', shown: 'Asia/Bangkok' },
])('shows $shown for the choice $homeTimeZone on a computer in Bangkok', ({ homeTimeZone, shown }) => {
  expect(homeTimeZoneOf({ homeTimeZone }, 'Asia/Bangkok')).toBe(shown);
});

it.each([
  { chosen: [], shown: [] },
  { chosen: ['Europe/Rome', 'America/New_York'], shown: ['Europe/Rome', 'America/New_York'] },
  { chosen: ['Mars/Olympus_Mons', 'Europe/Rome'], shown: ['Europe/Rome'] },
  { chosen: ['Asia/Kolkata', 'Europe/Rome', 'Asia/Calcutta'], shown: ['Asia/Kolkata', 'Europe/Rome'] },
  { chosen: ['Africa/Nairobi', 'Africa/Addis_Ababa'], shown: ['Africa/Addis_Ababa'] },
])('shows $shown of $chosen beside Nairobi', ({ chosen, shown }) => {
  expect(otherTimeZonesOf({ otherTimeZones: chosen }, 'Africa/Nairobi')).toEqual(shown);
});

it('does not show the home zone again under another of its names', () => {
  expect(otherTimeZonesOf({ otherTimeZones: ['Asia/Calcutta'] }, 'Asia/Kolkata')).toEqual([]);
});
