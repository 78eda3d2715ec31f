import { browser } from 'wxt/browser';
import { fromAlertId } from '../domain/alert';
import { pageOf } from '../domain/watch';
import { openClock } from '../platform/clock';
import { findEntry } from '../platform/database';
import { record } from '../platform/ledger';
import { raiseScheduleVersion } from '../platform/storage';
import { openInNewTab } from '../platform/tabs';

/** Opened by a click where the session has gone from the database. */
const UN_WEB_TV = 'https://webtv.un.org/en/schedule';

/** Handles clicks on notifications and their buttons. Registers synchronously, as a worker must. */
export function listenToNotifications(): void {
  browser.notifications.onClicked.addListener((id) => void watch(id));
  browser.notifications.onButtonClicked?.addListener((id) => void pressButton(id));
}

/** The only button of a reminder says "Don't open"; that of a start says "Watch". */
async function pressButton(id: string): Promise<void> {
  const key = fromAlertId(id);
  if (key?.kind !== 'lead') return watch(id);
  const clock = await openClock();
  await record({ ...key, kind: 'declined', leadMinutes: 0 }, 'done', clock.now());
  await browser.notifications.clear(id);
  await raiseScheduleVersion();
}

/** A click is the user's own word: any address of the session may open. What is not about a session (the test alert) leads nowhere. */
async function watch(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const key = fromAlertId(id);
  if (key === null) return;
  const entry = await findEntry(key.uid).catch(() => undefined);
  await openInNewTab((entry && pageOf(entry.session)) ?? UN_WEB_TV);
}
