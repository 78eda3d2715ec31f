import type { EpochMilliseconds } from '../domain/time';
import { withDatabase } from './database-connection';

/** How many sessions are stored, and how many of them are not over; null where the database cannot be asked. */
export async function countSessions(
  now: EpochMilliseconds,
): Promise<{ readonly all: number; readonly toCome: number } | null> {
  try {
    return await withDatabase(async (database) => ({
      all: await database.count('sessions'),
      toCome: await database.countFromIndex('sessions', 'until', IDBKeyRange.lowerBound(now)),
    }));
  } catch {
    return null;
  }
}
