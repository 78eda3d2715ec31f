/** A word, a number or a mark of a phrase. A Chinese character is a word of its own: its script has no spaces. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** As it stands in the text; digits of every script as ASCII digits. */
  readonly text: string;
  /** What it is compared by: small letters without accents; of marks that mean the same, one. */
  readonly key: string;
  /** Where it stands in the text; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether nothing stands between it and the token before. */
  readonly isGlued: boolean;
}

/** Digits, one Chinese character, a run of letters, or any other character. Each alternative consumes at least one. */
const TOKEN = /(\p{Nd}+)|(\p{Script=Han})|((?:(?!\p{Script=Han})[\p{L}\p{M}])+)|\S/gu;

/** Pages glue what follows to the clock: `10:00AMAddress to the Committee`, `3pmEDT`, `15hCET`. */
const GLUED_MERIDIEM = /^(?:[ap]m|h)(?=\p{Lu})/iu;

/** For every mark the one it is compared by. */
const SAME_MARKS: ReadonlyMap<string, string> = new Map(
  [
    '-‐‑‒–—―−~〜～',
    ':：',
    '(（[',
    ')）]',
    ',，،、',
    '.．。',
    "'’‘ʼ´`",
    '|｜│¦',
    ';；؛',
    '/／⁄',
    '+＋',
  ].flatMap((marks) => [...marks].map((mark) => [mark, marks.charAt(0)] as const)),
);

/** The tokens of a text, in its order. Linear in the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, number, , word] = match;
    const from = match.index;
    const isGlued = from === end;
    end = from + whole.length;
    const glued = word !== undefined && isGlued && tokens.at(-1)?.kind === 'number';
    const [head] = glued ? (GLUED_MERIDIEM.exec(word) ?? []) : [];
    if (head !== undefined) {
      tokens.push(toWord(head, from, true), toWord(whole.slice(head.length), from + head.length, true));
    } else if (number !== undefined) {
      const digits = toAsciiDigits(number);
      tokens.push({ kind: 'number', text: digits, key: digits, from, to: end, isGlued });
    } else if (word !== undefined || match[2] !== undefined) tokens.push(toWord(whole, from, isGlued));
    else {
      const key = SAME_MARKS.get(whole) ?? whole;
      tokens.push({ kind: 'mark', text: whole, key, from, to: end, isGlued });
    }
  }
  return tokens;
}

/** The word as words are compared: small letters, without accents, vowel signs and tatweel. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  return ASCII.test(small) ? small : small.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '');
}

/** Whether the word begins with a capital, as names do. */
export function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

const ASCII = /^[\0-\x7f]*$/;

function toWord(text: string, from: number, isGlued: boolean): Token {
  return { kind: 'word', text, key: foldWord(text), from, to: from + text.length, isGlued };
}

/** The first digits of the scripts that UN languages are written in, beside ASCII. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

function toAsciiDigits(number: string): string {
  if (ASCII.test(number)) return number;
  return [...number]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .join('');
}
