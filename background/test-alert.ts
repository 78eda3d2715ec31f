import { browser } from 'wxt/browser';
import { SECOND } from '../domain/time';
import type { Clock } from '../platform/clock';
import { loadStrings } from '../platform/i18n';
import { readPreferences } from '../platform/storage';

/** The test alert takes the way of a real one, from an alarm through a worker that may have to wake to a notification. */

/** Names both the alarm and the notification. */
const TEST_ALERT = 'test-alert';

/** Packed Chrome builds make 30 s of it. */
const DELAY = 5 * SECOND;

/** Asks for the test alert, for a page: it comes within 30 seconds, in the place of an earlier one. */
export async function requestTestAlert(clock: Clock): Promise<void> {
  // A notification that is still there would be changed without a word.
  await browser.notifications.clear(TEST_ALERT);
  await browser.alarms.create(TEST_ALERT, { when: clock.toSystemTime(clock.now() + DELAY) });
}

/** Shows the test alert when its alarm fires. Registers synchronously, as a worker must. */
export function listenToTestAlert(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TEST_ALERT) void showTestAlert();
  });
}

async function showTestAlert(): Promise<void> {
  const { language } = await readPreferences();
  const { text } = await loadStrings(language);
  await browser.notifications.create(TEST_ALERT, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('testTitle'),
    message: text('testMessage'),
  });
}
