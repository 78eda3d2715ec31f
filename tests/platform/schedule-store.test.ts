import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { type SourceState, unreadSource, withRequest } from '../../domain/source-state';
import { afterReading } from '../../domain/sync-schedule';
import { type EpochMilliseconds, HOUR, MINUTE } from '../../domain/time';
import { sessionsFrom } from '../../platform/database';
import { deleteDatabase } from '../../platform/database-connection';
import {
  forgetSource,
  readSourceState,
  readSourceStates,
  storeReading,
  storeUnchanged,
  writeSourceState,
} from '../../platform/schedule-store';
import { START, session } from '../builders';
import { startComputer } from '../fakes/computer';

const UN_WEB_TV = { id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' };
/** Before anything begins: that a list drops what has begun is no news. */
const SEEN = START - 6 * HOUR;
const TUESDAY = 'un-web-tv/2026-11-24';
const WEDNESDAY = 'un-web-tv/2026-11-25';

let versions: unknown[] = [];

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
  versions = [];
  fakeBrowser.storage.local.onChanged.addListener(({ scheduleVersion }) => {
    if (scheduleVersion !== undefined) versions.push(scheduleVersion.newValue);
  });
});

function stateAfter(key: string, count: number, readAt: EpochMilliseconds): SourceState {
  const reading = afterReading({ interval: HOUR, jitter: 1, count, problems: [] }, readAt);
  return withRequest(unreadSource(UN_WEB_TV), key, reading);
}

/** Counts the records that the database hands out from now on. */
function countRecords(): () => number {
  const spies = [IDBIndex, IDBObjectStore].flatMap(({ prototype }) => [
    vi.spyOn(prototype, 'getAll'),
    vi.spyOn(prototype, 'get'),
    vi.spyOn(prototype, 'openCursor'),
  ]);
  return () => {
    const results = spies.flatMap((spy) => spy.mock.results.map(({ value }) => value.result));
    vi.restoreAllMocks();
    return results.reduce((sum, result) => sum + (Array.isArray(result) ? result.length : 1), 0);
  };
}

/** Stores that `key` named these sessions at `readAt`. */
function read(key: string, readAt: EpochMilliseconds, ...sessions: readonly Session[]): Promise<void> {
  return storeReading(
    {
      sourceId: 'un-web-tv',
      requestKey: key,
      sessions,
      details: {},
      readAt,
      listSince: readAt,
      isFirst: true,
    },
    stateAfter(key, sessions.length, readAt),
  );
}

async function stored(): Promise<Readonly<Record<string, ScheduleEntry>>> {
  return Object.fromEntries((await sessionsFrom(0, 100)).map((entry) => [entry.uid, entry]));
}

describe('storeReading', () => {
  it('keeps the sessions and what is known of the source, and tells the pages once', async () => {
    await read(TUESDAY, SEEN, session());
    expect(Object.keys(await stored())).toEqual([session().uid]);
    expect(await readSourceState('un-web-tv')).toEqual(stateAfter(TUESDAY, 1, SEEN));
    expect(versions).toHaveLength(1);
  });

  it('tells the pages something new each time', async () => {
    await read(TUESDAY, SEEN, session());
    await read(TUESDAY, SEEN, session());
    expect(new Set(versions).size).toBe(2);
  });

  it('remembers of earlier readings when a badge was seen', async () => {
    await read(TUESDAY, SEEN + MINUTE, session({ liveBadge: true }));
    await read(TUESDAY, SEEN + 16 * MINUTE, session());
    expect((await stored())[session().uid]).toMatchObject({
      liveSeenAt: SEEN + MINUTE,
      readAt: SEEN + 16 * MINUTE,
    });
  });

  it('marks what is no longer listed, since when, and keeps it', async () => {
    const [kept, gone] = [session({ uid: 'kept' }), session({ uid: 'gone' })];
    await read(TUESDAY, SEEN, kept, gone);
    await read(TUESDAY, SEEN + HOUR, kept);
    await read(TUESDAY, SEEN + 2 * HOUR, kept);
    const after = await stored();
    expect(after.gone).toMatchObject({ unlistedSince: SEEN + HOUR, readAt: SEEN });
    expect(after.kept).not.toHaveProperty('unlistedSince');
  });

  it('lists again what comes back', async () => {
    await read(TUESDAY, SEEN, session({ uid: 'a' }), session({ uid: 'b' }));
    await read(TUESDAY, SEEN + HOUR, session({ uid: 'b' }));
    await read(TUESDAY, SEEN + 2 * HOUR, session({ uid: 'a' }), session({ uid: 'b' }));
    expect((await stored()).a).not.toHaveProperty('unlistedSince');
  });

  it("touches no other day's sessions", async () => {
    await read(TUESDAY, SEEN, session({ uid: 'tuesday' }));
    await read(WEDNESDAY, SEEN, session({ uid: 'wednesday' }));
    await read(WEDNESDAY, SEEN + HOUR);
    const after = await stored();
    expect(after.tuesday).not.toHaveProperty('unlistedSince');
    expect(after.wednesday).toHaveProperty('unlistedSince');
  });

  it.each([
    ['the new day is read first', [WEDNESDAY, TUESDAY]],
    ['the old day is read first', [TUESDAY, WEDNESDAY]],
  ])('follows a session to another day: %s', async (_, order) => {
    await read(TUESDAY, SEEN, session({ uid: 'moved' }), session({ uid: 'stays' }));
    const moved = session({ uid: 'moved', start: START + 24 * HOUR, end: START + 25 * HOUR });
    for (const key of order)
      await read(key, SEEN + HOUR, key === WEDNESDAY ? moved : session({ uid: 'stays' }));
    const after = await stored();
    expect(after.moved).toMatchObject({
      reports: [{ requestKey: WEDNESDAY }],
      session: { start: START + 24 * HOUR },
    });
    expect(after.moved).not.toHaveProperty('unlistedSince');
  });
});

