import { type InferOutput, number, object, picklist, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';

const DatabaseTroubleSchema = object({
  kind: picklist(['rebuilt', 'unusable']),
  sentence: string(),
  at: number(),
});

/** That the database was built anew or could not be used, and when. `sentence` is the browser's own. */
export type StoredDatabaseTrouble = Readonly<InferOutput<typeof DatabaseTroubleSchema>>;

const SyncTroubleSchema = object({ sentence: string(), at: number() });

/** That the browser did not synchronise what the user chose, and when; it is kept on this computer. */
export type SyncTrouble = Readonly<InferOutput<typeof SyncTroubleSchema>>;

/** What is wrong with what Gavel keeps: null where nothing is. */
export interface StorageTroubles {
  readonly database: StoredDatabaseTrouble | null;
  readonly sync: SyncTrouble | null;
}

/** What is wrong with the database and with what is synchronised. */
export async function readStorageTroubles(): Promise<StorageTroubles> {
  const stored = await browser.storage.local.get(['databaseTrouble', 'syncTrouble']);
  const database = safeParse(DatabaseTroubleSchema, stored.databaseTrouble);
  const sync = safeParse(SyncTroubleSchema, stored.syncTrouble);
  return { database: database.success ? database.output : null, sync: sync.success ? sync.output : null };
}

/** Keeps what is wrong with the database; null where nothing is any more, or the user has read it. */
export async function writeDatabaseTrouble(databaseTrouble: StoredDatabaseTrouble | null): Promise<void> {
  if (databaseTrouble === null) await browser.storage.local.remove('databaseTrouble');
  else await browser.storage.local.set({ databaseTrouble });
}

/** Forgets that the database could not be used, now that it was; that it was built anew is still to be read. */
export async function forgetUnusableDatabase(): Promise<void> {
  const { database } = await readStorageTroubles();
  if (database?.kind === 'unusable') await writeDatabaseTrouble(null);
}

/** Keeps what is wrong with synchronising; null where nothing is any more. */
export async function writeSyncTrouble(syncTrouble: SyncTrouble | null): Promise<void> {
  if (syncTrouble === null) await browser.storage.local.remove('syncTrouble');
  else await browser.storage.local.set({ syncTrouble });
}
