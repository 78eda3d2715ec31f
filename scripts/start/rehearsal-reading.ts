import type { PopupPage } from './popup-page';
import { comesTrue } from './wait';

/** What the popup and the browser show of a rehearsal at one moment. */
export interface RehearsalReading {
  /** The session that will open by itself; null before it is armed and once it has started. */
  readonly armed: ArmedSession | null;
  readonly notificationIds: readonly string[];
  readonly tabs: readonly OpenTab[];
  /** The last line of the extension's own account of what it did; null where there is none. */
  readonly lastDecision: string | null;
}

export interface ArmedSession {
  readonly title: string;
  /** What its pressed control says, such as "Opens at 16:00". */
  readonly promise: string;
  readonly countdown: string;
}

export interface OpenTab {
  readonly id: number;
  /** Empty where the extension may not see it. */
  readonly url: string;
}

/** The little of the browser's interface that a page of the extension is asked for here. */
declare const chrome: {
  readonly notifications: { getAll(): Promise<Readonly<Record<string, unknown>>> };
  readonly tabs: {
    query(filter: object): Promise<readonly { id?: number; url?: string; pendingUrl?: string }[]>;
  };
};

/** What there is to see now. */
export async function readRehearsal(popup: PopupPage): Promise<RehearsalReading> {
  return popup.evaluate(readInPage);
}

/** The first reading of which `holds` is true, or the last one there was time for. */
export async function readingWhere(
  popup: PopupPage,
  holds: (reading: RehearsalReading) => boolean,
  milliseconds: number,
): Promise<RehearsalReading> {
  let reading = await readRehearsal(popup);
  await comesTrue(async () => {
    reading = await readRehearsal(popup);
    return holds(reading);
  }, milliseconds);
  return reading;
}

/** Runs in the page. Its inner functions have no names: the compiler marks named ones with a call that the page does not know. */
async function readInPage(): Promise<RehearsalReading> {
  const control = document.querySelector<HTMLElement>(
    '[data-row=session] button[data-action=open][aria-pressed=true]',
  );
  const row = control?.closest('[data-row]');
  const tabs = await chrome.tabs.query({});
  return {
    armed: row
      ? {
          title: row.querySelector<HTMLElement>('[data-part=title]')?.innerText ?? '',
          promise: control?.title ?? '',
          countdown: row.querySelector<HTMLElement>('[data-part=countdown]')?.innerText ?? '',
        }
      : null,
    notificationIds: Object.keys(await chrome.notifications.getAll()),
    tabs: tabs.map((tab) => ({ id: tab.id ?? -1, url: tab.url || tab.pendingUrl || '' })),
    lastDecision: document.querySelector('[data-last-decision]')?.textContent ?? null,
  };
}
