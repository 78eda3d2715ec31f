import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPage } from '../../../sources/page/read-page';
import { NOISE } from './noise';
import { anyBlocks, expectedOf, MARKUPS, type Markup, type Part, printPage, toPart } from './printed-page';
import { anyDay } from './printed-session';

const anyNoise = fc.constantFrom(...NOISE).map((text): Part => ({ kind: 'paragraph', text }));

const anyMarkup = fc.constantFrom(...MARKUPS);

function toFound(parts: readonly Part[], markup: Markup, publishedOn: Parameters<typeof printPage>[2]) {
  return readPage(printPage(parts, markup, publishedOn)).sessions.map(({ session }) => ({
    title: session.title,
    start: session.start,
    end: session.end,
    certainty: session.certainty,
  }));
}

test('there are more than sixty paragraphs, no two alike', () => {
  expect(new Set(NOISE).size).toBeGreaterThan(60);
  expect(new Set(NOISE).size).toBe(NOISE.length);
});

describe('alone on a page', () => {
  it.each(NOISE)('“%s” is no session', (text) => {
    for (const markup of ['text', 'headings'] as const) {
      expect(toFound([{ kind: 'paragraph', text }], markup, null)).toEqual([]);
    }
  });
});

describe('paragraphs that announce nothing', () => {
  it('make no session together, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(anyNoise, { minLength: 2, maxLength: 12 }),
        anyMarkup,
        anyDay,
        (parts, markup, publishedOn) => {
          expect(toFound(parts, markup, publishedOn)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('add no session to those of a page and change none', () => {
    fc.assert(
      fc.property(
        anyDay.chain((publishedOn) =>
          fc.record({
            publishedOn: fc.constant(publishedOn),
            blocks: anyBlocks(publishedOn, { min: 1, max: 4 }),
            markup: anyMarkup,
          }),
        ),
        fc.array(fc.tuple(fc.nat(), anyNoise), { minLength: 1, maxLength: 8 }),
        ({ publishedOn, blocks, markup }, noise) => {
          const parts = blocks.map(toPart);
          for (const [place, part] of noise) parts.splice(place % (parts.length + 1), 0, part);
          expect(toFound(parts, markup, publishedOn)).toEqual(blocks.map(expectedOf));
        },
      ),
      { numRuns: 500 },
    );
  });
});
