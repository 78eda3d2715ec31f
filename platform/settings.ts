import { parsePreferences } from '../domain/preferences';
import type { Settings } from '../domain/settings-file';
import type { SettingsChange } from '../domain/settings-import';
import { readAddedSources, SOURCE, writeToken } from './added-sources';
import { ARM, LEADS, REMIND, readChoices } from './choices';
import { readDeviceId, readPreferences } from './storage';
import { removeSynced, writeSynced } from './synced';

/** Of the items in this file; see the table in `platform/storage`. */
const VERSION = 1;

/** All that the user has set, as a file may hold it; the user's own addresses of sessions stay on this computer. */
export async function readSettings(): Promise<Settings> {
  const [preferences, choices, sources] = await Promise.all([
    readPreferences(),
    readChoices(),
    readAddedSources(),
  ]);
  return {
    preferences,
    arms: [...choices.arms.values()].map(({ deviceId: _thisComputer, ...arm }) => arm),
    reminders: [...choices.reminders].map(([uid, isReminded]) => ({ uid, isReminded })),
    leads: [...choices.leads].map(([uid, minutes]) => ({ uid, minutes: [...minutes] })),
    sources,
  };
}

/**
 * Makes the change: all that is new in one write, and what is to go only after it, so that nothing is lost where the
 * browser refuses. Arms that come from a file belong to this computer.
 *
 * @throws the browser's error when no storage takes the write; all is as before then.
 */
export async function applySettings(change: SettingsChange): Promise<void> {
  const deviceId = await readDeviceId();
  const { arms, reminders, leads, sources, preferences } = change;
  const written = <Entry>({ added, changed }: { added: readonly Entry[]; changed: readonly Entry[] }) => [
    ...added,
    ...changed,
  ];
  await navigator.locks.request('gavel-preferences', async () => {
    await writeSynced({
      preferences: { version: VERSION, ...parsePreferences(preferences) },
      ...Object.fromEntries(
        written(arms).map((arm) => [ARM + arm.uid, { version: VERSION, ...arm, deviceId }]),
      ),
      ...Object.fromEntries(written(reminders).map(({ uid, isReminded }) => [REMIND + uid, isReminded])),
      ...Object.fromEntries(written(leads).map(({ uid, minutes }) => [LEADS + uid, minutes])),
      ...Object.fromEntries(
        written(sources).map((source) => [SOURCE + source.id, { version: VERSION, ...source }]),
      ),
    });
  });
  await removeSynced([
    ...arms.removed.map((uid) => ARM + uid),
    ...reminders.removed.map((uid) => REMIND + uid),
    ...leads.removed.map((uid) => LEADS + uid),
    ...sources.removed.map((id) => SOURCE + id),
  ]);
  for (const id of sources.removed) await writeToken(id, null);
}
