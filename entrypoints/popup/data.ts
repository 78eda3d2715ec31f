import { useCallback } from 'preact/hooks';
import { type LedgerEntry, toLedger } from '../../domain/alert';
import { aliasesOf, resolveChoices, resolveDecisions, resolveLedger } from '../../domain/alias';
import type { Choices } from '../../domain/arm';
import { entriesOfArms } from '../../domain/armed';
import { clockSkewOf } from '../../domain/clock-skew';
import type { Decision } from '../../domain/decision';
import { groupsBy } from '../../domain/groups';
import { type MissedStart, missedDecisions } from '../../domain/missed';
import type { Preferences } from '../../domain/preferences';
import type { ScheduleEntry } from '../../domain/schedule';
import type { SourceState } from '../../domain/source-state';
import type { SeenTimeZone } from '../../domain/zone-move';
import { useStored } from '../../hooks/use-stored';
import { readChoices } from '../../platform/choices';
import type { Clock } from '../../platform/clock';
import { findEntry, sessionsBefore, sessionsFrom } from '../../platform/database';
import { readDecisions } from '../../platform/ledger';
import { readLedgerCopy } from '../../platform/ledger-copy';
import { readMissedSeenAt } from '../../platform/missed-seen';
import { readSourceStates } from '../../platform/schedule-store';
import { readSeenTimeZone } from '../../platform/seen-time-zone';
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
  /** What was decided about openings in the last day, by alert id. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  /** What was missed and not seen yet, the latest start first. */
  readonly missed: readonly MissedStart[];
  readonly troubles: StorageTroubles;
  /** See domain/zone-move. */
  readonly seenTimeZone: SeenTimeZone | null;
}

const EVERY_CHANGE = ['preferences', 'choices', 'schedule', 'missed', 'troubles', 'zone'] as const;

/** All that the popup shows, read again after each change; undefined until it was first read. */
export function usePopupData(clock: Clock): PopupData | undefined {
  const read = useCallback(() => readPopupData(clock), [clock]);
  return useStored(read, EVERY_CHANGE);
}

/** Where the database cannot be read, the rest is shown, and that it cannot. */
async function readPopupData(clock: Clock): Promise<PopupData> {
  const now = clock.now();
  const [preferences, choices, deviceId, upcoming, ended, sources, samples, troubles, ...decided] =
    await Promise.all([
      readPreferences(),
      readChoices(),
      readDeviceId(),
      sessionsFrom(now, MOST_UPCOMING).catch(() => []),
      sessionsBefore(now, MOST_ENDED).catch(() => []),
      readSourceStates().catch(() => []),
      readClockSamples(),
      readStorageTroubles(),
      readDecisions(),
      readLedgerCopy(),
      readMissedSeenAt(),
      readSeenTimeZone(),
    ]);
  const [decisions, ledger, missedSeenAt, seenTimeZone] = decided;
  const stored = [...ended, ...upcoming];
  // A session may have been armed under a name that it bore before its sources were known to speak of one.
  const aliases = aliasesOf(stored);
  const resolved = resolveChoices(choices, aliases);
  const known = new Set(stored.map(({ uid }) => uid));
  const armed = entriesOfArms(resolved, known).filter(({ until }) => until >= now);
  const resolvedDecisions = resolveDecisions(decisions, aliases);
  const entries = [...stored, ...armed];
  return {
    preferences,
    choices: resolved,
    deviceId,
    entries,
    sources,
    clockSkew: clockSkewOf(samples),
    decisions: resolvedDecisions,
    ledger: resolveLedger(toLedger(ledger), aliases),
    missed: await readMissed(missedDecisions(resolvedDecisions, missedSeenAt, now), entries, choices),
    troubles,
    seenTimeZone,
  };
}

/** What was missed, with its sessions: those of a week ago are not among the entries that are read first. A start that is known under two names is one. */
async function readMissed(
  decisions: readonly Decision[],
  entries: readonly ScheduleEntry[],
  { ownLinks }: Choices,
): Promise<readonly MissedStart[]> {
  const byName = new Map(entries.flatMap((entry) => entry.uids.map((uid) => [uid, entry] as const)));
  const starts = await Promise.all(
    decisions.map(async (decision) => {
      const { uid } = decision;
      const entry = byName.get(uid) ?? (await findEntry(uid).catch(() => undefined)) ?? null;
      const names = entry?.uids ?? [uid];
      return { decision, entry, ownLink: names.map((name) => ownLinks.get(name)).find((href) => href) };
    }),
  );
  const keyOf = ({ decision, entry }: MissedStart): string =>
    `${decision.start}|${entry?.uid ?? decision.uid}`;
  return groupsBy(starts, keyOf).map(([first]) => first);
}
