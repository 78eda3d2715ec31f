import type { EpochMilliseconds } from '../../domain/time';
import { MINUTE, SECOND } from '../../domain/time';
import { createEvent } from '../fakes/event';
import type { Machine, Part } from './machine';

export interface SimulatedAlarm {
  readonly name: string;
  /** By the computer's clock. */
  readonly scheduledTime: EpochMilliseconds;
  /** By the time as it is: a clock that is changed later moves no alarm. */
  readonly firesAt: EpochMilliseconds;
  readonly periodInMinutes?: number;
}

export interface SimulatedTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly incognito: false;
  readonly audible: boolean;
}

/** Whether someone is there, as the browser tells it. */
export type SimulatedPresence = 'active' | 'idle' | 'locked';

/** What happens that users would see. */
export interface Witness {
  opened(url: string, tabId: number): void;
  /** A tab that was there already was shown. */
  shown(url: string): void;
  notified(id: string): void;
  /** An item was written to one of the storage areas. */
  stored(key: string, value: unknown): void;
}

interface AlarmOptions {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

/** Packed builds of Chrome fire no alarm earlier. */
const ALARM_FLOOR = 30 * SECOND;

/** Everything of the browser that the background calls, on the machine; the `control` is for the simulation. */
export function createSimulatedBrowser(machine: Machine, witness: Witness) {
  const alarms = new Map<string, SimulatedAlarm>();
  const tabs: SimulatedTab[] = [];
  const windows: { id: number; type: 'normal'; incognito: false }[] = [
    { id: 1, type: 'normal', incognito: false },
  ];
  const notifications = new Map<string, object>();
  let presence: SimulatedPresence = 'active';
  let lastTab = 100;
  const onChanged = createEvent<[Record<string, object>, string]>();
  const onAlarm = createEvent<[{ readonly name: string; readonly scheduledTime: number }]>();
  const onInstalled = createEvent<[object]>();
  const onStartup = createEvent<[]>();
  const onClicked = createEvent<[string]>();
  const onButtonClicked = createEvent<[string, number]>();
  const onRemoved = createEvent<[number]>();
  const onStateChanged = createEvent<[string]>();
  const local = createArea('local');
  const session = createArea('session');
  const sync = createArea('sync');

  function createArea(part: Part) {
    const items = new Map<string, unknown>();
    /** Everything, made once until something changes. */
    let all: Readonly<Record<string, unknown>> | null = null;
    const tell = (changes: Record<string, object>): void => {
      if (Object.keys(changes).length > 0) machine.later(() => onChanged.fire(changes, part));
    };
    const forget = (): void => {
      items.clear();
      all = null;
    };
    return {
      items,
      get: (keys: string | readonly string[] | null = null) =>
        machine.call(part, () => {
          if (keys === null) {
            all ??= Object.fromEntries(items);
            return all;
          }
          const found: Record<string, unknown> = {};
          for (const key of typeof keys === 'string' ? [keys] : keys) {
            if (items.has(key)) found[key] = items.get(key);
          }
          return found;
        }),
      set: (added: Readonly<Record<string, unknown>>) =>
        machine.call(part, () => {
          const changes: Record<string, object> = {};
          for (const [key, value] of Object.entries(added)) {
            changes[key] = { oldValue: items.get(key), newValue: value };
            items.set(key, value);
            witness.stored(key, value);
          }
          all = null;
          tell(changes);
        }),
      remove: (keys: string | readonly string[]) =>
        machine.call(part, () => {
          const changes: Record<string, object> = {};
          for (const key of typeof keys === 'string' ? [keys] : keys) {
            if (items.has(key)) changes[key] = { oldValue: items.get(key) };
            items.delete(key);
          }
          all = null;
          tell(changes);
        }),
      clear: () => machine.call(part, forget),
      forget,
    };
  }

  function addTab(url: string, windowId: number, audible: boolean): SimulatedTab {
    lastTab += 1;
    const tab = { id: lastTab, windowId, url, incognito: false, audible } as const;
    tabs.push(tab);
    return tab;
  }

  function openTab(url: string, windowId: number): SimulatedTab {
    const tab = addTab(url, windowId, false);
    witness.opened(url, tab.id);
    return tab;
  }

  function tabOf(id: number): SimulatedTab {
    const tab = tabs.find((other) => other.id === id);
    if (tab === undefined) throw new Error('No tab with id.');
    return tab;
  }

  function closeTabs(closed: readonly SimulatedTab[]): void {
    const rest = tabs.filter((tab) => !closed.includes(tab));
    tabs.splice(0, tabs.length, ...rest);
    for (const { id } of closed) onRemoved.fire(id);
  }

  const browser = {
    storage: { local, session, sync, onChanged },
    alarms: {
      onAlarm,
      get: (name: string) => machine.call('alarms', () => alarms.get(name)),
      getAll: () => machine.call('alarms', () => [...alarms.values()]),
      clear: (name: string) => machine.call('alarms', () => alarms.delete(name)),
      create: (name: string, { when, delayInMinutes, periodInMinutes }: AlarmOptions) =>
        machine.call('alarms', () => {
          const delay = (delayInMinutes ?? periodInMinutes ?? 0) * MINUTE;
          const scheduledTime = when ?? machine.clock + delay;
          const wait = Math.max(ALARM_FLOOR, scheduledTime - machine.clock);
          const period = periodInMinutes === undefined ? {} : { periodInMinutes };
          alarms.set(name, { name, scheduledTime, firesAt: machine.time + wait, ...period });
        }),
    },
    notifications: {
      onClicked,
      onButtonClicked,
      create: (id: string, options: object) =>
        machine.call('notifications', () => {
          notifications.set(id, options);
          witness.notified(id);
          return id;
        }),
      clear: (id: string) => machine.call('notifications', () => notifications.delete(id)),
      getAll: () => machine.call('notifications', () => Object.fromEntries(notifications)),
    },
    windows: {
      getAll: () => machine.call('tabs', () => [...windows]),
      getLastFocused: () =>
        machine.call('tabs', () => {
          const [first] = windows;
          if (first === undefined) throw new Error('No window.');
          return first;
        }),
      create: ({ url }: { readonly url: string }) =>
        machine.call('tabs', () => {
          const window = { id: lastTab + 1, type: 'normal', incognito: false } as const;
          windows.push(window);
          return { ...window, tabs: [openTab(url, window.id)] };
        }),
      update: (id: number) => machine.call('tabs', () => windows.find((window) => window.id === id)),
    },
    tabs: {
      create: ({ url, windowId }: { readonly url: string; readonly windowId: number }) =>
        machine.call('tabs', () => openTab(url, windowId)),
      query: () => machine.call('tabs', () => [...tabs]),
      get: (id: number) => machine.call('tabs', () => tabOf(id)),
      update: (id: number) =>
        machine.call('tabs', () => {
          const tab = tabOf(id);
          witness.shown(tab.url);
          return tab;
        }),
      onRemoved,
    },
    action: {
      setBadgeText: () => machine.call('action', () => undefined),
      setBadgeBackgroundColor: () => machine.call('action', () => undefined),
      setBadgeTextColor: () => machine.call('action', () => undefined),
    },
    permissions: {
      contains: () => machine.call(null, () => false),
      onAdded: createEvent<[object]>(),
      onRemoved: createEvent<[object]>(),
    },
    contextMenus: {
      onClicked: createEvent<[object]>(),
      removeAll: () => machine.call(null, () => undefined),
      create: () => undefined,
    },
    commands: { onCommand: createEvent<[string]>() },
    idle: {
      queryState: () => machine.call(null, () => presence),
      setDetectionInterval: () => undefined,
      onStateChanged,
    },
    runtime: {
      onInstalled,
      onStartup,
      getURL: (path: string) => `chrome-extension://gavel${path}`,
      getManifest: () => ({ version: '1.0.0' }),
    },
    i18n: { getUILanguage: () => 'en-GB' },
  };
  const control = {
    alarms,
    tabs,
    windows,
    notifications,
    get presence(): SimulatedPresence {
      return presence;
    },
    /** Someone goes, or comes back; the system may fall asleep over that without a word. */
    setPresence(next: SimulatedPresence): void {
      presence = next;
    },
    tellPresence(): void {
      onStateChanged.fire(presence);
    },
    /** A tab of something else can be heard, or no longer. */
    setSound(isOn: boolean): void {
      const rest = tabs.filter(({ audible }) => !audible);
      tabs.splice(0, tabs.length, ...rest);
      const [window] = windows;
      if (isOn && window !== undefined) addTab('https://music.example/', window.id, true);
    },
    /** The user closes the tabs; the worker hears of each. */
    closeTabs,
    /** The browser ends and starts again: alarms and what it remembered for the session are gone. */
    restart(): void {
      alarms.clear();
      session.forget();
      notifications.clear();
      presence = 'active';
      tabs.length = 0;
      windows.splice(0, windows.length, { id: 1, type: 'normal', incognito: false });
    },
  };
  return { browser, control };
}

export type SimulatedBrowser = ReturnType<typeof createSimulatedBrowser>;
