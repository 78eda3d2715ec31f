interface LockOptions {
  readonly ifAvailable?: boolean;
}

type Holder<Result> = (lock: { readonly name: string } | null) => Promise<Result> | Result;

/**
 * `navigator.locks`, which Node 20 lacks: exclusive locks, granted in the order of asking and held until what the
 * holder returned has settled, however it did. With `ifAvailable` a lock that is held is `null` at once.
 */
export interface FakeLocks {
  request<Result>(name: string, holder: Holder<Result>): Promise<Result>;
  request<Result>(name: string, options: LockOptions, holder: Holder<Result>): Promise<Result>;
}

export function createLocks(): FakeLocks {
  /** The last holder of each lock that is held, settled when it lets go. */
  const held = new Map<string, Promise<void>>();

  function request<Result>(
    name: string,
    ...rest: readonly [Holder<Result>] | readonly [LockOptions, Holder<Result>]
  ): Promise<Result> {
    const [options, holder] = rest.length === 1 ? [{}, rest[0]] : rest;
    const before = held.get(name);
    if (options.ifAvailable && before !== undefined) return Promise.resolve().then(() => holder(null));
    const result = (before ?? Promise.resolve()).then(() => holder({ name }));
    const released = result.then(nothing, nothing).then(() => {
      if (held.get(name) === released) held.delete(name);
    });
    held.set(name, released);
    return released.then(() => result);
  }

  return { request };
}

function nothing(): void {}
