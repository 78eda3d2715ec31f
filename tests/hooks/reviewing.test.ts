import { describe, expect, it, vi } from 'vitest';
import type { PageSource } from '../../domain/page-source';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { MOST_ROWS } from '../../hooks/review';
import type { DocumentReading, ReviewDocument } from '../../hooks/review-document';
import type { ReviewTools } from '../../hooks/review-tools';
import { createReviewing, type ReviewState } from '../../hooks/reviewing';
import { HttpError } from '../../platform/http';
import { START, session } from '../builders';

const URL_OF_PAGE = 'https://example.org/day';
const PAGE: ReviewDocument = { text: '<p>', format: 'html', url: URL_OF_PAGE, title: 'A tab' };
const KEPT: PageSource = { id: 'page:kept', url: URL_OF_PAGE, title: 'A page', readAt: 1, publishedOn: null };

function announced(name: string, hours: number, overrides: Partial<Session> = {}): Session {
  return session({
    uid: `page:${name}`,
    title: `Session ${name} of the page`,
    start: START + hours * HOUR,
    end: null,
    statedTime: `at ${hours}`,
    links: [],
    source: { kind: 'page', url: URL_OF_PAGE },
    ...overrides,
  });
}

const A = announced('a', 1);
const B = announced('b', 2);
const AMBIGUOUS = announced('c', 3, { certainty: 'ambiguous', alternativeStart: START + 4 * HOUR });

function readingOf(sessions: readonly Session[], overrides: Partial<DocumentReading> = {}): DocumentReading {
  return {
    found: sessions.map((one) => ({ session: one, context: null })),
    calendars: [],
    title: 'The page',
    publishedOn: null,
    problems: [],
    ...overrides,
  };
}

function start(overrides: Partial<ReviewTools> = {}) {
  const done: string[] = [];
  const stored: { readonly page: PageSource; readonly uids: readonly string[] }[] = [];
  const refusals: unknown[] = [];
  const states: ReviewState[] = [];
  const tools: ReviewTools = {
    read: async () => readingOf([A, B, AMBIGUOUS]),
    readFeed: async () => null,
    findKnown: async () => null,
    store: async (page, sessions) => void stored.push({ page, uids: sessions.map(({ uid }) => uid) }),
    fetch: async (url) => {
      done.push(`fetch ${url}`);
      return { url, text: '<p>' };
    },
    isAllowed: () => false,
    request: async (url) => {
      done.push(`ask ${url}`);
      return true;
    },
    giveBack: async (url) => void done.push(`give back ${url}`),
    makeId: () => 'an-id',
    now: () => START,
    onStored: (refusal) => refusals.push(refusal?.error ?? null),
    ...overrides,
  };
  const reviewing = createReviewing(
    () => tools,
    (state) => states.push(state),
  );
  const review = () => states.at(-1)?.review ?? null;
  const standings = () => review()?.rows.map(({ uid, standing }) => `${uid} ${standing}`);
  return { reviewing, done, stored, refusals, states, review, standings, state: () => states.at(-1) };
}

describe('adding', () => {
  it('all leaves out what is to be decided first', async () => {
    const { reviewing, stored, standings } = start();
    await reviewing.read(PAGE);
    await reviewing.addAll();
    expect(stored).toEqual([
      {
        page: { id: 'page:an-id', url: URL_OF_PAGE, title: 'The page', readAt: START, publishedOn: null },
        uids: ['page:a', 'page:b'],
      },
    ]);
    expect(standings()).toEqual(['page:a added', 'page:b added', 'page:c new']);
  });

  it('what is ticked adds that alone, and later what has been added stays', async () => {
    const { reviewing, stored } = start();
    await reviewing.read(PAGE);
    reviewing.tick('page:b', true);
    await reviewing.addTicked();
    await reviewing.chooseReading('page:c', START + 4 * HOUR);
    await reviewing.addAll();
    expect(stored.map(({ uids }) => uids)).toEqual([['page:b'], ['page:a', 'page:b', 'page:c']]);
    expect(stored.map(({ page }) => page.id)).toEqual(['page:an-id', 'page:an-id']);
  });

  it('nothing stores nothing', async () => {
    const { reviewing, stored } = start();
    await reviewing.read(PAGE);
    await reviewing.addTicked();
    expect(stored).toEqual([]);
  });

  it('loses nothing that is done while it is stored', async () => {
    const finish: (() => void)[] = [];
    const { reviewing, review } = start({ store: () => new Promise((resolve) => finish.push(resolve)) });
    await reviewing.read(PAGE);
    reviewing.tick('page:a', true);
    const adding = reviewing.addTicked();
    await vi.waitFor(() => expect(finish).toHaveLength(1));
    reviewing.tick('page:b', true);
    const editing = reviewing.edit('page:b', { ...B, title: 'Edited' }, null);
    finish.shift()?.();
    await Promise.all([adding, editing]);
    expect(
      review()?.rows.map(({ standing, isTicked, session: { title } }) => [standing, isTicked, title]),
    ).toEqual([
      ['added', false, A.title],
      ['new', true, 'Edited'],
      ['new', false, AMBIGUOUS.title],
    ]);
  });

  it('that is refused shows as not added, and why', async () => {
    const error = new Error('The disk is full.');
    const { reviewing, refusals, standings } = start({ store: () => Promise.reject(error) });
    await reviewing.read(PAGE);
    await reviewing.addAll();
    expect(refusals).toEqual([error]);
    expect(standings()).toEqual(['page:a new', 'page:b new', 'page:c new']);
  });
});

