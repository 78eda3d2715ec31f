import { Failure } from '../failure';
import type { PopupPage } from './popup-page';
import { comesTrue } from './wait';

/** What a person reads in the popup, from top to bottom. */
export type PopupItem =
  | { readonly kind: 'notice' | 'day'; readonly text: string }
  | {
      readonly kind: 'row';
      readonly time: string;
      readonly countdown: string;
      readonly title: string;
      /** The first link of the row, its title's if it has one; null where the row leads nowhere. */
      readonly href: string | null;
    };

/** In milliseconds: a first sync of nine pages, one at a time with pauses, on a slow line. */
export const LONGEST_SYNC = 45_000;
const LONGEST_LIST = 30_000;

/** Waits until the popup shows its list; a popup that does not is a `Failure`. */
export async function waitForList(popup: PopupPage): Promise<void> {
  const isReady = () => popup.evaluate(() => document.querySelector('main')?.dataset.state === 'ready');
  if (!(await comesTrue(isReady, LONGEST_LIST)))
    throw new Failure(`The popup did not show its list within ${LONGEST_LIST / 1000} seconds.`);
}

/** Whether the first sync was answered, or failed and said so, in good time. */
export async function isSynced(popup: PopupPage): Promise<boolean> {
  const hasSynced = () => popup.evaluate(() => document.querySelector('main')?.dataset.synced === 'yes');
  return comesTrue(hasSynced, LONGEST_SYNC);
}

/** The notices, days and rows that the popup shows now. */
export async function readPopup(popup: PopupPage): Promise<readonly PopupItem[]> {
  return popup.evaluate(readItems);
}

/** Runs in the page. Its inner functions have no names: the compiler marks named ones with a call that the page does not know. */
function readItems(): PopupItem[] {
  return [...document.querySelectorAll<HTMLElement>('[data-notice], [data-day], [data-row]')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      if (element.dataset.notice !== undefined) return { kind: 'notice', text: element.innerText };
      if (element.dataset.day !== undefined) return { kind: 'day', text: element.innerText };
      return {
        kind: 'row',
        time: element.querySelector<HTMLElement>('[data-part=time]')?.innerText ?? '',
        countdown: element.querySelector<HTMLElement>('[data-part=countdown]')?.innerText ?? '',
        title: element.querySelector<HTMLElement>('[data-part=title]')?.innerText ?? '',
        href: element.querySelector<HTMLAnchorElement>('a[href]')?.href ?? null,
      };
    });
}
