import { createEvent, type FakeEvent } from './event';

interface Permissions {
  readonly origins?: readonly string[];
}

/** `browser.permissions` for host permissions, which the user of a test grants and takes back. */
export interface FakePermissions {
  contains(wanted: Permissions): Promise<boolean>;
  request(wanted: Permissions): Promise<boolean>;
  readonly onAdded: FakeEvent<[Permissions]>;
  readonly onRemoved: FakeEvent<[Permissions]>;
  grant(origin: string): void;
  revoke(origin: string): void;
}

/** Asking is granted: the user says yes. */
export function createPermissions(...granted: readonly string[]): FakePermissions {
  const origins = new Set(granted);
  const onAdded = createEvent<[Permissions]>();
  const onRemoved = createEvent<[Permissions]>();
  const grant = (origin: string): void => {
    origins.add(origin);
    onAdded.fire({ origins: [origin] });
  };
  return {
    contains: async (wanted) => (wanted.origins ?? []).every((origin) => origins.has(origin)),
    request: async (wanted) => {
      for (const origin of wanted.origins ?? []) grant(origin);
      return true;
    },
    onAdded,
    onRemoved,
    grant,
    revoke: (origin) => {
      origins.delete(origin);
      onRemoved.fire({ origins: [origin] });
    },
  };
}
