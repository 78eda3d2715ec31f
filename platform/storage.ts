import {
  array,
  type InferOutput,
  integer,
  number,
  object,
  picklist,
  pipe,
  record,
  safeParse,
  string,
} from 'valibot';
import { browser } from 'wxt/browser';
import { ALERT_KINDS, type LedgerEntry } from '../domain/alert';
import { type Arm, ArmSchema, type Choices } from '../domain/arm';
import type { ClockSample } from '../domain/clock-skew';
import { type Preferences, parsePreferences } from '../domain/preferences';
import type { EpochMilliseconds } from '../domain/time';

/**
 * Everything that Gavel keeps outside the database, in one list. One writer a key:
 *
 * | area    | key               | writer        | what                                                         |
 * |---------|-------------------|---------------|--------------------------------------------------------------|
 * | sync    | `preferences`     | pages         | `{version, ...Preferences}`                                  |
 * | sync    | `arm:<uid>`       | pages         | `{version, ...Arm}`: this session shall open by itself       |
 * | sync    | `remind:<uid>`    | pages         | boolean: announce the start, or do not                       |
 * | local   | `deviceId`        | who is first  | random, names this computer in arms, never exported          |
 * | local   | `installedAt`     | background    | when Gavel first ran here                                    |
 * | local   | `clockSamples`    | background    | see domain/clock-skew                                        |
 * | local   | `scheduleVersion` | background    | raised after each transaction: pages read the database again |
 * | local   | `lookedAt`        | pages         | when a page last wanted fresh data: the background reads it  |
 * | local   | `rehearsalOffset` | who is first  | see platform/clock                                           |
 * | local   | `databaseTrouble` | who is first  | when and why the database was rebuilt or could not be used   |
 * | session | `openedTabs`      | background    | the tab opened for each alert, by alert id                   |
 * | session | `ledgerCopy`      | background    | ledger lines that the database did not take                  |
 */
const VERSION = 1;
const ARM = 'arm:';
const REMIND = 'remind:';

/** So many reminders are kept whatever they are of; `storage.sync` refuses its 513th item. */
export const MOST_REMINDERS = 200;

/** What the user prefers; the defaults where nothing is stored. */
export async function readPreferences(): Promise<Preferences> {
  const { preferences } = await browser.storage.sync.get('preferences');
  return parsePreferences(preferences);
}

/**
 * Changes what the user prefers; two changes at once are made one after the other.
 * @throws the browser's error when `storage.sync` refuses the write.
 */
export function updatePreferences(change: (preferences: Preferences) => Preferences): Promise<void> {
  return navigator.locks.request('gavel-preferences', async () => {
    const preferences = change(await readPreferences());
    await browser.storage.sync.set({ preferences: { version: VERSION, ...preferences } });
  });
}

/** What the user chose for single sessions; an item that cannot be read is passed over and left alone. */
export async function readChoices(): Promise<Choices> {
  const items = Object.entries(await browser.storage.sync.get(null));
  const arms = items.filter(([key]) => key.startsWith(ARM)).map(([, value]) => safeParse(ArmSchema, value));
  const reminders = items.filter(([key]) => key.startsWith(REMIND));
  return {
    arms: new Map(
      arms.flatMap((arm): [string, Arm][] => (arm.success ? [[arm.output.uid, arm.output]] : [])),
    ),
    reminders: new Map(
      reminders.flatMap(([key, value]): [string, boolean][] =>
        typeof value === 'boolean' ? [[key.slice(REMIND.length), value]] : [],
      ),
    ),
  };
}

/** @throws the browser's error when `storage.sync` refuses the write. */
export async function writeArm(arm: Arm): Promise<void> {
  await browser.storage.sync.set({ [ARM + arm.uid]: { version: VERSION, ...arm } });
}

/** Forgets the arms of these sessions. */
export async function removeArms(uids: readonly string[]): Promise<void> {
  await browser.storage.sync.remove(uids.map((uid) => ARM + uid));
}

