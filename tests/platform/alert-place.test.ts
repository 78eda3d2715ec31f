import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAlertPlace } from '../../platform/alert-place';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A browser on the system, which may tell whether it shows notifications. */
function runOn(os: string, level?: string): void {
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os }) });
  Object.assign(fakeBrowser.notifications, {
    getPermissionLevel: level === undefined ? undefined : async () => level,
  });
}

it.each([
  ['win', 'windows'],
  ['mac', 'macos'],
  ['linux', 'linux'],
  ['cros', 'chromeos'],
  ['android', 'other'],
  ['openbsd', 'other'],
  ['constructor', 'other'],
])('is on %s the system %s', async (os, system) => {
  runOn(os, 'granted');
  expect(await readAlertPlace()).toEqual({ system, browser: 'chromium', areTurnedOff: false });
});

it('says that notifications are turned off where the browser says so', async () => {
  runOn('win', 'denied');
  expect((await readAlertPlace()).areTurnedOff).toBe(true);
});

it('does not say so in Firefox, which does not tell', async () => {
  vi.stubEnv('FIREFOX', 'true');
  runOn('mac');
  expect(await readAlertPlace()).toEqual({ system: 'macos', browser: 'firefox', areTurnedOff: false });
});

it('is not known where the browser refuses to tell', async () => {
  const refuse = () => Promise.reject(new Error('No.'));
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: refuse });
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: refuse });
  expect(await readAlertPlace()).toEqual({ system: 'other', browser: 'chromium', areTurnedOff: false });
});
