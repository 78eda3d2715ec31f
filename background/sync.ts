import { aliasesOf, resolveChoices } from '../domain/alias';
import type { Choices } from '../domain/arm';
import { nearRequests } from '../domain/near-requests';
import type { Preferences } from '../domain/preferences';
import type { ScheduleEntry } from '../domain/schedule';
import { isDue, type SyncReason } from '../domain/sync-schedule';
import { HOUR } from '../domain/time';
import { watchLinkOf } from '../domain/watch';
import { readChoices } from '../platform/choices';
import { type Clock, IS_REHEARSAL, openClock } from '../platform/clock';
import { findEntry, sessionsFrom } from '../platform/database';
import { SYNC_LOCK } from '../platform/locks';
import { hasHostPermission } from '../platform/permissions';
import { readSourceState, writeSourceState } from '../platform/schedule-store';
import { readWokeAt } from '../platform/session-memory';
import { readPreferences } from '../platform/storage';
import type { Source } from '../sources/source';
import { readList } from './list-reading';
import { PROGRAMMES_ID, storeProgrammes } from './programmes';
import { detailRequest, knownState, type Round, syncSource } from './source-sync';
import { forgetInactive, readActiveSources } from './sources';

/** Sources of different hosts are read side by side, so that a slow one keeps no other waiting. */
const MOST_AT_ONCE = 3;

/** Of these the armed ones are looked for. */
const MOST_SESSIONS = 2000;

/**
 * Reads what is due of every source, each address stored before the next is asked: a worker that dies in between goes
 * on there at its next wake. While one runs, the clock does not start another, and who looks waits for their turn.
 * Nothing is asked while there is surely no network: what is due stays due.
 *
 * @param only the source that someone wants read at once; else all.
 */
export function sync(reason: SyncReason, only?: string): Promise<void> {
  return navigator.locks.request(SYNC_LOCK, { ifAvailable: reason === 'clock' }, async (lock) => {
    if (lock === null) return;
    const clock = await openClock();
    const preferences = await readPreferences();
    await forgetInactive(preferences, clock.now());
    if (!preferences.sourcesOff.includes(PROGRAMMES_ID)) await storeProgrammes(clock.now());
    if (IS_REHEARSAL) return;
    const sources = await readActiveSources(preferences, clock.now());
    for (const source of sources) await makeKnown(source);
    if (navigator.onLine === false) return;
    const wanted = only === undefined ? sources : sources.filter(({ id }) => id === only);
    const round = await beginRound(reason, preferences, clock);
    await eachOf(wanted, (source) => syncSource(source, round));
  });
}

/** A source that is known but unread lets the popup say that it is loading. */
async function makeKnown(source: Source): Promise<void> {
  if ((await readSourceState(source.id)) === undefined) await writeSourceState(await knownState(source));
}

async function beginRound(reason: SyncReason, preferences: Preferences, clock: Clock): Promise<Round> {
  const now = clock.now();
  const [entries, chosen, wokeAt] = await Promise.all([
    sessionsFrom(now, MOST_SESSIONS),
    readChoices(),
    readWokeAt(),
  ]);
  const choices = resolveChoices(chosen, aliasesOf(entries));
  return {
    reason,
    wokeAt,
    clock,
    settings: { language: preferences.programmeLanguage },
    near: nearRequests(entries, choices, now),
    lacking: entries.filter((entry) => lacksLink(entry, choices)),
    down: new Map(),
  };
}

function lacksLink({ uid, session }: ScheduleEntry, { arms }: Choices): boolean {
  return arms.has(uid) && watchLinkOf(session) === null;
}

/** Does the work for each source, some of them side by side; what one throws is thrown once all are done. */
async function eachOf(sources: readonly Source[], work: (source: Source) => Promise<void>): Promise<void> {
  const waiting = [...sources];
  const errors: unknown[] = [];
  const workThrough = async (): Promise<void> => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      await work(source).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, workThrough));
  if (errors.length > 0) throw new AggregateError(errors, 'Some sources could not be synchronised.');
}

/** Reads what the sources' pages about one session say beyond their lists, because the user wants to know more of it. */
export async function readDetails(uid: string): Promise<void> {
  const clock = await openClock();
  const preferences = await readPreferences();
  const entry = await findEntry(uid);
  if (entry === undefined || IS_REHEARSAL || navigator.onLine === false) return;
  for (const source of await readActiveSources(preferences, clock.now())) {
    const state = await knownState(source);
    const settings = { language: preferences.programmeLanguage, memory: state.memory };
    const request = detailRequest(source, entry, settings);
    if (request === null || !(await hasHostPermission(request.url))) continue;
    const need = { now: clock.now(), reason: 'look', wokeAt: 0, interval: HOUR, isNear: false } as const;
    if (!isDue(state.requests[request.key], need)) continue;
    await readList(source, { request, isNear: false, isDetail: true }, state, clock);
  }
}
