import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE } from '../../domain/time';
import { findEntry, sessionsFrom } from '../../platform/database';
import { DATABASE_NAME, deleteDatabase, openDatabase } from '../../platform/database-connection';
import { readDecisions, readLedger } from '../../platform/ledger';
import { readSourceStates, storeReading } from '../../platform/schedule-store';
import { readStorageTroubles } from '../../platform/troubles';
import { START } from '../builders';
import { settle, startComputer } from '../fakes/computer';

const KEY = 'un-web-tv/2026-11-24';
const LEDGER_LINE = {
  id: `start|0|${START}|un-web-tv:1_p8hht1gr`,
  uid: 'un-web-tv:1_p8hht1gr',
  start: START,
  kind: 'start',
  leadMinutes: 0,
  state: 'done',
  at: START,
} as const;
const DECISION = {
  at: START,
  uid: 'un-web-tv:1_p8hht1gr',
  title: 'Dialogue',
  start: START,
  verdict: { kind: 'announced', lateBy: 0 },
} as const;
const REQUEST = {
  askedAt: START - HOUR,
  interval: HOUR,
  jitter: 1,
  readAt: START - HOUR,
  count: 2,
  problems: [],
  failures: 0,
  failure: null,
  notBefore: 0,
};

/** A database as version 1 of Gavel made and filled it; it must never be changed. */
async function makeVersion1(entries: readonly object[]): Promise<void> {
  const database = await openDB(DATABASE_NAME, 1, {
    upgrade(made) {
      const sessions = made.createObjectStore('sessions', { keyPath: 'uid' });
      sessions.createIndex('until', 'until');
      sessions.createIndex('requestKey', 'requestKey');
      made.createObjectStore('sources', { keyPath: 'kind' });
      made.createObjectStore('ledger', { keyPath: 'id' }).createIndex('at', 'at');
      const decisions = made.createObjectStore('decisions', { autoIncrement: true });
      decisions.createIndex('at', 'at');
      decisions.createIndex('uid', 'uid');
    },
  });
  for (const entry of entries) await database.put('sessions', entry);
  await database.put('sources', {
    kind: 'un-web-tv',
    name: 'UN Web TV',
    roundAt: START - HOUR,
    requests: { [KEY]: REQUEST },
  });
  await database.put('ledger', LEDGER_LINE);
  await database.add('decisions', DECISION);
  database.close();
}

/** Sessions as version 1 kept them; they must never be changed. */
const ONE = {
  uid: 'un-web-tv:1_p8hht1gr',
  title: 'High-level dialogue on cooperation',
  role: 'main',
  start: START,
  end: START + 2 * HOUR,
  timeZone: 'America/New_York',
  status: 'confirmed',
  certainty: 'exact',
  access: 'open',
  observanceId: 'south-south-cooperation-day',
  category: 'Economic and Social Council',
  links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
  source: { kind: 'un-web-tv', url: 'https://webtv.un.org/en/schedule/2026-11-24' },
};
const OTHER = { ...ONE, uid: 'un-web-tv:1_other000', title: 'Another', observanceId: null, links: [] };
const seen = { requestKey: KEY, readAt: START - HOUR, until: START + 2 * HOUR };
const ENTRIES = [
  { uid: ONE.uid, session: ONE, ...seen },
  {
    uid: OTHER.uid,
    session: OTHER,
    ...seen,
    liveSeenAt: START - 2 * HOUR,
    unlistedSince: START - HOUR,
  },
];

/** All that a database of version 1 holds, asked for without the code of any version. */
async function contentOfVersion1(): Promise<unknown> {
  const database = await openDB(DATABASE_NAME, 1);
  const stores = [...database.objectStoreNames];
  const content = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)]));
  const indexes = [...database.transaction('sessions').store.indexNames];
  database.close();
  return { indexes, ...Object.fromEntries(content) };
}

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

describe('a database of version 1', () => {
  it('keeps its sessions, and what was seen of them', async () => {
    await makeVersion1(ENTRIES);
    const entries = await sessionsFrom(0, 10);
    expect(entries).toHaveLength(2);
    expect(await findEntry(ONE.uid)).toMatchObject({
      uids: [ONE.uid],
      session: ONE,
      readAt: START - HOUR,
      trustedStart: START,
      sequence: 0,
      reports: [{ sourceId: 'un-web-tv', requestKey: KEY, firstReadAt: START - HOUR }],
    });
    expect(await findEntry('un-web-tv:1_other000')).toMatchObject({
      unlistedSince: START - HOUR,
      liveSeenAt: START - 2 * HOUR,
      reports: [{ unlistedSince: START - HOUR, liveSeenAt: START - 2 * HOUR }],
    });
  });

  it('keeps the state of its source, the ledger and the decisions', async () => {
    await makeVersion1(ENTRIES);
    expect(await readSourceStates()).toEqual([
      {
        id: 'un-web-tv',
        kind: 'un-web-tv',
        name: 'UN Web TV',
        roundAt: START - HOUR,
        requests: { [KEY]: REQUEST },
      },
    ]);
    expect([...(await readLedger()).values()]).toEqual([LEDGER_LINE]);
    expect(await readDecisions()).toEqual([DECISION]);
  });

  it('goes on: a later reading finds its sessions', async () => {
    await makeVersion1(ENTRIES);
    const [state] = await readSourceStates();
    if (state === undefined) throw new Error('no state');
    const BEFORE = START - MINUTE;
    const reading = { sourceId: 'un-web-tv', requestKey: KEY, details: {}, isFirst: false };
    await storeReading({ ...reading, sessions: [], readAt: BEFORE, listSince: BEFORE }, state);
    expect(await findEntry(ONE.uid)).toMatchObject({ unlistedSince: BEFORE });
  });

  it('loses no more than the session that cannot be read', async () => {
    await makeVersion1([{ uid: 'broken', until: START }, ...ENTRIES]);
    expect(await sessionsFrom(0, 10)).toHaveLength(2);
  });

  it('that cannot be brought forward is built anew, and that is told', async () => {
    const broken = await openDB(DATABASE_NAME, 1);
    broken.close();
    expect(await sessionsFrom(0, 10)).toEqual([]);
    expect((await readStorageTroubles()).database).toEqual({
      kind: 'rebuilt',
      sentence: 'A database of version 1 could not be brought forward.',
      at: START,
    });
  });

  it('is as it was where bringing it forward was interrupted, and is brought forward the next time', async () => {
    await makeVersion1(ENTRIES);
    const before = await contentOfVersion1();
    const { getAll } = IDBObjectStore.prototype;
    // The browser ends, or the disk is full, once some of it was done.
    const interrupted = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    interrupted.mockImplementationOnce(function (this: IDBObjectStore) {
      const request = getAll.call(this);
      this.transaction.abort();
      return request;
    });
    await expect(openDatabase()).rejects.toThrow();
    expect(interrupted).toHaveBeenCalled();
    interrupted.mockRestore();
    expect(await contentOfVersion1()).toEqual(before);
    expect(await sessionsFrom(0, 10)).toHaveLength(2);
  });

  it('that a page of before keeps open is waited for, for ten seconds, and told of', async () => {
    await makeVersion1(ENTRIES);
    const page = await openDB(DATABASE_NAME, 1);
    const opening = settle(openDatabase());
    await expect(opening).rejects.toThrow('Another page of Gavel keeps an older version');
    expect(Date.now()).toBeGreaterThanOrEqual(START + 10_000);
    expect((await readStorageTroubles()).database).toMatchObject({ kind: 'unusable' });
    page.close();
    expect(await settle(sessionsFrom(0, 10))).toHaveLength(2);
  });
});
