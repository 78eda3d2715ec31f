/** What a notification says; `buttons` is what Firefox does not know. */
export interface FakeNotification {
  readonly type: string;
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}

type Create = (id: string, options: FakeNotification) => Promise<string>;

const FIREFOX_KNOWS: ReadonlySet<string> = new Set(['type', 'iconUrl', 'title', 'message']);

/** `notifications.create` as Firefox has it: it throws on `buttons` and whatever else it does not know. */
export function inFirefox(create: Create): Create {
  return async (id, options) => {
    const unknown = Object.keys(options).find((key) => !FIREFOX_KNOWS.has(key));
    if (unknown === undefined) return create(id, options);
    throw new Error(
      `Type error for parameter options (Property "${unknown}" is unsupported by Firefox) for notifications.create.`,
    );
  };
}
