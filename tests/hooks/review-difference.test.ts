import { describe, expect, it } from 'vitest';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { changedFacts, compareToKept, type KeptPage } from '../../hooks/review-difference';
import { START, session } from '../builders';

/** One session of the page, called by a letter, some hours after the others. */
function announced(name: string, hours: number, overrides: Partial<Session> = {}): Session {
  return session({
    uid: `page:${name}`,
    title: `Session ${name} of the page`,
    start: START + hours * HOUR,
    end: START + (hours + 1) * HOUR,
    statedTime: `at ${hours}`,
    links: [],
    source: { kind: 'page', url: 'https://example.org/' },
    ...overrides,
  });
}

const A = announced('a', 1);
const B = announced('b', 2);
const C = announced('c', 3);

function compare(found: readonly Session[], kept: readonly Session[], about: Partial<KeptPage> = {}) {
  const rows = compareToKept(
    found.map((one) => ({ session: one, context: null })),
    { sessions: kept, isOfSameDay: true, isWhole: true, ...about },
  );
  return rows.map(({ standing, session: { uid, title } }) => `${standing} ${uid} ${title}`);
}

describe('a page that is read again', () => {
  it('is told apart in what is new, changed, as before and gone, the gone last', () => {
    const moved = { ...B, start: START + 5 * HOUR, statedTime: 'at 5' };
    expect(compare([A, moved, announced('d', 6)], [A, B, C])).toEqual([
      'as-before page:a Session a of the page',
      'changed page:b Session b of the page',
      'new page:d Session d of the page',
      'gone page:c Session c of the page',
    ]);
  });

  it('knows a session by its title, and by its start, where its uid is another one, and leaves it its own', () => {
    const renamed = announced('x', 2, { title: 'What was b' });
    const elsewhere = announced('y', 9, { title: A.title });
    expect(compare([renamed, elsewhere], [A, B])).toEqual([
      'changed page:b What was b',
      'changed page:a Session a of the page',
    ]);
  });

  it('matches the surest first, whatever the order', () => {
    const sameStart = announced('z', 1, { title: 'Beside a, at the same time' });
    expect(compare([sameStart, A], [A])).toEqual([
      'new page:z Beside a, at the same time',
      'as-before page:a Session a of the page',
    ]);
  });

  it('that was read in part has nothing that is gone', () => {
    expect(compare([A], [A, B], { isWhole: false })).toEqual(['as-before page:a Session a of the page']);
  });

  it('keeps the reading that the user chose, as long as the page says the same of the same day', () => {
    const ambiguous = announced('a', 1, { certainty: 'ambiguous', alternativeStart: START });
    const chosen = { ...A, start: START, end: START + HOUR };
    const [row] = compareToKept([{ session: ambiguous, context: null }], {
      sessions: [chosen],
      isOfSameDay: true,
      isWhole: true,
    });
    expect(row).toMatchObject({ standing: 'as-before', session: { start: START, certainty: 'exact' } });
    expect(compare([ambiguous], [chosen], { isOfSameDay: false })).toEqual([
      'changed page:a Session a of the page',
    ]);
    expect(compare([{ ...ambiguous, statedTime: 'at 1 or so' }], [chosen])).toEqual([
      'changed page:a Session a of the page',
    ]);
  });

  it('has the same session once', () => {
    expect(compare([A, A, { ...A, uid: 'icalendar:a' }], [])).toEqual(['new page:a Session a of the page']);
  });
});

describe('the facts that have changed', () => {
  const link = { kind: 'live', href: 'https://example.org/live' } as const;
  it.each<[string, Partial<Session>, readonly string[]]>([
    ['nothing', {}, []],
    ['the title', { title: 'Another' }, ['title']],
    ['the start', { start: START }, ['time']],
    ['the end', { end: null }, ['time']],
    ['the status', { status: 'cancelled' }, ['status']],
    ['a new link', { links: [link] }, ['links']],
    [
      'all',
      { title: 'x', start: null, date: '2026-11-24', status: 'postponed', links: [link] },
      ['title', 'time', 'status', 'links'],
    ],
  ])('are %s', (_, change, facts) => {
    expect(changedFacts(A, { ...A, ...change })).toEqual(facts);
  });

  it('do not count the order of links', () => {
    const other = { kind: 'info', href: 'https://example.org/more' } as const;
    expect(changedFacts({ ...A, links: [link, other] }, { ...A, links: [other, link] })).toEqual([]);
  });
});
