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

/** Digits, one Chinese character, a run of letters, or any other character: what stands at one place. */
const TOKEN = /(\p{Nd}+)|(\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+)|\S|\s+/uy;

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
  for (let from = 0; from < text.length; ) {
    const { to, kind } = pieceAt(text, from);
    if (kind !== 'space') {
      addToken(tokens, text.slice(from, to), kind, from, from === end);
      end = to;
    }
    from = to;
  }
  return tokens;
}

interface Piece {
  readonly to: number;
  readonly kind: Token['kind'] | 'space';
}

/** What begins at the place. Most text is ASCII, which needs no table of characters. */
function pieceAt(text: string, from: number): Piece {
  const kind = kindOf(text.charCodeAt(from));
  if (kind !== null) {
    if (kind === 'mark') return { to: from + 1, kind };
    let to = from + 1;
    while (kindOf(text.charCodeAt(to)) === kind) to++;
    if (!(text.charCodeAt(to) > LAST_ASCII)) return { to, kind };
  }
  TOKEN.lastIndex = from;
  const [whole = ' ', number, word] = TOKEN.exec(text) ?? [];
  const to = from + whole.length;
  if (number !== undefined) return { to, kind: 'number' };
  if (word !== undefined) return { to, kind: 'word' };
  return { to, kind: whole.trim() === '' ? 'space' : 'mark' };
}

const LAST_ASCII = 0x7f;

/** The kind of an ASCII character; null for any other, and behind the end. */
function kindOf(code: number): Piece['kind'] | null {
  if (!(code <= LAST_ASCII)) return null;
  if (code >= 48 && code <= 57) return 'number';
  const small = code | 0x20;
  if (small >= 97 && small <= 122) return 'word';
  return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'mark';
}

function addToken(tokens: Token[], text: string, kind: Token['kind'], from: number, isGlued: boolean): void {
  const to = from + text.length;
  if (kind === 'number') {
    const digits = toAsciiDigits(text);
    tokens.push({ kind, text: digits, key: digits, from, to, isGlued });
  } else if (kind === 'mark')
    tokens.push({ kind, text, key: SAME_MARKS.get(text) ?? text, from, to, isGlued });
  else {
    const isBehindNumber = isGlued && tokens.at(-1)?.kind === 'number';
    const [head] = isBehindNumber ? (GLUED_MERIDIEM.exec(text) ?? []) : [];
    if (head === undefined) tokens.push(toWord(text, from, isGlued));
    else tokens.push(toWord(head, from, true), toWord(text.slice(head.length), from + head.length, true));
  }
}

/** The word as words are compared: small letters, without accents, vowel signs and tatweel. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  return isAscii(small) ? small : small.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '');
}

/** Whether the word begins with a capital, as names do. */
export function isCapitalised({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first <= LAST_ASCII ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > LAST_ASCII) return false;
  return true;
}

function toWord(text: string, from: number, isGlued: boolean): Token {
  return { kind: 'word', text, key: foldWord(text), from, to: from + text.length, isGlued };
}

/** The first digits of the scripts that UN languages are written in, beside ASCII. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

function toAsciiDigits(number: string): string {
  if (isAscii(number)) return number;
  return [...number]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .join('');
}
