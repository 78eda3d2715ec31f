import { matchKeysOfEntry } from './same-session';
import type { ScheduleEntry } from './schedule';

/** Entries of the schedule while a reading is folded into them, found by any of their uids and by what they may be matched by. */
export class EntryIndex {
  readonly #entries = new Map<string, ScheduleEntry>();
  readonly #uids = new Map<string, string>();
  /** The uids of entries by match key (see `matchKeysOf`); an entry that has lost a key may still stand under it. */
  readonly #keys = new Map<string, Set<string>>();

  constructor(entries: readonly ScheduleEntry[]) {
    for (const entry of entries) this.put(entry);
  }

  get entries(): readonly ScheduleEntry[] {
    return [...this.#entries.values()];
  }

  find(uid: string): ScheduleEntry | undefined {
    return this.#entries.get(this.#uids.get(uid) ?? '');
  }

  put(entry: ScheduleEntry): void {
    this.#entries.set(entry.uid, entry);
    for (const uid of entry.uids) this.#uids.set(uid, entry.uid);
    for (const key of matchKeysOfEntry(entry)) {
      const found = this.#keys.get(key);
      if (found === undefined) this.#keys.set(key, new Set([entry.uid]));
      else found.add(entry.uid);
    }
  }

  remove({ uid }: ScheduleEntry): void {
    this.#entries.delete(uid);
  }

  /** Every other entry that shares a key with this one. */
  near(entry: ScheduleEntry): readonly ScheduleEntry[] {
    const uids = new Set(matchKeysOfEntry(entry).flatMap((key) => [...(this.#keys.get(key) ?? [])]));
    uids.delete(entry.uid);
    return [...uids].flatMap((uid) => this.#entries.get(uid) ?? []);
  }
}
