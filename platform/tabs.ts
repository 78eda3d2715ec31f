import { browser } from 'wxt/browser';

/**
 * Opens the address in a new tab of the normal window that was focused last, without raising that window;
 * never in a private window, never in a tab that is there already. Where no such window is open, in a new one.
 * Returns the id of the tab, or null where the browser does not tell it.
 * @throws the browser's error when it refuses.
 */
export async function openInNewTab(url: string): Promise<number | null> {
  const windowId = await lastFocusedWindow();
  if (windowId === null) {
    const created = await browser.windows.create({ url });
    return created?.tabs?.[0]?.id ?? null;
  }
  const tab = await browser.tabs.create({ windowId, url, active: true });
  return tab.id ?? null;
}

/** The normal, not private window that has the focus or had it last; any other one where that is not to be had. */
async function lastFocusedWindow(): Promise<number | null> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const eligible = windows.filter((window) => !window.incognito);
  const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => null);
  const chosen = eligible.find((window) => window.id === last?.id) ?? eligible[0];
  return chosen?.id ?? null;
}
