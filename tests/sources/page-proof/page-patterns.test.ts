import { beforeAll, describe, expect, it } from 'vitest';
import { constructedPatterns, filesReachedFrom, type Pattern, writtenPatterns } from './patterns';
import { type PumpedText, pumpedTexts, pumpTo } from './pumped-text';

/**
 * Every regular expression that the reader of pages reaches is run against texts made to lead it astray. One that
 * goes back over what it has read costs the square of the length or more: at four times the length sixteen times
 * as much, and thousands of times what it costs to pass once over the text.
 */

const SHORT = 1500;
const LONG = 4 * SHORT;

/** What would never end at full length is told by then. */
const GROWING = [22, 28, 64, 160, 600];

/** Four times the length costs four times as much, or sixteen where it is squared. */
const STEEP = 9;

/** Its own time, beside the others that use the machine. */
const TIMEOUT = 180_000;

/** In passes over the text. Bounded repetitions may cost their bound. */
const DEAR = 100;
const HOPELESS = 20_000;

const PAGE = '<h1>Programme</h1><p>10 September 2021, 9–11 a.m. (NY time)</p>';

let patterns: readonly Pattern[] = [];

beforeAll(async () => {
  const constructed = await constructedPatterns(async () => {
    const { readPage } = await import('../../../sources/page/read-page');
    readPage({ text: PAGE, format: 'html', url: 'https://www.un.org/en/programme', publishedOn: null });
  });
  const files = await filesReachedFrom('sources/page/read-page.ts');
  patterns = [...(await Promise.all(files.map(writtenPatterns))).flat(), ...constructed];
});

/** Milliseconds that the expression needs for the whole text; the least of some runs. */
function costOf(expression: RegExp, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    expression.lastIndex = 0;
    const from = performance.now();
    text.search(expression);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Milliseconds for looking at each letter once; the least of some runs. */
function costOfPass(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const from = performance.now();
    let spaces = 0;
    for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) <= 32) spaces++;
    const passed = performance.now() - from;
    if (spaces <= text.length) least = Math.min(least, passed);
  }
  return least;
}

/** Whether the expression's cost for such texts grows with the square of their length, or faster. */
function isSquare(expression: RegExp, pumped: PumpedText): boolean {
  for (const length of GROWING) {
    const text = pumpTo(pumped, length);
    if (isDear(expression, text, HOPELESS)) return true;
  }
  const long = pumpTo(pumped, LONG);
  const isSteep = () => costOf(expression, long, 5) > STEEP * costOf(expression, pumpTo(pumped, SHORT), 5);
  return isDear(expression, long, DEAR) && isSteep() && isSteep() && isSteep();
}

/** Whether it costs more than so many passes over the text, also when it is looked at again. */
function isDear(expression: RegExp, text: string, passes: number): boolean {
  if (costOf(expression, text, 1) < passes * costOfPass(text)) return false;
  return costOf(expression, text, 5) > passes * costOfPass(text);
}

function squareTextOf(expression: RegExp): PumpedText | undefined {
  return pumpedTexts(expression).find((pumped) => isSquare(expression, pumped));
}

describe('the proof finds', () => {
  it.each([/\s+$/, /(a+)+$/, /^(?:a|a)*$/, /\d+-\d+:/, /\/[^/]*\.[^/]*$/, /(\d+)\s*(?:h|:)/])(
    '%s at fault',
    (expression) => {
      expect(squareTextOf(expression)).toBeDefined();
    },
  );

  it.each([/\b\d{1,2}\s*h/, /[a-z]{1,60}:/, /^\s+/, /(?<!\d)\d{4}(?!\d)/])('%s in order', (expression) => {
    expect(squareTextOf(expression)).toBeUndefined();
  });
});

it('the patterns that the reader reaches are found', () => {
  const files = new Set(patterns.map(({ file }) => file));
  expect(files).toContain('domain/link.ts');
  expect(patterns.some(({ expression }) => expression.source.includes('schedule'))).toBe(true);
});

it('none goes back over what it has read', { timeout: TIMEOUT }, () => {
  const faults = patterns.flatMap(({ file, expression }) => {
    const text = squareTextOf(expression);
    return text === undefined ? [] : `${file}: ${expression.toString()} for ${JSON.stringify(text)}`;
  });
  expect(faults).toEqual([]);
});
