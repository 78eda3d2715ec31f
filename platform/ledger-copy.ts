import { array, number, object, optional, picklist, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { ALERT_KINDS, LEDGER_STATES, type LedgerEntry } from '../domain/alert';
import type { Decision } from '../domain/decision';
import { REFUSALS } from '../domain/refusal';
import { DAY } from '../domain/time';

/**
 * What is remembered of the ledger beside the database, should that be lost or refuse.
 *
 * Keeps: nothing; each call asks the storage.
 * Persists: in `storage.local` what was decided about openings lately, for a tab must not open again after the browser
 * was restarted with an empty database, and whatever the database did not take; in `storage.session`, which needs no
 * disk, the latter where that is full.
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
    state: picklist(LEDGER_STATES),
    at: number(),
    outcome: optional(picklist(['opened', 'opened-behind', ...REFUSALS])),
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

/** What the database did not take: lines, and what was to be told the user. */
export interface Refused {
  readonly lines: readonly LedgerEntry[];
  readonly decisions: readonly Decision[];
}

const REFUSED = ['ledgerCopy', 'decisionsCopy'];

/** What the database did not take. */
export async function readRefused(): Promise<Refused> {
  const areas = await Promise.all([browser.storage.local.get(REFUSED), browser.storage.session.get(REFUSED)]);
  return {
    lines: areas.flatMap(({ ledgerCopy }) => parseLines(ledgerCopy)),
    decisions: areas.flatMap(({ decisionsCopy }) => parseDecisions(decisionsCopy)),
  };
}

/**
 * Remembers lines that the database did not take, and what was to be told the user; until the browser ends where the
 * disk takes nothing at all.
 */
export async function writeLedgerCopy(
  lines: readonly LedgerEntry[],
  decisions: readonly Decision[],
): Promise<void> {
  const before = await readRefused();
  const refused = {
    ledgerCopy: withLines(before.lines, lines),
    decisionsCopy: [...before.decisions, ...decisions].slice(-MOST_DECISIONS),
  };
  try {
    await browser.storage.local.set(refused);
    await browser.storage.session.remove(REFUSED).catch(() => undefined);
  } catch {
    await browser.storage.session.set(refused);
    await browser.storage.local.remove(REFUSED).catch(() => undefined);
  }
}

/** Forgets what the database did not take, now that it did. */
export async function forgetRefused(): Promise<void> {
  await Promise.all([browser.storage.local.remove(REFUSED), browser.storage.session.remove(REFUSED)]);
}

/** Remembers, for a day, what was decided about openings; lines of other alerts are not kept. */
export async function writeOpenings(lines: readonly LedgerEntry[]): Promise<void> {
  const added = lines.filter(({ kind }) => kind === 'open' || kind === 'declined' || kind === 'closed');
  const [first] = added;
  if (first === undefined) return;
  const { openings } = await browser.storage.local.get('openings');
  const lately = parseLines(openings).filter(({ at }) => Math.abs(first.at - at) < OPENING_KEPT);
  await browser.storage.local.set({ openings: withLines(lately, added) });
}

function withLines(lines: readonly LedgerEntry[], added: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...lines.filter(({ id }) => !ids.has(id)), ...added].slice(-MOST_LINES);
}

function parseLines(value: unknown): readonly LedgerEntry[] {
  const parsed = safeParse(LedgerLines, value);
  if (!parsed.success) return [];
  return parsed.output.map(({ outcome, ...line }) => (outcome === undefined ? line : { ...line, outcome }));
}

/** Written by this browser since it started, by this very version of Gavel. */
function parseDecisions(value: unknown): readonly Decision[] {
  return Array.isArray(value) ? (value as readonly Decision[]) : [];
}
