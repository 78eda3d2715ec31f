import { browser } from 'wxt/browser';
import { tabShowing } from '../domain/browser-state';

/** While the window was looked for, the time to open a tab has passed. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** How a tab is to be opened. */
export interface TabOptions {
  /** Behind the tab that is used. */
  readonly isInBackground?: boolean;
  /** Asked right before: the computer may have slept meanwhile. */
  readonly mayStill?: () => boolean;
}

/**
 * Opens the address in a new tab of the normal window that was focused last, without raising that window;
 * never in a private window, never in a tab that is there already. Where no such window is open, in a new one.
 * Returns the id of the tab, or null where the browser does not tell it.
 * @throws TooLateError where it may not any more, the browser's error when it refuses.
 */
export async function openInNewTab(
  url: string,
  { isInBackground = false, mayStill = () => true }: TabOptions = {},
): Promise<number | null> {
  const windowId = await lastFocusedWindow();
  if (!mayStill()) throw new TooLateError('The time to open the tab has passed.');
  if (windowId === null) {
    const created = await browser.windows.create({ url });
    return created?.tabs?.[0]?.id ?? null;
  }
  const tab = await browser.tabs.create({ windowId, url, active: !isInBackground });
  return tab.id ?? null;
}

/**
 * Shows a tab that is open, in its window, which is not raised: it asks for attention.
 * @throws the browser's error where the tab has gone.
 */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId === undefined) return;
  // The tab is shown, whether the window can ask for attention or not.
  await browser.windows.update(tab.windowId, { drawAttention: true }).catch(() => undefined);
}

/** The normal, not private window that has the focus or had it last; any other one where that is not to be had. */
async function lastFocusedWindow(): Promise<number | null> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const eligible = windows.filter((window) => !window.incognito);
  const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => null);
  const chosen = eligible.find((window) => window.id === last?.id) ?? eligible[0];
  return chosen?.id ?? null;
}

/** The id of a tab that shows the address, or null: of hosts that Gavel may not read, browsers do not tell. */
export async function findTab(href: string): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  const knownTabs = tabs.flatMap(({ id, url }) => (id === undefined || !url ? [] : [{ id, href: url }]));
  return tabShowing(href, { knownTabs })?.id ?? null;
}

/** Calls back with the id of each tab that is closed. Registers synchronously, as a worker must. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}
