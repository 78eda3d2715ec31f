import { useCallback } from 'preact/hooks';
import { aliasesOf, resolveChoices, resolveDecisions } from '../../domain/alias';
import type { Choices } from '../../domain/arm';
import { entriesOfArms } from '../../domain/armed';
import { clockSkewOf } from '../../domain/clock-skew';
import type { Decision } from '../../domain/decision';
import type { Preferences } from '../../domain/preferences';
import type { ScheduleEntry } from '../../domain/schedule';
import type { SourceState } from '../../domain/source-state';
import { useStored } from '../../hooks/use-stored';
import { readChoices } from '../../platform/choices';
import type { Clock } from '../../platform/clock';
import { sessionsBefore, sessionsFrom } from '../../platform/database';
import { readDecisions } from '../../platform/ledger';
import { readSourceStates } from '../../platform/schedule-store';
import { readClockSamples, readDeviceId, readPreferences } from '../../platform/storage';
import { readStorageTroubles, type StorageTroubles } from '../../platform/troubles';

/** The popup reads a bounded range, whatever the archive holds. */
const MOST_UPCOMING = 600;
const MOST_ENDED = 60;

export interface PopupData {
  readonly preferences: Preferences;
  readonly choices: Choices;
  readonly deviceId: string;
  readonly entries: readonly ScheduleEntry[];
  readonly sources: readonly SourceState[];
  /** See domain/clock-skew. */
  readonly clockSkew: number | null;
  /** The latest first. */
  readonly decisions: readonly Decision[];
  readonly troubles: StorageTroubles;
}

const EVERY_CHANGE = ['preferences', 'choices', 'schedule', 'troubles'] as const;

/** All that the popup shows, read again after each change; undefined until it was first read. */
export function usePopupData(clock: Clock): PopupData | undefined {
  const read = useCallback(() => readPopupData(clock), [clock]);
  return useStored(read, EVERY_CHANGE);
}

/** Where the database cannot be read, the rest is shown, and that it cannot. */
async function readPopupData(clock: Clock): Promise<PopupData> {
  const now = clock.now();
  const [preferences, choices, deviceId, upcoming, ended, sources, samples, decisions, troubles] =
    await Promise.all([
      readPreferences(),
      readChoices(),
      readDeviceId(),
      sessionsFrom(now, MOST_UPCOMING).catch(() => []),
      sessionsBefore(now, MOST_ENDED).catch(() => []),
      readSourceStates().catch(() => []),
      readClockSamples(),
      readDecisions(),
      readStorageTroubles(),
    ]);
  const stored = [...ended, ...upcoming];
  // A session may have been armed under a name that it bore before its sources were known to speak of one.
  const aliases = aliasesOf(stored);
  const resolved = resolveChoices(choices, aliases);
  const known = new Set(stored.map(({ uid }) => uid));
  const armed = entriesOfArms(resolved, known).filter(({ until }) => until >= now);
  return {
    preferences,
    choices: resolved,
    deviceId,
    entries: [...stored, ...armed],
    sources,
    clockSkew: clockSkewOf(samples),
    decisions: resolveDecisions(decisions, aliases),
    troubles,
  };
}
