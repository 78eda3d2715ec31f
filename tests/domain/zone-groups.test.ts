import { describe, expect, it } from 'vitest';
import places from '../../data/time-zone-countries.json';
import { DUTY_STATION_ZONES } from '../../domain/duty-station';
import { type ZoneGroup, zoneGroups } from '../../domain/zone-groups';
import { zoneEntriesAt, zonesToOffer } from '../../domain/zone-search';
import { instant } from '../builders';

const NOW = instant('2026-11-24T12:00:00Z');

interface Given {
  readonly chosen?: string | null;
  readonly home?: string;
  readonly recent?: readonly string[];
}

function groupsOf({ chosen = null, home = 'Asia/Tokyo', recent = [] }: Given): readonly ZoneGroup[] {
  const offered = zonesToOffer(Intl.supportedValuesOf('timeZone'), chosen);
  const entries = zoneEntriesAt(NOW, offered, places, 'en');
  return zoneGroups(entries, { recent, inUse: [chosen, home] });
}

function zonesIn(groups: readonly ZoneGroup[], kind: ZoneGroup['kind']): readonly string[] | undefined {
  return groups.find((group) => group.kind === kind)?.entries.map(({ timeZone }) => timeZone);
}

describe('the zones before anything is typed', () => {
  it('are the duty stations in their order, then all others from west to east', () => {
    const groups = groupsOf({});
    expect(groups.map(({ kind }) => kind)).toEqual(['stations', 'others']);
    expect(zonesIn(groups, 'stations')).toEqual(DUTY_STATION_ZONES);
    const offsets = groups[1]?.entries.map(({ offset }) => offset ?? Number.NaN) ?? [];
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it('begin with those chosen before, the latest first', () => {
    const groups = groupsOf({ recent: ['Europe/Oslo', 'Africa/Cairo', 'Africa/Nairobi'] });
    expect(groups[0]?.kind).toBe('recent');
    expect(zonesIn(groups, 'recent')).toEqual(['Europe/Oslo', 'Africa/Cairo', 'Africa/Nairobi']);
    expect(zonesIn(groups, 'stations')).not.toContain('Africa/Nairobi');
  });

  it('do not begin with what is chosen now or the home zone, whatever their names', () => {
    const recent = ['Asia/Kolkata', 'Asia/Tokyo', 'Europe/Oslo'];
    expect(zonesIn(groupsOf({ chosen: 'Asia/Calcutta', recent }), 'recent')).toEqual(['Europe/Oslo']);
    expect(zonesIn(groupsOf({ chosen: 'Europe/Oslo', recent }), 'recent')).toEqual(
      ['Asia/Kolkata'].map(offered),
    );
  });

  it('begin with a chosen zone that this browser does not know', () => {
    const groups = groupsOf({ chosen: 'Mars/Olympus_Mons', recent: ['Europe/Oslo'] });
    expect(groups.map(({ kind }) => kind)).toEqual(['chosen', 'recent', 'stations', 'others']);
    expect(zonesIn(groups, 'chosen')).toEqual(['Mars/Olympus_Mons']);
  });

  it('leave out recent ones that this browser does not know', () => {
    expect(zonesIn(groupsOf({ recent: ['Mars/Olympus_Mons', 'constructor'] }), 'recent')).toBeUndefined();
  });

  it('are all there, each once', () => {
    const groups = groupsOf({ chosen: 'US/Eastern', recent: ['Asia/Calcutta', 'Europe/Oslo', 'Etc/UTC'] });
    const all = groups.flatMap(({ entries }) => entries.map(({ timeZone }) => timeZone));
    expect(all.toSorted()).toEqual(
      [...zonesToOffer(Intl.supportedValuesOf('timeZone'), 'US/Eastern')].toSorted(),
    );
    expect(zonesIn(groups, 'stations')?.[0]).toBe('US/Eastern');
  });
});

/** The name by which this engine offers the zone. */
function offered(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}
