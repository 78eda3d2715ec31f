import { type AlertKey, type LedgerEntry, toAlertId } from './alert';
import { type Badge, badgeAt, nextBadgeChange } from './badge';
import { sureStartOf } from './certainty';
import { changeToTell, type PlanChange } from './change-alert';
import { isReminded, isToOpen } from './following';
import { type Opening, openingOf, type Refusal } from './opening';
import { phaseAt } from './phase';
import type { PlanInput } from './plan-input';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR, MINUTE } from './time';

/** How long after its start a session without a known end is still announced. */
const ANNOUNCING_WINDOW = HOUR;

/** The planner is asked again at least this often, so that no alarm lies far ahead. */
const LONGEST_SLEEP = HOUR;

/** What has to be done now, once, under the id of its alert. */
export type DueAlert = AlertKey & { readonly id: string; readonly entry: ScheduleEntry } & (
    | { readonly effect: 'notify'; readonly refusal: Refusal | null }
    | { readonly effect: 'tell'; readonly change: PlanChange }
    | Opening
    | { readonly effect: 'miss' }
  );

export interface Plan {
  readonly due: readonly DueAlert[];
  /** When to ask again; at most an hour ahead. */
  readonly nextWake: EpochMilliseconds;
  readonly badge: Badge;
}

/** What should be true at `now`: pure, and empty of what the ledger already holds. */
export function planAt(input: PlanInput): Plan {
  const { now } = input;
  const wanted = input.entries.flatMap((entry) => alertsOf(entry, input));
  const open = wanted.filter(({ key }) => !isDecided(input.ledger.get(toAlertId(key))));
  const due = open.flatMap(({ key, entry }) => (alertTime(key) <= now ? dueAlert(key, entry, input) : []));
  const announced = input.entries.filter(
    ({ session }) => session.access === 'open' && isReminded(session, input.preferences, input.choices),
  );
  const later = wanted.map(({ key }) => alertTime(key)).filter((time) => time > now);
  const nextWake = Math.min(now + LONGEST_SLEEP, nextBadgeChange(announced, now), ...later);
  return { due, nextWake, badge: badgeAt(announced, now) };
}

interface WantedAlert {
  readonly key: AlertKey;
  readonly entry: ScheduleEntry;
}

/** Every alert of the session, past and future, in the order in which they are carried out. */
function alertsOf(entry: ScheduleEntry, input: PlanInput): readonly WantedAlert[] {
  return [...changeAlerts(entry, input), ...startAlerts(entry, input)];
}

/** What makes plans wrong is told once to who has plans: not to who made them knowing it. */
function changeAlerts(entry: ScheduleEntry, input: PlanInput): readonly WantedAlert[] {
  const { preferences, choices, installedAt, now } = input;
  const { uid } = entry;
  if (!isReminded(entry.session, preferences, choices) && !choices.arms.has(uid)) return [];
  const since = Math.max(installedAt, choices.arms.get(uid)?.armedAt ?? 0);
  const change = changeToTell(entry, since, now);
  return change === null ? [] : [{ key: { uid, start: change.at, kind: 'change', leadMinutes: 0 }, entry }];
}

function startAlerts(entry: ScheduleEntry, input: PlanInput): readonly WantedAlert[] {
  const { preferences, choices, deviceId } = input;
  const { session } = entry;
  const arm = choices.arms.get(session.uid);
  const sureStart = session.access === 'closed' ? null : sureStartOf(session);
  // An armed session ends with a line even where nothing will open.
  const start = sureStart ?? (arm === undefined ? null : (session.start ?? arm.start));
  if (start === null || start < input.installedAt) return [];
  const alert = (kind: AlertKey['kind'], leadMinutes = 0): WantedAlert => ({
    key: { uid: session.uid, start, kind, leadMinutes },
    entry,
  });
  if (sureStart === null) return [alert('open')];
  const opens = arm !== undefined || isToOpen(session, preferences, choices, deviceId);
  const reminded = isReminded(session, preferences, choices);
  // Who arms a session three minutes before its start needs no reminder five minutes before it.
  const leads = (opens ? preferences.armedLeads : preferences.followedLeads).filter(
    (minutes) => start - minutes * MINUTE > (arm?.armedAt ?? 0),
  );
  const told = withoutPassedLeads(leads, start, input.now);
  return [
    ...(reminded || opens ? told.map((minutes) => alert('lead', minutes)) : []),
    ...(opens ? [alert('open')] : []),
    ...(reminded || isToOpen(session, preferences, choices, deviceId) ? [alert('start')] : []),
  ];
}

/** The leads, each once, of which several that have come would all say the same: the nearest to the start speaks for them. */
function withoutPassedLeads(
  leads: readonly number[],
  start: EpochMilliseconds,
  now: EpochMilliseconds,
): readonly number[] {
  const hasPassed = (minutes: number): boolean => start - minutes * MINUTE <= now;
  const nearest = Math.min(...leads.filter(hasPassed));
  return [...new Set(leads)].filter((minutes) => !hasPassed(minutes) || minutes === nearest);
}

function alertTime({ start, leadMinutes }: AlertKey): EpochMilliseconds {
  return start - leadMinutes * MINUTE;
}

/** An intent without its completion was interrupted: it is taken up once more. A notification replaces itself; a tab does not, and is only looked for (see `openingOf`). */
function isDecided(entry: LedgerEntry | undefined): boolean {
  return entry !== undefined && entry.state !== 'intended';
}

function dueAlert(key: AlertKey, entry: ScheduleEntry, input: PlanInput): readonly DueAlert[] {
  const base = { ...key, id: toAlertId(key), entry };
  switch (key.kind) {
    case 'lead':
      // A reminder that comes after the start says nothing that the start alert does not say better.
      return input.now < key.start ? [{ ...base, effect: 'notify', refusal: null }] : [];
    case 'start':
      if (isToldByItsTab(key, entry, input)) return [];
      return isStillAnnounced(entry, key.start, input.now)
        ? [{ ...base, effect: 'notify', refusal: refusalOf(key, entry, input) }]
        : [{ ...base, effect: 'miss' }];
    case 'open':
      return [{ ...base, ...openingOf(key, entry, input) }];
    case 'change': {
      const change = changeToTell(entry, key.start, input.now);
      return change === null ? [] : [{ ...base, effect: 'tell', change }];
    }
    case 'declined':
      return [];
  }
}

/** Whether the tab alone tells of the start, to who wants no reminder. A tab that does not come must not stay away in silence, unless by the user's word. */
function isToldByItsTab(key: AlertKey, entry: ScheduleEntry, input: PlanInput): boolean {
  if (isReminded(entry.session, input.preferences, input.choices)) return false;
  const opened = input.ledger.get(toAlertId({ ...key, kind: 'open' }));
  if (opened !== undefined && isDecided(opened)) return true;
  const opening = openingOf(key, entry, input);
  return opening.effect === 'open' || opening.refusal === 'declined';
}

function isStillAnnounced(entry: ScheduleEntry, start: EpochMilliseconds, now: EpochMilliseconds): boolean {
  const phase = phaseAt(entry, now);
  return phase === 'live' || (phase === 'started' && now - start <= ANNOUNCING_WINDOW);
}

/** Why the session does not open although it is armed; null where it opens, or is not armed. */
function refusalOf(key: AlertKey, entry: ScheduleEntry, input: PlanInput): Refusal | null {
  if (!input.choices.arms.has(key.uid)) return null;
  const opening = openingOf(key, entry, input);
  return opening.effect === 'refuse' ? opening.refusal : null;
}
