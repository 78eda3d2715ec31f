import { type AlertKey, type LedgerEntry, toAlertId } from './alert';
import type { Choices } from './arm';
import { type Badge, badgeAt, nextBadgeChange } from './badge';
import { sureStartOf } from './certainty';
import { isReminded, isToOpen } from './following';
import { phaseAt } from './phase';
import type { Preferences } from './preferences';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from './time';
import { mayOpenByItself, watchLinkOf } from './watch';

/** How late a livestream may still open by itself. */
export const OPENING_WINDOW = 60 * SECOND;

/** How long after its start a session without a known end is still announced. */
const ANNOUNCING_WINDOW = HOUR;

/** The planner is asked again at least this often, so that no alarm lies far ahead. */
const LONGEST_SLEEP = HOUR;

export interface PlanInput {
  readonly now: EpochMilliseconds;
  readonly entries: readonly ScheduleEntry[];
  readonly preferences: Preferences;
  readonly choices: Choices;
  /** By alert id. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly deviceId: string;
  /** What started before Gavel was installed is not announced. */
  readonly installedAt: EpochMilliseconds;
}

/** Why an armed session is not opened. Each is one line for the user. */
export type Refusal =
  | 'turned-off'
  | 'too-late'
  | 'no-link'
  | 'untrusted-link'
  | 'declined'
  | 'other-computer';

/** What has to be done now, once, under the id of its alert. */
export type DueAlert = AlertKey & { readonly id: string; readonly entry: ScheduleEntry } & (
    | { readonly effect: 'notify'; readonly refusal: Refusal | null }
    | { readonly effect: 'open'; readonly href: string; readonly isDayPage: boolean }
    | { readonly effect: 'refuse'; readonly refusal: Refusal }
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
  const { preferences, choices, deviceId } = input;
  const { session } = entry;
  const start = sureStartOf(session);
  if (start === null || start < input.installedAt || session.access === 'closed') return [];
  const alert = (kind: AlertKey['kind'], leadMinutes = 0): WantedAlert => ({
    key: { uid: session.uid, start, kind, leadMinutes },
    entry,
  });
  const opens = isToOpen(session, preferences, choices, deviceId) || choices.arms.has(session.uid);
  const armedAt = choices.arms.get(session.uid)?.armedAt ?? 0;
  // Who arms a session three minutes before its start needs no reminder five minutes before it.
  const leads = (opens ? preferences.armedLeads : preferences.followedLeads).filter(
    (minutes) => start - minutes * MINUTE > armedAt,
  );
  const told = withoutPassedLeads(leads, start, input.now);
  const reminded = isReminded(session, preferences, choices);
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

/** An intent without its completion is decided too: the effect may have happened, and twice is worse. */
function isDecided(entry: LedgerEntry | undefined): boolean {
  return entry !== undefined;
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
    case 'declined':
      return [];
  }
}

/** Whether the tab alone tells of the start, to who wants no reminder. A tab that does not come must not stay away in silence, unless by the user's word. */
function isToldByItsTab(key: AlertKey, entry: ScheduleEntry, input: PlanInput): boolean {
  if (isReminded(entry.session, input.preferences, input.choices)) return false;
  if (input.ledger.has(toAlertId({ ...key, kind: 'open' }))) return true;
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

type Opening =
  | { readonly effect: 'open'; readonly href: string; readonly isDayPage: boolean }
  | { readonly effect: 'refuse'; readonly refusal: Refusal };

function openingOf(key: AlertKey, entry: ScheduleEntry, input: PlanInput): Opening {
  const { session } = entry;
  const arm = input.choices.arms.get(session.uid);
  const refuse = (refusal: Refusal): Opening => ({ effect: 'refuse', refusal });
  if (input.preferences.opening === 'never') return refuse('turned-off');
  if (!isToOpen(session, input.preferences, input.choices, input.deviceId)) return refuse('other-computer');
  const declined = input.ledger.get(toAlertId({ ...key, kind: 'declined' }));
  if (declined !== undefined && declined.at >= (arm?.armedAt ?? 0)) return refuse('declined');
  if (input.now - key.start > OPENING_WINDOW) return refuse('too-late');
  const link = watchLinkOf(session);
  if (link === null) return refuse('no-link');
  if (!mayOpenByItself(link.href, arm?.approvedLink)) return refuse('untrusted-link');
  return { effect: 'open', ...link };
}
