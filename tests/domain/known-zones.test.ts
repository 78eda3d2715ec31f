import { expect, test } from 'vitest';
import { withKnownZones } from '../../domain/known-zones';
import { DEFAULT_PREFERENCES } from '../../domain/preferences';

test('a zone that this engine does not know counts as none chosen, and nothing else changes', () => {
  const stored = {
    ...DEFAULT_PREFERENCES,
    homeTimeZone: 'Mars/Olympus_Mons',
    secondTimeZone: 'constructor',
    hourCycle: '24',
  } as const;
  expect(withKnownZones(stored)).toEqual({ ...stored, homeTimeZone: null, secondTimeZone: null });
});

test('known zones stay, under whichever name, and so does none', () => {
  const stored = { ...DEFAULT_PREFERENCES, homeTimeZone: 'Asia/Kolkata', secondTimeZone: 'US/Eastern' };
  expect(withKnownZones(stored)).toEqual(stored);
  expect(withKnownZones(DEFAULT_PREFERENCES)).toEqual(DEFAULT_PREFERENCES);
});
