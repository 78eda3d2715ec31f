import type { AlertKey, AlertKind, LedgerEntry } from './alert';
import { sureStartOf } from './certainty';
import { changeToTell, recordingToTell } from './change-alert';
import { isReminded, isToOpen } from './following';
import { phaseAt } from './phase';
import type { PlanInput } from './plan-input';
import { endOfQuiet } from './quiet-hours';
import type { ScheduleEntry } from './schedule';
import type { Session } from './session';
import { type EpochMilliseconds, MINUTE } from './time';
import { wordsOf } from './user-word';
import { needsRegistration } from './watch';

/** Who must register is reminded while there is time for it, in minutes before the start. */
export const REGISTRATION_LEADS = [30, 10] as const;

/** An alert of a session, past or future. */
export interface WantedAlert {
  readonly key: AlertKey;
  readonly entry: ScheduleEntry;
  readonly dueAt: EpochMilliseconds;
}

/** Every alert of the session, past and future, in the order in which they are carried out. */
export function alertsOf(entry: ScheduleEntry, input: PlanInput): readonly WantedAlert[] {
  const keys = [...newsKeys(entry, input), ...startKeys(entry, input)];
  return keys.map((key) => ({ key, entry, dueAt: dueTimeOf(key, entry, input) }));
}

/** The instant of the alert; within the quiet hours their end, unless the session opens by itself. */
function dueTimeOf(key: AlertKey, entry: ScheduleEntry, input: PlanInput): EpochMilliseconds {
  const { session } = entry;
  const { preferences, choices, deviceId, homeTimeZone } = input;
  const planned = key.kind === 'early' ? earlyAt(entry, key.start) : key.start - key.leadMinutes * MINUTE;
  if (preferences.quietHours === null || isToOpen(session, preferences, choices, deviceId)) return planned;
  // What could not be said before the quiet hours waits for their end like what falls into them.
  const { quietHours } = preferences;
  return (
    endOfQuiet(Math.max(planned, input.now), quietHours, homeTimeZone) ??
    endOfQuiet(planned, quietHours, homeTimeZone) ??
    planned
  );
}

/** What makes plans wrong is told once to who has plans: not to who made them knowing it. So is a recording. */
function newsKeys(entry: ScheduleEntry, input: PlanInput): readonly AlertKey[] {
  const { preferences, choices, installedAt, now } = input;
  const { uid } = entry;
  if (!isReminded(entry.session, preferences, choices) && !choices.arms.has(uid)) return [];
  const since = Math.max(installedAt, choices.arms.get(uid)?.armedAt ?? 0);
  const change = changeToTell(entry, since, now);
  const recording = preferences.tellsRecordings ? recordingToTell(entry, since, now) : null;
  return [
    ...(change === null ? [] : [keyOf(uid, change.at, 'change')]),
    ...(recording === null ? [] : [keyOf(uid, recording.at, 'recording')]),
  ];
}

function startKeys(entry: ScheduleEntry, input: PlanInput): readonly AlertKey[] {
  const { preferences, choices, deviceId } = input;
  const { session, uid } = entry;
  const arm = choices.arms.get(uid);
  const sureStart = session.access === 'closed' ? null : sureStartOf(session);
  // An armed session ends with a line even where nothing will open.
  const start = sureStart ?? (arm === undefined ? null : (session.start ?? arm.start));
  if (start === null || start < input.installedAt) return [];
  if (sureStart === null) return [keyOf(uid, start, 'open')];
  const opens = arm !== undefined || isToOpen(session, preferences, choices, deviceId);
  const reminded = isReminded(session, preferences, choices);
  const isAnnounced = reminded || isToOpen(session, preferences, choices, deviceId);
  const snoozes = snoozesOf(uid, start, input);
  return [
    ...(reminded || opens ? leadsOf(session, start, opens, snoozes, input) : []),
    ...(isAnnounced && isLiveEarly(entry, start, input.now) ? [keyOf(uid, start, 'early')] : []),
    ...(opens ? [keyOf(uid, start, 'open')] : []),
    ...(isAnnounced ? [keyOf(uid, start, 'start')] : []),
    ...snoozes.filter(({ state }) => state !== 'done'),
  ];
}

function keyOf(uid: string, start: EpochMilliseconds, kind: AlertKind, leadMinutes = 0): AlertKey {
  return { uid, start, kind, leadMinutes };
}

/** A live badge that is shown earlier than this before the start is of a test of the line. */
const EARLIEST = 60 * MINUTE;

/** When the live badge became news. */
function earlyAt({ readAt }: ScheduleEntry, start: EpochMilliseconds): EpochMilliseconds {
  return Math.max(readAt, start - EARLIEST);
}

/** Whether a badge before the start says, or will say, that it is live already: one that grew old says nothing. */
function isLiveEarly(entry: ScheduleEntry, start: EpochMilliseconds, now: EpochMilliseconds): boolean {
  const instant = Math.max(now, earlyAt(entry, start));
  return entry.session.liveBadge === true && instant < start && phaseAt(entry, instant) === 'live';
}

/** The reminders before the start: the user's for this session, else those for all. Who arms a session three minutes before its start needs none five minutes before it. */
function leadsOf(
  session: Session,
  start: EpochMilliseconds,
  opens: boolean,
  snoozes: readonly LedgerEntry[],
  { preferences, choices, now }: PlanInput,
): readonly AlertKey[] {
  const { uid } = session;
  const general = opens ? preferences.armedLeads : preferences.followedLeads;
  const isUnregistered = needsRegistration(session) && !choices.ownLinks.has(uid);
  const leads = [...(choices.leads.get(uid) ?? general), ...(isUnregistered ? REGISTRATION_LEADS : [])];
  const armedAt = choices.arms.get(uid)?.armedAt ?? 0;
  const inTime = leads.filter((minutes) => {
    const time = start - minutes * MINUTE;
    return time > armedAt && !snoozes.some((snooze) => isMuted(time, snooze));
  });
  return withoutPassedLeads(inTime, start, now).map((minutes) => keyOf(uid, start, 'lead', minutes));
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

/** What the user asked to hear again later, of this start. */
function snoozesOf(uid: string, start: EpochMilliseconds, { ledger }: PlanInput): readonly LedgerEntry[] {
  return wordsOf(uid, ledger).filter((line) => line.kind === 'snooze' && line.start === start);
}

/** Whether the reminder falls between the user's word and the instant they asked for. */
function isMuted(time: EpochMilliseconds, { at, start, leadMinutes }: LedgerEntry): boolean {
  return at < time && time < start - leadMinutes * MINUTE;
}
