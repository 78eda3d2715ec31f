import type { Parts } from '../../domain/phrase/parts';
import type { Place } from '../../domain/phrase/place';
import { type Statement, statementsOf } from '../../domain/phrase/statement';
import { tokenize } from '../../domain/phrase/token';
import { type Label, readLabel } from './labels';
import { placeOfLine } from './line-place';
import type { PageLine } from './page-line';
import { mayTell } from './telling-line';
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

/** Longer lines hold no dates that people look for; they are read no further. */
const LONGEST_LINE = 2_000;

/** More lines with dates and times than any page has that people read; of a longer one the rest is not looked at. */
const MOST_TELLING_LINES = 5_000;

/** The lines with what they state. Linear in their text. */
export function readLines(lines: readonly PageLine[]): readonly ReadLine[] {
  let left = MOST_TELLING_LINES;
  return lines.map((line) => {
    const isTelling = left > 0 && mayTell(line.text);
    if (isTelling) left -= 1;
    return readLine(line, isTelling);
  });
}

function readLine(line: PageLine, isTelling: boolean): ReadLine {
  const { text } = line;
  const labelled = readLabel(text);
  const label = labelled?.label ?? null;
  if (!isTelling)
    return { line, parts: null, statements: [], label, isBare: false, place: once(() => placeOfLine(text)) };
  const { parts, statements } = statementsOf(tokenize(withoutAddresses(text).slice(0, LONGEST_LINE)));
  const labelEnd = labelled === null || labelled.rest === '' ? 0 : text.length - labelled.rest.length;
  return {
    line,
    parts,
    statements,
    label,
    isBare: isBare(parts, labelEnd),
    place: once(() => placeOfLine(text, parts.tokens)),
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

function isBare({ tokens, items }: Parts, labelEnd: number): boolean {
  if (items.length === 0) return false;
  let index = 0;
  for (const [at, token] of tokens.entries()) {
    while ((items[index]?.to ?? Number.POSITIVE_INFINITY) <= at) index++;
    const isInItem = (items[index]?.from ?? Number.POSITIVE_INFINITY) <= at;
    if (isInItem || token.kind === 'mark' || token.from < labelEnd || JOINING.test(token.text)) continue;
    return false;
  }
  return true;
}
