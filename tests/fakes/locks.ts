interface LockOptions {
  readonly ifAvailable?: boolean;
  readonly mode?: 'exclusive' | 'shared';
}

type Holder<Result> = (lock: { readonly name: string } | null) => Promise<Result> | Result;

/**
 * `navigator.locks`, which Node 20 lacks: locks granted in the order of asking and held until what the holder returned
 * has settled, however it did. Shared ones are held side by side. With `ifAvailable` a lock that cannot be granted at
 * once is `null`.
 */
export interface FakeLocks {
  request<Result>(name: string, holder: Holder<Result>): Promise<Result>;
  request<Result>(name: string, options: LockOptions, holder: Holder<Result>): Promise<Result>;
}

export function createLocks(): FakeLocks {
  /** Of each lock who holds it or waits for it, in order. */
  const queues = new Map<string, readonly Turn[]>();

  function request<Result>(
    name: string,
    ...rest: readonly [Holder<Result>] | readonly [LockOptions, Holder<Result>]
  ): Promise<Result> {
    const [options, holder] = rest.length === 1 ? [{}, rest[0]] : rest;
    const isShared = options.mode === 'shared';
    const queue = queues.get(name) ?? [];
    const before = queue.filter((turn) => !isShared || !turn.isShared);
    if (options.ifAvailable && before.length > 0) return Promise.resolve().then(() => holder(null));
    const result = Promise.all(before.map(({ released }) => released)).then(() => holder({ name }));
    const released = result.then(nothing, nothing).then(() => {
      queues.set(
        name,
        (queues.get(name) ?? []).filter((turn) => turn.released !== released),
      );
    });
    queues.set(name, [...queue, { isShared, released }]);
    return released.then(() => result);
  }

  return { request };
}

interface Turn {
  readonly isShared: boolean;
  readonly released: Promise<void>;
}

function nothing(): void {}
