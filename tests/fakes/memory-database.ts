import { IDBKeyRange } from 'fake-indexeddb';

/**
 * Stands in for `platform/database-connection`, and with `unwrap` for `idb`, where a simulation needs thousands of
 * transactions a second: the same stores and indexes in memory, as far as Gavel uses them. What is put is frozen, not
 * copied. A transaction is all or nothing: it takes effect when `done` is asked for.
 * `memory-database.test.ts` holds it against the real thing.
 */
type Key = string | number;

interface IndexShape {
  readonly keyPath: string;
  readonly isMultiEntry: boolean;
}

interface StoreShape {
  /** Null: keys are counted. */
  readonly keyPath: string | null;
  readonly indexes: Readonly<Record<string, IndexShape>>;
}

const single = (keyPath: string): IndexShape => ({ keyPath, isMultiEntry: false });
const multiple = (keyPath: string): IndexShape => ({ keyPath, isMultiEntry: true });

/** See `platform/database-migrations`. */
const SHAPES: Readonly<Record<string, StoreShape>> = {
  sessions: {
    keyPath: 'uid',
    indexes: {
      until: single('until'),
      listKeys: multiple('listKeys'),
      matchKeys: multiple('matchKeys'),
      sourceIds: multiple('sourceIds'),
    },
  },
  sourceStates: { keyPath: 'id', indexes: {} },
  ledger: { keyPath: 'id', indexes: { at: single('at') } },
  decisions: { keyPath: null, indexes: { at: single('at'), uid: single('uid') } },
};

/** What a request of the database does; a simulation lets it wait, fail or never answer. */
export type Gate = <Result>(effect: () => Result) => Promise<Result>;

let gate: Gate = async (effect) => effect();
let stores = emptyStores();

/** Lets every request from now on pass through the gate. */
export function setGate(next: Gate): void {
  gate = next;
}

/** Told of what was added once its transaction is done. */
let tell: (store: string, value: object) => void = () => undefined;

/** Calls back at each value that is added, with the name of its store. */
export function onAdded(listener: (store: string, value: object) => void): void {
  tell = listener;
}

/** The records of a store by their keys, as they are at this moment. */
export function recordsOf(name: string): ReadonlyMap<Key, object> {
  return storeOf(name).records;
}

export const DATABASE_NAME = 'gavel';

type MemoryDatabase = typeof memory;

/** As `platform/database-connection` has it. */
export async function openDatabase(): Promise<MemoryDatabase> {
  return memory;
}

export async function withDatabase<Result>(
  operation: (database: MemoryDatabase) => Promise<Result>,
): Promise<Result> {
  return operation(memory);
}

export async function deleteDatabase(): Promise<void> {
  await gate(() => {
    stores = emptyStores();
  });
}

/** `unwrap` of `idb`: here nothing is wrapped. */
export function unwrap<Wrapped>(value: Wrapped): Wrapped {
  return value;
}

/** As `platform/database-connection` has it. */
export function abort(transaction: { abort(): void }): void {
  transaction.abort();
}

/** Takes one change back; several are taken back the latest first. */
type Undo = () => void;

interface Store {
  readonly shape: StoreShape;
  readonly records: Map<Key, object>;
  /** Of each index that takes several entries of a record: their records' keys. */
  readonly multiple: Map<string, Map<Key, Set<Key>>>;
  /** What was last found of everything, by the name of the index, until something changes. */
  readonly found: Map<string, readonly Found[]>;
  nextKey: number;
}

function emptyStores(): Map<string, Store> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => {
      const names = Object.keys(shape.indexes).filter((index) => shape.indexes[index]?.isMultiEntry);
      const multiple = new Map(names.map((index) => [index, new Map<Key, Set<Key>>()]));
      return [name, { shape, records: new Map(), multiple, found: new Map(), nextKey: 1 }];
    }),
  );
}

function storeOf(name: string): Store {
  const store = stores.get(name);
  if (store === undefined) throw new DOMException(`No store ${name}.`, 'NotFoundError');
  return store;
}

function fieldOf(value: object, field: string): unknown {
  return Reflect.get(value, field);
}

function isKey(value: unknown): value is Key {
  return typeof value === 'string' || typeof value === 'number';
}

function entriesOf(value: object, field: string): readonly Key[] {
  const keys = fieldOf(value, field);
  return Array.isArray(keys) ? keys.filter(isKey) : [];
}

