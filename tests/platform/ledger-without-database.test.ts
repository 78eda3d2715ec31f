import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AlertKey } from '../../domain/alert';
import type { Decision } from '../../domain/decision';
import { HOUR } from '../../domain/time';
import { deleteDatabase } from '../../platform/database-connection';
import { pruneLedger, readDecisions, readLedger, record } from '../../platform/ledger';
import { readStorageTroubles } from '../../platform/troubles';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

const key: AlertKey = { uid: 'un-web-tv:1_p8hht1gr', start: START, kind: 'open', leadMinutes: 0 };
const ID = `open|0|${START}|un-web-tv:1_p8hht1gr`;

beforeEach(async () => {
  vi.restoreAllMocks();
  startComputer(START);
  await deleteDatabase();
});

/** The disk of this computer takes nothing and gives nothing. */
function breakDisk(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

describe('the ledger of a computer whose database cannot be opened', () => {
  it('is remembered while the browser runs', async () => {
    breakDisk();
    await record(key, 'intended', START);
    await record(key, 'done', START + 5);
    expect([...(await readLedger()).values()]).toEqual([{ ...key, id: ID, state: 'done', at: START + 5 }]);
  });

  it('and what was to be told, which the database gets once it takes it', async () => {
    const decision: Decision = {
      ...{ at: START, uid: key.uid, title: 'Dialogue', start: START },
      verdict: { kind: 'missed' },
    };
    breakDisk();
    await record(key, 'done', START, decision);
    expect(await readDecisions()).toEqual([decision]);
    vi.restoreAllMocks();
    await pruneLedger(START);
    await fakeBrowser.storage.session.clear();
    expect(await readDecisions()).toEqual([decision]);
    expect((await readLedger()).get(ID)?.state).toBe('done');
  });

  it('is remembered beyond the end of the browser, unless the disk takes nothing at all', async () => {
    breakDisk();
    await record(key, 'done', START);
    await fakeBrowser.storage.session.clear();
    expect((await readLedger()).get(ID)?.state).toBe('done');
    await fakeBrowser.storage.local.clear();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await record({ ...key, kind: 'start' }, 'done', START);
    full.mockRestore();
    expect([...(await readLedger()).values()].map(({ kind }) => kind)).toEqual(['start']);
  });

  it('is the one that has come further, whichever was written where', async () => {
    await record(key, 'intended', START);
    breakDisk();
    await record(key, 'done', START + 1);
    expect((await readLedger()).get(ID)?.state).toBe('done');
    vi.restoreAllMocks();
    expect((await readLedger()).get(ID)?.state).toBe('done');
  });

  it('gives way to what came further since, in a database that takes things again', async () => {
    breakDisk();
    await record(key, 'held', START);
    vi.restoreAllMocks();
    await record(key, 'done', START + 5);
    await pruneLedger(START + 10);
    await fakeBrowser.storage.local.clear();
    expect((await readLedger()).get(ID)?.state).toBe('done');
  });

  it('says so', async () => {
    breakDisk();
    await readLedger();
    const { database } = await readStorageTroubles();
    expect(database).toEqual({ kind: 'unusable', sentence: 'The disk is full.', at: START });
  });
});

describe('the ledger of a database that was lost', () => {
  it.each(['open', 'declined'] as const)('still knows what was decided: %s', async (kind) => {
    await record({ ...key, kind }, 'intended', START);
    await deleteDatabase();
    expect([...(await readLedger()).values()]).toMatchObject([{ uid: key.uid, kind, state: 'intended' }]);
  });

  it('does so where the browser was started again, too', async () => {
    await record(key, 'intended', START);
    await record(key, 'done', START + 1);
    await deleteDatabase();
    await fakeBrowser.storage.session.clear();
    expect((await readLedger()).get(ID)).toMatchObject({ state: 'done', at: START + 1 });
  });

  it('has a copy of a day, and of nothing but openings', async () => {
    await record(key, 'done', START - 25 * HOUR);
    await record({ ...key, uid: 'late' }, 'done', START);
    await record({ ...key, kind: 'start' }, 'done', START);
    await deleteDatabase();
    expect([...(await readLedger()).values()].map(({ kind, uid }) => [kind, uid])).toEqual([
      ['open', 'late'],
    ]);
  });

  it('passes over a copy that cannot be read', async () => {
    await fakeBrowser.storage.local.set({ openings: [{ id: 7 }] });
    await fakeBrowser.storage.session.set({ ledgerCopy: 'lost' });
    await record(key, 'done', START);
    expect((await readLedger()).size).toBe(1);
  });
});
