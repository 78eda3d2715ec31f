import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AlertKey } from '../../domain/alert';
import { deleteDatabase } from '../../platform/database';
import { readDecisions, readLedger, record } from '../../platform/ledger';
import { writeOpenedTab } from '../../platform/session-memory';
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
    expect(await readDecisions()).toEqual([]);
  });

  it('says so', async () => {
    breakDisk();
    await readLedger();
    const { database } = await readStorageTroubles();
    expect(database).toEqual({ kind: 'unusable', sentence: 'The disk is full.', at: START });
  });
});

describe('the ledger of a database that was lost', () => {
  it('still knows which tabs were opened', async () => {
    await record(key, 'done', START);
    await writeOpenedTab(ID, 7);
    await deleteDatabase();
    expect((await readLedger()).get(ID)).toMatchObject({ uid: key.uid, kind: 'open', state: 'done' });
  });
});
