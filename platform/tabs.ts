import { browser } from 'wxt/browser';

/** While the window was looked for, the time to open a tab has passed. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/**
 * Opens the address in a new tab of the normal window that was focused last, without raising that window;
 * never in a private window, never in a tab that is there already. Where no such window is open, in a new one.
 * Returns the id of the tab, or null where the browser does not tell it.
 * @param mayStill asked right before: the computer may have slept meanwhile.
 * @throws TooLateError where it may not any more, the browser's error when it refuses.
 */
export async function openInNewTab(
  url: string,
  mayStill: () => boolean = () => true,
): Promise<number | null> {
  const windowId = await lastFocusedWindow();
  if (!mayStill()) throw new TooLateError('The time to open the tab has passed.');
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

/** The id of a tab that shows the address, or null: of hosts that Gavel may not read, browsers do not tell. */
export async function findTab(url: string): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id ?? null;
}
