import { browser } from 'wxt/browser';
import { readTab } from '../../background/page-reading';
import { openInNewTab } from '../../platform/tabs';

/** Reads the page in the tab below the popup, which closes. In a tab of its own the popup has none below it: a text can be pasted then. */
export async function readPageBelow(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const isPopupItself = tab?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  if (tab?.id === undefined || isPopupItself) await openInNewTab(browser.runtime.getURL('/review.html'));
  else await readTab(tab.id);
  if (!isPopupItself) window.close();
}
