import { armFirstSession } from './arming';
import { printCountdown, waitForOpening } from './opening';
import type { PopupPage } from './popup-page';
import { waitForList } from './popup-reading';
import { readRehearsal } from './rehearsal-reading';
import { saveScreenshot } from './screenshot';

/**
 * Arms the next session of the bundled programme and says so. With `untilOpened` it goes on to the start:
 * prints the countdown, the notification and the address of the tab, and takes a picture before and after.
 */
export async function rehearse(popup: PopupPage, at: string, untilOpened: boolean): Promise<void> {
  await waitForList(popup);
  console.log(
    `A rehearsal: the clock of this build began at ${at}, and the schedule is read from no network.`,
  );
  const { tabs } = await readRehearsal(popup);
  const armed = await armFirstSession(popup);
  console.log(`Armed: ${armed.title}, ${armed.promise.charAt(0).toLowerCase()}${armed.promise.slice(1)}`);
  if (!untilOpened) return;

  await saveScreenshot(popup, 'rehearsal-armed');
  await printCountdown(popup, tabs);
  const { address, reading } = await waitForOpening(popup, tabs);
  console.log(`Notification: ${reading.notificationIds.join(', ') || 'none is shown any more'}`);
  console.log(`Decision: ${reading.lastDecision ?? 'none is on record'}`);
  console.log(`Opened: ${address}`);
  await saveScreenshot(popup, 'rehearsal-opened');
}
