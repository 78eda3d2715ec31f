import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { toScheduleEntry } from '../../domain/schedule';
import { HOUR, MINUTE } from '../../domain/time';
import { sessionsBefore, sessionsFrom } from '../../platform/database';
import { DATABASE_NAME, deleteDatabase, openDatabase } from '../../platform/database-connection';
import { toSessionRecord } from '../../platform/session-record';
import { START, session } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

async function keep(...sessions: readonly ReturnType<typeof session>[]): Promise<void> {
  const database = await openDatabase();
  for (const about of sessions)
    await database.put('sessions', toSessionRecord(toScheduleEntry(about, 'day', START)));
}

const uids = (entries: readonly { readonly uid: string }[]) => entries.map(({ uid }) => uid);

describe('sessionsFrom', () => {
  it('finds every session that may still be of interest, whatever is not known of it', async () => {
    await keep(
      session({ uid: 'over', end: START + HOUR }),
      session({ uid: 'running', end: START + 2 * HOUR }),
      session({ uid: 'open-ended', end: null }),
      session({ uid: 'some-day', start: null, end: null, date: '2026-11-24', certainty: 'date-only' }),
    );
    expect(uids(await sessionsFrom(START + HOUR + 1, 10))).toEqual(['running', 'open-ended', 'some-day']);
  });

  it('includes the very instant', async () => {
    await keep(session({ uid: 'ends-now', end: START + HOUR }));
    expect(uids(await sessionsFrom(START + HOUR, 10))).toEqual(['ends-now']);
  });

  it('is bounded, and leaves out the latest', async () => {
    await keep(...[3, 1, 2].map((hours) => session({ uid: `${hours}`, end: START + hours * HOUR })));
    expect(uids(await sessionsFrom(START, 2))).toEqual(['1', '2']);
  });
});

describe('sessionsBefore', () => {
  it('finds what ended last, the latest first, and not what ends at the very instant', async () => {
    await keep(...[1, 2, 3, 4].map((hours) => session({ uid: `${hours}`, end: START + hours * HOUR })));
    expect(uids(await sessionsBefore(START + 4 * HOUR, 2))).toEqual(['3', '2']);
  });

  it('together with sessionsFrom holds each session once', async () => {
    const ends = [0, 1, 2, 3, 4, 5].map((minutes) => START + HOUR + minutes * MINUTE);
    await keep(...ends.map((end) => session({ uid: `${end}`, end })));
    for (const now of [...ends, START, START + 3 * HOUR]) {
      const both = [...(await sessionsBefore(now, 10)), ...(await sessionsFrom(now, 10))];
      expect(uids(both).toSorted()).toEqual(ends.map(String));
    }
  });

  it('is empty where nothing is kept', async () => {
    expect(await sessionsBefore(START, 10)).toEqual([]);
  });
});

describe('the connection', () => {
  it('is one for all that ask at the same time', async () => {
    const [one, two] = await Promise.all([openDatabase(), openDatabase()]);
    expect(one).toBe(two);
  });

  it('gives way to a newer version of Gavel, and opens anew', async () => {
    const before = await openDatabase();
    const newer = await openDB(DATABASE_NAME, before.version + 1);
    newer.close();
    await expect(openDatabase()).rejects.toThrow(/version/i);
  });

  it('that could not be opened is tried again', async () => {
    const newer = await openDB(DATABASE_NAME, 99);
    await expect(openDatabase()).rejects.toThrow();
    newer.close();
    await deleteDatabase();
    await expect(openDatabase()).resolves.toMatchObject({ name: DATABASE_NAME });
  });
});

describe('deleteDatabase', () => {
  it('forgets everything, and leaves an empty database behind', async () => {
    await keep(session());
    await deleteDatabase();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await sessionsFrom(0, 10)).toEqual([]);
  });
});
