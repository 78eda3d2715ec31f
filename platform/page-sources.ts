import { safeParse } from 'valibot';
import { browser } from 'wxt/browser';
import { MOST_PAGES, PAGE_KIND, type PageSource, PageSourceSchema } from '../domain/page-source';
import type { ScheduleEntry } from '../domain/schedule';
import type { Session } from '../domain/session';
import { unreadSource } from '../domain/source-state';
import type { EpochMilliseconds } from '../domain/time';
import { removeArms } from './choices';
import { withDatabase } from './database-connection';
import { sourceLock } from './locks';
import { forgetSource, storeReading } from './schedule-store';

/**
 * The pages that the user read: which they were in `storage.local`, their sessions in the schedule, each page a source
 * of its own. They are of this computer; arms and reminders of their sessions travel like others.
 */

/** There is no room for another page. */
export class TooManyPagesError extends Error {
  override readonly name = 'TooManyPagesError';
}

/** The pages that were read, the latest first; an item that cannot be read is passed over. */
export async function readPageSources(): Promise<readonly PageSource[]> {
  const { readPages } = await browser.storage.local.get('readPages');
  const items: readonly unknown[] = Array.isArray(readPages) ? readPages : [];
  const pages = items.flatMap((item) => {
    const parsed = safeParse(PageSourceSchema, item);
    return parsed.success ? [parsed.output] : [];
  });
  return pages.toSorted((a, b) => b.readAt - a.readAt);
}

/** The sessions that were taken from the page. */
export function readPageEntries(id: string): Promise<readonly ScheduleEntry[]> {
  return withDatabase((database) => database.getAllFromIndex('sessions', 'sourceIds', id));
}

/**
 * Keeps the page with these sessions, in the place of those that were taken from it before.
 *
 * @throws TooManyPagesError; the browser's error where the storage does not take it.
 */
export async function storePage(
  page: PageSource,
  sessions: readonly Session[],
  now: EpochMilliseconds,
): Promise<void> {
  const { id } = page;
  await changePages((pages) => {
    const others = pages.filter((other) => other.id !== id);
    if (others.length >= MOST_PAGES) throw new TooManyPagesError(`${MOST_PAGES} pages are kept already.`);
    return [page, ...others];
  });
  const state = { ...unreadSource({ id, kind: PAGE_KIND, name: page.title }), roundAt: now };
  await navigator.locks.request(sourceLock(id), async () => {
    const kept = new Set(sessions.map(({ uid }) => uid));
    const before = await readPageEntries(id);
    const isDropped = before.some(({ uids }) => !uids.some((uid) => kept.has(uid)));
    if (isDropped) await forgetSource(id, now);
    const reading = { sourceId: id, requestKey: id, sessions, details: {}, readAt: now, listSince: null };
    await storeReading({ ...reading, isFirst: before.length === 0 || isDropped }, state);
  });
}

/** Forgets the page, and its sessions where no other source knows them: those do not open any more. */
export async function removePage(id: string, now: EpochMilliseconds): Promise<void> {
  const entries = await readPageEntries(id);
  const alone = entries.filter(({ reports }) => reports.every(({ sourceId }) => sourceId === id));
  await removeArms(alone.flatMap(({ uids }) => uids));
  await navigator.locks.request(sourceLock(id), () => forgetSource(id, now));
  await changePages((pages) => pages.filter((page) => page.id !== id));
}

function changePages(change: (pages: readonly PageSource[]) => readonly PageSource[]): Promise<void> {
  return navigator.locks.request('gavel-pages', async () => {
    await browser.storage.local.set({ readPages: change(await readPageSources()) });
  });
}
