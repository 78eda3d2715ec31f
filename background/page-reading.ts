import { browser } from 'wxt/browser';
import { CaptureError, captureTab, keepCaptured } from '../platform/captured-page';
import { openClock } from '../platform/clock';
import { loadStrings } from '../platform/i18n';
import { readPreferences } from '../platform/storage';
import { openInNewTab } from '../platform/tabs';

/** The two entries of the context menu, and the command of the keyboard. */
const READ_PAGE = 'read-page';
const READ_SELECTION = 'read-selection';

/** Reads the page in a tab, and shows what was found: from the context menu or by the keyboard. Registers synchronously, as a worker must. */
export function listenToPageReading(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === READ_PAGE) void readTab(tab.id, 'page');
    if (menuItemId === READ_SELECTION) void readTab(tab.id, 'selection');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === READ_PAGE && tab?.id !== undefined) void readTab(tab.id, 'page');
  });
}

/** Makes the entries of the context menu, in the language of the interface. The browser keeps them; they are made anew, for it may have lost them or the language have changed. */
export async function makeContextMenu(): Promise<void> {
  const { text } = await loadStrings((await readPreferences()).language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: READ_PAGE, title: text('readPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: READ_SELECTION, title: text('readSelection'), contexts: ['selection'] });
}

/** Captures the tab and shows it in the review page, which says why where it cannot be read. */
export async function readTab(tabId: number, part: 'page' | 'selection'): Promise<void> {
  const { now } = await openClock();
  let query = 'captured';
  try {
    await keepCaptured(await captureTab(tabId, part, now()));
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    query = `fault=${error.fault}`;
  }
  await openInNewTab(`${browser.runtime.getURL('/review.html')}?${query}`);
}
