import { createEvent, type FakeEvent } from './event';

/**
 * `browser.windows` and `browser.tabs`, as far as Gavel uses them. Unlike fakeBrowser's, they know private windows
 * and kinds of window, refuse a window that is not there, put the tab of a new window into it, tell which tab can be
 * heard, and answer always with a promise.
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

/** A tab as the browser tells of it. */
type ToldTab = FakeTab & {
  readonly incognito: boolean;
  readonly audible: boolean;
  readonly mutedInfo: { readonly muted: boolean };
};

export interface FakeWindows {
  readonly windows: {
    getAll(filter?: WindowFilter): Promise<readonly FakeWindow[]>;
    getLastFocused(filter?: WindowFilter): Promise<FakeWindow>;
    create(options: { readonly url: string }): Promise<FakeWindow & { readonly tabs: readonly FakeTab[] }>;
    update(id: number, options: object): Promise<FakeWindow>;
  };
  readonly tabs: {
    create(options: Omit<FakeTab, 'id'>): Promise<FakeTab>;
    query(filter: object): Promise<readonly ToldTab[]>;
    update(id: number, options: { readonly active: boolean }): Promise<FakeTab>;
    readonly onRemoved: FakeEvent<[number]>;
  };
  /** The tabs that Gavel opened, in order, as they were opened. */
  readonly opened: readonly FakeTab[];
  /** The tabs that were brought to the front again, by id. */
  readonly shown: readonly number[];
  /** The user opens a tab of their own. */
  visit(url: string, told?: { readonly isAudible?: boolean; readonly isMuted?: boolean }): FakeTab;
  /** The tab begins to play, or stops. */
  setAudible(id: number, isAudible: boolean): void;
  /** The user closes the tab. */
  close(id: number): void;
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
  const shown: number[] = [];
  const tabs = new Map<number, ToldTab>();
  const onRemoved = createEvent<[number]>();
  let refusal: Error | null = null;
  let hangs = false;

  const matching = ({ windowTypes = ['normal', 'popup'] }: WindowFilter = {}): readonly FakeWindow[] =>
    windows.filter(({ type }) => windowTypes.includes(type));

  function add(options: Omit<FakeTab, 'id'>, isAudible = false, isMuted = false): FakeTab {
    const tab = { ...options, id: 100 + tabs.size };
    const incognito = windows.find(({ id }) => id === tab.windowId)?.incognito ?? false;
    tabs.set(tab.id, { ...tab, incognito, audible: isAudible, mutedInfo: { muted: isMuted } });
    return tab;
  }

  async function open(options: Omit<FakeTab, 'id'>): Promise<FakeTab> {
    if (refusal !== null) throw refusal;
    const tab = add(options);
    opened.push(tab);
    if (!hangs) return tab;
    hangs = false;
    return new Promise<FakeTab>(() => undefined);
  }

  function change(id: number, changes: Partial<ToldTab>): ToldTab {
    const tab = tabs.get(id);
    if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
    const changed = { ...tab, ...changes };
    tabs.set(id, changed);
    return changed;
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
      update: async (id) => {
        const window = windows.find((other) => other.id === id);
        if (window === undefined) throw new Error(`No window with id: ${id}.`);
        return window;
      },
    },
    tabs: {
      create: async (options) => {
        if (!windows.some(({ id }) => id === options.windowId)) throw new Error('No window with id.');
        return open(options);
      },
      query: async () => [...tabs.values()],
      update: async (id, { active }) => {
        const tab = change(id, { active });
        shown.push(id);
        return tab;
      },
      onRemoved,
    },
    opened,
    shown,
    visit: (url, { isAudible = false, isMuted = false } = {}) =>
      add({ windowId: windows[0]?.id ?? 1, url, active: true }, isAudible, isMuted),
    setAudible: (id, audible) => void change(id, { audible }),
    close: (id) => {
      tabs.delete(id);
      onRemoved.fire(id);
    },
    refuseWith: (error) => {
      refusal = error;
    },
    hangNext: () => {
      hangs = true;
    },
  };
}
