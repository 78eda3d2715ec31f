import type { Preferences } from '../domain/preferences';
import type { ScheduleEntry } from '../domain/schedule';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { recordingOf } from '../domain/watch';
import { hasWords, toQuery, toWords } from '../domain/word-search';
import { endedBefore } from './database';
import { withDatabase } from './database-connection';

/** How long past sessions with a recording are kept, in milliseconds. */
const KEPT: Readonly<Record<Preferences['archive'], number>> = {
  '3-months': 92 * DAY,
  '1-year': 366 * DAY,
  forever: Number.POSITIVE_INFINITY,
};

/** Those without one may yet get it. */
const KEPT_WITHOUT_RECORDING = 14 * DAY;

/** Those that their source dropped before they took place. */
const KEPT_UNLISTED = 2 * DAY;

/** Whoever does not use the computer for so long may keep more than they asked for. */
const LOOKED_BACK = 60 * DAY;

/** Records that one transaction looks at. */
const CHUNK = 500;

/** Records that one call looks at: a page goes on from there. */
const MOST_LOOKED_AT = 5000;

/** What a search has found, the latest first; `before` is where to go on, null at the end of the archive. */
export interface FoundSessions {
  readonly found: readonly ScheduleEntry[];
  readonly before: EpochMilliseconds | null;
}

/**
 * Searches the sessions that ended before `before` for those whose title, body or place have all the words, whatever
 * case and accents. Looks at about 5,000 and finds about `limit`: of several that ended at one instant all or none are
 * there.
 */
export async function searchArchive(
  text: string,
  options: { readonly before: EpochMilliseconds; readonly limit: number; readonly signal?: AbortSignal },
): Promise<FoundSessions> {
  const wanted = toWords(toQuery(text));
  const found: ScheduleEntry[] = [];
  let { before } = options;
  for (let looked = 0; looked < MOST_LOOKED_AT && found.length < options.limit; ) {
    options.signal?.throwIfAborted();
    const chunk = await endedBefore(before, CHUNK);
    const earliest = chunk.at(-1);
    if (earliest === undefined) return { found, before: null };
    found.push(...chunk.filter(({ session }) => hasWords(toWords(textOf(session)), wanted)));
    looked += chunk.length;
    before = earliest.until;
  }
  const last = found[options.limit - 1];
  if (last === undefined) return { found, before };
  return { found: found.filter(({ until }) => until >= last.until), before: last.until };
}

function textOf({ title, category = '', place = '' }: ScheduleEntry['session']): string {
  return `${title} ${category} ${place}`;
}

/** Forgets past sessions that are older than the user wants them kept. Works its way by the index, a bounded part a transaction. */
export async function pruneArchive(now: EpochMilliseconds, keep: Preferences['archive']): Promise<void> {
  const isKept = ({ until, session, unlistedSince }: ScheduleEntry): boolean => {
    const age = now - until;
    // A list of what is to come drops what is over: that says nothing of it.
    const wasDropped = unlistedSince !== undefined && unlistedSince < (session.start ?? until);
    if (wasDropped) return age <= KEPT_UNLISTED;
    return age <= (recordingOf(session) === null ? KEPT_WITHOUT_RECORDING : KEPT[keep]);
  };
  await pruneRange(now - LOOKED_BACK, now - KEPT_UNLISTED, isKept);
  // What is older has been looked at: of it only what the user does not want any longer is left to go.
  if (KEPT[keep] !== Number.POSITIVE_INFINITY) await pruneRange(0, now - KEPT[keep], isKept);
}

async function pruneRange(
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  isKept: (entry: ScheduleEntry) => boolean,
): Promise<void> {
  let next: EpochMilliseconds | null = from;
  while (next !== null && next <= to) next = await pruneChunk(next, to, isKept);
}

/** Returns where to go on, or null where nothing is left. */
function pruneChunk(
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  isKept: (entry: ScheduleEntry) => boolean,
): Promise<EpochMilliseconds | null> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('sessions', 'readwrite');
    const range = IDBKeyRange.bound(from, to);
    const entries = await transaction.store.index('until').getAll(range, CHUNK);
    const old = entries.filter((entry) => !isKept(entry));
    await Promise.all([...old.map(({ uid }) => transaction.store.delete(uid)), transaction.done]);
    const last = entries.at(-1);
    if (last === undefined || entries.length < CHUNK) return null;
    // Where all of a chunk ended at one instant and is kept, what else ended then is passed over: it must end some time.
    return last.until > from || old.length > 0 ? last.until : from + 1;
  });
}