describe('storeUnchanged', () => {
  it('counts as a reading of the same sessions', async () => {
    await read(TUESDAY, SEEN, session({ liveBadge: true }));
    await storeUnchanged(
      'un-web-tv',
      TUESDAY,
      SEEN + 15 * MINUTE,
      stateAfter(TUESDAY, 1, SEEN + 15 * MINUTE),
    );
    expect((await stored())[session().uid]).toMatchObject({
      readAt: SEEN + 15 * MINUTE,
      liveSeenAt: SEEN + 15 * MINUTE,
    });
    expect(await readSourceState('un-web-tv')).toEqual(stateAfter(TUESDAY, 1, SEEN + 15 * MINUTE));
  });

  it('does not bring back what had gone from the document', async () => {
    await read(TUESDAY, SEEN, session({ uid: 'kept' }), session({ uid: 'gone' }));
    await read(TUESDAY, SEEN + HOUR, session({ uid: 'kept' }));
    await storeUnchanged('un-web-tv', TUESDAY, SEEN + 2 * HOUR, stateAfter(TUESDAY, 1, SEEN + 2 * HOUR));
    expect((await stored()).gone).toMatchObject({ unlistedSince: SEEN + HOUR });
  });
});

describe('forgetSource', () => {
  it('forgets what that source alone has said, and keeps what another knows as well', async () => {
    const shared = session({ uid: 'un-web-tv:1_p8hht1gr' });
    const feedSource = { kind: 'session-feed', url: 'https://example.org/feed.json' };
    await read(TUESDAY, SEEN, shared);
    const feed = unreadSource({ id: 'feed', kind: 'session-feed', name: 'A feed' });
    const sessions = [
      session({ uid: 'feed:shared', end: START + 3 * HOUR, source: feedSource }),
      session({
        uid: 'feed:own',
        title: 'Something else',
        links: [],
        source: feedSource,
        start: START + HOUR,
      }),
    ];
    const readAt = START + MINUTE;
    const reading = { sourceId: 'feed', requestKey: 'feed/all', details: {}, readAt, listSince: readAt };
    await storeReading({ ...reading, sessions, isFirst: true }, feed);
    expect((await stored())[shared.uid]?.uids).toEqual([shared.uid, 'feed:shared']);
    await forgetSource('feed', START + HOUR);
    const after = await stored();
    expect(Object.keys(after)).toEqual([shared.uid]);
    expect(after[shared.uid]?.reports.map(({ sourceId }) => sourceId)).toEqual(['un-web-tv']);
    expect(await readSourceStates()).toEqual([stateAfter(TUESDAY, 1, SEEN)]);
  });
});

describe('a reading', () => {
  it('reads of the database what it may concern, however much is stored', async () => {
    for (let day = 0; day < 20; day += 1) {
      const start = START - (day + 2) * 24 * HOUR;
      const old = Array.from({ length: 50 }, (_, index) =>
        session({
          uid: `un-web-tv:1_${day}_${index}`,
          title: `Meeting ${day} ${index}`,
          links: [],
          start,
          end: start + HOUR,
        }),
      );
      await read(`un-web-tv/day-${day}`, start, ...old);
    }
    await read(TUESDAY, SEEN, session());
    const given = countRecords();
    await read(TUESDAY, SEEN + HOUR, session(), session({ uid: 'un-web-tv:1_new00000', links: [] }));
    const count = given();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(10);
  });

  it('that fails leaves sessions and state as they were', async () => {
    await read(TUESDAY, SEEN, session({ uid: 'kept' }));
    const state = stateAfter(TUESDAY, 9, SEEN + HOUR);
    const unstorable = { ...state, remark: () => 'No database takes a function.' };
    const reading = { sourceId: 'un-web-tv', requestKey: TUESDAY, details: {}, isFirst: false };
    const sessions = [session({ uid: 'other' })];
    await expect(
      storeReading({ ...reading, sessions, readAt: SEEN + HOUR, listSince: SEEN + HOUR }, unstorable),
    ).rejects.toThrow();
    expect(Object.keys(await stored())).toEqual(['kept']);
    expect(await readSourceState('un-web-tv')).toEqual(stateAfter(TUESDAY, 1, SEEN));
  });
});

describe('what is known of the sources', () => {
  it('is nothing before the first time', async () => {
    expect(await readSourceState('un-web-tv')).toBeUndefined();
    expect(await readSourceStates()).toEqual([]);
  });

  it('is one state a source, and the pages are told', async () => {
    await writeSourceState(unreadSource(UN_WEB_TV));
    await writeSourceState(
      unreadSource({ id: 'commemoration', kind: 'commemoration', name: 'South-South Day' }),
    );
    await writeSourceState(stateAfter(TUESDAY, 4, SEEN));
    expect(await readSourceStates()).toHaveLength(2);
    expect(versions).toHaveLength(3);
  });
});
