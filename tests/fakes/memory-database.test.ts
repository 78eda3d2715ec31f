import { beforeEach, describe, expect, it, vi } from 'vitest';
import { unreadSource } from '../../domain/source-state';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { plainSession, START } from '../builders';
import { startComputer, startWorker } from './computer';

/** What Gavel asks of a database, of the real code over either. */
async function open(kind: 'IndexedDB' | 'memory') {
  startComputer(START - DAY);
  startWorker();
  vi.doUnmock('../../platform/database-connection');
  vi.doUnmock('idb');
  if (kind === 'memory') {
    vi.doMock('../../platform/database-connection', () => import('./memory-database'));
    vi.doMock('idb', () => import('./memory-database'));
    const { installKeyRange, deleteDatabase } = await import('./memory-database');
    installKeyRange();
    await deleteDatabase();
  }
  const connection = await import('../../platform/database-connection');
  expect('setGate' in connection).toBe(kind === 'memory');
  const database = await import('../../platform/database');
  const ledger = await import('../../platform/ledger');
  const store = await import('../../platform/schedule-store');
  const archive = await import('../../platform/archive');
  return { ...connection, ...database, ...ledger, ...store, ...archive };
}

const STATE = unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' });
const KEY = { uid: 'a', start: START, kind: 'start', leadMinutes: 0 } as const;
const decision = (at: number, title = 'Dialogue') => ({
  ...{ at, uid: 'a', title, start: START },
  verdict: { kind: 'missed' } as const,
});

const at = (uid: string, start: number, title = `The plenary of ${uid}`) =>
  plainSession({ uid, title, start, end: start + HOUR, links: [], category: `Body ${uid}` });

