import { requestTestAlert } from '../../background/test-alert';
import type { ChoiceProps } from '../../components/options/Section';
import type { Clock } from '../../platform/clock';
import { eraseEverything } from '../../platform/erase';
import { updatePreferences, writeLookedAt } from '../../platform/storage';

/** What the user can do from the options page. */
export interface OptionsActions {
  readonly change: ChoiceProps['change'];
  sendTestAlert(): Promise<void>;
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
  return {
    change: (change) =>
      void updatePreferences(change).then(
        () => onChanged(null),
        (error: unknown) => onChanged({ sentence: error instanceof Error ? error.message : String(error) }),
      ),
    sendTestAlert: () => requestTestAlert(clock),
    deleteAll: async () => {
      await eraseEverything();
      // Wakes the background, which sets its alarms and reads the programme anew.
      await writeLookedAt(clock.now());
    },
  };
}
