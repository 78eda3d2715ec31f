import { array, number, object, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import type { ClockSample } from '../domain/clock-skew';
import { type Preferences, parsePreferences } from '../domain/preferences';
import type { EpochMilliseconds } from '../domain/time';
import { readSyncedItem, writeSynced } from './synced';

/**
 * Everything that Gavel keeps outside the database, in one list. One writer a key:
 *
 * | area    | key               | writer        | what                                                         |
 * |---------|-------------------|---------------|--------------------------------------------------------------|
 * | sync    | `preferences`     | pages         | `{version, ...Preferences}`                                  |
 * | sync    | `arm:<uid>`       | pages         | `{version, ...Arm}`: this session shall open by itself       |
 * | sync    | `remind:<uid>`    | pages         | boolean: announce the start, or do not                       |
 * | sync    | `leads:<uid>`     | pages         | minutes[]: reminders before this start, in place of the rest |
 * | sync    | `source:<id>`     | pages         | `{version, ...AddedSource}`                                  |
 * | local   | the same          | pages         | what `storage.sync` refused, see platform/synced             |
 * | local   | `tokens`          | pages         | tokens of sources by id, never exported                      |
 * | local   | `ownLinks`        | pages         | the user's own address of each session, never exported       |
 * | local   | `missedSeenAt`    | pages         | until when the user has seen what was missed                 |
 * | local   | `seenTimeZone`    | pages         | see domain/zone-move                                         |
 * | local   | `readPages`       | pages         | see domain/page-source                                       |
 * | local   | `deviceId`        | who is first  | random, names this computer in arms, never exported          |
 * | local   | `installedAt`     | background    | when Gavel first ran here                                    |
 * | local   | `clockSamples`    | background    | see domain/clock-skew                                        |
 * | local   | `scheduleVersion` | background    | raised after each transaction: pages read the database again |
 * | local   | `lookedAt`        | pages         | when a page last wanted fresh data: the background reads it  |
 * | local   | `readNow`         | pages         | `{sourceId, at}`: the background reads that source at once   |
 * | local   | `detailsWanted`   | pages         | `{uid, at}`: the background reads more about that session    |
 * | local   | `syncTrouble`     | who is first  | when and why something was not synchronised                  |
 * | local   | `rehearsalOffset` | who is first  | see platform/clock                                           |
 * | local   | `databaseTrouble` | who is first  | when and why the database was rebuilt or could not be used   |
 * | local   | `openings`        | background    | what was decided about openings in the last day              |
 * | local   | `ledgerCopy`      | background    | ledger lines that the database did not take                  |
 * | local   | `decisionsCopy`   | background    | decisions that it did not take                               |
 * | session | `openedTabs`      | background    | the tab opened for each alert, by alert id                   |
 * | session | these two         | background    | where `storage.local` did not take them either               |
 * | session | `ticks`           | background    | the last tick, and when the computer last woke               |
 * | session | `goneLinks`       | background    | addresses whose pages are not there                          |
 * | session | `capturedPage`    | who is first  | the page that is to be read, see platform/captured-page      |
 * | session | `firstLook`       | pages         | when a page first looked for the ticks                       |
 * | session | `doneAt:<work>`   | background    | when upkeep was last done                                    |
 */
const VERSION = 1;

/** What the user prefers; the defaults where nothing is stored. */
export async function readPreferences(): Promise<Preferences> {
  return parsePreferences(await readSyncedItem('preferences'));
}

/**
 * Changes what the user prefers; two changes at once are made one after the other.
 * @throws the browser's error when no storage takes the write.
 */
export function updatePreferences(change: (preferences: Preferences) => Preferences): Promise<void> {
  return navigator.locks.request('gavel-preferences', async () => {
    const preferences = change(await readPreferences());
    await writeSynced({ preferences: { version: VERSION, ...preferences } });
  });
}

/** The random name of this computer, made at the first call. */
export function readDeviceId(): Promise<string> {
  return navigator.locks.request('gavel-device', async () => {
    const { deviceId } = await browser.storage.local.get('deviceId');
    if (typeof deviceId === 'string') return deviceId;
    const made = crypto.randomUUID();
    await browser.storage.local.set({ deviceId: made });
    return made;
  });
}

/** When Gavel first ran on this computer: now, at the first call. */
export async function readInstalledAt(now: EpochMilliseconds): Promise<EpochMilliseconds> {
  const { installedAt } = await browser.storage.local.get('installedAt');
  if (typeof installedAt === 'number') return installedAt;
  await browser.storage.local.set({ installedAt: now });
  return now;
}

const ClockSamples = array(object({ serverDate: number(), receivedAt: number(), roundTrip: number() }));

/** The last replies' clocks, see domain/clock-skew. */
export async function readClockSamples(): Promise<readonly ClockSample[]> {
  const { clockSamples } = await browser.storage.local.get('clockSamples');
  const parsed = safeParse(ClockSamples, clockSamples);
  return parsed.success ? parsed.output : [];
}

export async function writeClockSamples(clockSamples: readonly ClockSample[]): Promise<void> {
  await browser.storage.local.set({ clockSamples });
}

/** Tells the pages to read the database again. It also keeps the worker alive: fetches and IndexedDB alone do not, beyond 30 s. */
export async function raiseScheduleVersion(): Promise<void> {
  await browser.storage.local.set({ scheduleVersion: crypto.randomUUID() });
}

/** Asks the background to read the source at once. */
export async function writeReadNow(sourceId: string, now: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ readNow: { sourceId, at: now } });
}

