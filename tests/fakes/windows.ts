/**
 * `browser.windows` and `browser.tabs`, as far as Gavel opens tabs. Unlike fakeBrowser's, they know private windows
 * and kinds of window, refuse a window that is not there, put the tab of a new window into it, and answer always
 * with a promise.
 */
export interface FakeWindow {
  readonly id: number;
  readonly type: 'normal' | 'popup';
  readonly incognito: boolean;
}

export interface FakeTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly active: boolean;
}

export interface FakeWindows {
  readonly windows: {
    getAll(filter?: WindowFilter): Promise<readonly FakeWindow[]>;
    getLastFocused(filter?: WindowFilter): Promise<FakeWindow>;
    create(options: { readonly url: string }): Promise<FakeWindow & { readonly tabs: readonly FakeTab[] }>;
  };
  readonly tabs: { create(options: Omit<FakeTab, 'id'>): Promise<FakeTab> };
  /** The tabs that Gavel opened, in order. */
  readonly opened: readonly FakeTab[];
  /** Makes the browser refuse every new tab with this error, or none any more. */
  refuseWith(error: Error | null): void;
  /** The next tab opens, but the browser never says so: the worker dies meanwhile. */
  hangNext(): void;
}

interface WindowFilter {
  readonly windowTypes?: readonly FakeWindow['type'][];
}

/** The windows of the user, the one that was focused last first. */
export function createWindows(...existing: readonly FakeWindow[]): FakeWindows {
  const windows = [...existing];
  const opened: FakeTab[] = [];
  let refusal: Error | null = null;
  let hangs = false;

  const matching = ({ windowTypes = ['normal', 'popup'] }: WindowFilter = {}): readonly FakeWindow[] =>
    windows.filter(({ type }) => windowTypes.includes(type));

  async function open(options: Omit<FakeTab, 'id'>): Promise<FakeTab> {
    if (refusal !== null) throw refusal;
    const tab = { ...options, id: 100 + opened.length };
    opened.push(tab);
    if (!hangs) return tab;
    hangs = false;
    return new Promise<FakeTab>(() => undefined);
  }

  return {
    windows: {
      getAll: async (filter) => matching(filter).toSorted((a, b) => a.id - b.id),
      getLastFocused: async (filter) => {
        const [last] = matching(filter);
        if (last === undefined) throw new Error('No window with the given types.');
        return last;
      },
      create: async ({ url }) => {
        const window: FakeWindow = { id: 50 + windows.length, type: 'normal', incognito: false };
        windows.unshift(window);
        return { ...window, tabs: [await open({ windowId: window.id, url, active: true })] };
      },
    },
    tabs: {
      create: async (options) => {
        if (!windows.some(({ id }) => id === options.windowId)) throw new Error('No window with id.');
        return open(options);
      },
    },
    opened,
    refuseWith: (error) => {
      refusal = error;
    },
    hangNext: () => {
      hangs = true;
    },
  };
}
