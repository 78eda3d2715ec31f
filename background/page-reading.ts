import { browser } from 'wxt/browser';
import { LONGEST_ADDRESS } from '../domain/link';
import type { EpochMilliseconds } from '../domain/time';
import { type CapturedPage, CaptureError, captureTab, keepCaptured } from '../platform/captured-page';
import { openClock } from '../platform/clock';
import { loadStrings } from '../platform/i18n';
import { readPreferences } from '../platform/storage';
import { openInNewTab } from '../platform/tabs';

/** The two entries of the context menu, and the command of the keyboard. */
const READ_PAGE = 'read-page';
const READ_SELECTION = 'read-selection';

/** Reads the page in a tab, and shows what was found: from the context menu or by the keyboard. Registers synchronously, as a worker must. */
export function listenToPageReading(): void {
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    if (tab?.id === undefined) return;
    if (clicked.menuItemId === READ_PAGE) void readTab(tab.id);
    if (clicked.menuItemId === READ_SELECTION) void readSelection(tab.id, clicked);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === READ_PAGE && tab?.id !== undefined) void readTab(tab.id);
  });
}

/** Makes the entries of the context menu, in the language of the interface. The browser keeps them; they are made anew, for it may have lost them or the language have changed. */
export async function makeContextMenu(): Promise<void> {
  const { text } = await loadStrings((await readPreferences()).language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: READ_PAGE, title: text('readPage'), contexts: ['page', 'frame'] });
  browser.contextMenus.create({ id: READ_SELECTION, title: text('readSelection'), contexts: ['selection'] });
}

/** Captures the tab and shows it in the review page, which says why where it cannot be read. */
export function readTab(tabId: number): Promise<void> {
  return review((now) => captureTab({ tabId, part: 'page' }, now));
}

/** What the browser tells of the words that were clicked on. */
interface ClickedWords {
  readonly frameId?: number | undefined;
  /** On one line. */
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
}

/** Likewise what is selected: from the page, with its lines; from the browser where the page cannot be asked, as a PDF and a frame from elsewhere. */
function readSelection(tabId: number, clicked: ClickedWords): Promise<void> {
  return review((now) => captureSelection(tabId, clicked, now));
}

async function captureSelection(
  tabId: number,
  { frameId, selectionText = '', pageUrl = '' }: ClickedWords,
  now: EpochMilliseconds,
): Promise<CapturedPage> {
  const url = pageUrl.slice(0, LONGEST_ADDRESS);
  const told = {
    text: selectionText,
    format: 'text',
    url,
    title: '',
    capturedAt: now,
    isCut: false,
  } as const;
  const isTold = selectionText.trim() !== '';
  try {
    const page = await captureTab({ tabId, part: 'selection', frameId }, now);
    const { text } = isTold && page.text.trim() === '' ? told : page;
    // Of a frame the page around it is what the user sees, and comes back to.
    return { ...page, text, url: url === '' ? page.url : url };
  } catch (error) {
    if (error instanceof CaptureError && isTold) return told;
    throw error;
  }
}

async function review(capture: (now: EpochMilliseconds) => Promise<CapturedPage>): Promise<void> {
  const { now } = await openClock();
  await openInNewTab(`${browser.runtime.getURL('/review.html')}?${await queryOf(capture(now()))}`);
}

async function queryOf(capturing: Promise<CapturedPage>): Promise<string> {
  try {
    return `captured=${await keepCaptured(await capturing)}`;
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return `fault=${error.fault}`;
  }
}
