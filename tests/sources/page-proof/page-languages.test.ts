import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';
import { instant } from '../../builders';
import { CASES, type ExpectedSession, RENDERINGS, toDocument } from './page-case';

const LINKS = ['live', 'recording', 'register', 'info'] as const;

function times(session: ExpectedSession) {
  return { start: instant(session.start), end: session.end === null ? null : instant(session.end) };
}

describe.each(CASES)('$id', (page) => {
  it.each(['text', 'paragraphs', 'line breaks', 'lists', 'table'] as const)('as %s', (rendering) => {
    // One phrase may announce several sessions; their order among themselves is nobody's business.
    const found = readPage(toDocument(page, rendering))
      .sessions.map(({ session }) => session)
      .toSorted((left, right) => (left.start ?? 0) - (right.start ?? 0));
    expect(
      found.map(({ start, end }) => ({ start, end })),
      found.map(({ statedTime }) => statedTime).join('\n'),
    ).toEqual(page.sessions.map(times));
    page.sessions.forEach((expected, index) => {
      const session = found[index];
      if (expected.title !== undefined) expect(session?.title).toBe(expected.title);
      if (expected.role !== undefined) expect(session?.role).toBe(expected.role);
      expect(session?.status).toBe(expected.status ?? 'confirmed');
      for (const kind of LINKS) {
        const href = expected[kind];
        if (href !== undefined) expect(session?.links).toContainEqual({ kind, href });
      }
    });
  });
});

it('there are ten pages in each language, of which one has no session', () => {
  for (const lang of ['fr', 'es']) {
    const pages = CASES.filter((page) => page.lang === lang);
    expect(pages).toHaveLength(10);
    expect(pages.filter((page) => page.sessions.length === 0)).toHaveLength(1);
  }
  expect(Object.keys(RENDERINGS)).toHaveLength(5);
});
