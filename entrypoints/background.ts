import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onWake } from '../background/alarms';
import { listenToNotifications } from '../background/notification-clicks';
import { refresh } from '../background/refresh';
import { sync } from '../background/sync';
import { listenToTestAlert } from '../background/test-alert';
import { onPermissionsChange } from '../platform/permissions';
import { onStoredChange } from '../platform/storage';

/** Every listener, registered at once, as a worker must; all roads lead to `refresh`. */
export default defineBackground(() => {
  // The sources are read even where an alert could not be given.
  const wake = (): void => void refresh().finally(() => sync('clock'));
  const look = (): void => void refresh().finally(() => sync('look'));
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  onWake(wake);
  onPermissionsChange(look);
  onStoredChange((change) => {
    if (change === 'looked') look();
    else void refresh(change === 'schedule' ? 'time' : 'choice');
  });
  listenToNotifications();
  listenToTestAlert();
});
