import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/time';
import {
  DATABASE_NAME,
  deleteDatabase,
  findEntry,
  onDatabaseTrouble,
  sessionsFrom,
} from '../../platform/database';
import { readDecisions, readLedger } from '../../platform/ledger';
import { readSourceStates, storeReading } from '../../platform/schedule-store';
import { START, session } from '../builders';
import { startComputer } from '../fakes/computer';

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

const seen = { requestKey: KEY, readAt: START - HOUR, until: START + 2 * HOUR };
const ENTRIES = [
  { uid: session().uid, session: session(), ...seen },
  {
    uid: 'un-web-tv:1_other000',
    session: session({ uid: 'un-web-tv:1_other000', title: 'Another', links: [] }),
    ...seen,
    liveSeenAt: START - 2 * HOUR,
    unlistedSince: START - HOUR,
  },
];

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

describe('a database of version 1', () => {
  it('keeps its sessions, and what was seen of them', async () => {
    await makeVersion1(ENTRIES);
    const entries = await sessionsFrom(0, 10);
    expect(entries).toHaveLength(2);
    expect(await findEntry(session().uid)).toMatchObject({
      uids: [session().uid],
      session: session(),
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
    const reading = { sourceId: 'un-web-tv', requestKey: KEY, details: {}, isFirst: false };
    await storeReading({ ...reading, sessions: [], readAt: START, listSince: START }, state);
    expect(await findEntry(session().uid)).toMatchObject({ unlistedSince: START });
  });

  it('loses no more than the session that cannot be read', async () => {
    await makeVersion1([{ uid: 'broken', until: START }, ...ENTRIES]);
    expect(await sessionsFrom(0, 10)).toHaveLength(2);
  });

  it('that cannot be brought forward is built anew, and that is told', async () => {
    const told: unknown[] = [];
    onDatabaseTrouble((trouble) => told.push(trouble));
    const broken = await openDB(DATABASE_NAME, 1);
    broken.close();
    expect(await sessionsFrom(0, 10)).toEqual([]);
    expect(told).toEqual([{ kind: 'rebuilt', sentence: expect.any(String) }]);
  });
});
