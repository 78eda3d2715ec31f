import { array, number, object, picklist, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { ALERT_KINDS, type LedgerEntry } from '../domain/alert';
import type { Decision } from '../domain/decision';
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
    state: picklist(['intended', 'resumed', 'done', 'failed']),
    at: number(),
  }),
);

/** An opening is due for minutes; clocks that are set right are allowed for. */
const OPENING_KEPT = DAY;
const MOST_LINES = 1000;
const MOST_DECISIONS = 100;

/** The lines that are remembered, those that the database did not take last. */
export async function readLedgerCopy(): Promise<readonly LedgerEntry[]> {
  const [{ openings }, { lines }] = await Promise.all([browser.storage.local.get('openings'), readRefused()]);
  return [...parseLines(openings), ...lines];
}

/** What the database did not take since the browser started: lines, and what was to be told the user. */
export interface Refused {
  readonly lines: readonly LedgerEntry[];
  readonly decisions: readonly Decision[];
}

/** What the database did not take since the browser started. */
export async function readRefused(): Promise<Refused> {
  const { ledgerCopy, decisionsCopy } = await browser.storage.session.get(['ledgerCopy', 'decisionsCopy']);
  return { lines: parseLines(ledgerCopy), decisions: parseDecisions(decisionsCopy) };
}

/** Remembers, until the browser ends, a line that the database did not take, and what was to be told the user. */
export async function writeLedgerCopy(entry: LedgerEntry, decision?: Decision): Promise<void> {
  const { lines, decisions } = await readRefused();
  await browser.storage.session.set({
    ledgerCopy: withLine(lines, entry),
    decisionsCopy: decision === undefined ? decisions : [...decisions, decision].slice(-MOST_DECISIONS),
  });
}

/** Forgets what the database did not take, now that it did. */
export async function forgetRefused(): Promise<void> {
  await browser.storage.session.remove(['ledgerCopy', 'decisionsCopy']);
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

/** Written by this browser since it started, by this very version of Gavel. */
function parseDecisions(value: unknown): readonly Decision[] {
  return Array.isArray(value) ? (value as readonly Decision[]) : [];
}
