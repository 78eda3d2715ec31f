import { browser } from 'wxt/browser';
import { type Preferences, withBodyFollowed } from '../../domain/preferences';
import type { Actions } from '../../hooks/use-actions';
import type { Clock } from '../../platform/clock';
import { requestHostPermissions } from '../../platform/permissions';
import { updatePreferences } from '../../platform/storage';
import { approveLink, toggleArm, toggleReminder } from './choices';

/** The actions of the popup under the present preferences. Each writes to storage, from where the popup reads it back. */
export function createActions(preferences: Preferences, clock: Clock): Actions {
  const { followedBodies } = preferences;
  return {
    followedBodies,
    toggleArm: (row) => void toggleArm(row, clock.now()),
    toggleReminder: (row) => void toggleReminder(row, preferences),
    approveLink: (row) => void approveLink(row),
    toggleBody: (body) =>
      void updatePreferences((current) => withBodyFollowed(current, body, !followedBodies.includes(body))),
    setFilter: (filter) => void updatePreferences((current) => ({ ...current, filter })),
    // Asking for a permission must be the first thing in the click handler, or the browser refuses.
    allowHosts: () => void requestHostPermissions(),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
