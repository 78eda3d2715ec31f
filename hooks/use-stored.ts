import { useCallback, useEffect, useState } from 'preact/hooks';
import { onStoredChange, type StoredChange } from '../platform/storage';

/** What `read` returned last, read again after each of the changes; undefined until it was first read. `read` and `changes` must be stable. */
export function useStored<Value>(
  read: () => Promise<Value>,
  changes: readonly StoredChange[],
): Value | undefined {
  const [value, setValue] = useState<Value>();
  const refresh = useCallback(() => void read().then(setValue), [read]);
  useEffect(() => {
    refresh();
    return onStoredChange((change) => {
      if (changes.includes(change)) refresh();
    });
  }, [refresh, changes]);
  return value;
}