describe('what is kept', () => {
  const known = { findKnown: async () => ({ page: KEPT, sessions: [A, B] }) };

  it('is edited at once', async () => {
    const { reviewing, stored } = start(known);
    await reviewing.read(PAGE);
    await reviewing.edit('page:a', { ...A, title: 'Edited' }, null);
    expect(stored).toEqual([{ page: expect.objectContaining({ id: KEPT.id }), uids: ['page:a', 'page:b'] }]);
  });

  it('is removed at once', async () => {
    const { reviewing, stored } = start(known);
    await reviewing.read(PAGE);
    await reviewing.remove('page:a');
    expect(stored.map(({ uids }) => uids)).toEqual([['page:b']]);
  });

  it('and gone from the page stays unless it is unticked', async () => {
    const gone = { ...known, read: async () => readingOf([announced('d', 9)]) };
    const one = start(gone);
    await one.reviewing.read(PAGE);
    await one.reviewing.addAll();
    const other = start(gone);
    await other.reviewing.read(PAGE);
    other.reviewing.tick('page:b', false);
    await other.reviewing.addAll();
    expect(one.stored.map(({ uids }) => uids)).toEqual([['page:d', 'page:a', 'page:b']]);
    expect(other.stored.map(({ uids }) => uids)).toEqual([['page:d', 'page:a']]);
  });

  it('stays where only a part of the page was read', async () => {
    const { reviewing, stored, standings } = start({
      ...known,
      read: async () => readingOf([announced('d', 9)]),
    });
    await reviewing.read({ ...PAGE, format: 'text' });
    expect(standings()).toEqual(['page:d new']);
    await reviewing.addAll();
    expect(stored.map(({ uids }) => uids)).toEqual([['page:d', 'page:a', 'page:b']]);
  });
});

describe('reading', () => {
  it('again asks for the permission first, reads, and gives it back', async () => {
    const { reviewing, done, review } = start();
    const reading = reviewing.readAgain(KEPT);
    expect(done).toEqual([`ask ${URL_OF_PAGE}`]);
    await reading;
    expect(done).toEqual([`ask ${URL_OF_PAGE}`, `fetch ${URL_OF_PAGE}`, `give back ${URL_OF_PAGE}`]);
    expect(review()?.document.url).toBe(URL_OF_PAGE);
  });

  it('again keeps a permission that was there before', async () => {
    const { reviewing, done } = start({ isAllowed: () => true });
    await reviewing.readAgain(KEPT);
    expect(done).not.toContain(`give back ${URL_OF_PAGE}`);
  });

  it.each<[string, Partial<ReviewTools>, string]>([
    ['is refused', { request: async () => false }, 'refused'],
    ['cannot be asked for', { request: () => Promise.reject(new Error('no gesture')) }, 'refused'],
    ['does not help', { fetch: () => Promise.reject(new HttpError('status', 'It answered 403.')) }, 'status'],
  ])('again where the permission %s says so', async (_, tools, fault) => {
    const { reviewing, state } = start(tools);
    await reviewing.readAgain(KEPT);
    expect(state()).toMatchObject({ review: null, fetching: { url: URL_OF_PAGE, fault } });
  });

  it('that is overtaken by another changes nothing', async () => {
    const answers = new Map<string, (reading: DocumentReading) => void>();
    const { reviewing, standings } = start({
      read: ({ title }) => new Promise((resolve) => answers.set(title, resolve)),
    });
    const slow = reviewing.read({ ...PAGE, url: '', title: 'slow' });
    const quick = reviewing.read({ ...PAGE, url: '', title: 'quick' });
    answers.get('quick')?.(readingOf([B]));
    await quick;
    answers.get('slow')?.(readingOf([A]));
    await slow;
    expect(standings()).toEqual(['page:b new']);
  });

  it('that fails says why, and what was read before is gone', async () => {
    const { reviewing, state } = start({ read: () => Promise.reject(new Error('Broken.')) });
    await reviewing.read(PAGE);
    expect(state()).toMatchObject({ review: null, isReading: false, problem: 'Broken.' });
  });

  it('for another day of publication keeps what was ticked and edited', async () => {
    const days: (string | null)[] = [];
    const { reviewing, review } = start({
      read: async (_, publishedOn) => {
        days.push(publishedOn);
        return readingOf([A, B], { publishedOn });
      },
    });
    await reviewing.read(PAGE);
    reviewing.tick('page:a', true);
    await reviewing.edit('page:b', { ...B, title: 'Edited' }, null);
    await reviewing.publishedOn('2026-01-02');
    expect(days).toEqual([null, '2026-01-02']);
    expect(review()?.rows.map(({ isTicked, session: { title } }) => [isTicked, title])).toEqual([
      [true, A.title],
      [false, 'Edited'],
    ]);
  });

  it('for another day of publication keeps a pasted text the page it is', async () => {
    const { reviewing, stored, standings } = start({ read: async () => readingOf([A, B]) });
    await reviewing.read({ ...PAGE, url: '' });
    await reviewing.addAll();
    await reviewing.publishedOn('2026-01-02');
    expect(standings()).toEqual(['page:a as-before', 'page:b as-before']);
    await reviewing.remove('page:a');
    expect(stored.map(({ page }) => page.id)).toEqual(['page:an-id', 'page:an-id']);
  });

  it('again of an http page asks for https, and of a file asks for nothing', async () => {
    const { reviewing, done } = start();
    await reviewing.readAgain({ ...KEPT, url: 'file:///home/page.html' });
    expect(done).toEqual([]);
    await reviewing.readAgain({ ...KEPT, url: 'http://example.org/day' });
    expect(done.slice(0, 2)).toEqual([`ask ${URL_OF_PAGE}`, `fetch ${URL_OF_PAGE}`]);
  });

  it('more than can be shown counts the rest', async () => {
    const many = Array.from({ length: MOST_ROWS + 7 }, (_, index) => announced(`n${index}`, index));
    const { reviewing, review, stored } = start({ read: async () => readingOf(many) });
    await reviewing.read(PAGE);
    await reviewing.addAll();
    expect(review()).toMatchObject({ hiddenCount: 7, rows: { length: MOST_ROWS } });
    expect(stored[0]?.uids).toHaveLength(MOST_ROWS);
  });
});

