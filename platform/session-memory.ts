import { array, integer, nullable, number, object, picklist, pipe, record, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import type { Absence } from '../domain/absence';
import { type EpochMilliseconds, MINUTE } from '../domain/time';

/** What is remembered until the browser ends, in `storage.session` (see the table in `platform/storage`). */

const GoneLinks = array(string());
const OpenedTabs = record(string(), object({ tabId: pipe(number(), integer()) }));
type OpenedTabs = Readonly<Record<string, { readonly tabId: number }>>;

/** Which tab was opened for which alert, since the browser started. */
export async function readOpenedTabs(): Promise<OpenedTabs> {
  const { openedTabs } = await browser.storage.session.get('openedTabs');
  const parsed = safeParse(OpenedTabs, openedTabs);
  return parsed.success ? parsed.output : {};
}

/** Remembers the tab that was opened for an alert. */
export async function writeOpenedTab(alertId: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ openedTabs: { ...(await readOpenedTabs()), [alertId]: { tabId } } });
}

/** Addresses whose pages are not there, since the browser started. */
export async function readGoneLinks(): Promise<ReadonlySet<string>> {
  const { goneLinks } = await browser.storage.session.get('goneLinks');
  const parsed = safeParse(GoneLinks, goneLinks);
  return new Set(parsed.success ? parsed.output : []);
}

/** Remembers whether the page of the address has gone. */
export async function writeGoneLink(href: string, isGone: boolean): Promise<void> {
  const gone = await readGoneLinks();
  if (gone.has(href) === isGone) return;
  const others = [...gone].filter((other) => other !== href);
  await browser.storage.session.set({ goneLinks: isGone ? [...others, href] : others });
}

/** A computer whose ticks, a minute apart, leave a longer gap than this has slept. */
const LONGEST_GAP = 3 * MINUTE;

const Ticks = object({
  at: number(),
  /** The last absence. */
  wokeAt: number(),
  from: nullable(number()),
  kind: picklist(['asleep', 'not-running']),
});

/** Notes that the background is awake at `now`, and by that when the computer last woke or the browser started. */
export async function noteTick(now: EpochMilliseconds): Promise<void> {
  const { kind, from, until } = await readAbsence(now);
  await browser.storage.session.set({ ticks: { at: now, wokeAt: until, from, kind } });
}

/** The last time that the background was not awake: until `now` where it has not ticked for longer than it would, or not since the browser started. */
export async function readAbsence(now: EpochMilliseconds): Promise<Absence> {
  const { ticks } = await browser.storage.session.get('ticks');
  const parsed = safeParse(Ticks, ticks);
  if (!parsed.success) return { kind: 'not-running', from: null, until: now };
  const { at, wokeAt, from, kind } = parsed.output;
  return Math.abs(now - at) > LONGEST_GAP
    ? { kind: 'asleep', from: at, until: now }
    : { kind, from, until: wokeAt };
}

/** When the background was last awake; null where it has not been since the browser started. */
export async function readLastTick(): Promise<EpochMilliseconds | null> {
  const { ticks } = await browser.storage.session.get('ticks');
  const parsed = safeParse(Ticks, ticks);
  return parsed.success ? parsed.output.at : null;
}

/** When a page first looked since the browser started: now, at the first call. */
export async function readFirstLook(now: EpochMilliseconds): Promise<EpochMilliseconds> {
  const { firstLook } = await browser.storage.session.get('firstLook');
  if (typeof firstLook === 'number') return firstLook;
  await browser.storage.session.set({ firstLook: now });
  return now;
}

/** When the computer last woke, or the browser started; 0 where that is not known. */
export async function readWokeAt(): Promise<EpochMilliseconds> {
  const { ticks } = await browser.storage.session.get('ticks');
  const parsed = safeParse(Ticks, ticks);
  return parsed.success ? parsed.output.wokeAt : 0;
}

/** Whether so much time has passed since the work was last done, or the browser started; notes that it is done now. */
export async function isTimeFor(work: string, interval: number, now: EpochMilliseconds): Promise<boolean> {
  const key = `doneAt:${work}`;
  const { [key]: doneAt } = await browser.storage.session.get(key);
  if (typeof doneAt === 'number' && doneAt <= now && now - doneAt < interval) return false;
  await browser.storage.session.set({ [key]: now });
  return true;
}
