import type { AlertKind, LedgerEntry } from './alert';

/** What users say of a session in answer to alerts, beside "don't open". */
const WORDS: ReadonlySet<AlertKind> = new Set(['snooze', 'closed']);

type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Found once for each ledger: it holds thousands of lines, few of them words, and hundreds of sessions ask. */
const known = new WeakMap<Ledger, ReadonlyMap<string, readonly LedgerEntry[]>>();

/** The lines of the ledger in which the user put this session off, or closed its tab. */
export function wordsOf(uid: string, ledger: Ledger): readonly LedgerEntry[] {
  let words = known.get(ledger);
  if (words === undefined) {
    words = byUid(ledger);
    known.set(ledger, words);
  }
  return words.get(uid) ?? [];
}

function byUid(ledger: Ledger): ReadonlyMap<string, readonly LedgerEntry[]> {
  const words = new Map<string, LedgerEntry[]>();
  for (const line of ledger.values()) {
    if (!WORDS.has(line.kind)) continue;
    const others = words.get(line.uid);
    if (others === undefined) words.set(line.uid, [line]);
    else others.push(line);
  }
  return words;
}
