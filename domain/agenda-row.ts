import type { LedgerEntry } from './alert';
import type { Choices } from './arm';
import type { Decision, Verdict } from './decision';
import { isFollowed, isReminded, isToOpen, opensHere } from './following';
import type { ForeseenOpening } from './foreseen-opening';
import type { Overlap } from './overlap';
import { isNotLiveYet, type Phase, phaseAt } from './phase';
import type { Preferences } from './preferences';
import type { ScheduleEntry } from './schedule';
import type { SessionChange } from './session-change';
import { newsAt } from './session-news';
import type { EpochMilliseconds, TimeZoneId } from './time';
import { type WatchLink, watchLinkOf } from './watch';

/** One session of the programme as it stands at one moment, for this user. */
export interface AgendaRow {
  readonly entry: ScheduleEntry;
  readonly phase: Phase;
  readonly isNotLiveYet: boolean;
  /** Live before its planned start. */
  readonly isLiveEarly: boolean;
  readonly isFollowed: boolean;
  readonly isReminded: boolean;
  readonly isArmed: boolean;
  /** It will open by itself on this computer: armed, or followed where the user chose that. */
  readonly willOpen: boolean;
  /** Armed on another computer, which alone will open it. */
  readonly isArmedElsewhere: boolean;
  /** What will become of it at its start; null where nothing opens, or its start has passed. */
  readonly foreseen: ForeseenOpening | null;
  /** The user's own address for it. */
  readonly ownLink: string | undefined;
  /** Where to watch it: the user's own address, else the session's. */
  readonly watchLink: WatchLink | null;
  readonly leads: Leads;
  /** How its start ended for this user, where something was to be done at it. */
  readonly decision: Decision | undefined;
  readonly overlaps: readonly Overlap[];
  /** What has changed of it lately, the most important first. */
  readonly news: readonly SessionChange[];
}

/** The reminders before a start. */
export interface Leads {
  readonly minutes: readonly number[];
  /** Whether the user chose them for this session alone. */
  readonly isOwn: boolean;
}

export interface AgendaInput {
  readonly now: EpochMilliseconds;
  readonly entries: readonly ScheduleEntry[];
  readonly preferences: Preferences;
  readonly choices: Choices;
  readonly homeTimeZone: TimeZoneId;
  readonly deviceId: string;
  /** The decision log, the latest first. */
  readonly decisions: readonly Decision[];
  /** What is known to be decided about openings, by alert id. */
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/** What other sessions have to do with this one. */
interface Surroundings {
  readonly overlaps: readonly Overlap[];
  readonly foreseen: ForeseenOpening | null;
}

/** The row of the session. */
export function agendaRow(
  entry: ScheduleEntry,
  { overlaps, foreseen }: Surroundings,
  input: AgendaInput,
): AgendaRow {
  const { preferences, choices, now, deviceId } = input;
  const { start } = entry.session;
  const arm = choices.arms.get(entry.uid);
  const ownLink = choices.ownLinks.get(entry.uid);
  const phase = phaseAt(entry, now);
  return {
    entry,
    phase,
    isNotLiveYet: isNotLiveYet(entry, now),
    isLiveEarly: phase === 'live' && start !== null && now < start,
    isFollowed: isFollowed(entry.session, preferences),
    isReminded: isReminded(entry.session, preferences, choices),
    isArmed: arm !== undefined,
    willOpen: isToOpen(entry.session, preferences, choices, deviceId),
    isArmedElsewhere: arm !== undefined && !opensHere(arm, preferences, deviceId),
    foreseen,
    ownLink,
    watchLink: watchLinkOf(entry.session, ownLink),
    leads: leadsOf(entry, input),
    decision: decisionOf(entry, input.decisions),
    // Nobody has to choose any more between what is over.
    overlaps: phase === 'ended' ? [] : overlaps,
    news: newsAt(entry, now),
  };
}

/** The reminders that hold for the session, whether or not there will be any: the user's for it alone, else those for all. */
function leadsOf({ uid, session }: ScheduleEntry, input: AgendaInput): Leads {
  const { preferences, choices, deviceId } = input;
  const own = choices.leads.get(uid);
  if (own !== undefined) return { minutes: own, isOwn: true };
  const opens = choices.arms.has(uid) || isToOpen(session, preferences, choices, deviceId);
  return { minutes: opens ? preferences.armedLeads : preferences.followedLeads, isOwn: false };
}

/** How the start ended: what became of its opening, else the latest other word. */
function decisionOf(entry: ScheduleEntry, decisions: readonly Decision[]): Decision | undefined {
  const ofStart = decisions.filter((decision) => isAboutStartOf(entry, decision));
  const ofOpening = ofStart.find(({ verdict: { kind } }) => kind === 'opened' || kind === 'not-opened');
  return ofOpening ?? ofStart[0];
}

/** Verdicts that tell of an announcement, or of one that could not be seen: not of how a start ended. */
const ANNOUNCEMENTS: ReadonlySet<Verdict['kind']> = new Set([
  'reminded',
  'announced',
  'told',
  'told-early',
  'told-recording',
  'told-again',
  'not-shown',
]);

/** Whether the decision tells how this start ended; mere announcements do not. */
function isAboutStartOf({ uid, session }: ScheduleEntry, { uid: other, start, verdict }: Decision): boolean {
  return uid === other && start === session.start && !ANNOUNCEMENTS.has(verdict.kind);
}
