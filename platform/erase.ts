import { deleteDatabase } from './database-connection';
import { REFRESH_LOCK, SYNC_LOCK } from './locks';
import { clearStorage } from './storage';

/**
 * Forgets everything that Gavel keeps: database and storage, those of the user's other computers included where
 * the browser syncs them. It waits for a sync and a refresh that are under way (`background/sync` and
 * `background/refresh` hold these locks): a sync would go on to store what it remembers of pages whose sessions
 * are gone by then, and no page would be read anew until it changes.
 * @throws the browser's error when it refuses; part of it may be gone by then.
 */
export async function eraseEverything(): Promise<void> {
  await navigator.locks.request(SYNC_LOCK, () =>
    navigator.locks.request(REFRESH_LOCK, async () => {
      await deleteDatabase();
      await clearStorage();
    }),
  );
}
