import { browser } from 'wxt/browser';
import { fromAlertId } from '../domain/alert';
import type { BrowserState, KnownTab, OwnTab, Presence } from '../domain/browser-state';
import type { Preferences } from '../domain/preferences';
import { hasTabsPermission } from './permissions';
import { readOpenedTabs } from './session-memory';

/** Who has not touched anything for so long is away, in seconds. */
const AWAY_AFTER = 5 * 60;

/** What matters of the browser for opening a tab; what it does not tell is taken for calm. */
export async function readBrowserState({
  looksInAllTabs,
}: Pick<Preferences, 'looksInAllTabs'>): Promise<BrowserState> {
  const [presence, windows, tabs, opened, mayLook] = await Promise.all([
    readPresence(),
    browser.windows.getAll({ windowTypes: ['normal'] }).catch(() => null),
    browser.tabs.query({}).catch(() => []),
    readOpenedTabs().catch(() => ({})),
    // Without it browsers tell the addresses of some tabs all the same, and the setting shows as off.
    looksInAllTabs && hasTabsPermission(),
  ]);
  const usable = tabs.filter((tab) => !tab.incognito && tab.id !== undefined);
  const ids = new Set(usable.map(({ id }) => id));
  const ownTabs = Object.entries(opened).flatMap(([alertId, { tabId }]): OwnTab[] => {
    const uid = fromAlertId(alertId)?.uid;
    return uid === undefined || !ids.has(tabId) ? [] : [{ id: tabId, uid }];
  });
  const own = new Set(ownTabs.map(({ id }) => id));
  return {
    presence,
    hasWindow: windows === null || windows.some(({ incognito }) => !incognito),
    audibleTabs: tabs.flatMap(({ id, audible, mutedInfo }) =>
      id !== undefined && audible === true && mutedInfo?.muted !== true ? [id] : [],
    ),
    ownTabs,
    knownTabs: usable.flatMap(({ id, url, pendingUrl }): KnownTab[] => {
      const href = url || pendingUrl;
      return id === undefined || !href || !(mayLook || own.has(id)) ? [] : [{ id, href }];
    }),
  };
}

async function readPresence(): Promise<Presence> {
  try {
    const state = await browser.idle.queryState(AWAY_AFTER);
    return state === 'locked' || state === 'idle' ? state : 'active';
  } catch {
    return 'active';
  }
}

/** Calls back when someone comes back, or goes. Registers synchronously, as a worker must. */
export function onPresenceChange(listener: () => void): void {
  browser.idle.setDetectionInterval(AWAY_AFTER);
  browser.idle.onStateChanged.addListener(listener);
}
