import { browser } from 'wxt/browser';
import { type AlertKey, fromAlertId, openingIdOf } from '../domain/alert';
import { type AlertButton, buttonsOf, openedThen } from '../domain/alert-button';
import { aliasesOf, resolveChoices } from '../domain/alias';
import { isToOpen } from '../domain/following';
import { isSummaryId } from '../domain/notice';
import type { ScheduleEntry } from '../domain/schedule';
import { type Snooze, snoozeOf, untilStart } from '../domain/snooze';
import { addressToOpen, pageOf, recordingOf } from '../domain/watch';
import { readChoices } from '../platform/choices';
import { openClock } from '../platform/clock';
import { findEntry } from '../platform/database';
import { interfaceLocale } from '../platform/i18n';
import { readLedger, record, recordAll } from '../platform/ledger';
import { readOwnLinks } from '../platform/own-links';
import { writeOpenedTab } from '../platform/session-memory';
import { raiseScheduleVersion, readDeviceId, readPreferences } from '../platform/storage';
import { openInNewTab } from '../platform/tabs';

/** Opened by a click where the session has gone from the database. */
const UN_WEB_TV = 'https://webtv.un.org/en/schedule';

/** Handles clicks on notifications and their buttons. Registers synchronously, as a worker must. */
export function listenToNotifications(): void {
  browser.notifications.onClicked.addListener((id) => void click(id));
  browser.notifications.onButtonClicked?.addListener((id, index) => void press(id, index));
}

/** What is not about sessions (the test alert) leads nowhere. */
async function click(id: string): Promise<void> {
  if (isSummaryId(id)) await openInNewTab(browser.runtime.getURL('/popup.html'));
  const key = fromAlertId(id);
  if (key !== null) await watch(key);
  await browser.notifications.clear(id);
}

/** What was answered is done before the notification goes: a worker that dies in between leaves it to be answered again. */
async function press(id: string, index: number): Promise<void> {
  const key = fromAlertId(id);
  if (key !== null) await answer(key, await buttonAt(key, id, index));
  await browser.notifications.clear(id);
}

async function answer(key: AlertKey, button: AlertButton | undefined): Promise<void> {
  const { now } = await openClock();
  switch (button) {
    case 'watch':
      return watch(key);
    case 'snooze':
      return snooze(snoozeOf(key, now()), now());
    case 'until-start':
      return snooze(untilStart(key), now());
    case 'decline':
      await record({ ...key, kind: 'declined', leadMinutes: 0 }, 'done', now());
      return raiseScheduleVersion();
  }
}

/** The button that the user saw there. */
async function buttonAt(key: AlertKey, id: string, index: number): Promise<AlertButton | undefined> {
  const [entry, chosen, preferences, deviceId, ledger] = await Promise.all([
    findEntry(key.uid).catch(() => undefined),
    readChoices(),
    readPreferences(),
    readDeviceId(),
    readLedger(),
  ]);
  const choices = entry === undefined ? chosen : resolveChoices(chosen, aliasesOf([entry]));
  const arm = choices.arms.get(entry?.uid ?? key.uid);
  const opensNow =
    entry === undefined ? arm !== undefined : isToOpen(entry.session, preferences, choices, deviceId);
  return buttonsOf(key, openedThen(opensNow, arm, ledger.get(id)))[index];
}

async function snooze({ key, isAwaited }: Snooze, now: number): Promise<void> {
  await recordAll([{ key, state: isAwaited ? 'held' : 'done' }], now);
  await raiseScheduleVersion();
}

/** A click is the user's own word: any address of the session may open. Its tab is as good as one that opened by itself. */
async function watch(key: AlertKey): Promise<void> {
  const entry = await findEntry(key.uid).catch(() => undefined);
  const tabId = await openInNewTab(await addressFor(key, entry));
  if (tabId !== null && key.kind !== 'recording' && key.kind !== 'change')
    await writeOpenedTab(openingIdOf(key), tabId).catch(() => undefined);
}

async function addressFor(key: AlertKey, entry: ScheduleEntry | undefined): Promise<string> {
  const [ownLinks, { language }] = await Promise.all([readOwnLinks(), readPreferences()]);
  const uids = entry?.uids ?? [key.uid];
  const ownLink = uids.map((uid) => ownLinks.get(uid)).find((href) => href !== undefined);
  const page = entry === undefined ? ownLink : pageFor(key, entry, ownLink);
  return addressToOpen(page ?? UN_WEB_TV, interfaceLocale(language), ownLink);
}

function pageFor(key: AlertKey, { session }: ScheduleEntry, ownLink: string | undefined): string | null {
  const recording = key.kind === 'recording' ? recordingOf(session) : null;
  return recording ?? pageOf(session, ownLink);
}
