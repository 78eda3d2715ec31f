import { array, number, object, picklist, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { ALERT_KINDS, type LedgerEntry } from '../domain/alert';
import { DAY } from '../domain/time';

/**
 * What is remembered of the ledger beside the database, should that be lost or refuse.
 *
 * Keeps: nothing; each call asks the storage.
 * Persists: in `storage.local` what was decided about openings lately, for a tab must not open again after the browser
 * was restarted with an empty database; in `storage.session`, which needs no disk, whatever the database did not take.
 * Callers first: nothing; one line is written after the other, as `background/refresh` does.
 * Why not all of it twice: hundreds of lines are written at once after a long sleep.
 */
const LedgerLines = array(
  object({
    id: string(),
    uid: string(),
    start: number(),
    kind: picklist(ALERT_KINDS),
    leadMinutes: number(),
    state: picklist(['intended', 'done', 'failed']),
    at: number(),
  }),
);

/** An opening is due for minutes; clocks that are set right are allowed for. */
const OPENING_KEPT = DAY;
const MOST_LINES = 1000;

/** The lines that are remembered, those that the database did not take last. */
export async function readLedgerCopy(): Promise<readonly LedgerEntry[]> {
  const [{ openings }, { ledgerCopy }] = await Promise.all([
    browser.storage.local.get('openings'),
    browser.storage.session.get('ledgerCopy'),
  ]);
  return [...parseLines(openings), ...parseLines(ledgerCopy)];
}

/** Remembers, until the browser ends, a line that the database did not take. */
export async function writeLedgerCopy(entry: LedgerEntry): Promise<void> {
  const { ledgerCopy } = await browser.storage.session.get('ledgerCopy');
  await browser.storage.session.set({ ledgerCopy: withLine(parseLines(ledgerCopy), entry) });
}

/** Remembers, for a day, what was decided about an opening; lines of other alerts are not kept. */
export async function writeOpening(entry: LedgerEntry): Promise<void> {
  if (entry.kind !== 'open' && entry.kind !== 'declined') return;
  const { openings } = await browser.storage.local.get('openings');
  const lately = parseLines(openings).filter(({ at }) => Math.abs(entry.at - at) < OPENING_KEPT);
  await browser.storage.local.set({ openings: withLine(lately, entry) });
}

function withLine(lines: readonly LedgerEntry[], entry: LedgerEntry): readonly LedgerEntry[] {
  return [...lines.filter(({ id }) => id !== entry.id), entry].slice(-MOST_LINES);
}

function parseLines(value: unknown): readonly LedgerEntry[] {
  const parsed = safeParse(LedgerLines, value);
  return parsed.success ? parsed.output : [];
}
