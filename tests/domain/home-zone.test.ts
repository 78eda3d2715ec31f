import { expect, it } from 'vitest';
import { homeTimeZoneOf, secondTimeZoneOf } from '../../domain/home-zone';

it.each([
  { homeTimeZone: null, shown: 'Asia/Bangkok' },
  { homeTimeZone: 'Africa/Nairobi', shown: 'Africa/Nairobi' },
  { homeTimeZone: 'Mars/Olympus_Mons', shown: 'Asia/Bangkok' },
])('shows $shown for the choice $homeTimeZone on a computer in Bangkok', ({ homeTimeZone, shown }) => {
  expect(homeTimeZoneOf({ homeTimeZone }, 'Asia/Bangkok')).toBe(shown);
});

it('shows no second zone where the browser does not know the chosen one', () => {
  expect(secondTimeZoneOf({ secondTimeZone: 'Mars/Olympus_Mons' })).toBeNull();
  expect(secondTimeZoneOf({ secondTimeZone: 'Europe/Rome' })).toBe('Europe/Rome');
});
