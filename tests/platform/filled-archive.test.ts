import { beforeEach, expect, it } from 'vitest';
import { listKeyOf } from '../../domain/fold-reading';
import { toScheduleEntry } from '../../domain/schedule';
import { HOUR, MINUTE } from '../../domain/time';
import { deleteDatabase, openDatabase } from '../../platform/database-connection';
import { toSessionRecord } from '../../platform/session-record';
import { fillArchive } from '../browser/archive-filler';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

it('the filler of archives writes what Gavel would have kept, record for record', async () => {
  const database = await openDatabase();
  await fillArchive({ count: 2500, endedAt: START - HOUR, gap: 7 * MINUTE });
  const records = await database.getAllFromIndex('sessions', 'until');
  expect(records).toHaveLength(2500);
  expect(records.at(-1)?.until).toBe(START - HOUR);
  for (const record of records.slice(1200, 1300)) {
    const [report] = record.reports;
    if (report === undefined) throw new Error('A session without a report');
    const entry = toScheduleEntry(record.session, report.requestKey, record.readAt);
    expect(record).toEqual(toSessionRecord(entry));
    expect(record.listKeys).toEqual([listKeyOf(report.requestKey)]);
  }
  expect(records.filter(({ session }) => session.title.includes('hidden acorn'))).toHaveLength(1);
});
