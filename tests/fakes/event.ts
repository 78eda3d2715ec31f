type Listener<Args extends readonly unknown[]> = (...args: Args) => void;

/** An event of the browser: pages and worker listen, tests fire. */
export interface FakeEvent<Args extends readonly unknown[]> {
  addListener(listener: Listener<Args>): void;
  removeListener(listener: Listener<Args>): void;
  hasListener(listener: Listener<Args>): boolean;
  fire(...args: Args): void;
}

export function createEvent<Args extends readonly unknown[]>(): FakeEvent<Args> {
  const listeners = new Set<Listener<Args>>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    fire: (...args) => {
      for (const listener of listeners) listener(...args);
    },
  };
}
