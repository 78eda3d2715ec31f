import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListedSource } from '../../components/options/listed-source';
import type { ListedPage } from '../../components/options/PagesSection';
import { clockSkewOf } from '../../domain/clock-skew';
import type { Decision } from '../../domain/decision';
import type { Preferences } from '../../domain/preferences';
import { useStored } from '../../hooks/use-stored';
import { readUpcomingBodies } from '../../platform/bodies';
import type { Clock } from '../../platform/clock';
import { readDecisions } from '../../platform/ledger';
import { readPageEntries, readPageSources } from '../../platform/page-sources';
import {
  hasTabsPermission,
  isGranted,
  onPermissionsChange,
  readGrantedOrigins,
} from '../../platform/permissions';
import { readClockSamples, readPreferences } from '../../platform/storage';
import { readStorageTroubles, type StorageTroubles } from '../../platform/troubles';
import { listSources, readKnownSources } from './source-data';

export interface OptionsData {
  readonly preferences: Preferences;
  readonly sources: readonly ListedSource[];
  readonly pages: readonly ListedPage[];
  /** Whether the browser lets Gavel read the address. */
  readonly isAllowed: (url: string) => boolean;
  /** Whether the browser lets Gavel see the addresses of all tabs. */
  readonly mayReadTabs: boolean;
  /** What is wrong with the database and with synchronising. */
  readonly troubles: StorageTroubles;
  /** See domain/clock-skew. */
  readonly clockSkew: number | null;
  /** The latest first. */
  readonly decisions: readonly Decision[];
  /** Of coming sessions. */
  readonly bodies: readonly string[];
}

const CHANGES = ['preferences', 'schedule', 'sources', 'troubles'] as const;

/** All that the options page shows, read again after each change; undefined until it was first read. */
export function useOptionsData(clock: Clock): OptionsData | undefined {
  const permissions = usePermissionChanges();
  // Another permission is a reason to read again.
  const read = useCallback(() => readOptionsData(clock), [clock, permissions]);
  return useStored(read, CHANGES);
}

/** How often permissions have changed since the page was opened. */
function usePermissionChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => onPermissionsChange(() => setChanges((count) => count + 1)), []);
  return changes;
}

/** Where the database cannot be used, the page shows the rest, and says so. */
async function readOptionsData(clock: Clock): Promise<OptionsData> {
  const now = clock.now();
  const [preferences, known, pages, origins, mayReadTabs, samples, troubles, decisions, bodies] =
    await Promise.all([
      readPreferences(),
      readKnownSources(),
      listPages(),
      readGrantedOrigins(),
      hasTabsPermission(),
      readClockSamples(),
      readStorageTroubles(),
      readDecisions().catch(() => []),
      readUpcomingBodies(now).catch(() => []),
    ]);
  return {
    preferences,
    pages,
    sources: listSources(known, preferences, origins, now),
    isAllowed: (url) => isGranted(origins, url),
    mayReadTabs,
    troubles,
    clockSkew: clockSkewOf(samples),
    decisions,
    bodies,
  };
}

/** The pages that the user read; without their numbers where the database cannot be used. */
async function listPages(): Promise<readonly ListedPage[]> {
  const pages = await readPageSources();
  return Promise.all(
    pages.map(async (page) => ({
      page,
      count: (await readPageEntries(page.id).catch(() => [])).length,
    })),
  );
}
