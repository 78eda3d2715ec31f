/** One store of the database in memory: its records, and what they are found by, each kept in order as records come and go. */
export type Key = string | number;

/** One key, or a range of them; nothing for all. */
export type Query = Key | IDBKeyRange | null | undefined;

/** Takes one change back; several are taken back the latest first. */
export type Undo = () => void;

export interface StoreShape {
  /** Null: keys are counted. */
  readonly keyPath: string | null;
  /** The field of each index with one entry a record. */
  readonly single: readonly string[];
  /** The field of each index with an entry for every key that the field lists. */
  readonly multiple: readonly string[];
}

export interface Found {
  /** In the index, or the store. */
  readonly key: Key;
  readonly primaryKey: Key;
  readonly value: object;
}

/** What is put is kept as it is, neither copied nor frozen: what the code reads is `readonly`, so that nothing changes it. */
export class MemoryStore {
  readonly records = new Map<Key, object>();
  readonly #keyPath: string | null;
  readonly #inOrder: Found[] = [];
  readonly #single: ReadonlyMap<string, Found[]>;
  readonly #multiple: ReadonlyMap<string, Map<Key, Set<Key>>>;
  #nextKey = 1;

  constructor({ keyPath, single, multiple }: StoreShape) {
    this.#keyPath = keyPath;
    this.#single = new Map(single.map((field) => [field, []]));
    this.#multiple = new Map(multiple.map((field) => [field, new Map()]));
  }

  /** Puts the value in the place of the one with its key; `undo` learns how to take that back. */
  put(value: object, undo: Undo[]): Key {
    const own = this.#keyPath === null ? this.#nextKey++ : fieldOf(value, this.#keyPath);
    if (!isKey(own)) throw new DOMException('No key.', 'DataError');
    this.delete(own, undo);
    this.#insert(own, value);
    undo.push(() => this.delete(own, []));
    return own;
  }

  delete(primaryKey: Key, undo: Undo[]): void {
    const value = this.records.get(primaryKey);
    if (value === undefined) return;
    this.records.delete(primaryKey);
    removeFrom(this.#inOrder, primaryKey, primaryKey);
    for (const [field, entries] of this.#single) {
      const key = fieldOf(value, field);
      if (isKey(key)) removeFrom(entries, key, primaryKey);
    }
    for (const [field, index] of this.#multiple) {
      for (const key of keysOf(value, field)) {
        const primaryKeys = index.get(key);
        primaryKeys?.delete(primaryKey);
        if (primaryKeys?.size === 0) index.delete(key);
      }
    }
    undo.push(() => this.#insert(primaryKey, value));
  }

  #insert(primaryKey: Key, value: object): void {
    this.records.set(primaryKey, value);
    insertInto(this.#inOrder, { key: primaryKey, primaryKey, value });
    for (const [field, entries] of this.#single) {
      const key = fieldOf(value, field);
      if (isKey(key)) insertInto(entries, { key, primaryKey, value });
    }
    for (const [field, index] of this.#multiple) {
      for (const key of keysOf(value, field)) {
        const primaryKeys = index.get(key);
        if (primaryKeys === undefined) index.set(key, new Set([primaryKey]));
        else primaryKeys.add(primaryKey);
      }
    }
  }

  /** What the query finds by the index, or by the records' own keys without one; in the order of the keys. */
  find(query: Query, index?: string, count = Number.POSITIVE_INFINITY): readonly Found[] {
    const keys = index === undefined ? undefined : this.#multiple.get(index);
    const found = keys === undefined ? undefined : this.#findInMultiple(keys, query);
    const entries = found ?? (index === undefined ? this.#inOrder : this.#single.get(index));
    if (entries === undefined) throw new DOMException(`No index ${index}.`, 'NotFoundError');
    const [from, to] = found === undefined ? placesOf(entries, query) : [0, found.length];
    return entries.slice(from, Math.min(to, from + count));
  }

  #findInMultiple(index: ReadonlyMap<Key, ReadonlySet<Key>>, query: Query): readonly Found[] {
    const asked = isKey(query) ? [query] : [...index.keys()].filter((key) => isWithin(key, query));
    return asked
      .flatMap((key) =>
        [...(index.get(key) ?? [])].flatMap((primaryKey) => {
          const value = this.records.get(primaryKey);
          return value === undefined ? [] : [{ key, primaryKey, value }];
        }),
      )
      .sort((a, b) => compare(a, b.key, b.primaryKey));
  }
}

function fieldOf(value: object, field: string): unknown {
  return Reflect.get(value, field);
}

function keysOf(value: object, field: string): ReadonlySet<Key> {
  const keys = fieldOf(value, field);
  return new Set(Array.isArray(keys) ? keys.filter(isKey) : []);
}

function isKey(value: unknown): value is Key {
  return typeof value === 'string' || typeof value === 'number';
}

function insertInto(entries: Found[], entry: Found): void {
  entries.splice(placeOf(entries, entry.key, entry.primaryKey), 0, entry);
}

function removeFrom(entries: Found[], key: Key, primaryKey: Key): void {
  entries.splice(placeOf(entries, key, primaryKey), 1);
}

/** Where the entries of the query begin, and where they have ended. */
function placesOf(entries: readonly Found[], query: Query): readonly [number, number] {
  if (query === null || query === undefined) return [0, entries.length];
  if (isKey(query)) return [placeOf(entries, query, FIRST), placeOf(entries, query, LAST)];
  const { lower, upper, lowerOpen, upperOpen } = query;
  return [
    isKey(lower) ? placeOf(entries, lower, lowerOpen ? LAST : FIRST) : 0,
    isKey(upper) ? placeOf(entries, upper, upperOpen ? FIRST : LAST) : entries.length,
  ];
}

function isWithin(key: Key, query: Query): boolean {
  const [from, to] = placesOf([{ key, primaryKey: key, value: {} }], query);
  return from < to;
}

/** Before and after every primary key. */
const FIRST = Number.NEGATIVE_INFINITY;
const LAST = null;

/** Where the entry is, or would be put, in the order. */
function placeOf(entries: readonly Found[], key: Key, primaryKey: Key | null): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && compare(entry, key, primaryKey) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(entry: Found, key: Key, primaryKey: Key | null): number {
  if (entry.key !== key) return isLess(entry.key, key) ? -1 : 1;
  if (entry.primaryKey === primaryKey) return 0;
  return primaryKey === null || isLess(entry.primaryKey, primaryKey) ? -1 : 1;
}

/** Numbers come before texts (https://w3c.github.io/IndexedDB/#compare-two-keys). */
function isLess(a: Key, b: Key): boolean {
  return typeof a === typeof b ? a < b : typeof a === 'number';
}
