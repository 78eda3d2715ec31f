import { describe, expect, it, test } from 'vitest';
import { type AddedSource, MOST_ADDED_SOURCES } from '../../domain/added-source';
import {
  type AddingSource,
  type AddStep,
  type AddTools,
  createAddingSource,
} from '../../hooks/adding-source';
import { TooManySourcesError } from '../../platform/added-sources';
import { HttpError } from '../../platform/http';
import { toFeedAddress } from '../../sources/icalendar';
import { recognise } from '../../sources/recognise';
import { feedsOfPage } from '../../sources/recognise-page';
import { SOURCE_FORMATS } from '../../sources/registry';
import { calendarFile } from '../browser/server/publishers';
import { instant } from '../builders';

const NOW = instant('2026-11-24T10:00:00Z');
const FEED = 'https://example.org/c.ics';
const OTHER_FEED = 'https://other.example.net/c.ics';
const PAGE = 'https://www.example.org/calendars';

const CALENDAR = calendarFile('Examples', [
  { id: 'e1', title: 'A meeting', start: new Date('2026-11-25T09:00:00Z') },
]);
const DOCUMENTS: Readonly<Record<string, string>> = {
  [FEED]: CALENDAR,
  [OTHER_FEED]: CALENDAR,
  [PAGE]: `<!doctype html><html><head><title>A page</title>
    <link rel="alternate" type="text/calendar" title="The calendar" href="${OTHER_FEED}"></head></html>`,
  'https://empty.example.org/page': '<!doctype html><html><head><title>A page</title></head></html>',
};

const SOURCE: AddedSource = { id: 'an-id', kind: 'icalendar', name: 'Examples', url: FEED, addedAt: NOW };

interface Bench {
  readonly adding: AddingSource;
  /** What was done to the world outside, in order: `ask https://…`, `read https://…`, `give back https://…`. */
  readonly done: readonly string[];
  readonly steps: readonly AddStep[];
  readonly step: () => AddStep | undefined;
}

function start(overrides: Partial<AddTools> = {}): Bench {
  const done: string[] = [];
  const steps: AddStep[] = [];
  const tools: AddTools = {
    formats: SOURCE_FORMATS,
    recognise,
    isBuiltIn: () => false,
    feedsOfPage,
    read: async (url) => {
      done.push(`read ${url}`);
      const text = DOCUMENTS[url];
      if (text === undefined) throw new HttpError('status', `${url} answered 404.`);
      return { url, text };
    },
    toAddress: toFeedAddress,
    isAllowed: () => false,
    request: async (url) => {
      done.push(`ask ${url}`);
      return true;
    },
    giveBack: async (url) => void done.push(`give back ${url}`),
    makeId: () => 'an-id',
    add: async ({ name, url }) => void done.push(`add ${name} ${url}`),
    added: [],
    now: () => NOW,
    ...overrides,
  };
  const adding = createAddingSource(
    () => tools,
    (step) => steps.push(step),
  );
  return { adding, done, steps, step: () => steps.at(-1) };
}

