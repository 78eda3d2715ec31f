/** What stands between a word and the one before it; `break` is any mark that ends a phrase. */
export type Gap = 'space' | 'hyphen' | 'comma' | 'break';

/** A word as titles are compared by: folded, and one spelling for words that mean the same. */
export interface Word {
  readonly text: string;
  readonly gap: Gap;
  /** Whether a year stood before it, which is left out of the words. */
  readonly isAfterYear: boolean;
}

/**
 * Titles come from the network, and their words are compared at each place: no more than this is read,
 * several times the longest title seen.
 */
const LONGEST_TITLE = 1000;

const APOSTROPHES = /['’‘‛ʼʻ`´′＇]/g;
const MARKS = /[\p{M}\u0640]/gu;
const YEAR = /^(?:19|20)\d\d$/;
const WORD_OR_GAP = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;

/** Marks that do not end a phrase: spaces, quotation marks, and what social media put before a word. */
const NEUTRAL = /[\s"“”„‟«»‹›#*_@\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
const HYPHEN = /^[-‐‑‒–−]$/;
const COMMA = /^[-‐‑]?[,،、]$/;

/**
 * The text without what writers and keyboards differ in: case, accents, vowel signs, apostrophes, width of letters,
 * the shapes of alef, and digits of other scripts.
 */
export function foldText(text: string): string {
  return text
    .slice(0, LONGEST_TITLE)
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase();
}

/** Names of several words that also have a short form, which stands for them. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bunited\s+nations\b/g, 'un'],
  [/\bu\.\s?n\.?(?=\s|$)/g, 'un'],
  [new RegExp(foldText('организации объединенных наций'), 'g'), foldText('оон')],
  [/&/g, ' and '],
];

/** Words that titles use for one another, the first of each line for all of it. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'of for on',
    'and et y и',
    'international intl',
    'международный международного международному международным международном',
    'всемирный всемирного всемирному всемирным всемирном',
    'день дня дню днем дне',
    'неделя недели неделе неделю неделей',
    'اليوم لليوم باليوم واليوم',
    'يوم ليوم بيوم ويوم',
    'الأسبوع للأسبوع بالأسبوع والأسبوع',
  ].flatMap((line) => {
    const [first = '', ...others] = foldText(line).split(' ');
    return others.map((word) => [word, first] as const);
  }),
);

const ARTICLE = 'the';

/** The words of the text, without years and English articles, and at the end an empty one after a `break`. */
export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let gap: Gap = 'break';
  let isAfterYear = false;
  for (const [part] of shorten(foldText(text)).matchAll(WORD_OR_GAP)) {
    if (!IS_WORD.test(part)) gap = widerOf(gap, gapOf(part));
    else if (YEAR.test(part)) isAfterYear = true;
    else if (part !== ARTICLE) {
      words.push({ text: SAME_WORDS.get(part) ?? part, gap, isAfterYear });
      gap = 'space';
      isAfterYear = false;
    }
  }
  words.push({ text: '', gap: 'break', isAfterYear });
  return words;
}

const WIDTHS: readonly Gap[] = ['space', 'hyphen', 'comma', 'break'];

/** Whether a phrase with this gap in it still reads as one where its name has the other. */
export function isNoWider(gap: Gap, nameGap: Gap): boolean {
  return gap === 'space' || gap === 'hyphen' || WIDTHS.indexOf(gap) <= WIDTHS.indexOf(nameGap);
}

function widerOf(a: Gap, b: Gap): Gap {
  return WIDTHS.indexOf(a) > WIDTHS.indexOf(b) ? a : b;
}

function gapOf(separator: string): Gap {
  const marks = separator.replace(NEUTRAL, '');
  if (marks === '') return 'space';
  if (HYPHEN.test(separator)) return 'hyphen';
  return COMMA.test(marks) ? 'comma' : 'break';
}

function shorten(text: string): string {
  return SHORT_FORMS.reduce((shorter, [long, short]) => shorter.replace(long, short), text);
}
