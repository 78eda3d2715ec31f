import {
  type AlertKey,
  type LedgerEntry,
  type LedgerState,
  type OpeningOutcome,
  toAlertId,
  toLedger,
} from '../domain/alert';
import type { Decision } from '../domain/decision';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { withDatabase } from './database-connection';
import { forgetRefused, readLedgerCopy, readRefused, writeLedgerCopy, writeOpenings } from './ledger-copy';

/** An alert older than this cannot become due again: armed sessions are looked back at for 29 days, and a clock that is a week ahead must not have it forgotten. */
const LEDGER_KEPT = 37 * DAY;
const DECISIONS_KEPT = 100;

/**
 * The ledger, by alert id. Where the database cannot be read, or has been lost since, what is remembered beside it: no
 * tab is opened twice and no alert repeated each minute for want of a disk.
 */
export async function readLedger(): Promise<ReadonlyMap<string, LedgerEntry>> {
  const [entries, copy] = await Promise.all([
    withDatabase((database) => database.getAll('ledger')).catch(() => []),
    readLedgerCopy(),
  ]);
  return toLedger([...entries, ...copy]);
}

/** How far an alert has come and, where it is decided, the line for the user. */
export interface LedgerChange {
  readonly key: AlertKey;
  readonly state: LedgerState;
  readonly outcome?: OpeningOutcome | undefined;
  readonly decision?: Decision | undefined;
}

/** Writes one change, see `recordAll`. */
export function record(
  key: AlertKey,
  state: LedgerState,
  at: EpochMilliseconds,
  decision?: Decision,
): Promise<void> {
  return recordAll([{ key, state, decision }], at);
}

/** Writes the changes in one transaction. What the database does not take is remembered until the browser ends. */
export async function recordAll(changes: readonly LedgerChange[], at: EpochMilliseconds): Promise<void> {
  const lines = changes.map((change) => toLine(change, at));
  const decisions = changes.flatMap(({ decision }) => decision ?? []);
  const writing = withDatabase(async (database) => {
    const transaction = database.transaction(['ledger', 'decisions'], 'readwrite');
    for (const line of lines) await transaction.objectStore('ledger').put(line);
    for (const decision of decisions) await transaction.objectStore('decisions').add(decision);
    await transaction.done;
  });
  await writing.catch(() => writeLedgerCopy(lines, decisions));
  // Not before: what is done must not be remembered without its line.
  await writeOpenings(lines).catch(() => undefined);
}

function toLine({ key, state, outcome }: LedgerChange, at: EpochMilliseconds): LedgerEntry {
  const { uid, start, kind, leadMinutes } = key;
  const line = { id: toAlertId(key), uid, start, kind, leadMinutes, state, at };
  return outcome === undefined ? line : { ...line, outcome };
}

/** The decision log, the latest first; where the database cannot be read, what is remembered beside it. */
export async function readDecisions(): Promise<readonly Decision[]> {
  const [decisions, { decisions: copy }] = await Promise.all([
    withDatabase((database) => database.getAll('decisions')).catch(() => []),
    readRefused(),
  ]);
  return [...decisions, ...copy].toReversed();
}

/** Gives the database what it once did not take. */
async function settle(): Promise<void> {
  const { lines, decisions } = await readRefused();
  if (lines.length === 0 && decisions.length === 0) return;
  await withDatabase(async (database) => {
    const transaction = database.transaction(['ledger', 'decisions'], 'readwrite');
    const store = transaction.objectStore('ledger');
    for (const line of lines) {
      const known = await store.get(line.id);
      // What came further since, in a database that takes things again, holds.
      await store.put(toLedger(known === undefined ? [line] : [known, line]).get(line.id) ?? line);
    }
    for (const decision of decisions) await transaction.objectStore('decisions').add(decision);
    await transaction.done;
  });
  await forgetRefused();
}

/** Drops ledger lines that cannot matter again, and all but the last 100 decisions; what the database once did not take it is given first. */
export async function pruneLedger(now: EpochMilliseconds): Promise<void> {
  await settle();
  await withDatabase(async (database) => {
    const transaction = database.transaction(['ledger', 'decisions'], 'readwrite');
    const old = IDBKeyRange.upperBound(now - LEDGER_KEPT);
    for await (const cursor of transaction.objectStore('ledger').index('at').iterate(old))
      await cursor.delete();
    const decisions = transaction.objectStore('decisions');
    const surplus = (await decisions.count()) - DECISIONS_KEPT;
    const keys = surplus > 0 ? await decisions.getAllKeys(null, surplus) : [];
    for (const key of keys) await decisions.delete(key);
    await transaction.done;
  });
}
