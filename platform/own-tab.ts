import { browser } from 'wxt/browser';

/** Whether this page is a tab of its own, not the popup of the toolbar: that is in no tab. Where the browser does not tell, it is none. */
export async function isTab(): Promise<boolean> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  return tab !== undefined;
}
