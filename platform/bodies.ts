import type { EpochMilliseconds } from '../domain/time';
import { sessionsFrom } from './database';

/** So many sessions are looked at, and so many names are suggested. */
const MOST_SESSIONS = 1000;
const MOST_BODIES = 100;

/** The bodies (categories) of the sessions that are not over, each once, in the order of the alphabet; at most 100. */
export async function readUpcomingBodies(now: EpochMilliseconds): Promise<readonly string[]> {
  const entries = await sessionsFrom(now, MOST_SESSIONS);
  const bodies = new Set(entries.flatMap(({ session }) => session.category ?? []));
  return [...bodies].sort(new Intl.Collator('en').compare).slice(0, MOST_BODIES);
}