/** Announces the start of the session, or does not; null leaves it to what the user follows. */
export async function writeReminder(uid: string, isReminded: boolean | null): Promise<void> {
  if (isReminded === null) await browser.storage.sync.remove(REMIND + uid);
  else await browser.storage.sync.set({ [REMIND + uid]: isReminded });
}

/** Forgets the reminders of these sessions. */
export async function removeReminders(uids: readonly string[]): Promise<void> {
  await browser.storage.sync.remove(uids.map((uid) => REMIND + uid));
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

/** Tells the background that someone is looking and wants fresh data. */
export async function writeLookedAt(now: EpochMilliseconds): Promise<void> {
  await browser.storage.local.set({ lookedAt: now });
}

const OpenedTabs = record(string(), object({ tabId: pipe(number(), integer()) }));
type OpenedTabs = Readonly<Record<string, { readonly tabId: number }>>;

/** Which tab was opened for which alert, since the browser started. */
export async function readOpenedTabs(): Promise<OpenedTabs> {
  const { openedTabs } = await browser.storage.session.get('openedTabs');
  const parsed = safeParse(OpenedTabs, openedTabs);
  return parsed.success ? parsed.output : {};
}

/** Remembers the tab that was opened for an alert. */
export async function writeOpenedTab(alertId: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ openedTabs: { ...(await readOpenedTabs()), [alertId]: { tabId } } });
}

const LedgerLines = array(
  object({
    id: string(),
    uid: string(),
    start: number(),
    kind: picklist(ALERT_KINDS),
    leadMinutes: number(),
    state: picklist(['intended', 'done', 'failed']),
    at: number(),
  }),
);

/** The ledger lines that the database did not take since the browser started. */
export async function readLedgerCopy(): Promise<readonly LedgerEntry[]> {
  const { ledgerCopy } = await browser.storage.session.get('ledgerCopy');
  const parsed = safeParse(LedgerLines, ledgerCopy);
  return parsed.success ? parsed.output : [];
}

/** Remembers a ledger line that the database did not take. */
export async function writeLedgerCopy(entry: LedgerEntry): Promise<void> {
  const others = (await readLedgerCopy()).filter(({ id }) => id !== entry.id);
  await browser.storage.session.set({ ledgerCopy: [...others, entry].slice(-MOST_LEDGER_LINES) });
}

const MOST_LEDGER_LINES = 1000;

const DatabaseTroubleSchema = object({
  kind: picklist(['rebuilt', 'unusable']),
  sentence: string(),
  at: number(),
});

/** That the database was built anew or could not be used, and when. `sentence` is the browser's own. */
export type StoredDatabaseTrouble = Readonly<InferOutput<typeof DatabaseTroubleSchema>>;

/** What was last wrong with the database, or null. */
export async function readDatabaseTrouble(): Promise<StoredDatabaseTrouble | null> {
  const { databaseTrouble } = await browser.storage.local.get('databaseTrouble');
  const parsed = safeParse(DatabaseTroubleSchema, databaseTrouble);
  return parsed.success ? parsed.output : null;
}

/** Keeps what is wrong with the database, or null where nothing is any more. */
export async function writeDatabaseTrouble(databaseTrouble: StoredDatabaseTrouble | null): Promise<void> {
  if (databaseTrouble === null) await browser.storage.local.remove('databaseTrouble');
  else await browser.storage.local.set({ databaseTrouble });
}

/** What changed, as far as callers must tell it apart. */
export type StoredChange = 'preferences' | 'choices' | 'schedule' | 'looked';

/** Calls back after each change of what is stored; returns how to stop. Registers synchronously, as a worker must. */
export function onStoredChange(listener: (change: StoredChange) => void): () => void {
  const listen = (changes: Record<string, unknown>): void => {
    const keys = Object.keys(changes);
    if (keys.includes('preferences')) listener('preferences');
    if (keys.some((key) => key.startsWith(ARM) || key.startsWith(REMIND))) listener('choices');
    if (keys.includes('scheduleVersion')) listener('schedule');
    if (keys.includes('lookedAt')) listener('looked');
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