/** Asks the background to read more about the session than its list says. */
export async function writeDetailsWanted(uid: string, now: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ detailsWanted: { uid, at: now } });
}

const ReadNow = object({ sourceId: string() });
const DetailsWanted = object({ uid: string() });

/** The source that is to be read at once, and the session that more is wanted about; null where there is none. */
export async function readWishes(): Promise<{
  readonly sourceId: string | null;
  readonly uid: string | null;
}> {
  const { readNow, detailsWanted } = await browser.storage.local.get(['readNow', 'detailsWanted']);
  const source = safeParse(ReadNow, readNow);
  const session = safeParse(DetailsWanted, detailsWanted);
  return {
    sourceId: source.success ? source.output.sourceId : null,
    uid: session.success ? session.output.uid : null,
  };
}

/** Tells the background that someone is looking and wants fresh data. */
export async function writeLookedAt(now: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ lookedAt: now });
}

/** What changed, as far as callers must tell it apart. */
export type StoredChange =
  | 'preferences'
  | 'choices'
  | 'sources'
  | 'schedule'
  | 'missed'
  | 'zone'
  | 'troubles'
  | 'looked'
  | 'read-now'
  | 'details';

/** Which keys a change is of. */
const CHANGES: Readonly<Record<StoredChange, RegExp>> = {
  preferences: /^preferences$/,
  choices: /^(?:(?:arm|remind|leads):|ownLinks$)/,
  sources: /^(?:source:|tokens$|readPages$)/,
  schedule: /^scheduleVersion$/,
  missed: /^missedSeenAt$/,
  zone: /^seenTimeZone$/,
  troubles: /^(?:database|sync)Trouble$/,
  looked: /^lookedAt$/,
  'read-now': /^readNow$/,
  details: /^detailsWanted$/,
};

const KINDS: readonly StoredChange[] = [
  'preferences',
  'choices',
  'sources',
  'schedule',
  'missed',
  'zone',
  'troubles',
  'looked',
  'read-now',
  'details',
];

/** Calls back after each change of what is stored; returns how to stop. Registers synchronously, as a worker must. */
export function onStoredChange(listener: (change: StoredChange) => void): () => void {
  const listen = (changes: Record<string, unknown>): void => {
    const keys = Object.keys(changes);
    for (const kind of KINDS) if (keys.some((key) => CHANGES[kind].test(key))) listener(kind);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** Forgets everything in every area. */
export async function clearStorage(): Promise<void> {
  await Promise.all([
    browser.storage.sync.clear(),
    browser.storage.local.clear(),
    browser.storage.session.clear(),
  ]);
}
