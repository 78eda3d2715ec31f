import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MINUTE } from '../../domain/time';

/** What browsers document of `storage.sync` (https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync). */
const BYTES_PER_ITEM = 8192;
const ITEMS = 512;
const BYTES = 102_400;
const WRITES_PER_MINUTE = 120;

/** Gives `storage.sync` the quotas of the real one, which the fake browser lacks, until `undo`. */
export function enforceSyncQuota(): { undo(): void } {
  const { sync } = fakeBrowser.storage;
  const { set, remove } = sync;
  let writes: number[] = [];
  const countWrite = (): void => {
    writes = [...writes.filter((at) => at > Date.now() - MINUTE), Date.now()];
    if (writes.length > WRITES_PER_MINUTE) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    }
  };
  Object.assign(sync, {
    set: async (items: Record<string, unknown>) => {
      countWrite();
      const after = Object.entries({ ...(await sync.get(null)), ...items });
      const sizes = after.map(([key, value]) => new TextEncoder().encode(key + JSON.stringify(value)).length);
      if (sizes.some((size) => size > BYTES_PER_ITEM)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      if (after.length > ITEMS) throw new Error('MAX_ITEMS quota exceeded');
      if (sizes.reduce((sum, size) => sum + size, 0) > BYTES) throw new Error('QUOTA_BYTES quota exceeded');
      return set(items);
    },
    remove: async (keys: string | string[]) => {
      countWrite();
      return remove(keys);
    },
  });
  return { undo: () => void Object.assign(sync, { set, remove }) };
}
