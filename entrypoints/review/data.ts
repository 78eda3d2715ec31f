import { useCallback } from 'preact/hooks';
import type { AgendaInput } from '../../domain/agenda-row';
import { toLedger } from '../../domain/alert';
import { aliasesOf, resolveChoices, resolveDecisions, resolveLedger } from '../../domain/alias';
import type { PageSource } from '../../domain/page-source';
import type { ScheduleEntry } from '../../domain/schedule';
import { useStored } from '../../hooks/use-stored';
import { readChoices } from '../../platform/choices';
import type { Clock } from '../../platform/clock';
import { sessionsFrom } from '../../platform/database';
import { readDecisions } from '../../platform/ledger';
import { readLedgerCopy } from '../../platform/ledger-copy';
import { readPageEntries, readPageSources } from '../../platform/page-sources';
import { readGrantedOrigins } from '../../platform/permissions';
import { readDeviceId, readPreferences } from '../../platform/storage';
import { readStorageTroubles, type StorageTroubles } from '../../platform/troubles';

/** Other sessions matter in so far as they start in the same minute. */
const MOST_UPCOMING = 600;

/** What is stored, as far as the review page shows it. */
export interface ReviewData extends Omit<AgendaInput, 'now' | 'homeTimeZone'> {
  readonly pages: readonly PageSource[];
  /** The hosts that may be read, as match patterns. */
  readonly origins: readonly string[];
  readonly troubles: StorageTroubles;
}

const CHANGES = ['preferences', 'choices', 'schedule', 'sources', 'troubles'] as const;

/** All that the review page shows of what is stored, read again after each change; undefined until it was first read. */
export function useReviewData(clock: Clock, pageId: string | null): ReviewData | undefined {
  const read = useCallback(() => readReviewData(clock, pageId), [clock, pageId]);
  return useStored(read, CHANGES);
}

/** Where the database cannot be read, the rest is shown. */
async function readReviewData(clock: Clock, pageId: string | null): Promise<ReviewData> {
  const [preferences, choices, deviceId, upcoming, ofPage, decisions, ledger, pages, origins, troubles] =
    await Promise.all([
      readPreferences(),
      readChoices(),
      readDeviceId(),
      sessionsFrom(clock.now(), MOST_UPCOMING).catch(() => []),
      pageId === null ? [] : readPageEntries(pageId).catch(() => []),
      readDecisions(),
      readLedgerCopy(),
      readPageSources(),
      readGrantedOrigins(),
      readStorageTroubles(),
    ]);
  const entries = eachOnce([...upcoming, ...ofPage]);
  const aliases = aliasesOf(entries);
  return {
    preferences: { ...preferences, filter: 'all' },
    choices: resolveChoices(choices, aliases),
    deviceId,
    entries,
    decisions: resolveDecisions(decisions, aliases),
    ledger: resolveLedger(toLedger(ledger), aliases),
    pages,
    origins,
    troubles,
  };
}

function eachOnce(entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  return [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
}
