import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onWake } from '../background/alarms';
import { listenToClosedTabs } from '../background/closed-tabs';
import { listenToNotifications } from '../background/notification-clicks';
import { listenToPageReading, makeContextMenu } from '../background/page-reading';
import { refresh } from '../background/refresh';
import { readDetails, sync } from '../background/sync';
import { listenToTestAlert } from '../background/test-alert';
import { keepUp } from '../background/upkeep';
import { onPresenceChange } from '../platform/browser-state';
import { onPermissionsChange } from '../platform/permissions';
import { onStoredChange, readWishes } from '../platform/storage';

/** The pages say what is wrong, as far as a user can be told; the browser's log keeps the particulars. */
function keepGoing(work: Promise<void>): void {
  work.catch((error: unknown) => console.error(error));
}

/** Every listener, registered at once, as a worker must; all roads lead to `refresh`. */
export default defineBackground(() => {
  // The sources are read even where an alert could not be given, and upkeep keeps neither waiting.
  const wake = (): void => keepGoing(refresh().finally(() => keepUp().finally(() => sync('clock'))));
  const look = (): void => keepGoing(refresh().finally(() => keepUp().finally(() => sync('look'))));
  const begin = (): void => {
    look();
    keepGoing(makeContextMenu());
  };
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  onWake(wake);
  onPermissionsChange(look);
  onPresenceChange(wake);
  onStoredChange((change) => {
    switch (change) {
      case 'schedule':
        return keepGoing(refresh());
      case 'choices':
        return keepGoing(refresh('choice'));
      case 'preferences':
        keepGoing(makeContextMenu());
        return keepGoing(refresh('choice').finally(() => sync('clock')));
      case 'looked':
      case 'sources':
        return look();
      case 'read-now':
        return keepGoing(
          readWishes().then(({ sourceId }) => (sourceId === null ? undefined : sync('now', sourceId))),
        );
      case 'details':
        return keepGoing(readWishes().then(({ uid }) => (uid === null ? undefined : readDetails(uid))));
      case 'missed':
      case 'zone':
      case 'troubles':
        // For the pages alone. To act on a trouble would only meet it again, and write of it again.
        return;
    }
  });
  listenToNotifications();
  listenToClosedTabs();
  listenToPageReading();
  listenToTestAlert();
});
