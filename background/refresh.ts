import { aliasesOf, resolveChoices, resolveLedger } from '../domain/alias';
import { entriesOfArms } from '../domain/armed';
import { OPENING_WINDOW } from '../domain/opening';
import { type DueAlert, planAt } from '../domain/plan';
import type { PlanInput } from '../domain/plan-input';
import { DAY, type EpochMilliseconds, MINUTE } from '../domain/time';
import { readChoices } from '../platform/choices';
import { openClock } from '../platform/clock';
import { sessionsFrom } from '../platform/database';
import { loadStrings } from '../platform/i18n';
import { pruneLedger, readLedger, record } from '../platform/ledger';
import { REFRESH_LOCK } from '../platform/locks';
import { raiseScheduleVersion, readDeviceId, readInstalledAt, readPreferences } from '../platform/storage';
import { setNextWake } from './alarms';
import { showBadge } from './badge';
import { carryOut } from './effects';

/** Sessions that ended this long ago are still looked at, so that what was slept through is accounted for. */
const LOOK_BACK = 2 * DAY;
const MOST_SESSIONS = 2000;

/** Why it is looked again: time has passed, or the user has just chosen something. */
export type RefreshCause = 'time' | 'choice';

/**
 * Makes the browser match what should be true now: carries out the alerts that are due, sets the next alarm,
 * shows the badge. Idempotent, and the one road that every event takes; the lock keeps two of them from
 * deciding the same alert at once.
 */
export function refresh(cause: RefreshCause = 'time'): Promise<void> {
  return navigator.locks.request(REFRESH_LOCK, async () => {
    const clock = await openClock();
    const input = await readPlanInput(clock.now());
    const { due, nextWake, badge } = planAt(input);
    const isNews = (alert: DueAlert): boolean => cause === 'time' || isTimely(alert, input.now);
    for (const alert of due.filter((late) => !isNews(late))) await record(alert, 'done', input.now);
    const news = due.filter(isNews);
    if (news.length > 0) await carryOutAll(news, input);
    await setNextWake(nextWake, clock);
    // Last: should the toolbar refuse, the alert has been given and the next one is set.
    await showBadge(badge);
  });
}

/** Who follows a body at noon has not missed its session of the morning: what a choice brings up late is put away in silence. */
function isTimely({ start, leadMinutes }: DueAlert, now: EpochMilliseconds): boolean {
  return now - (start - leadMinutes * MINUTE) <= OPENING_WINDOW;
}

async function carryOutAll(due: readonly DueAlert[], input: PlanInput): Promise<void> {
  const strings = await loadStrings(input.preferences.language);
  for (const alert of due) await carryOut(alert, { ...input, strings });
  await pruneLedger(input.now).catch(() => undefined);
  await raiseScheduleVersion();
}

/** Where the database cannot be read, the arms remain: they know start and link. */
async function readPlanInput(now: EpochMilliseconds): Promise<PlanInput> {
  const [stored, preferences, chosen, ledger, deviceId, installedAt] = await Promise.all([
    sessionsFrom(now - LOOK_BACK, MOST_SESSIONS).catch(() => []),
    readPreferences(),
    readChoices(),
    readLedger(),
    readDeviceId(),
    readInstalledAt(now),
  ]);
  const aliases = aliasesOf(stored);
  const choices = resolveChoices(chosen, aliases);
  const armed = entriesOfArms(choices, new Set(stored.map(({ uid }) => uid)));
  return {
    now,
    entries: [...stored, ...armed.filter(({ until }) => until >= now - LOOK_BACK)],
    preferences,
    choices,
    ledger: resolveLedger(ledger, aliases),
    deviceId,
    installedAt,
  };
}
