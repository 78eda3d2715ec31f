import { browser } from 'wxt/browser';

/** Whether this page is a tab of its own, not the popup of the toolbar: that is in no tab. */
export async function isTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}
