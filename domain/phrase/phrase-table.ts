import { type Token, tokenize } from './token';

/** Phrases of one or more words, and what each means. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

interface Entry<Value> {
  readonly keys: readonly string[];
  readonly value: Value;
}

/** What stands at a place of a text, and the index of the token behind it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** A table of the phrases, which are separated by `|` in each line. Accents and capitals do not count. */
export function createPhraseTable<Value>(
  lines: readonly (readonly [phrases: string, value: Value])[],
): PhraseTable<Value> {
  const table = new Map<string, Entry<Value>[]>();
  for (const [phrases, value] of lines) {
    for (const phrase of phrases.split('|')) {
      const keys = tokenize(phrase).map(({ key }) => key);
      const [first] = keys;
      if (first === undefined) continue;
      const entries = table.get(first) ?? [];
      entries.push({ keys, value });
      table.set(first, entries);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** The longest phrase of the table that begins at the token; null for none. */
export function findPhrase<Value>(
  table: PhraseTable<Value>,
  tokens: readonly Token[],
  at: number,
): Found<Value> | null {
  const entries = table.get(tokens[at]?.key ?? '');
  const found = entries?.find(({ keys }) => keys.every((key, index) => tokens[at + index]?.key === key));
  return found === undefined ? null : { value: found.value, next: at + found.keys.length };
}

/** A set of words as `Token.key` has them, from lines of words with spaces between. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => tokenize(line).map(({ key }) => key)));
}
