import { isDecided, type LedgerEntry, toAlertId } from '../domain/alert';
import { aliasesOf, resolveChoices, resolveLedger } from '../domain/alias';
import type { Arm } from '../domain/arm';
import { entriesOfArms } from '../domain/armed';
import { CALM_BROWSER } from '../domain/browser-state';
import { type DueAlert, isSpoken } from '../domain/due-alert';
import { homeTimeZoneOf } from '../domain/home-zone';
import { mattersToOpening, OPENING_WINDOW } from '../domain/opening';
import { type Plan, planAt } from '../domain/plan';
import type { PlanInput } from '../domain/plan-input';
import { LONGEST_UNKNOWN_SESSION, type ScheduleEntry } from '../domain/schedule';
import { DAY, type EpochMilliseconds, SECOND } from '../domain/time';
import { readBrowserState } from '../platform/browser-state';
import { readChoices } from '../platform/choices';
import { type Clock, openClock, systemTimeZone } from '../platform/clock';
import { findEntry, sessionsFrom } from '../platform/database';
import { loadStrings } from '../platform/i18n';
import { pruneLedger, readLedger, recordAll } from '../platform/ledger';
import { REFRESH_LOCK } from '../platform/locks';
import { readAbsence, readGoneLinks } from '../platform/session-memory';
import { raiseScheduleVersion, readDeviceId, readInstalledAt, readPreferences } from '../platform/storage';
import { keepTicking, setNextWake } from './alarms';
import { showBadge } from './badge';
import { carryOutOpening, carryOutRefusals, carryOutSpoken, isRefused } from './effects';

/** Sessions that ended this long ago are still looked at, so that what was slept through is accounted for: a week away. */
const LOOK_BACK = 8 * DAY;

/** Armed sessions are looked at for longer: each ends with its line, whoever was away. The ledger is kept for 30 days. */
const ARMED_LOOK_BACK = 29 * DAY;

/** A plan that is older than this is made anew: the computer slept while it was carried out. */
const LONGEST_VALIDITY = 10 * SECOND;

/** So often at most: on a computer that is so slow the next tick goes on. */
const MOST_PLANS = 4;

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
    await keepTicking();
    const clock = await openClock();
    let { plan, isDone } = await decide(cause, clock);
    for (let again = 1; !isDone && again < MOST_PLANS; again += 1) {
      ({ plan, isDone } = await decide('time', clock));
    }
    await setNextWake(plan.nextWake, clock);
    // Last: should the toolbar refuse, the alert has been given and the next one is set.
    await showBadge(plan.badge);
  });
}

/**
 * Plans and carries out. It is to be done anew where the plan grew old before all of it was done; and where tabs were
 * opened or refused, for only then it is known what is to be said of their sessions.
 */
async function decide(
  cause: RefreshCause,
  clock: Clock,
): Promise<{ readonly plan: Plan; readonly isDone: boolean }> {
  const input = await readPlanInput(clock.now());
  const plan = planAt(input);
  const isNews = (alert: DueAlert): boolean => cause === 'time' || isTimely(alert, input);
  const old = plan.due.filter((alert) => !isNews(alert));
  if (old.length > 0)
    await recordAll(
      old.map((key) => ({ key, state: 'done' })),
      input.now,
    );
  const news = plan.due.filter(isNews);
  return { plan, isDone: news.length === 0 || (await carryOutAll(news, input, clock)) };
}

/** Who follows a body at noon has not missed its session of the morning: what a choice brings up late is put away in silence. What was armed in time is not: it was slept through. */
function isTimely({ uid, dueAt }: DueAlert, { now, choices }: PlanInput): boolean {
  return now - dueAt <= OPENING_WINDOW || (choices.arms.get(uid)?.armedAt ?? now) <= dueAt;
}

/** Returns whether all was done. */
async function carryOutAll(due: readonly DueAlert[], input: PlanInput, clock: Clock): Promise<boolean> {
  const strings = await loadStrings(input.preferences.language);
  const context = { ...input, strings };
  const isValid = (): boolean => Math.abs(clock.now() - input.now) <= LONGEST_VALIDITY;
  const openings = due.filter((alert) => !isSpoken(alert));
  await carryOutRefusals(openings.filter(isRefused), context);
  for (const opening of openings)
    if (!isRefused(opening) && isValid()) await carryOutOpening(opening, context, clock);
  if (openings.length === 0 && isValid()) await carryOutSpoken(due.filter(isSpoken), context);
  await pruneLedger(input.now).catch(() => undefined);
  await raiseScheduleVersion();
  return openings.length === 0 && isValid();
}

/** Whether nothing can come of the arm any more: its start is long past, or lies before it is looked back and was told. */
function isSettled(
  { uid, start }: Arm,
  ledger: ReadonlyMap<string, LedgerEntry>,
  now: EpochMilliseconds,
): boolean {
  if (start >= now - LOOK_BACK) return false;
  if (start < now - ARMED_LOOK_BACK - LONGEST_UNKNOWN_SESSION) return true;
  return isDecided(ledger.get(toAlertId({ uid, start, kind: 'start', leadMinutes: 0 })));
}

/** Armed sessions that are over by what the schedule knows by now: not those that they were once armed as. */
async function readArmed(arms: readonly Arm[]): Promise<readonly ScheduleEntry[]> {
  const found = await Promise.all(arms.map(({ uid }) => findEntry(uid).catch(() => undefined)));
  return found.filter((entry) => entry !== undefined);
}

/** Where the database cannot be read, the arms remain: they know start and link. */
async function readPlanInput(now: EpochMilliseconds): Promise<PlanInput> {
  const [stored, preferences, chosen, ledger, deviceId, installedAt, absence] = await Promise.all([
    sessionsFrom(now - LOOK_BACK, MOST_SESSIONS).catch(() => []),
    readPreferences(),
    readChoices(),
    readLedger(),
    readDeviceId(),
    readInstalledAt(now),
    readAbsence(now).catch(() => null),
  ]);
  const isRecent = ({ until }: ScheduleEntry): boolean => until >= now - ARMED_LOOK_BACK;
  const listed = new Set(stored.flatMap(({ uids }) => uids));
  const unlisted = [...chosen.arms.values()].filter(({ uid }) => !listed.has(uid));
  const settled = unlisted.filter((arm) => isSettled(arm, ledger, now));
  const known = [...stored, ...(await readArmed(unlisted.filter((arm) => !settled.includes(arm))))];
  const aliases = aliasesOf(known);
  const choices = resolveChoices(chosen, aliases);
  const armed = entriesOfArms(choices, new Set([...known, ...settled].map(({ uid }) => uid)));
  const entries = [...known, ...armed.filter(isRecent)];
  const isOpening = entries.some(({ session: { start } }) => start !== null && mattersToOpening(start, now));
  return {
    now,
    entries,
    browser: isOpening ? await readBrowserState(preferences) : CALM_BROWSER,
    absence,
    goneLinks: isOpening ? await readGoneLinks() : new Set(),
    homeTimeZone: homeTimeZoneOf(preferences, systemTimeZone()),
    preferences,
    choices,
    ledger: resolveLedger(ledger, aliases),
    deviceId,
    installedAt,
  };
}
