import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListedSource } from '../../components/options/SourcesSection';
import { clockSkewOf } from '../../domain/clock-skew';
import type { Decision } from '../../domain/decision';
import type { Preferences } from '../../domain/preferences';
import { unreadSource } from '../../domain/source-state';
import { useStored } from '../../hooks/use-stored';
import { readUpcomingBodies } from '../../platform/bodies';
import type { Clock } from '../../platform/clock';
import { readDecisions } from '../../platform/ledger';
import { hasHostPermission, onPermissionsChange } from '../../platform/permissions';
import { readSourceStates } from '../../platform/schedule-store';
import { readClockSamples, readPreferences } from '../../platform/storage';
import { NETWORK_SOURCES } from '../../sources/registry';

export interface OptionsData {
  readonly preferences: Preferences;
  readonly sources: readonly ListedSource[];
  /** See domain/clock-skew. */
  readonly clockSkew: number | null;
  /** The latest first. */
  readonly decisions: readonly Decision[];
  /** Of coming sessions. */
  readonly bodies: readonly string[];
}

const CHANGES = ['preferences', 'schedule'] as const;

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

async function readOptionsData(clock: Clock): Promise<OptionsData> {
  const [preferences, sources, samples, decisions, bodies] = await Promise.all([
    readPreferences(),
    readSources(clock),
    readClockSamples(),
    readDecisions(),
    readUpcomingBodies(clock.now()),
  ]);
  return { preferences, sources, clockSkew: clockSkewOf(samples), decisions, bodies };
}

/** The sources of the network, whether they were ever asked or not, then the others. */
async function readSources(clock: Clock): Promise<readonly ListedSource[]> {
  const states = new Map((await readSourceStates()).map((state) => [state.kind, state]));
  const ofNetwork = NETWORK_SOURCES.map(async (source): Promise<ListedSource> => {
    const { kind, name } = source;
    const allowed = await Promise.all(
      source.requestsAt(clock.now()).map(({ url }) => hasHostPermission(url)),
    );
    return { state: states.get(kind) ?? unreadSource(kind, name), isAllowed: allowed.every(Boolean) };
  });
  const networkKinds = new Set(NETWORK_SOURCES.map(({ kind }) => kind));
  const others = [...states.values()].filter(({ kind }) => !networkKinds.has(kind));
  return [...(await Promise.all(ofNetwork)), ...others.map((state) => ({ state, isAllowed: true }))];
}
