import type { Decision } from '../../domain/decision';
import type { ScheduleEntry } from '../../domain/schedule';
import type { SourceState } from '../../domain/source-state';
import { toSessionRecord } from '../../platform/session-record';
import type { ExtensionPage } from './extension-page';

/** Puts entries into the schedule of the browser, and has every page read it again. */
export async function storeEntries(page: ExtensionPage, entries: readonly ScheduleEntry[]): Promise<void> {
  await page.evaluate(put, { sessions: entries.map(toSessionRecord) });
}

/** Puts what is known of sources beside what the browser knows of others, and has every page read it again. */
export async function storeSources(page: ExtensionPage, states: readonly SourceState[]): Promise<void> {
  await page.evaluate(put, { sourceStates: states });
}

/** Adds to the decision log, the oldest first, and has every page read it again. */
export async function storeDecisions(page: ExtensionPage, decisions: readonly Decision[]): Promise<void> {
  await page.evaluate(put, { decisions });
}

/** Runs in the page. */
async function put(records: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('gavel');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(Object.keys(records), 'readwrite');
  for (const [store, values] of Object.entries(records))
    for (const value of values) transaction.objectStore(store).put(value);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
  await chrome.storage.local.set({ scheduleVersion: crypto.randomUUID() });
}

/** Chooses which sessions the popup lists; everything else as for a new user. */
export async function storeFilter(page: ExtensionPage, filter: 'all' | 'observances'): Promise<void> {
  await storeSynced(page, { preferences: { version: 1, filter } });
}

/** Puts items into what travels with the user's profile. */
export async function storeSynced(page: ExtensionPage, items: object): Promise<void> {
  await page.evaluate((values) => chrome.storage.sync.set(values), items);
}

/** The value under the key, or everything for null; undefined where nothing is stored. */
export function readStored(
  page: ExtensionPage,
  area: 'local' | 'sync',
  key: string | null,
): Promise<unknown> {
  return page.evaluate(
    async ([from, name]) => {
      const stored = await chrome.storage[from].get(name);
      return name === null ? stored : stored[name];
    },
    [area, key] as const,
  );
}

/** As the functions see it that run in the page. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'local' | 'sync',
      { set(items: object): Promise<void>; get(key: string | null): Promise<Record<string, unknown>> }
    >
  >;
};
