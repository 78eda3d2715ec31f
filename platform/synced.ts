import { browser } from 'wxt/browser';
import { readStorageTroubles, writeSyncTrouble } from './troubles';

/**
 * What travels to the user's other computers where the browser synchronises.
 *
 * Keeps: nothing; each call asks the storage.
 * Persists: in `storage.sync`; what that refuses (full, throttled, turned off) in `storage.local` under the same key,
 * where `REMOVED` stands for an item that is removed. `settleSynced` tries again.
 * Callers first: nothing; items of up to 8 kB, 512 of them.
 * Why not `storage.sync` alone: it allows two writes a second and 100 kB, and nothing that the user chose may be lost.
 */
const SYNCED = /^(?:preferences$|arm:|remind:|leads:|source:)/;

/** No item that travels is a text. */
const REMOVED = 'removed';

/** So many are tried one by one where they are refused together: the browser counts the calls. */
const MOST_ALONE = 10;

/** Whether the item is one that travels. */
export function isSynced(key: string): boolean {
  return SYNCED.test(key);
}

/** Every item that travels, by key. */
export async function readSynced(): Promise<Readonly<Record<string, unknown>>> {
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(null).catch(() => ({})),
    readUnsettled(),
  ]);
  const all = Object.entries({ ...synced, ...local });
  return Object.fromEntries(all.filter(([, value]) => value !== REMOVED));
}

/** The item that travels under the key, or undefined. */
export async function readSyncedItem(key: string): Promise<unknown> {
  const [synced, local]: readonly Readonly<Record<string, unknown>>[] = await Promise.all([
    browser.storage.sync.get(key).catch(() => ({})),
    browser.storage.local.get(key),
  ]);
  const value = local?.[key] ?? synced?.[key];
  return value === REMOVED ? undefined : value;
}

/**
 * Writes items in one call.
 *
 * @throws the browser's error when neither storage takes them.
 */
export function writeSynced(items: Readonly<Record<string, unknown>>): Promise<void> {
  return inTurn(async () => {
    try {
      await browser.storage.sync.set(items);
    } catch (error) {
      return keepLocally(items, error);
    }
    await forgetUnsettled(Object.keys(items));
    await settle();
  });
}

/** Removes items in one call. */
export function removeSynced(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return Promise.resolve();
  return inTurn(async () => {
    try {
      await browser.storage.sync.remove([...keys]);
    } catch (error) {
      return keepLocally(Object.fromEntries(keys.map((key) => [key, REMOVED])), error);
    }
    await forgetUnsettled(keys);
    await settle();
  });
}

/** Tries again to synchronise what was refused. */
export function settleSynced(): Promise<void> {
  return inTurn(settle);
}

/** A page must not write what the background is about to forget here as settled. */
function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('gavel-synced', work);
}

async function settle(): Promise<void> {
  const items = Object.entries(await readUnsettled());
  try {
    if (items.length > 0) await settleItems(items);
    if ((await readStorageTroubles()).sync !== null) await writeSyncTrouble(null);
  } catch {
    // One of them may be too large: it must not keep the others here.
    for (const item of items.slice(0, MOST_ALONE)) await settleItems([item]).catch(() => undefined);
  }
}

async function settleItems(items: readonly (readonly [string, unknown])[]): Promise<void> {
  const kept = items.filter(([, value]) => value !== REMOVED);
  const removed = items.filter(([, value]) => value === REMOVED);
  if (kept.length > 0) await browser.storage.sync.set(Object.fromEntries(kept));
  if (removed.length > 0) await browser.storage.sync.remove(removed.map(([key]) => key));
  await browser.storage.local.remove(items.map(([key]) => key));
}

async function readUnsettled(): Promise<Readonly<Record<string, unknown>>> {
  const local = Object.entries(await browser.storage.local.get(null));
  return Object.fromEntries(local.filter(([key]) => isSynced(key)));
}

/** What is synchronised again needs no copy here. */
async function forgetUnsettled(keys: readonly string[]): Promise<void> {
  const unsettled = await readUnsettled();
  const settled = keys.filter((key) => key in unsettled);
  if (settled.length > 0) await browser.storage.local.remove(settled);
}

async function keepLocally(items: Readonly<Record<string, unknown>>, error: unknown): Promise<void> {
  await browser.storage.local.set(items);
  const sentence = error instanceof Error ? error.message : String(error);
  await writeSyncTrouble({ sentence, at: Date.now() });
}
