import type { Arm } from '../../domain/arm';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import { HOUR, SECOND } from '../../domain/time';
import { REFRESH_LOCK } from '../../platform/locks';
import { plainSession } from '../builders';
import type { ExtensionPage } from './extension-page';
import { storeEntries, storeSynced } from './schedule';
import { assetPath } from './server/day-page';
import type { WebTvServer } from './server/web-tv-server';

/** A session that nobody follows, with a livestream of its own. */
export interface Stream {
  /** Eight characters, of the video at UN Web TV. */
  readonly id: string;
  readonly start: number;
}

/** The uid of its session, which is its title too. */
export function uidOf({ id }: Stream): string {
  return `un-web-tv:1_${id}`;
}

/** Where it is to be watched. */
export function hrefOf(stream: Stream): string {
  return `https://webtv.un.org${assetPath(stream)}`;
}

/** How often a tab was led to the stream. */
export function openingsOf(stream: Stream, { opened }: Pick<WebTvServer, 'opened'>): number {
  return opened.filter((path) => path === assetPath(stream)).length;
}

/**
 * Arms a session that starts in so many milliseconds, and waits until the background has asked to be woken at that very
 * instant.
 */
export async function armSoon(page: ExtensionPage, id: string, ahead: number = 4 * SECOND): Promise<Stream> {
  const stream = { id, start: Date.now() + ahead };
  await arm(page, stream);
  await page.evaluate(untilAwaited, stream.start);
  return stream;
}

/** Puts the session into the schedule and sets it to open by itself on this computer, as the popup would have done before `now`. */
export async function arm(page: ExtensionPage, stream: Stream, now: number = Date.now()): Promise<void> {
  const deviceId = await page.evaluate(deviceIdOnce, undefined);
  await storeEntries(page, [entryOf(stream, now)]);
  const uid = uidOf(stream);
  const item: Arm = {
    ...{ uid, deviceId, start: stream.start, title: uid, link: hrefOf(stream) },
    armedAt: now,
  };
  await storeSynced(page, { [`arm:${uid}`]: { version: 1, ...item } });
}

/**
 * Takes the session, its arm and what was decided about it away again, but for the log: what opens in the same minute
 * stands in the way of what comes next, and so does the third tab in an hour.
 */
export async function forget(page: ExtensionPage, stream: Stream): Promise<void> {
  await page.evaluate(forgetInPage, { uid: uidOf(stream), lock: REFRESH_LOCK });
}

/** On no list that is read while a test runs. */
function entryOf(stream: Stream, now: number): ScheduleEntry {
  const { start } = stream;
  const session = plainSession({
    ...{ uid: uidOf(stream), title: uidOf(stream), start, end: start + HOUR },
    links: [{ kind: 'live', href: hrefOf(stream) }],
  });
  return toScheduleEntry(session, 'un-web-tv/elsewhere', now);
}

/** Runs in the page: the name that the background has given this computer, once it has. */
async function deviceIdOnce(): Promise<string> {
  for (;;) {
    const { deviceId } = await chrome.storage.local.get('deviceId');
    if (typeof deviceId === 'string') return deviceId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page, while the background decides nothing. */
function forgetInPage({ uid, lock }: { readonly uid: string; readonly lock: string }): Promise<void> {
  return navigator.locks.request(lock, async () => {
    await chrome.storage.sync.remove(`arm:${uid}`);
    const { openings } = await chrome.storage.local.get('openings');
    const others = Array.isArray(openings) ? openings.filter((line) => line.uid !== uid) : [];
    await chrome.storage.local.set({ openings: others });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gavel');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(['sessions', 'ledger'], 'readwrite');
    transaction.objectStore('sessions').delete(uid);
    const ledger = transaction.objectStore('ledger');
    const reading = ledger.getAll();
    reading.onsuccess = () => {
      for (const line of reading.result) if (line.uid === uid) ledger.delete(line.id);
    };
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  });
}

/** Runs in the page. */
async function untilAwaited(start: number): Promise<void> {
  while ((await chrome.alarms.get('next'))?.scheduledTime !== start) {
    if (Date.now() > start) throw new Error('The background did not ask to be woken at the start.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** As the functions see it that run in the page. */
declare const chrome: {
  readonly alarms: { get(name: string): Promise<{ readonly scheduledTime: number } | undefined> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Readonly<Record<string, unknown>>>;
      set(items: object): Promise<void>;
    };
    readonly sync: { remove(key: string): Promise<void> };
  };
};