/** Puts the value in the place of the one with its key; `undo` learns how to take that back. */
function put(store: Store, value: object, undo: Undo[]): Key {
  const { keyPath } = store.shape;
  const own = keyPath === null ? store.nextKey++ : fieldOf(value, keyPath);
  if (!isKey(own)) throw new DOMException('No key.', 'DataError');
  remove(store, own, undo);
  insert(store, own, freeze(value));
  undo.push(() => remove(store, own, []));
  return own;
}

function insert(store: Store, own: Key, value: object): void {
  store.found.clear();
  store.records.set(own, value);
  for (const [name, index] of store.multiple) {
    for (const entry of entriesOf(value, store.shape.indexes[name]?.keyPath ?? '')) {
      const keys = index.get(entry);
      if (keys === undefined) index.set(entry, new Set([own]));
      else keys.add(own);
    }
  }
}

function remove(store: Store, key: Key, undo: Undo[]): void {
  const old = store.records.get(key);
  if (old === undefined) return;
  store.found.clear();
  store.records.delete(key);
  undo.push(() => insert(store, key, old));
  for (const [name, index] of store.multiple) {
    for (const entry of entriesOf(old, store.shape.indexes[name]?.keyPath ?? '')) {
      const keys = index.get(entry);
      keys?.delete(key);
      if (keys?.size === 0) index.delete(entry);
    }
  }
}

/** What is kept is not changed any more by whoever put it there. */
function freeze<Value extends object>(value: Value): Value {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}

type Query = Key | IDBKeyRange | null | undefined;

/** One key, or a range of them. */
function isWithin(query: Query, key: Key): boolean {
  if (query === null || query === undefined) return true;
  if (isKey(query)) return query === key;
  const { lower, upper, lowerOpen, upperOpen } = query;
  if (isKey(lower) && (compare(key, lower) < 0 || (lowerOpen && key === lower))) return false;
  return !(isKey(upper) && (compare(key, upper) > 0 || (upperOpen && key === upper)));
}

/** Numbers come before texts (https://w3c.github.io/IndexedDB/#compare-two-keys). */
function compare(a: Key, b: Key): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

interface Found {
  /** In the index, or the store. */
  readonly key: Key;
  readonly primaryKey: Key;
  readonly value: object;
}

function findInStore(store: Store, query: Query): readonly Found[] {
  const all = onceIn(store, '', () =>
    [...store.records].map(([key, value]) => ({ key, primaryKey: key, value })),
  );
  return isAll(query) ? all : all.filter(({ key }) => isWithin(query, key));
}

function findInIndex(store: Store, name: string, query: Query): readonly Found[] {
  const keyPath = store.shape.indexes[name]?.keyPath;
  if (keyPath === undefined) throw new DOMException(`No index ${name}.`, 'NotFoundError');
  const multiEntry = store.multiple.get(name);
  if (multiEntry === undefined) {
    const all = onceIn(store, name, () =>
      [...store.records].flatMap(([primaryKey, value]) => {
        const key = fieldOf(value, keyPath);
        return isKey(key) ? [{ key, primaryKey, value }] : [];
      }),
    );
    return isAll(query) ? all : all.filter(({ key }) => isWithin(query, key));
  }
  const entries = isKey(query) ? [[query, multiEntry.get(query) ?? []] as const] : [...multiEntry];
  return entries
    .filter(([key]) => isWithin(query, key))
    .flatMap(([key, primaryKeys]) =>
      [...primaryKeys].flatMap((primaryKey) => {
        const value = store.records.get(primaryKey);
        return value === undefined ? [] : [{ key, primaryKey, value }];
      }),
    )
    .sort(inOrder);
}

function isAll(query: Query): query is null | undefined {
  return query === null || query === undefined;
}

/** Everything in its order, found once until something changes. */
function onceIn(store: Store, name: string, find: () => Found[]): readonly Found[] {
  const known = store.found.get(name);
  if (known !== undefined) return known;
  const found = find().sort(inOrder);
  store.found.set(name, found);
  return found;
}

function inOrder(a: Found, b: Found): number {
  return compare(a.key, b.key) || compare(a.primaryKey, b.primaryKey);
}

type Find = (query: Query) => readonly Found[];

/** A cursor over what was found; `advance` and `continue` answer with the next one. */
function cursorAt(found: readonly Found[], place: number, change: Change): Cursor | null {
  const here = found[place];
  if (here === undefined) return null;
  return {
    ...here,
    advance: (count) => gate(() => cursorAt(found, place + count, change)),
    continue: () => gate(() => cursorAt(found, place + 1, change)),
    delete: () => change((store, undo) => remove(store, here.primaryKey, undo)),
  };
}

