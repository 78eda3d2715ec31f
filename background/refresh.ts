import { entriesOfArms } from '../domain/armed';
import { type DueAlert, type PlanInput, planAt } from '../domain/plan';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { openClock } from '../platform/clock';
import { sessionsFrom } from '../platform/database';
import { loadStrings } from '../platform/i18n';
import { pruneLedger, readLedger } from '../platform/ledger';
import {
  raiseScheduleVersion,
  readChoices,
  readDeviceId,
  readInstalledAt,
  readPreferences,
} from '../platform/storage';
import { setNextWake } from './alarms';
import { showBadge } from './badge';
import { carryOut } from './effects';

/** Sessions that ended this long ago are still looked at, so that what was slept through is accounted for. */
const LOOK_BACK = 2 * DAY;
const MOST_SESSIONS = 2000;

/**
 * Makes the browser match what should be true now: carries out the alerts that are due, sets the next alarm,
 * shows the badge. Idempotent, and the one road that every event takes; the lock keeps two of them from
 * deciding the same alert at once.
 */
export function refresh(): Promise<void> {
  return navigator.locks.request('gavel-refresh', async () => {
    const clock = await openClock();
    const input = await readPlanInput(clock.now());
    const { due, nextWake, badge } = planAt(input);
    if (due.length > 0) await carryOutAll(due, input);
    await setNextWake(nextWake, clock);
    // Last: should the toolbar refuse, the alert has been given and the next one is set.
    await showBadge(badge);
  });
}

async function carryOutAll(due: readonly DueAlert[], input: PlanInput): Promise<void> {
  const strings = await loadStrings(input.preferences.language);
  for (const alert of due) await carryOut(alert, { ...input, strings });
  await pruneLedger(input.now);
  await raiseScheduleVersion();
}

async function readPlanInput(now: EpochMilliseconds): Promise<PlanInput> {
  const [stored, preferences, choices, ledger, deviceId, installedAt] = await Promise.all([
    sessionsFrom(now - LOOK_BACK, MOST_SESSIONS),
    readPreferences(),
    readChoices(),
    readLedger(),
    readDeviceId(),
    readInstalledAt(now),
  ]);
  const armed = entriesOfArms(choices, new Set(stored.map(({ uid }) => uid)));
  const entries = [...stored, ...armed.filter(({ until }) => until >= now - LOOK_BACK)];
  return { now, entries, preferences, choices, ledger, deviceId, installedAt };
}
