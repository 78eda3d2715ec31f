import fc from 'fast-check';

/** Texts that make a regular expression go back over what it has read, if it can: a start, a part again and again, an end that fits nothing. */

/** A text by its parts. */
export interface PumpedText {
  readonly start: string;
  readonly pump: string;
  readonly end: string;
}

/** Of every kind that patterns tell apart. */
const PLAIN = ['0', 'a', 'A', ' ', '\n', '.', ':', '-', '–', '/', '<', '"', 'é', '月', 'م', 'ж'] as const;

const ENDS = ['\u0001', '/'] as const;

const SAMPLES = 5;
const LONGEST_PUMP = 2;
const LONGEST_SAMPLE = 24;
const MOST_LETTERS = 40;
const MOST_IN_PAIRS = 12;

/** The text with its pump repeated until it is about `length` long. */
export function pumpTo({ start, pump, end }: PumpedText, length: number): string {
  return start + pump.repeat(Math.ceil(length / pump.length)) + end;
}

/** Texts for the expression: of its own letters, alone and in pairs, and parts of texts that it matches. */
export function pumpedTexts(expression: RegExp): readonly PumpedText[] {
  const letters = [...new Set([...PLAIN, ...lettersOf(expression)])].slice(0, MOST_LETTERS);
  const few = letters.slice(-MOST_IN_PAIRS);
  const pairs = few.flatMap((one) => few.map((other) => one + other));
  const plain = [...letters, ...pairs].flatMap((pump) => [
    { start: '', pump, end: '\u0001' },
    { start: '', pump, end: '/' },
  ]);
  return [...plain, ...matchesOf(expression).flatMap(partsOf)];
}

/** Letters that stand for themselves in the source. */
function lettersOf({ source }: RegExp): readonly string[] {
  return [...source.replace(/\\[pP]\{[^}]{0,40}\}|\\[a-zA-Z]|\{[\d,]{1,9}\}/g, '')].filter(
    (letter) => !'\\^$*+?()[]{}|'.includes(letter),
  );
}

/** Texts that the expression matches; none where they cannot be made up. */
function matchesOf(expression: RegExp): readonly string[] {
  try {
    const flags = expression.flags.replace(/[^msu]/g, '');
    return fc
      .sample(fc.stringMatching(new RegExp(expression.source, flags)), { numRuns: SAMPLES, seed: 1978 })
      .map((text) => text.slice(0, LONGEST_SAMPLE));
  } catch {
    return [];
  }
}

/** Each short part of the text, repeated after what stands before it. */
function partsOf(text: string): readonly PumpedText[] {
  const parts: PumpedText[] = [];
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= Math.min(from + LONGEST_PUMP, text.length); to++) {
      for (const end of ENDS) parts.push({ start: text.slice(0, from), pump: text.slice(from, to), end });
    }
  }
  return parts;
}
