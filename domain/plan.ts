import { type AlertKey, isDecided, type OpeningOutcome, openingIdOf, refusalIn, toAlertId } from './alert';
import { type Badge, badgeAt, nextBadgeChange } from './badge';
import { changeToTell } from './change-alert';
import type { DueAlert } from './due-alert';
import { isReminded } from './following';
import { OPENING_WINDOW, type Opening } from './opening';
import { openingsOf } from './openings';
import { phaseAt } from './phase';
import type { PlanInput } from './plan-input';
import type { ScheduleEntry } from './schedule';
import { type EpochMilliseconds, HOUR, MINUTE } from './time';
import { alertsOf, type WantedAlert } from './wanted-alert';

/** How long after its start a session without a known end is still announced. */
const ANNOUNCING_WINDOW = HOUR;

/** The planner is asked again at least this often, so that no alarm lies far ahead. */
const LONGEST_SLEEP = HOUR;

export interface Plan {
  readonly due: readonly DueAlert[];
  /** When to ask again; at most an hour ahead. */
  readonly nextWake: EpochMilliseconds;
  readonly badge: Badge;
}

/** What should be true at `now`: pure, and empty of what the ledger already holds. */
export function planAt(input: PlanInput): Plan {
  const { now, ledger } = input;
  const wanted = input.entries.flatMap((entry) => alertsOf(entry, input));
  const isNear = ({ dueAt }: WantedAlert): boolean => dueAt < (Math.floor(now / MINUTE) + 1) * MINUTE;
  const open = wanted.filter((alert) => isNear(alert) && !isDecided(ledger.get(toAlertId(alert.key))));
  const openings = openingsOf(
    open.filter(({ key }) => key.kind === 'open'),
    input,
  );
  const due = open.flatMap((alert) => (alert.dueAt <= now ? dueAlert(alert, openings, input) : []));
  const announced = input.entries.filter(
    ({ session }) => session.access === 'open' && isReminded(session, input.preferences, input.choices),
  );
  const held = open.filter(({ key }) => openings.get(toAlertId(key))?.effect === 'hold');
  const later = [
    ...wanted.map(({ dueAt }) => dueAt),
    ...held.map(({ key }) => key.start + OPENING_WINDOW + 1),
  ].filter((time) => time > now);
  const nextWake = Math.min(now + LONGEST_SLEEP, nextBadgeChange(announced, now), ...later);
  return { due, nextWake, badge: badgeAt(announced, now) };
}

function dueAlert(
  { key, entry, dueAt }: WantedAlert,
  openings: ReadonlyMap<string, Opening>,
  input: PlanInput,
): readonly DueAlert[] {
  const base = { ...key, id: toAlertId(key), entry, dueAt };
  const isBefore = input.now < key.start;
  switch (key.kind) {
    case 'lead':
    case 'early':
      // What comes after the start says nothing that the start alert does not say better.
      return isBefore ? [{ ...base, effect: 'notify', refusal: null }] : [];
    case 'snooze':
      if (!isBefore && !isStillAnnounced(entry, key.start, input.now)) return [];
      return [{ ...base, effect: 'notify', refusal: null }];
    case 'recording':
      return [{ ...base, effect: 'notify', refusal: null }];
    case 'start': {
      const outcome = outcomeOf(key, openings, input);
      if (isToldByItsTab(entry, outcome, input)) return [];
      const refusal = outcome === null ? null : refusalIn(outcome);
      const effect = isStillAnnounced(entry, key.start, input.now) ? 'notify' : 'miss';
      return [{ ...base, effect, refusal }];
    }
    case 'open': {
      const opening = openings.get(base.id);
      return opening === undefined || isHeldAlready(base.id, opening, input) ? [] : [{ ...base, ...opening }];
    }
    case 'change': {
      const change = changeToTell(entry, key.start, input.now);
      return change === null ? [] : [{ ...base, effect: 'tell', change }];
    }
    case 'declined':
    case 'closed':
      return [];
  }
}

function isHeldAlready(id: string, opening: Opening, { ledger }: PlanInput): boolean {
  const line = ledger.get(id);
  return opening.effect === 'hold' && line?.state === 'held' && line.outcome === opening.refusal;
}

/** What came of the opening of this start, or comes of it in this plan; null where none was wanted. */
function outcomeOf(
  key: AlertKey,
  openings: ReadonlyMap<string, Opening>,
  { ledger }: PlanInput,
): OpeningOutcome | null {
  const id = openingIdOf(key);
  const opening = openings.get(id);
  if (opening !== undefined) return 'refusal' in opening ? opening.refusal : openedBy(opening);
  const line = ledger.get(id);
  if (line === undefined) return null;
  return line.outcome ?? (line.state === 'failed' ? 'failed' : 'opened');
}

function openedBy(opening: Extract<Opening, { effect: 'open' | 'show' }>): OpeningOutcome {
  return opening.effect === 'open' && opening.place === 'background-tab' ? 'opened-behind' : 'opened';
}

/** Whether the tab alone tells of the start, to who wants no reminder. A tab that does not come must not stay away in silence, unless by the user's word, nor one come that nobody sees. */
function isToldByItsTab(
  { session }: ScheduleEntry,
  outcome: OpeningOutcome | null,
  { preferences, choices }: PlanInput,
): boolean {
  if (isReminded(session, preferences, choices)) return false;
  return outcome === 'opened' || outcome === 'declined' || outcome === 'tab-closed';
}

function isStillAnnounced(entry: ScheduleEntry, start: EpochMilliseconds, now: EpochMilliseconds): boolean {
  const phase = phaseAt(entry, now);
  return phase === 'live' || (phase === 'started' && now - start <= ANNOUNCING_WINDOW);
}
