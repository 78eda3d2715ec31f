import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPage } from '../../../sources/page/read-page';
import {
  anyBlock,
  anyBlocks,
  expectedOf,
  LAYOUTS,
  MARKUPS,
  type Part,
  printPage,
  startOf,
  toPart,
} from './printed-page';
import { anyDay } from './printed-session';

const anyMarkup = fc.constantFrom(...MARKUPS);

/** The day of publication and blocks of sessions of the weeks after it. */
const anyProgramme = anyDay.chain((publishedOn) =>
  fc.record({
    publishedOn: fc.constant(publishedOn),
    blocks: anyBlocks(publishedOn, { min: 2, max: 5 }),
    markup: anyMarkup,
  }),
);

function read(
  parts: readonly Part[],
  markup: (typeof MARKUPS)[number],
  publishedOn: Parameters<typeof printPage>[2],
) {
  return readPage(printPage(parts, markup, publishedOn)).sessions.map(({ session }) => session);
}

function toFound({ title, start, end, certainty }: ReturnType<typeof read>[number]) {
  return { title, start, end, certainty };
}

test('there are more than forty layouts, of all languages', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
});

describe('a session is read back as it was printed', () => {
  it.each(LAYOUTS)('$name', (layout) => {
    fc.assert(
      fc.property(
        anyDay.chain((publishedOn) => fc.tuple(fc.constant(publishedOn), anyBlock(publishedOn, [layout]))),
        anyMarkup,
        ([publishedOn, block], markup) => {
          expect(read([toPart(block)], markup, publishedOn).map(toFound)).toEqual([expectedOf(block)]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('on a page of several sessions', () => {
  it('each is read as if it stood alone, in the order of the page', () => {
    fc.assert(
      fc.property(anyProgramme, ({ publishedOn, blocks, markup }) => {
        expect(read(blocks.map(toPart), markup, publishedOn).map(toFound)).toEqual(blocks.map(expectedOf));
      }),
      { numRuns: 300 },
    );
  });

  it('moving one changes none', () => {
    fc.assert(
      fc.property(
        anyProgramme.chain((programme) =>
          fc.record({
            programme: fc.constant(programme),
            moved: fc.shuffledSubarray([...programme.blocks], {
              minLength: programme.blocks.length,
            }),
          }),
        ),
        ({ programme: { publishedOn, blocks, markup }, moved }) => {
          const before = read(blocks.map(toPart), markup, publishedOn).map(toFound);
          const after = read(moved.map(toPart), markup, publishedOn).map(toFound);
          expect(inOrder(after)).toEqual(inOrder(before));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaving one out changes no other', () => {
    fc.assert(
      fc.property(anyProgramme, fc.nat(), ({ publishedOn, blocks, markup }, index) => {
        const left = blocks.filter((_, position) => position !== index % blocks.length);
        const all = read(blocks.map(toPart), markup, publishedOn).map(toFound);
        const gone = blocks[index % blocks.length];
        expect(gone).toBeDefined();
        expect(read(left.map(toPart), markup, publishedOn).map(toFound)).toEqual(
          all.filter(({ start }) => gone === undefined || start !== startOf(gone)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('each has its own name for ever, which a second reading gives again', () => {
    fc.assert(
      fc.property(anyProgramme, ({ publishedOn, blocks, markup }) => {
        const page = printPage(blocks.map(toPart), markup, publishedOn);
        const uids = readPage(page).sessions.map(({ session }) => session.uid);
        expect(new Set(uids).size).toBe(blocks.length);
        for (const uid of uids) expect(uid).toMatch(/^page:./);
        expect(readPage(page).sessions.map(({ session }) => session.uid)).toEqual(uids);
      }),
      { numRuns: 100 },
    );
  });

  it('the stated words are words of the page, and stand between those before and after them', () => {
    fc.assert(
      fc.property(anyProgramme, ({ publishedOn, blocks }) => {
        const page = printPage(blocks.map(toPart), 'text', publishedOn);
        const text = collapse(page.text);
        for (const { session, context } of readPage(page).sessions) {
          expect(session.statedTime).toBe(context.words);
          expect(context.words).toMatch(/\d/);
          expect(context.before.length).toBeLessThanOrEqual(200);
          expect(context.after.length).toBeLessThanOrEqual(200);
          expect(text).toContain(collapse(`${context.before} ${context.words}`));
          expect(text).toContain(collapse(`${context.words} ${context.after}`));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the section heading gives the role', () => {
  it.each([
    ['Main Event:', 'Side Events:'],
    ['Événement principal :', 'Événements parallèles :'],
    ['Evento principal:', 'Eventos paralelos:'],
  ])('%s %s', (main, side) => {
    fc.assert(
      fc.property(anyProgramme, ({ publishedOn, blocks, markup }) => {
        const [first, ...others] = blocks.map(toPart);
        const parts: Part[] = [
          { kind: 'heading', text: main },
          ...(first === undefined ? [] : [first]),
          { kind: 'heading', text: side },
          ...others,
        ];
        expect(read(parts, markup, publishedOn).map(({ role }) => role)).toEqual([
          'main',
          ...others.map(() => 'side'),
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

function inOrder<Item extends { readonly start: number | null }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((left, right) => (left.start ?? 0) - (right.start ?? 0));
}

/** Whatever stands between the words: white space, and what marks a bullet. */
function collapse(text: string): string {
  return text.replace(/[\s●]+/g, '');
}
