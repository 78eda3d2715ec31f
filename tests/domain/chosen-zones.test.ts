import { describe, expect, it } from 'vitest';
import {
  withHomeZone,
  withOtherZone,
  withOtherZoneEarlier,
  withoutOtherZone,
} from '../../domain/chosen-zones';
import { DEFAULT_PREFERENCES, parsePreferences } from '../../domain/preferences';
import { preferencesWith } from '../builders';

const four = preferencesWith({ otherTimeZones: ['Asia/Tokyo', 'Europe/Rome', 'Asia/Kolkata', 'UTC'] });

describe('the zones beside the home zone', () => {
  it('come one after the other, up to four', () => {
    const zones = ['Asia/Tokyo', 'Europe/Rome', 'Asia/Kolkata', 'UTC', 'Africa/Cairo'];
    expect(zones.reduce(withOtherZone, DEFAULT_PREFERENCES).otherTimeZones).toEqual(zones.slice(0, 4));
  });

  it('stand there once, whatever their names', () => {
    const one = withOtherZone(DEFAULT_PREFERENCES, 'Asia/Kolkata');
    expect(withOtherZone(one, 'Asia/Kolkata')).toBe(one);
    expect(withOtherZone(one, 'Asia/Calcutta')).toBe(one);
  });

  it('change places with the one before', () => {
    expect(withOtherZoneEarlier(four, 'Asia/Kolkata').otherTimeZones).toEqual([
      ...['Asia/Tokyo', 'Asia/Kolkata', 'Europe/Rome', 'UTC'],
    ]);
    expect(withOtherZoneEarlier(four, 'Asia/Tokyo')).toBe(four);
    expect(withOtherZoneEarlier(four, 'Africa/Cairo')).toBe(four);
  });

  it('are taken away one by one', () => {
    expect(withoutOtherZone(four, 'Europe/Rome').otherTimeZones).toEqual([
      'Asia/Tokyo',
      'Asia/Kolkata',
      'UTC',
    ]);
  });

  it('can be taken away and moved where this browser does not know them', () => {
    const odd = preferencesWith({ otherTimeZones: ['UTC', 'Mars/Olympus_Mons'] });
    const moved = withOtherZoneEarlier(odd, 'Mars/Olympus_Mons');
    expect(moved.otherTimeZones).toEqual(['Mars/Olympus_Mons', 'UTC']);
    expect(withoutOtherZone(moved, 'Mars/Olympus_Mons').otherTimeZones).toEqual(['UTC']);
  });

  it('leave one in, of two that an earlier version may have stored under two names, when another comes', () => {
    const twice = preferencesWith({ otherTimeZones: ['Asia/Kolkata', 'Asia/Calcutta'] });
    expect(withOtherZone(twice, 'UTC').otherTimeZones).toContain('UTC');
  });
});

describe('the recent zones', () => {
  it('are the last five that were chosen, at home or beside it, the latest first, each once', () => {
    const home = ['Asia/Tokyo', 'Europe/Rome', 'Asia/Calcutta'].reduce(withHomeZone, DEFAULT_PREFERENCES);
    const all = ['Africa/Cairo', 'Asia/Kolkata', 'UTC', 'Asia/Dubai'].reduce(withOtherZone, home);
    expect(all.recentTimeZones).toEqual(['Asia/Dubai', 'UTC', 'Asia/Kolkata', 'Africa/Cairo', 'Europe/Rome']);
    expect(parsePreferences(all)).toEqual(all);
  });

  it('do not change when the system is followed again, or a zone is taken away', () => {
    const chosen = withOtherZone(withHomeZone(DEFAULT_PREFERENCES, 'Asia/Tokyo'), 'UTC');
    const automatic = withHomeZone(chosen, null);
    expect(automatic.homeTimeZone).toBeNull();
    expect(withoutOtherZone(automatic, 'UTC').recentTimeZones).toEqual(['UTC', 'Asia/Tokyo']);
  });
});
