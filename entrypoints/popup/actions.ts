import { browser } from 'wxt/browser';
import { type Preferences, withBodyFollowed } from '../../domain/preferences';
import type { Actions } from '../../hooks/use-actions';
import type { Clock } from '../../platform/clock';
import { writeMissedSeenAt } from '../../platform/missed-seen';
import { writeOwnLink } from '../../platform/own-links';
import { requestHostPermissions } from '../../platform/permissions';
import { dismissZoneMove } from '../../platform/seen-time-zone';
import { updatePreferences } from '../../platform/storage';
import { askForMore } from './ask-for-more';
import { approveLink, openInstead, setLeads, toggleArm, toggleReminder } from './choices';
import { readPageBelow } from './read-page';
import { watch } from './watch';

/** Why a change was not stored. */
export interface Refusal {
  readonly error: unknown;
}

/**
 * The actions of the popup under the present preferences. Each writes to storage, from where the popup reads it back.
 *
 * @param onChanged hears of each change: null where it was stored, or why it was refused.
 */
export function createActions(
  preferences: Preferences,
  clock: Clock,
  onChanged: (refusal: Refusal | null) => void,
): Actions {
  const { followedBodies } = preferences;
  const told = (change: Promise<void>): void =>
    void change.then(
      () => onChanged(null),
      (error: unknown) => onChanged({ error }),
    );
  return {
    followedBodies,
    toggleArm: (row) => told(toggleArm(row, clock.now())),
    watch: (row, href) => told(watch(row, href)),
    toggleReminder: (row) => told(toggleReminder(row, preferences)),
    openInstead: (row) => told(openInstead(row, clock.now())),
    setLeads: (row, minutes) => told(setLeads(row, minutes, preferences)),
    setOwnLink: ({ entry }, href) => told(writeOwnLink(entry.uids, href)),
    dismissMissed: (seenAt) => told(writeMissedSeenAt(seenAt)),
    dismissMove: () => told(dismissZoneMove()),
    approveLink: (row) => told(approveLink(row, clock.now())),
    askForMore: (entry) => askForMore(entry, clock.now()),
    toggleBody: (body) =>
      told(updatePreferences((current) => withBodyFollowed(current, body, !followedBodies.includes(body)))),
    setFilter: (filter) => told(updatePreferences((current) => ({ ...current, filter }))),
    // Asking for a permission must be the first thing in the click handler, or the browser refuses.
    allowHosts: () => void requestHostPermissions(),
    readPage: () => told(readPageBelow()),
    openOptions: () => void browser.runtime.openOptionsPage(),
    reload: () => browser.runtime.reload(),
  };
}
