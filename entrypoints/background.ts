import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onWake } from '../background/alarms';
import { listenToNotifications } from '../background/notification-clicks';
import { refresh } from '../background/refresh';
import { readDetails, sync } from '../background/sync';
import { listenToTestAlert } from '../background/test-alert';
import { keepUp } from '../background/upkeep';
import { onPermissionsChange } from '../platform/permissions';
import { onStoredChange, readWishes } from '../platform/storage';

/** Every listener, registered at once, as a worker must; all roads lead to `refresh`. */
export default defineBackground(() => {
  // The sources are read even where an alert could not be given, and upkeep keeps neither waiting.
  const wake = (): void => void refresh().finally(() => keepUp().finally(() => sync('clock')));
  const look = (): void => void refresh().finally(() => keepUp().finally(() => sync('look')));
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  onWake(wake);
  onPermissionsChange(look);
  onStoredChange((change) => {
    switch (change) {
      case 'schedule':
        return void refresh();
      case 'choices':
        return void refresh('choice');
      case 'preferences':
        return void refresh('choice').finally(() => sync('clock'));
      case 'looked':
      case 'troubles':
      case 'sources':
        return look();
      case 'read-now':
        return void readWishes().then(({ sourceId }) =>
          sourceId === null ? undefined : sync('now', sourceId),
        );
      case 'details':
        return void readWishes().then(({ uid }) => (uid === null ? undefined : readDetails(uid)));
    }
  });
  listenToNotifications();
  listenToTestAlert();
});