interface Cursor extends Found {
  advance(count: number): Promise<Cursor | null>;
  continue(): Promise<Cursor | null>;
  delete(): Promise<void>;
}

/** Does something to the store, within its transaction. */
type Change = <Result>(work: (store: Store, undo: Undo[]) => Result) => Promise<Result>;

function readerOf(find: Find, change: Change) {
  const openCursor = (query?: Query, direction?: 'next' | 'prev'): Promise<Cursor | null> =>
    gate(() => cursorAt(direction === 'prev' ? find(query).toReversed() : find(query), 0, change));
  return {
    getAll: (query?: Query, count?: number) =>
      gate(() =>
        find(query)
          .slice(0, count ?? Number.POSITIVE_INFINITY)
          .map(({ value }) => value),
      ),
    getAllKeys: (query?: Query, count?: number) =>
      gate(() =>
        find(query)
          .slice(0, count ?? Number.POSITIVE_INFINITY)
          .map(({ primaryKey }) => primaryKey),
      ),
    get: (query: Query) => gate(() => find(query)[0]?.value),
    count: (query?: Query) => gate(() => find(query).length),
    openCursor,
    openKeyCursor: openCursor,
    async *iterate(query?: Query): AsyncGenerator<Cursor> {
      for (let cursor = await openCursor(query); cursor !== null; cursor = await cursor.continue())
        yield cursor;
    },
  };
}

function transactionOn(names: string | readonly string[], _mode?: IDBTransactionMode) {
  const undo: Undo[] = [];
  const added: (readonly [string, object])[] = [];
  let state: 'open' | 'done' | 'aborted' = 'open';
  const rollBack = (): void => {
    while (undo.length > 0) undo.pop()?.();
    if (state === 'open') state = 'aborted';
  };
  const changeOf =
    (name: string): Change =>
    async (work) => {
      if (state !== 'open') throw new DOMException('The transaction is over.', 'TransactionInactiveError');
      try {
        return await gate(() => work(storeOf(name), undo));
      } catch (error) {
        rollBack();
        throw error;
      }
    };
  pending.add(rollBack);
  const objectStore = (name: string) => {
    const change = changeOf(name);
    return {
      ...readerOf((query) => findInStore(storeOf(name), query), change),
      put: (value: object) => change((store, undo) => put(store, value, undo)),
      add: (value: object) =>
        change((store, undo) => {
          added.push([name, value]);
          return put(store, value, undo);
        }),
      delete: (key: Key) => change((store, undo) => remove(store, key, undo)),
      index: (index: string) => readerOf((query) => findInIndex(storeOf(name), index, query), change),
    };
  };
  const [first = ''] = typeof names === 'string' ? [names] : names;
  return {
    objectStore,
    get store() {
      return objectStore(first);
    },
    abort: rollBack,
    error: null,
    get done(): Promise<void> {
      return gate(() => {
        if (state === 'aborted') throw new DOMException('The transaction was aborted.', 'AbortError');
        state = 'done';
        undo.length = 0;
        pending.delete(rollBack);
        for (const [name, value] of added.splice(0)) tell(name, value);
      });
    },
  };
}

/** Transactions that are neither done nor aborted. */
const pending = new Set<Undo>();

/** Undoes what is not done: whoever began it is dead. */
export function abandonTransactions(): void {
  for (const rollBack of pending) rollBack();
  pending.clear();
}

const memory = {
  get: (name: string, key: Key) => gate(() => storeOf(name).records.get(key)),
  getAll: (name: string, query?: Query) =>
    gate(() => findInStore(storeOf(name), query).map(({ value }) => value)),
  getFromIndex: (name: string, index: string, query: Query) =>
    gate(() => findInIndex(storeOf(name), index, query)[0]?.value),
  getAllFromIndex: (name: string, index: string, query?: Query, count?: number) =>
    gate(() =>
      findInIndex(storeOf(name), index, query)
        .slice(0, count ?? Number.POSITIVE_INFINITY)
        .map(({ value }) => value),
    ),
  count: (name: string) => gate(() => storeOf(name).records.size),
  countFromIndex: (name: string, index: string, query?: Query) =>
    gate(() => findInIndex(storeOf(name), index, query).length),
  put: (name: string, value: object) => gate(() => put(storeOf(name), value, [])),
  transaction: transactionOn,
};

/** What the code builds its ranges with. */
export function installKeyRange(): void {
  Object.assign(globalThis, { IDBKeyRange });
}
