import { HOUR, MINUTE } from '../domain/time';
import { pruneArchive } from '../platform/archive';
import { openClock } from '../platform/clock';
import { onDatabaseTrouble } from '../platform/database';
import { isTimeFor, noteTick } from '../platform/session-memory';
import { readPreferences } from '../platform/storage';
import { settleSynced } from '../platform/synced';
import { writeDatabaseTrouble } from '../platform/troubles';

const SETTLING = 10 * MINUTE;
const PRUNING = 12 * HOUR;

/** Keeps what is wrong with the database for the pages to say. Registers synchronously, as a worker must. */
export function listenToDatabase(): void {
  onDatabaseTrouble((trouble) => void writeDatabaseTrouble({ ...trouble, at: Date.now() }));
}

/** What is done now and then: synchronises what was refused, and forgets what the user does not want kept. */
export async function keepUp(): Promise<void> {
  const now = (await openClock()).now();
  await noteTick(now);
  if (await isTimeFor('settling', SETTLING, now)) await settleSynced();
  if (await isTimeFor('pruning', PRUNING, now)) await pruneArchive(now, (await readPreferences()).archive);
}
