import { type AlertKey, type LedgerEntry, type LedgerState, toAlertId } from '../domain/alert';
import type { Decision } from '../domain/decision';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { openDatabase } from './database';

/** An alert older than this cannot become due again: sessions are looked back at for two days. */
const LEDGER_KEPT = 14 * DAY;
const DECISIONS_KEPT = 100;

/** The ledger, by alert id. */
export async function readLedger(): Promise<ReadonlyMap<string, LedgerEntry>> {
  const entries = await (await openDatabase()).getAll('ledger');
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Writes how far the alert has come and, where it is decided, the line for the user, in one transaction. */
export async function record(
  key: AlertKey,
  state: LedgerState,
  at: EpochMilliseconds,
  decision?: Decision,
): Promise<void> {
  const { uid, start, kind, leadMinutes } = key;
  const entry: LedgerEntry = { id: toAlertId(key), uid, start, kind, leadMinutes, state, at };
  const transaction = (await openDatabase()).transaction(['ledger', 'decisions'], 'readwrite');
  await transaction.objectStore('ledger').put(entry);
  if (decision !== undefined) await transaction.objectStore('decisions').add(decision);
  await transaction.done;
}

/** The decision log, the latest first. */
export async function readDecisions(): Promise<readonly Decision[]> {
  const decisions = await (await openDatabase()).getAll('decisions');
  return decisions.reverse();
}

/** Drops ledger lines that cannot matter again, and all but the last 100 decisions. */
export async function pruneLedger(now: EpochMilliseconds): Promise<void> {
  const transaction = (await openDatabase()).transaction(['ledger', 'decisions'], 'readwrite');
  const old = IDBKeyRange.upperBound(now - LEDGER_KEPT);
  for await (const cursor of transaction.objectStore('ledger').index('at').iterate(old))
    await cursor.delete();
  const decisions = transaction.objectStore('decisions');
  const surplus = (await decisions.count()) - DECISIONS_KEPT;
  const keys = surplus > 0 ? await decisions.getAllKeys(null, surplus) : [];
  for (const key of keys) await decisions.delete(key);
  await transaction.done;
}
