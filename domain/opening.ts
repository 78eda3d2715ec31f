import { absenceAt } from './absence';
import { type AlertKey, type LedgerEntry, openingIdOf, refusalIn, toAlertId } from './alert';
import { tabShowing } from './browser-state';
import { sureStartOf } from './certainty';
import { isToOpen } from './following';
import type { PlanInput } from './plan-input';
import type { Refusal } from './refusal';
import { LONGEST_UNKNOWN_SESSION, type ScheduleEntry } from './schedule';
import type { Session } from './session';
import { type EpochMilliseconds, SECOND } from './time';
import { wordsOf } from './user-word';
import { dayPageOf, mayOpenByItself, needsRegistration, type WatchLink, watchLinkOf } from './watch';

/** How late a livestream may still open by itself. */
export const OPENING_WINDOW = 60 * SECOND;

/** Why a tab is where it is. */
export type OpeningReason = 'start' | 'other-sound' | 'no-window' | 'open-already';

/**
 * What becomes of an armed session at its start: its address opens in a new tab, or in one behind the tab that is
 * used; a tab that shows it already is shown; it waits within the window for someone to come back, and is only
 * announced meanwhile; or it is refused, and announced to who wants to hear of it. Each has its reason.
 */
export type Opening =
  | {
      readonly effect: 'open';
      readonly href: string;
      readonly isDayPage: boolean;
      readonly place: 'new-tab' | 'background-tab' | 'new-window';
      readonly reason: OpeningReason;
    }
  | {
      readonly effect: 'show';
      readonly tabId: number;
      readonly href: string;
      readonly reason: 'open-already';
    }
  | { readonly effect: 'hold'; readonly refusal: 'locked' | 'away' }
  | { readonly effect: 'refuse'; readonly refusal: Refusal };

/** What becomes of the session by itself; what others have to do with it is decided by `openingsOf`. */
export function openingOf(
  { start }: Pick<AlertKey, 'start'>,
  entry: ScheduleEntry,
  input: PlanInput,
): Opening {
  const { session } = entry;
  const line = input.ledger.get(openingIdOf({ uid: session.uid, start }));
  // The tab may be there already: what was begun is never begun again.
  if (line?.state === 'intended') return refuse('interrupted');
  const refusal = wordAgainst(session, start, input) ?? hindranceOf(session);
  if (refusal !== null) return refuse(refusal);
  if (input.now - start > OPENING_WINDOW) return refuse(whyLate(start, line, input));
  const link = linkOf(session, input);
  if (typeof link === 'string') return refuse(link);
  const shown = tabShowing(link.href, input.browser);
  const away = whoIsAway(input);
  if (away !== null) return { effect: 'hold', refusal: away };
  return shown === undefined
    ? inNewTab(link, session, input)
    : { effect: 'show', tabId: shown.id, href: link.href, reason: 'open-already' };
}

function refuse(refusal: Refusal): Opening {
  return { effect: 'refuse', refusal };
}

/** Why the user does not want this computer to open the session at this start. */
function wordAgainst(session: Session, start: EpochMilliseconds, input: PlanInput): Refusal | null {
  const { preferences, choices, deviceId, ledger } = input;
  const { uid } = session;
  if (preferences.opening === 'never') return 'turned-off';
  if (!isToOpen(session, preferences, choices, deviceId)) return 'other-computer';
  const armedAt = choices.arms.get(uid)?.armedAt ?? 0;
  const declined = ledger.get(toAlertId({ uid, start, kind: 'declined', leadMinutes: 0 }));
  if (declined !== undefined && declined.at >= armedAt) return 'declined';
  return wasClosed(uid, start, armedAt, input) ? 'tab-closed' : null;
}

/** Whether the user closed the tab of this session, which has only been moved by hours since. */
function wasClosed(
  uid: string,
  start: EpochMilliseconds,
  armedAt: EpochMilliseconds,
  { ledger }: PlanInput,
): boolean {
  return wordsOf(uid, ledger).some(
    ({ kind, at, start: closedStart }) =>
      kind === 'closed' && at >= armedAt && Math.abs(start - closedStart) < LONGEST_UNKNOWN_SESSION,
  );
}

/** Why the session is nothing to open: it does not take place, is closed, or nobody knows for sure when it starts. */
function hindranceOf(session: Session): Refusal | null {
  if (session.status === 'cancelled' || session.status === 'postponed') return session.status;
  if (session.access === 'closed') return 'closed';
  return sureStartOf(session) === null ? 'time-uncertain' : null;
}

/** Why it is too late: nobody was there, the computer slept, the browser was closed; or nobody knows. */
function whyLate(start: EpochMilliseconds, line: LedgerEntry | undefined, { absence }: PlanInput): Refusal {
  const held = line?.state === 'held' && line.outcome !== undefined ? refusalIn(line.outcome) : null;
  return held ?? absenceAt(start, absence) ?? 'too-late';
}

/** The address that may open by itself, or why there is none. */
function linkOf(session: Session, { choices, goneLinks }: PlanInput): WatchLink | Refusal {
  const ownLink = choices.ownLinks.get(session.uid);
  const link = watchLinkOf(session, ownLink);
  if (link === null) return needsRegistration(session) ? 'registration' : 'no-link';
  if (goneLinks.has(link.href)) return isOnWebTv(link) ? (dayPageOf(session) ?? 'link-gone') : 'link-gone';
  const isApproved = ownLink !== undefined || mayOpenByItself(link.href, approvedLinkOf(session, choices));
  return isApproved ? link : 'untrusted-link';
}

/** A session that UN Web TV has put under another address stands on its page of the day. */
function isOnWebTv({ href }: WatchLink): boolean {
  return new URL(href).host === 'webtv.un.org';
}

function approvedLinkOf({ uid }: Session, { arms }: PlanInput['choices']): string | undefined {
  return arms.get(uid)?.approvedLink;
}

/** Someone who listens to a stream is there, though nothing is typed; but nobody looks at a locked screen. */
function whoIsAway({ browser, preferences }: PlanInput): 'locked' | 'away' | null {
  if (browser.presence === 'locked') return 'locked';
  const isAway = browser.presence === 'idle' && browser.audibleTabs.length === 0;
  return preferences.holdsBackWhenAway && isAway ? 'away' : null;
}

function inNewTab(link: WatchLink, session: Session, input: PlanInput): Opening {
  const open = { effect: 'open', ...link } as const;
  if (!input.browser.hasWindow) return { ...open, place: 'new-window', reason: 'no-window' };
  if (!isOtherSoundOn(session, input)) return { ...open, place: 'new-tab', reason: 'start' };
  switch (input.preferences.whenAudible) {
    case 'background':
      return { ...open, place: 'background-tab', reason: 'other-sound' };
    case 'foreground':
      return { ...open, place: 'new-tab', reason: 'start' };
    case 'notify':
      return refuse('other-sound');
  }
}

/** Whether another tab can be heard that is not the stream of a session that is over by now: what follows back to back is no conflict. */
function isOtherSoundOn({ start }: Session, { browser, entries, now }: PlanInput): boolean {
  const over = new Set(
    browser.ownTabs.flatMap(({ id, uid }) => {
      const end = entries.find((entry) => entry.uids.includes(uid))?.session.end ?? null;
      return end !== null && end <= Math.max(now, start ?? now) ? [id] : [];
    }),
  );
  return browser.audibleTabs.some((id) => !over.has(id));
}

/** Whether anything of the browser's state matters to the opening at this start: it is asked for then only. */
export function mattersToOpening(start: EpochMilliseconds, now: EpochMilliseconds): boolean {
  return start <= now && now - start <= OPENING_WINDOW;
}
