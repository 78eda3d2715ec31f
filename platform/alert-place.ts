import { browser } from 'wxt/browser';
import type { AlertPlace, SystemName } from '../domain/alert-place';

/** The browser's short names (`runtime.PlatformOs`). */
const SYSTEMS: ReadonlyMap<string, SystemName> = new Map([
  ['win', 'windows'],
  ['mac', 'macos'],
  ['linux', 'linux'],
  ['cros', 'chromeos'],
]);

/** Where alerts are shown; what the browser does not tell is `other`, and not turned off. */
export async function readAlertPlace(): Promise<AlertPlace> {
  const [os, areTurnedOff] = await Promise.all([readSystem(), areNotificationsTurnedOff()]);
  return {
    system: SYSTEMS.get(os) ?? 'other',
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    areTurnedOff,
  };
}

async function readSystem(): Promise<string> {
  try {
    return (await browser.runtime.getPlatformInfo()).os;
  } catch {
    return '';
  }
}

/** Whether the browser shows no notifications of Gavel; Firefox does not tell. */
export async function areNotificationsTurnedOff(): Promise<boolean> {
  try {
    return (await browser.notifications.getPermissionLevel?.()) === 'denied';
  } catch {
    return false;
  }
}