describe('looking', () => {
  it('asks for the permission before anything is waited for, and reads only once it is there', async () => {
    const { adding, done, steps } = start();
    const looking = adding.look('webcal://example.org/c.ics');
    expect(done).toEqual([`ask ${FEED}`]);
    expect(steps).toEqual([{ kind: 'looking', host: 'example.org' }]);
    await looking;
    expect(steps.at(-1)).toMatchObject({
      kind: 'preview',
      draft: { id: 'an-id', name: 'Examples', timeZone: null, found: { url: FEED } },
      fault: null,
    });
  });

  test.each([
    ['', 'not-https'],
    ['example', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://127.0.0.1/c.ics', 'not-https'],
    ['https://user:word@example.org/c.ics', 'not-https'],
  ])('at “%s” asks nobody', async (typed, fault) => {
    const { adding, done, step } = start();
    await adding.look(typed);
    expect(step()).toMatchObject({ kind: 'fault', fault });
    expect(done).toEqual([]);
  });

  test.each<[string, () => Promise<boolean>]>([
    ['the user says no', async () => false],
    ['the browser will not ask', () => Promise.reject(new Error('Not from a click.'))],
  ])('reads nothing where %s, and says so', async (_why, request) => {
    const { adding, done, step } = start({ request });
    await adding.look(FEED);
    expect(step()).toMatchObject({ kind: 'fault', fault: 'refused', host: 'example.org' });
    expect(done).toEqual([]);
  });

  it('asks for nothing twice: neither an address that is among the sources, nor one beyond the room', async () => {
    const twice = start({ added: [SOURCE] });
    await twice.adding.look(FEED);
    expect(twice.step()).toMatchObject({ kind: 'fault', fault: 'twice' });
    const full = start({ added: Array.from({ length: MOST_ADDED_SOURCES }, () => ({ url: OTHER_FEED })) });
    await full.adding.look(FEED);
    expect(full.step()).toMatchObject({ kind: 'fault', fault: 'too-many' });
    expect([...twice.done, ...full.done]).toEqual([]);
  });

  it('knows a source again that was typed in another way', async () => {
    const { adding, step } = start({
      added: [SOURCE],
      read: async () => ({ url: FEED, text: CALENDAR }),
    });
    await adding.look('https://example.org/the-calendar');
    expect(step()).toMatchObject({ kind: 'fault', fault: 'twice' });
  });

  it('gives the permission back where nothing came of it, and the particulars to the log', async () => {
    const { adding, done, step } = start();
    await adding.look('https://example.org/none.ics');
    expect(step()).toMatchObject({
      kind: 'fault',
      fault: 'status',
      sentence: expect.stringContaining('404'),
    });
    expect(done.at(-1)).toBe('give back https://example.org/none.ics');
    await adding.look('https://empty.example.org/page');
    expect(step()).toMatchObject({ kind: 'page', feeds: [] });
    expect(done.at(-1)).toBe('give back https://empty.example.org/page');
  });

  it('gives nothing back that was there before', async () => {
    const { adding, done } = start({ isAllowed: () => true });
    await adding.look('https://example.org/none.ics');
    await adding.look(FEED);
    adding.cancel();
    expect(done.filter((line) => line.startsWith('give back'))).toEqual([]);
  });

  it('outlives a reader that breaks', async () => {
    const { adding, step } = start({
      recognise: () => {
        throw new TypeError('It broke.');
      },
    });
    await adding.look(FEED);
    expect(step()).toMatchObject({ kind: 'fault', fault: 'unreadable', sentence: 'It broke.' });
  });
});

describe('a feed on another site', () => {
  it('asks for its own permission in its own click, and gives back that of the page', async () => {
    const { adding, done, step } = start();
    await adding.look(PAGE);
    expect(step()).toMatchObject({ kind: 'page', feeds: [{ url: OTHER_FEED }] });
    expect(done.some((line) => line.startsWith('give back'))).toBe(false);
    const before = done.length;
    const looking = adding.look(OTHER_FEED);
    expect(done.slice(before)).toEqual([`ask ${OTHER_FEED}`, `give back ${PAGE}`]);
    await looking;
    expect(step()).toMatchObject({ kind: 'preview', draft: { found: { url: OTHER_FEED } } });
  });
});

describe('what is overtaken', () => {
  it('changes nothing when it comes late', async () => {
    const { adding, step, steps } = start();
    const slow = adding.look(FEED);
    const quick = adding.look(OTHER_FEED);
    await Promise.all([slow, quick]);
    expect(step()).toMatchObject({ kind: 'preview', draft: { found: { url: OTHER_FEED } } });
    expect(steps.filter(({ kind }) => kind === 'preview')).toHaveLength(1);
  });

  it('gives back the permission that came when it was no longer wanted', async () => {
    const { adding, done, step } = start();
    const slow = adding.look(FEED);
    adding.cancel();
    await slow;
    expect(step()).toEqual({ kind: 'idle' });
    expect(done).toEqual([`ask ${FEED}`, `give back ${FEED}`]);
  });
});

describe('adding', () => {
  it('takes the name that the user gave, else the host, and keeps the permission', async () => {
    const { adding, done, step } = start();
    await adding.look(FEED);
    adding.edit({ name: '  My calendar ' });
    await adding.add(SOURCE);
    expect(step()).toEqual({ kind: 'added', name: 'My calendar' });
    adding.cancel();
    await adding.look(FEED);
    adding.edit({ name: '  ' });
    await adding.add(SOURCE);
    expect(step()).toEqual({ kind: 'added', name: 'example.org' });
    expect(done.filter((line) => !/^(?:ask|read)/.test(line))).toEqual([
      `add My calendar ${FEED}`,
      `add example.org ${FEED}`,
    ]);
  });

  test.each<[string, Error]>([
    ['too-many', new TooManySourcesError('50 sources are added already.')],
    ['not-stored', new Error('Quota exceeded.')],
  ])('keeps what was typed where it is refused: %s', async (fault, error) => {
    const { adding, step } = start({ add: () => Promise.reject(error) });
    await adding.look(FEED);
    adding.edit({ name: 'Mine', timeZone: 'Asia/Tokyo' });
    await adding.add(SOURCE);
    expect(step()).toMatchObject({
      kind: 'preview',
      isAdding: false,
      fault,
      sentence: error.message,
      draft: { name: 'Mine', timeZone: 'Asia/Tokyo' },
    });
  });

  it('adds once, however often it is pressed', async () => {
    const { adding, done } = start();
    await adding.look(FEED);
    await Promise.all([adding.add(SOURCE), adding.add(SOURCE)]);
    expect(done.filter((line) => line.startsWith('add '))).toHaveLength(1);
  });

  it('that is cancelled gives back the permission that was granted for it, once', async () => {
    const { adding, done, step } = start();
    await adding.look(FEED);
    adding.cancel();
    adding.cancel();
    expect(step()).toEqual({ kind: 'idle' });
    expect(done.filter((line) => line.startsWith('give back'))).toEqual([`give back ${FEED}`]);
  });
});
