import { IDBKeyRange } from 'fake-indexeddb';
import {
  type Found,
  type Key,
  MemoryStore,
  type Query,
  type StoreShape,
  type Undo,
} from './memory-database-store';

/**
 * Stands in for `platform/database-connection`, and with `unwrap` for `idb`, where a simulation needs thousands of
 * transactions a second: the same stores and indexes in memory, as far as Gavel uses them. A transaction is all or
 * nothing: it takes effect when `done` is asked for. `memory-database.test.ts` holds it against the real thing.
 */

/** See `platform/database-migrations`. */
const SHAPES: Readonly<Record<string, StoreShape>> = {
  sessions: { keyPath: 'uid', single: ['until'], multiple: ['listKeys', 'matchKeys', 'sourceIds'] },
  sourceStates: { keyPath: 'id', single: [], multiple: [] },
  ledger: { keyPath: 'id', single: ['at'], multiple: [] },
  decisions: { keyPath: null, single: ['at', 'uid'], multiple: [] },
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

function emptyStores(): ReadonlyMap<string, MemoryStore> {
  return new Map(Object.entries(SHAPES).map(([name, shape]) => [name, new MemoryStore(shape)]));
}

function storeOf(name: string): MemoryStore {
  const store = stores.get(name);
  if (store === undefined) throw new DOMException(`No store ${name}.`, 'NotFoundError');
  return store;
}

export const DATABASE_NAME = 'gavel';

/** As `platform/database-connection` has it. */
export async function openDatabase(): Promise<MemoryDatabase> {
  return memory;
}

export function withDatabase<Result>(
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

/** What the code builds its ranges with. */
export function installKeyRange(): void {
  Object.assign(globalThis, { IDBKeyRange });
}

/** Transactions that are neither done nor aborted. */
const pending = new Set<MemoryTransaction>();

/** Undoes what is not done: whoever began it is dead. */
export function abandonTransactions(): void {
  for (const transaction of pending) transaction.abort();
}

/** A store, or an index of it, as it is read. */
class Reader {
  constructor(
    protected readonly transaction: MemoryTransaction,
    protected readonly name: string,
    private readonly field?: string,
  ) {}

  #find(query: Query, count?: number): readonly Found[] {
    return storeOf(this.name).find(query, this.field, count);
  }

  get(query: Query): Promise<object | undefined> {
    return gate(() => this.#find(query, 1)[0]?.value);
  }

  getAll(query?: Query, count?: number): Promise<readonly object[]> {
    return gate(() => this.#find(query, count).map(({ value }) => value));
  }

  getAllKeys(query?: Query, count?: number): Promise<readonly Key[]> {
    return gate(() => this.#find(query, count).map(({ primaryKey }) => primaryKey));
  }

  count(query?: Query): Promise<number> {
    return gate(() => this.#find(query).length);
  }

  openCursor(query?: Query, direction: 'next' | 'prev' = 'next'): Promise<Cursor | null> {
    return gate(() => {
      const found = this.#find(query);
      return this.#cursorAt(direction === 'prev' ? found.toReversed() : found, 0);
    });
  }

  openKeyCursor(query?: Query, direction: 'next' | 'prev' = 'next'): Promise<Cursor | null> {
    return this.openCursor(query, direction);
  }

  async *iterate(query?: Query): AsyncGenerator<Cursor> {
    for (let cursor = await this.openCursor(query); cursor !== null; cursor = await cursor.continue())
      yield cursor;
  }

  /** Over what was found; `advance` and `continue` answer with the next one. */
  #cursorAt(found: readonly Found[], place: number): Cursor | null {
    const here = found[place];
    if (here === undefined) return null;
    return {
      ...here,
      advance: (count) => gate(() => this.#cursorAt(found, place + count)),
      continue: () => gate(() => this.#cursorAt(found, place + 1)),
      delete: () => this.transaction.change((undo) => storeOf(this.name).delete(here.primaryKey, undo)),
    };
  }
}

interface Cursor extends Found {
  advance(count: number): Promise<Cursor | null>;
  continue(): Promise<Cursor | null>;
  delete(): Promise<void>;
}

class ObjectStore extends Reader {
  index(field: string): Reader {
    return new Reader(this.transaction, this.name, field);
  }

  put(value: object): Promise<Key> {
    return this.transaction.change((undo) => storeOf(this.name).put(value, undo));
  }

  add(value: object): Promise<Key> {
    return this.transaction.change((undo) => {
      this.transaction.added.push([this.name, value]);
      return storeOf(this.name).put(value, undo);
    });
  }

  delete(key: Key): Promise<void> {
    return this.transaction.change((undo) => storeOf(this.name).delete(key, undo));
  }
}

class MemoryTransaction {
  readonly error = null;
  readonly added: (readonly [string, object])[] = [];
  readonly #first: string;
  readonly #undo: Undo[] = [];
  #state: 'open' | 'done' | 'aborted' = 'open';

  constructor(names: string | readonly string[]) {
    this.#first = typeof names === 'string' ? names : (names[0] ?? '');
    pending.add(this);
  }

  get store(): ObjectStore {
    return this.objectStore(this.#first);
  }

  objectStore(name: string): ObjectStore {
    return new ObjectStore(this, name);
  }

  /** Does something to the stores, within the transaction. */
  async change<Result>(work: (undo: Undo[]) => Result): Promise<Result> {
    if (this.#state !== 'open')
      throw new DOMException('The transaction is over.', 'TransactionInactiveError');
    try {
      return await gate(() => work(this.#undo));
    } catch (error) {
      this.abort();
      throw error;
    }
  }

  abort(): void {
    while (this.#undo.length > 0) this.#undo.pop()?.();
    if (this.#state === 'open') this.#state = 'aborted';
    pending.delete(this);
  }

  get done(): Promise<void> {
    return gate(() => {
      if (this.#state === 'aborted') throw new DOMException('The transaction was aborted.', 'AbortError');
      this.#state = 'done';
      this.#undo.length = 0;
      pending.delete(this);
      for (const [name, value] of this.added.splice(0)) tell(name, value);
    });
  }
}

type MemoryDatabase = typeof memory;

const memory = {
  get: (name: string, key: Key) => gate(() => storeOf(name).records.get(key)),
  getAll: (name: string, query?: Query) =>
    gate(() =>
      storeOf(name)
        .find(query)
        .map(({ value }) => value),
    ),
  getFromIndex: (name: string, index: string, query: Query) =>
    gate(() => storeOf(name).find(query, index, 1)[0]?.value),
  getAllFromIndex: (name: string, index: string, query?: Query, count?: number) =>
    gate(() =>
      storeOf(name)
        .find(query, index, count)
        .map(({ value }) => value),
    ),
  count: (name: string) => gate(() => storeOf(name).records.size),
  countFromIndex: (name: string, index: string, query?: Query) =>
    gate(() => storeOf(name).find(query, index).length),
  put: (name: string, value: object) => gate(() => storeOf(name).put(value, [])),
  transaction: (names: string | readonly string[], _mode?: IDBTransactionMode) =>
    new MemoryTransaction(names),
};