describe.each(['IndexedDB', 'memory'] as const)('a database of %s', (kind) => {
  let database: Awaited<ReturnType<typeof open>>;

  beforeEach(async () => {
    database = await open(kind);
  });

  const read = (readAt: number, sessions: ReturnType<typeof at>[], requestKey = 'list') =>
    database.storeReading(
      {
        ...{ sourceId: 'un-web-tv', requestKey, sessions, details: {}, readAt },
        ...{ listSince: readAt, isFirst: false },
      },
      STATE,
    );
  const uids = async (from: number, limit = 100) =>
    (await database.sessionsFrom(from, limit)).map(({ uid }) => uid);

  it('is empty at first', async () => {
    expect(await database.sessionsFrom(0, 10)).toEqual([]);
    expect((await database.readLedger()).size).toBe(0);
    expect(await database.readDecisions()).toEqual([]);
    expect(await database.readSourceState('un-web-tv')).toBeUndefined();
    expect(await database.findEntry('a')).toBeUndefined();
  });

  it('finds sessions that end at an instant or later, the earliest end first, at most so many', async () => {
    await read(START - DAY, [
      at('late', START + DAY),
      at('b', START),
      at('a', START),
      at('old', START - DAY),
    ]);
    expect(await uids(START + HOUR)).toEqual(['a', 'b', 'late']);
    expect(await uids(START + HOUR, 2)).toEqual(['a', 'b']);
    expect(await uids(START + HOUR + 1)).toEqual(['late']);
  });

  it('finds those that ended before, the latest first', async () => {
    await read(START - DAY, [at('a', START - DAY), at('b', START - 2 * DAY), at('c', START)]);
    const latest = async (count: number) =>
      (await database.sessionsBefore(START, count)).map(({ uid }) => uid);
    expect(await latest(5)).toEqual(['a', 'b']);
    expect(await latest(1)).toEqual(['a']);
  });

  it('finds a session again by uid, list and what it has in common, and changes it', async () => {
    await read(START - DAY, [at('a', START), at('b', START)]);
    await read(START - HOUR, [at('a', START + HOUR)]);
    const moved = await database.findEntry('a');
    expect(moved?.session.start).toBe(START + HOUR);
    expect(moved?.changes.map(({ kind: change }) => change)).toEqual(['new', 'moved']);
    expect((await database.findEntry('b'))?.unlistedSince).toBe(START - HOUR);
    await database.storeUnchanged('un-web-tv', 'list', START, STATE);
    expect((await database.findEntry('a'))?.readAt).toBe(START);
    expect((await database.findEntry('b'))?.readAt).toBe(START - DAY);
  });

  it('forgets a source with all that it alone has said', async () => {
    await read(START - DAY, [at('a', START)]);
    await database.forgetSource('un-web-tv', START);
    expect(await uids(0)).toEqual([]);
    expect(await database.readSourceStates()).toEqual([]);
  });

  it('keeps what is known of a source', async () => {
    await database.writeSourceState(STATE);
    expect(await database.readSourceState('un-web-tv')).toEqual(STATE);
    expect(await database.readSourceStates()).toEqual([STATE]);
  });

  it('changes the schedule wholly or not at all', async () => {
    await read(START - DAY, [at('a', START)]);
    const change = database.changeSchedule(async (sessions, states) => {
      await sessions.delete('a');
      await states.delete('un-web-tv');
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    expect(await uids(0)).toEqual(['a']);
    expect(await database.findEntry('a')).toBeDefined();
    expect(await database.readSourceStates()).toHaveLength(1);
  });

  it('keeps ledger and decisions together', async () => {
    await database.record(KEY, 'intended', START);
    await database.record(KEY, 'done', START + 1, decision(START));
    await database.record({ ...KEY, uid: 'b' }, 'done', START, decision(START, 'Plenary'));
    expect([...(await database.readLedger()).values()].map(({ uid, state }) => [uid, state])).toEqual([
      ['a', 'done'],
      ['b', 'done'],
    ]);
    expect((await database.readDecisions()).map(({ title }) => title)).toEqual(['Plenary', 'Dialogue']);
  });

  it('prunes the ledger by its age, and the decisions by their number', async () => {
    await database.record({ ...KEY, uid: 'old' }, 'done', START - 40 * DAY);
    for (let index = 0; index < 103; index += 1) {
      await database.record(KEY, 'done', START, decision(START + index * MINUTE));
    }
    await database.pruneLedger(START);
    expect([...(await database.readLedger()).values()].map(({ uid }) => uid)).toEqual(['a']);
    const kept = await database.readDecisions();
    expect([kept.length, kept.at(-1)?.at]).toEqual([100, START + 3 * MINUTE]);
  });

  it('prunes what is over', async () => {
    await read(START - 30 * DAY, [at('old', START - 20 * DAY), at('a', START - DAY)]);
    await database.pruneArchive(START, '1-year');
    expect(await uids(0)).toEqual(['a']);
  });

  it('is empty once it was deleted', async () => {
    await read(START - DAY, [at('a', START)]);
    await database.record(KEY, 'done', START, decision(START));
    await database.deleteDatabase();
    expect(await uids(0)).toEqual([]);
    expect(await database.readDecisions()).toEqual([]);
  });
});

describe('a worker that dies', () => {
  it('leaves nothing of a transaction that it has not done', async () => {
    const { abandonTransactions, deleteDatabase, recordsOf, withDatabase } = await import(
      './memory-database'
    );
    await deleteDatabase();
    await withDatabase((database) => database.put('ledger', { id: 'kept', at: 1 }));
    await withDatabase(async (database) => {
      const transaction = database.transaction(['ledger', 'decisions'], 'readwrite');
      await transaction.objectStore('ledger').put({ id: 'kept', at: 2 });
      await transaction.objectStore('decisions').add({ at: 2, uid: 'a' });
    });
    abandonTransactions();
    expect([...recordsOf('ledger').values()]).toEqual([{ id: 'kept', at: 1 }]);
    expect(recordsOf('decisions').size).toBe(0);
  });
});
