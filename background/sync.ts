import { aliasesOf, resolveChoices } from '../domain/alias';
import type { Choices } from '../domain/arm';
import { isNear, nearRequests } from '../domain/near-requests';
import type { Preferences } from '../domain/preferences';
import type { ScheduleEntry } from '../domain/schedule';
import { planSync } from '../domain/sync-plan';
import type { SyncReason } from '../domain/sync-schedule';
import type { EpochMilliseconds } from '../domain/time';
import { watchLinkOf } from '../domain/watch';
import { readChoices } from '../platform/choices';
import { type Clock, IS_REHEARSAL, openClock } from '../platform/clock';
import { findEntry, sessionsFrom } from '../platform/database';
import { hostLock, SYNC_LOCK } from '../platform/locks';
import { hasHostPermission } from '../platform/permissions';
import { readSourceState } from '../platform/schedule-store';
import { readWokeAt } from '../platform/session-memory';
import { readPreferences } from '../platform/storage';
import type { Source } from '../sources/source';
import { readList } from './list-reading';
import { PROGRAMMES_ID, storeProgrammes } from './programmes';
import { syncHost } from './source-sync';
import { changeState, type Round, wishesOf } from './source-wishes';
import { forgetInactive, readActiveSources } from './sources';

/** Hosts are read side by side, so that a slow one keeps no other waiting; in one round no more than these. */
const MOST_AT_ONCE = 3;

/** Of these the armed ones are looked for. */
const MOST_SESSIONS = 2000;

/**
 * Reads what is due of every source, each address stored before the next is asked: a worker that dies in between goes
 * on there at its next wake. Each host is read by one round at a time: the clock passes over those that are being
 * read, however long one takes, and who looks waits for their turn. Nothing is asked while there is surely no network:
 * what is due stays due.
 *
 * @param only the source that someone wants read at once; else all.
 */
export function sync(reason: SyncReason, only?: string): Promise<void> {
  const isClock = reason === 'clock';
  return navigator.locks.request(SYNC_LOCK, { mode: 'shared', ifAvailable: isClock }, async (lock) => {
    if (lock === null) return;
    const clock = await openClock();
    const preferences = await readPreferences();
    await forgetInactive(preferences, clock.now());
    if (!preferences.sourcesOff.includes(PROGRAMMES_ID)) await storeProgrammes(clock.now());
    if (IS_REHEARSAL) return;
    const sources = await readActiveSources(preferences, clock.now());
    for (const source of sources) await makeKnown(source);
    if (navigator.onLine === false) return;
    const round = { ...(await beginRound(reason, preferences, clock)), only };
    const hosts = byHost(sources, clock.now()).filter(
      ([, group]) => only === undefined || group.some(({ id }) => id === only),
    );
    await eachOf(hosts, ([host, group]) =>
      navigator.locks.request(hostLock(host), { ifAvailable: isClock }, async (turn) => {
        if (turn !== null) await syncHost(group, round);
      }),
    );
  });
}

/** The sources by the host that they are read from, as their first request has it. */
function byHost(
  sources: readonly Source[],
  now: EpochMilliseconds,
): readonly (readonly [string, readonly Source[]])[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const host = hostOf(source, now);
    groups.set(host, [...(groups.get(host) ?? []), source]);
  }
  return [...groups];
}

/** One that cannot say stands for itself. */
function hostOf(source: Source, now: EpochMilliseconds): string {
  try {
    const [first] = source.requestsAt(now);
    return first === undefined ? source.id : new URL(first.url).host;
  } catch {
    return source.id;
  }
}

/** A source that is known but unread lets the popup say that it is loading. */
async function makeKnown(source: Source): Promise<void> {
  if ((await readSourceState(source.id)) === undefined) await changeState(source, async (state) => state);
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
    lacking: entries
      .filter((entry) => lacksLink(entry, choices))
      .map((entry) => ({ entry, isNear: isNear(entry, choices, now) })),
  };
}

function lacksLink({ uid, session }: ScheduleEntry, { arms }: Choices): boolean {
  return arms.has(uid) && watchLinkOf(session) === null;
}

/** Does the work for each, some of them side by side; what one throws is thrown once all are done. */
async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const errors: unknown[] = [];
  const workThrough = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, workThrough));
  if (errors.length > 0) throw new AggregateError(errors, 'Some sources could not be synchronised.');
}

/** Reads at once what the sources' pages about one session say beyond their lists, because the user wants to know more of it; not what was read within the last 5 minutes. */
export function readDetails(uid: string): Promise<void> {
  return navigator.locks.request(SYNC_LOCK, { mode: 'shared' }, async () => {
    const entry = await findEntry(uid);
    if (entry === undefined || IS_REHEARSAL || navigator.onLine === false) return;
    const clock = await openClock();
    const preferences = await readPreferences();
    const round: Round = {
      ...{ reason: 'look', wokeAt: 0, clock, near: new Set() },
      settings: { language: preferences.programmeLanguage },
      lacking: [{ entry, isNear: false }],
    };
    for (const source of await readActiveSources(preferences, clock.now())) {
      const wishes = await wishesOf(source, round);
      const due = planSync(wishes, { ...round, now: clock.now() }).filter(({ isDetail }) => isDetail);
      for (const wish of due) {
        if (!(await hasHostPermission(wish.request.url))) continue;
        await changeState(source, async (state) => {
          await readList(source, wish, state, clock);
          return null;
        });
      }
    }
  });
}
