import { HOUR, MINUTE } from '../domain/time';
import { pruneArchive } from '../platform/archive';
import { openClock } from '../platform/clock';
import { isTimeFor, noteTick } from '../platform/session-memory';
import { readPreferences } from '../platform/storage';
import { settleSynced } from '../platform/synced';
import { checkLinks } from './link-checks';

const SETTLING = 10 * MINUTE;
const PRUNING = 12 * HOUR;

/** What is done now and then: looks at what will open soon, synchronises what was refused, and forgets what the user does not want kept. */
export async function keepUp(): Promise<void> {
  const now = (await openClock()).now();
  await noteTick(now);
  await checkLinks(now);
  if (await isTimeFor('settling', SETTLING, now)) await settleSynced();
  if (await isTimeFor('pruning', PRUNING, now)) await pruneArchive(now, (await readPreferences()).archive);
}
