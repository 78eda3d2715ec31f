import { beforeEach, describe, expect, it } from 'vitest';
import type { AlertKey } from '../../domain/alert';
import type { Decision } from '../../domain/decision';
import { DAY, MINUTE } from '../../domain/time';
import { deleteDatabase } from '../../platform/database-connection';
import { pruneLedger, readDecisions, readLedger, record } from '../../platform/ledger';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

const key: AlertKey = { uid: 'un-web-tv:1_p8hht1gr', start: START, kind: 'start', leadMinutes: 0 };
const ID = `start|0|${START}|un-web-tv:1_p8hht1gr`;

function decisionAt(at: number, title = 'Dialogue'): Decision {
  return { at, uid: key.uid, title, start: START, verdict: { kind: 'announced', lateBy: 0 } };
}

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

describe('record', () => {
  it('keeps how far an alert has come, under its id', async () => {
    await record(key, 'intended', START);
    expect([...(await readLedger())]).toEqual([[ID, { ...key, id: ID, state: 'intended', at: START }]]);
    await record(key, 'done', START + 5);
    expect((await readLedger()).get(ID)).toMatchObject({ state: 'done', at: START + 5 });
  });

  it('keeps of an alert that carries more than its key the key alone', async () => {
    const due = { ...key, id: ID, effect: 'notify', entry: { large: 'x'.repeat(1000) } } as const;
    await record(due, 'done', START);
    expect((await readLedger()).get(ID)).toEqual({ ...key, id: ID, state: 'done', at: START });
  });

  it('writes the line for the user together with it', async () => {
    await record(key, 'intended', START);
    expect(await readDecisions()).toEqual([]);
    await record(key, 'done', START, decisionAt(START));
    expect(await readDecisions()).toEqual([decisionAt(START)]);
  });
});

describe('readDecisions', () => {
  it('tells the latest first, in the order of their writing where the clock was the same', async () => {
    for (const title of ['first', 'second', 'third'])
      await record(key, 'done', START, decisionAt(START, title));
    expect((await readDecisions()).map(({ title }) => title)).toEqual(['third', 'second', 'first']);
  });
});

describe('pruneLedger', () => {
  it('forgets lines that cannot matter again, and keeps the others', async () => {
    await record(key, 'done', START - 37 * DAY);
    await record({ ...key, uid: 'yesterday' }, 'done', START - DAY);
    await record({ ...key, uid: 'just-now' }, 'intended', START);
    await pruneLedger(START);
    expect([...(await readLedger()).values()].map(({ uid }) => uid).toSorted()).toEqual([
      'just-now',
      'yesterday',
    ]);
  });

  it('keeps the last 100 decisions', async () => {
    for (let index = 0; index < 105; index += 1) {
      await record(key, 'done', START, decisionAt(START + index * MINUTE));
    }
    await pruneLedger(START);
    const kept = await readDecisions();
    expect(kept).toHaveLength(100);
    expect(kept[0]?.at).toBe(START + 104 * MINUTE);
    expect(kept.at(-1)?.at).toBe(START + 5 * MINUTE);
  });

  it('has nothing to do in an empty database', async () => {
    await expect(pruneLedger(START)).resolves.toBeUndefined();
  });
});
