import { CLOCK_STARTERS } from '../../domain/phrase/clock';
import { DATE_STARTERS } from '../../domain/phrase/date';
import type { Parts } from '../../domain/phrase/parts';
import type { Place } from '../../domain/phrase/place';
import { type Statement, statementsOf } from '../../domain/phrase/statement';
import { foldWord, tokenize } from '../../domain/phrase/token';
import { type Label, readLabel } from './labels';
import { placeOfLine } from './line-place';
import type { PageLine } from './page-line';
import { withoutAddresses } from './text-page';

/** A line of a page, and the dates, times and zones that it states. */
export interface ReadLine {
  readonly line: PageLine;
  /** Null where nothing in the line can be a date, a time or a zone. */
  readonly parts: Parts | null;
  readonly statements: readonly Statement[];
  readonly label: Label | null;
  /** Whether it says nothing but when: what is left without dates, times and zones is a label, or nothing. */
  readonly isBare: boolean;
  /** The place that it names; it is looked for when it is first asked for. */
  readonly place: () => Place | null;
}

/** A short line without digits may still name a zone: "All times are New York time". */
const ZONE = /time|heure|hora|zone|fuseau|huso|врем|توقيت|时间|EDT|EST|CES?T|UTC|GMT/u;
const LONGEST_DECLARATION = 300;

const DIGIT = /\p{Nd}/u;

const DATE_WORDS: ReadonlySet<string> = new Set([...DATE_STARTERS, ...CLOCK_STARTERS]);

/** Clock times and dates in digits. */
const IN_DIGITS =
  /\p{Nd}(?:[:：h]| ?[ap]\.? ?m\b|\.\p{Nd}\p{Nd}(?!\p{Nd})| ?(?:heure|hora|hrs|h\b)|[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2})|\p{Nd}{4}-\p{Nd}|GMT|UTC|\p{Nd}{4} ?[A-Z]{2}/u;

/** Any letter of scripts whose words are not looked up here. */
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u;

const WORD = /[a-zà-ÿ]{3,}/gi;

/** Whether the line can state anything: without a clock time, a month, a weekday or a zone its digits are of something else. */
function mayTell(text: string): boolean {
  if (DIGIT.test(text)) {
    if (IN_DIGITS.test(text) || OTHER_SCRIPT.test(text)) return true;
    for (const [word] of text.matchAll(WORD)) if (DATE_WORDS.has(foldWord(word))) return true;
    return false;
  }
  return text.length <= LONGEST_DECLARATION && (ZONE.test(text) || NOON.test(text));
}

const NOON = /\b(?:noon|midi|mediod|midnight|minuit|medianoche|meio-dia)|正午|午夜|полдень|полночь/iu;

/** Longer lines hold no dates that people look for; they are read no further. */
const LONGEST_LINE = 20_000;

/** The lines with what they state. Linear in their text. */
export function readLines(lines: readonly PageLine[]): readonly ReadLine[] {
  return lines.map(readLine);
}

function readLine(line: PageLine): ReadLine {
  const label = readLabel(line.text)?.label ?? null;
  if (!mayTell(line.text))
    return {
      line,
      parts: null,
      statements: [],
      label,
      isBare: false,
      place: once(() => placeOfLine(line.text)),
    };
  const { parts, statements } = statementsOf(tokenize(withoutAddresses(line.text).slice(0, LONGEST_LINE)));
  return {
    line,
    parts,
    statements,
    label,
    isBare: isBare(line.text, parts),
    place: once(() => placeOfLine(line.text, parts.tokens)),
  };
}

/** The function, which is called at most once. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const JOINING =
  /^(?:at|on|from|to|and|the|of|in|le|la|les|à|a|de|du|des|et|el|las|los|y|às|das|e|between|entre)$/i;

function isBare(text: string, { tokens, items }: Parts): boolean {
  if (items.length === 0) return false;
  const label = readLabel(text);
  const labelEnd = label === null || label.rest === '' ? 0 : text.length - label.rest.length;
  let index = 0;
  for (const [at, token] of tokens.entries()) {
    while ((items[index]?.to ?? Number.POSITIVE_INFINITY) <= at) index++;
    const isInItem = (items[index]?.from ?? Number.POSITIVE_INFINITY) <= at;
    if (isInItem || token.kind === 'mark' || token.from < labelEnd || JOINING.test(token.text)) continue;
    return false;
  }
  return true;
}
