import { beforeEach, describe, expect, it } from 'vitest';
import { toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { DAY, HOUR } from '../../domain/time';
import { pruneArchive, searchArchive } from '../../platform/archive';
import { sessionsFrom } from '../../platform/database';
import { deleteDatabase, withDatabase } from '../../platform/database-connection';
import { toSessionRecord } from '../../platform/session-record';
import { START, session } from '../builders';
import { startComputer } from '../fakes/computer';

const RECORDING = { kind: 'recording', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' } as const;

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

/** A session that ended so long before `START`, with a recording unless said otherwise. */
function ended(uid: string, age: number, overrides: Partial<Session> = {}): Session {
  return session({ uid, start: START - age - HOUR, end: START - age, links: [RECORDING], ...overrides });
}

async function keep(sessions: readonly Session[], seen: object = {}): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction('sessions', 'readwrite');
    for (const about of sessions) {
      void transaction.store.put({ ...toSessionRecord(toScheduleEntry(about, 'list', START)), ...seen });
    }
    await transaction.done;
  });
}

async function kept(): Promise<readonly string[]> {
  return (await sessionsFrom(0, 10_000)).map(({ uid }) => uid).sort();
}

describe('the archive', () => {
  it.each([
    ['3-months', ['91', '10']],
    ['1-year', ['91', '365', '10']],
    ['forever', ['91', '365', '10', '4000']],
  ] as const)('keeps recordings as long as the user wants: %s', async (archive, expected) => {
    await keep([10, 91, 365, 4000].map((days) => ended(`${days}`, days * DAY)));
    await pruneArchive(START, archive);
    expect(await kept()).toEqual([...expected].sort());
  });

  it('keeps for two weeks what may yet get a recording, and nothing that its source dropped before it began', async () => {
    await keep([13, 15, 40].map((days) => ended(`plain-${days}`, days * DAY, { links: [] })));
    await keep([ended('dropped', 3 * DAY)], { unlistedSince: START - 5 * DAY });
    await pruneArchive(START, 'forever');
    expect(await kept()).toEqual(['plain-13']);
  });

  it('keeps what its source no longer lists because it has begun or is over', async () => {
    await keep([ended('over', 10 * DAY)], { unlistedSince: START - 10 * DAY });
    await keep([ended('begun', 10 * DAY)], { unlistedSince: START - 10 * DAY - HOUR / 2 });
    await pruneArchive(START, '1-year');
    expect(await kept()).toEqual(['begun', 'over']);
  });

  it('touches nothing that is to come or has just ended', async () => {
    await keep([session(), ended('just-now', HOUR, { links: [] })]);
    await pruneArchive(START, '3-months');
    expect(await kept()).toHaveLength(2);
  });

  it('is pruned whole, whatever its size', async () => {
    await keep(Array.from({ length: 1700 }, (_, index) => ended(`${index}`, 400 * DAY + index)));
    await keep(Array.from({ length: 1100 }, (_, index) => ended(`same-${index}`, 500 * DAY)));
    await pruneArchive(START, '1-year');
    expect(await kept()).toEqual([]);
  });
});

describe('a search of the archive', () => {
  beforeEach(async () => {
    await keep([
      ended('council', 3 * DAY, { title: 'Security Council, 10104th meeting' }),
      ended('seance', 2 * DAY, { title: 'Séance plénière', category: 'Assemblée générale' }),
      ended('room', DAY, { title: 'An example', place: 'Conference Room 4' }),
      session({ title: 'Security Council, to come' }),
    ]);
  });

  const found = async (text: string) =>
    (await searchArchive(text, { before: START, limit: 10 })).found.map(({ uid }) => uid);

  it('finds title, body and place by the beginnings of words, whatever case and accents', async () => {
    expect(await found('security COUNC 10104')).toEqual(['council']);
    expect(await found('seance')).toEqual(['seance']);
    expect(await found('assemblee generale')).toEqual(['seance']);
    expect(await found('room 4')).toEqual(['room']);
    expect(await found('nothing of it')).toEqual([]);
  });

  it('gives the latest first', async () => {
    expect(await found('')).toEqual(['room', 'seance', 'council']);
  });

  it('goes on where it stopped, and never loses or repeats a session', async () => {
    const ages = Array.from({ length: 1300 }, (_, index) => 10 * DAY + Math.floor(index / 700));
    await keep(ages.map((age, index) => ended(`many-${index}`, age)));
    const uids: string[] = [];
    let before: number | null = START;
    let calls = 0;
    while (before !== null) {
      const page: Awaited<ReturnType<typeof searchArchive>> = await searchArchive('', { before, limit: 100 });
      uids.push(...page.found.map(({ uid }) => uid));
      before = page.before;
      calls += 1;
    }
    expect(uids).toHaveLength(1303);
    expect(new Set(uids).size).toBe(1303);
    expect(calls).toBeGreaterThan(2);
  });

  it('finds no more than is asked for, but for those that ended at one instant', async () => {
    await keep(Array.from({ length: 90 }, (_, index) => ended(`many-${index}`, 4 * DAY + index)));
    await keep(Array.from({ length: 20 }, (_, index) => ended(`same-${index}`, 4 * DAY + 6)));
    const first = await searchArchive('', { before: START, limit: 5 });
    expect(first.found).toHaveLength(5);
    const second = await searchArchive('', { before: first.before ?? 0, limit: 10 });
    expect(second.found).toHaveLength(25);
  });

  it('can be abandoned', async () => {
    const search = searchArchive('', { before: START, limit: 10, signal: AbortSignal.abort() });
    await expect(search).rejects.toThrow();
  });
});