describe('a phrase', () => {
  it('adds its session at once, and drops nothing that is unticked', async () => {
    const { reviewing, stored, standings } = start({
      findKnown: async () => ({ page: KEPT, sessions: [A] }),
      read: async () => readingOf([]),
    });
    await reviewing.read(PAGE);
    reviewing.tick('page:a', false);
    await reviewing.addPhrase({ session: B, context: null });
    expect(standings()).toEqual(['page:a gone', 'page:b added']);
    expect(stored.map(({ uids }) => uids)).toEqual([['page:a', 'page:b']]);
  });

  it('with two readings waits in the list for the choice', async () => {
    const { reviewing, stored, standings } = start({ read: async () => readingOf([]) });
    await reviewing.read(PAGE);
    await reviewing.addPhrase({ session: AMBIGUOUS, context: null });
    expect(standings()).toEqual(['page:c new']);
    expect(stored).toEqual([]);
  });
});

describe('a calendar of the page', () => {
  const CALENDAR = 'https://calendar.example.net/c.ics';
  const calendars = [{ url: CALENDAR, name: 'The calendar' }];

  it('adds its sessions to the list, each once, and is no longer offered', async () => {
    const { reviewing, review, standings } = start({
      read: async () => readingOf([A], { calendars }),
      readFeed: async () => readingOf([{ ...A, uid: 'icalendar:a' }, B]),
    });
    await reviewing.read(PAGE);
    await reviewing.readCalendar(CALENDAR);
    expect(standings()).toEqual(['page:a new', 'page:b new']);
    expect(review()?.calendars).toEqual([]);
  });

  it('that comes late does not get into another page', async () => {
    const answers: ((answer: { url: string; text: string }) => void)[] = [];
    const { reviewing, standings } = start({
      read: async ({ title }) => readingOf(title === 'other' ? [A] : [], { calendars }),
      readFeed: async () => readingOf([B]),
      fetch: () => new Promise((resolve) => answers.push(resolve)),
    });
    await reviewing.read(PAGE);
    const late = reviewing.readCalendar(CALENDAR);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await reviewing.read({ ...PAGE, title: 'other' });
    answers[0]?.({ url: CALENDAR, text: '' });
    await late;
    expect(standings()).toEqual(['page:a new']);
  });

  it('that is none stays offered, and the list as it is', async () => {
    const { reviewing, state, standings } = start({ read: async () => readingOf([A], { calendars }) });
    await reviewing.read(PAGE);
    await reviewing.readCalendar(CALENDAR);
    expect(standings()).toEqual(['page:a new']);
    expect(state()?.fetching).toEqual({ url: CALENDAR, fault: 'unknown' });
  });
});
