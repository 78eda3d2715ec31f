/** How lists are searched: by the words of what is typed, in any script, whatever their case and accents. */

/** Something that can be found. */
export interface Findable {
  /** What it is found by, as `toWords` writes it. */
  readonly words: readonly string[];
}

/** Longer queries are cut off: no name is that long. */
const LONGEST_QUERY = 100;

/** Fewer letters begin some two words in half of all items. */
const SHORTEST_JOINED = 4;

/** The text in lower case without accents and marks, with ASCII digits and hyphens, and with one of the Arabic letters that people write for each other. */
export function toPlainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[−–]/g, '-')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .toLowerCase();
}

/** The words of the text in plain letters and digits, each once. */
export function toWords(text: string): readonly string[] {
  const words = toPlainText(text).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** As much of what was typed as is looked at. */
export function toQuery(typed: string): string {
  return typed.slice(0, LONGEST_QUERY);
}

/**
 * The items that the query fits, in their order; all of them where it has no word. Each word of the query must
 * begin a word of the item; only where no item fits so, the query may be written as one word ("newyork"); and only
 * where none does, may each word stand anywhere within one ("سعودية" is found in "السعودية", while "oman" is not
 * looked for in "Romania").
 */
export function searchByWords<Item extends Findable>(items: readonly Item[], typed: string): readonly Item[] {
  const wanted = toWords(toQuery(typed));
  const beginning = items.filter(({ words }) => hasWords(words, wanted));
  if (beginning.length > 0) return beginning;
  const joined = wanted.join('');
  const asOne =
    joined.length < SHORTEST_JOINED ? [] : items.filter(({ words }) => beginsJoined(words, joined));
  if (asOne.length > 0) return asOne;
  return items.filter(({ words }) => wanted.every((part) => words.some((word) => word.includes(part))));
}

/** Whether the text begins what some of the words are together, written without spaces. */
function beginsJoined(words: readonly string[], joined: string): boolean {
  return words.some(
    (word, index) => joined.startsWith(word) && words.slice(index).join('').startsWith(joined),
  );
}

/** Whether each of the wanted words begins one of the words. */
export function hasWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}
