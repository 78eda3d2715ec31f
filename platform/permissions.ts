import { browser } from 'wxt/browser';

/** The hosts that come with Gavel. Chrome grants them at install; the user of either browser may take them back at any time. */
export const BUILT_IN_HOSTS = ['webtv.un.org', 'journal.un.org', 'journal-api.un.org'] as const;

const BUILT_IN_ORIGINS = BUILT_IN_HOSTS.map((host) => `https://${host}/*`);

/** Whether the address may be read. */
export function hasHostPermission(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Asks the user for the hosts that come with Gavel; must be the first thing in a click handler. Returns whether they were granted. */
export function requestHostPermissions(): Promise<boolean> {
  return browser.permissions.request({ origins: BUILT_IN_ORIGINS });
}

/**
 * Asks the user for the hosts of the addresses; must be the first thing in a click handler, with nothing waited for
 * before it, or the browser refuses. Returns whether they were granted; granted ones are not asked for again.
 */
export function requestPermissionsFor(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.map(patternOf))] });
}

/** Gives back the permission for the host of the address; one that comes with Gavel stays. */
export async function giveBackPermission(url: string): Promise<void> {
  const pattern = patternOf(url);
  if (BUILT_IN_ORIGINS.includes(pattern)) return;
  // Refused where the administrator of the computer grants it: then it is not Gavel's to give back.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => undefined);
}

/** Without it, browsers tell the addresses of those tabs alone whose hosts Gavel may read. */
const TABS = { permissions: ['tabs' as const] };

/** Whether Gavel may see the addresses of all tabs. */
export function hasTabsPermission(): Promise<boolean> {
  return browser.permissions.contains(TABS);
}

/** Asks the user to let Gavel see the addresses of all tabs; must be the first thing in a click handler. Returns whether it was granted. */
export function requestTabsPermission(): Promise<boolean> {
  return browser.permissions.request(TABS);
}

/** Gives back the permission to see the addresses of all tabs. */
export async function giveBackTabsPermission(): Promise<void> {
  await browser.permissions.remove(TABS);
}

/** Calls back when permissions were granted or taken away; returns how to stop. Registers synchronously, as a worker must. */
export function onPermissionsChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** A match pattern has no port: it stands for all ports of the host. */
function patternOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** The hosts that may be read now, as match patterns. */
export async function readGrantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

const EVERYWHERE: ReadonlySet<string> = new Set(['https://*/*', '*://*/*', '<all_urls>']);

/** Whether the granted match patterns let the address be read. */
export function isGranted(origins: readonly string[], url: string): boolean {
  return origins.some((origin) => origin === patternOf(url) || EVERYWHERE.has(origin));
}
