import { browser } from 'wxt/browser';

/** The hosts Gavel reads. Chrome grants them at install; the user of either browser may take them back at any time. */
const HOSTS = { origins: ['https://webtv.un.org/*'] };

/** Whether the address may be read. */
export function hasHostPermission(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** Asks the user for the hosts; must be the first thing in a click handler. Returns whether they were granted. */
export function requestHostPermissions(): Promise<boolean> {
  return browser.permissions.request(HOSTS);
}

/** Calls back when permissions were granted or taken away. Registers synchronously, as a worker must. */
export function onPermissionsChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
