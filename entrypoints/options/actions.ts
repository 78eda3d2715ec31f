import { requestTestAlert } from '../../background/test-alert';
import type { AllTabsProps } from '../../components/options/AllTabsChoice';
import type { ChoiceProps } from '../../components/options/Section';
import type { AlertPlace } from '../../domain/alert-place';
import type { Preferences } from '../../domain/preferences';
import { readAlertPlace } from '../../platform/alert-place';
import type { Clock } from '../../platform/clock';
import { eraseEverything } from '../../platform/erase';
import { giveBackTabsPermission, requestTabsPermission } from '../../platform/permissions';
import { updatePreferences, writeLookedAt } from '../../platform/storage';

/** What the user can do from the options page. */
export interface OptionsActions {
  readonly change: ChoiceProps['change'];
  readonly lookInAllTabs: AllTabsProps['onLookInAllTabs'];
  /** Asks for the test alert, and tells where it is to be seen. */
  sendTestAlert(): Promise<AlertPlace>;
  /** Forgets everything that is stored. */
  deleteAll(): Promise<void>;
}

/**
 * The actions of the options page. Each writes to storage, from where the page reads it back.
 *
 * @param onChanged hears of each change of the preferences: null where it was stored, or why the browser refused it.
 */
export function createOptionsActions(
  clock: Clock,
  onChanged: (refusal: { readonly sentence: string } | null) => void,
): OptionsActions {
  const change = (toPreferences: (preferences: Preferences) => Preferences): Promise<void> =>
    updatePreferences(toPreferences).then(
      () => onChanged(null),
      (error: unknown) => onChanged({ sentence: error instanceof Error ? error.message : String(error) }),
    );
  return {
    change: (toPreferences) => void change(toPreferences),
    lookInAllTabs: async (isWanted) => {
      // Asking for a permission must be the first thing in the click handler, or the browser refuses.
      if (isWanted && !(await requestTabsPermission().catch(() => false))) return false;
      await change((current) => ({ ...current, looksInAllTabs: isWanted }));
      if (!isWanted) await giveBackTabsPermission().catch(() => undefined);
      return true;
    },
    sendTestAlert: async () => {
      await requestTestAlert(clock);
      return readAlertPlace();
    },
    deleteAll: async () => {
      await eraseEverything();
      // Wakes the background, which sets its alarms and reads the programme anew.
      await writeLookedAt(clock.now());
    },
  };
}
