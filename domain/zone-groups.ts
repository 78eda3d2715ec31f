import { DUTY_STATION_ZONES } from './duty-station';
import type { TimeZoneId } from './time';
import { presentZoneName } from './zone-alias';
import type { ZoneEntry } from './zone-search';

/** Zones that are offered under one heading. */
export interface ZoneGroup {
  /** `chosen` is the zone that is chosen now and that this browser does not know: it has no place among the others. */
  readonly kind: 'chosen' | 'recent' | 'stations' | 'others';
  readonly entries: readonly ZoneEntry[];
}

interface Choice {
  /** What the user chose before, the latest first. */
  readonly recent: readonly TimeZoneId[];
  /** Zones that need not be offered among them: the one that is chosen now, and the home zone. */
  readonly inUse: readonly (TimeZoneId | null)[];
}

/**
 * All entries in the groups in which they are offered before anything is typed, each once: those chosen before in the
 * order of `recent`, the duty stations in theirs, and the others as they came. Empty groups are left out.
 */
export function zoneGroups(entries: readonly ZoneEntry[], { recent, inUse }: Choice): readonly ZoneGroup[] {
  const used = new Set(inUse.filter((zone) => zone !== null).map(presentZoneName));
  const left = new Map(entries.map((entry) => [presentZoneName(entry.timeZone), entry]));
  const take = (zones: readonly TimeZoneId[]): readonly ZoneEntry[] =>
    zones.flatMap((zone) => {
      const entry = left.get(zone);
      left.delete(zone);
      return entry ?? [];
    });
  const isUnknown = (zone: TimeZoneId): boolean => left.get(zone)?.offset === null;
  const groups: readonly ZoneGroup[] = [
    { kind: 'chosen', entries: take([...left.keys()].filter(isUnknown)) },
    { kind: 'recent', entries: take(recent.map(presentZoneName).filter((zone) => !used.has(zone))) },
    { kind: 'stations', entries: take(DUTY_STATION_ZONES) },
    { kind: 'others', entries: [...left.values()] },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
