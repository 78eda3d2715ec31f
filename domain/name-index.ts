import { type FoundName, type KnownName, withoutPartsOfLonger } from './found-name';
import { readsAsName, SCOPES } from './name-reading';
import { toWords, type Word } from './title-word';

const HYPHENS_WITHIN = /(?<=\p{L})[-‐‑](?=\p{L})/gu;

interface Pattern extends KnownName {
  readonly words: readonly Word[];
}

/** A place in the tree of names: the names that end here, and the words that may follow. */
interface Branch {
  readonly patterns: Pattern[];
  readonly next: Map<string, Branch>;
}

/**
 * A function that finds the names in a title, those of languages that put spaces between words.
 * The names stand in a tree of words, so that what a title costs does not grow with their number.
 */
export function createNameIndex(names: readonly KnownName[]): (title: string) => readonly FoundName[] {
  const root = emptyBranch();
  for (const name of names)
    for (const words of spellingsOf(name.text)) branchAt(root, words).patterns.push({ ...name, words });
  return (title) => {
    const words = toWords(title);
    return withoutPartsOfLonger(words.flatMap((_, from) => namesFrom(root, words, from)));
  };
}

function emptyBranch(): Branch {
  return { patterns: [], next: new Map() };
}

function branchAt(root: Branch, words: readonly Word[]): Branch {
  let branch = root;
  for (const { text } of words) {
    const next = branch.next.get(text) ?? emptyBranch();
    branch.next.set(text, next);
    branch = next;
  }
  return branch;
}

function namesFrom(root: Branch, title: readonly Word[], from: number): readonly FoundName[] {
  const found: FoundName[] = [];
  let branch: Branch | undefined = root;
  for (let to = from; branch !== undefined; to++) {
    for (const { words, language, observance } of branch.patterns)
      if (readsAsName(words, language, title, from))
        found.push({ observance, from, to, length: lengthOf(words) });
    branch = branch.next.get(title[to]?.text ?? '');
  }
  return found;
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((length, { text }) => length + text.length, 0);
}

/** The words of the name, and of the other ways to write it: hyphens left out, "United Nations" in front left out. */
function spellingsOf(name: string): readonly (readonly Word[])[] {
  const spellings = [wordsOf(name)];
  const unhyphened = name.replaceAll(HYPHENS_WITHIN, '');
  if (unhyphened !== name) spellings.push(wordsOf(unhyphened));
  const [first, ...others] = spellings[0] ?? [];
  if (first?.text === 'un' && SCOPES.has(others[0]?.text ?? '')) spellings.push(others);
  return spellings;
}

function wordsOf(name: string): readonly Word[] {
  return toWords(name).slice(0, -1);
}
