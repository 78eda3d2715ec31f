import type { ExtensionPage } from './extension-page';

/** Sets the clock of a rehearsal, for pages that are opened from now on and for the background when it is woken next. */
export async function setClock(page: ExtensionPage, instant: number): Promise<void> {
  await page.evaluate(setClockInPage, instant);
}

/** Runs in the page. */
async function setClockInPage(instant: number): Promise<void> {
  await chrome.storage.local.set({ rehearsalOffset: instant - Date.now() });
}

/** As the function sees it that runs in the page. */
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};
