import { CALM_BROWSER } from '../../domain/browser-state';
import type { DueAlert } from '../../domain/due-alert';
import { type Plan, planAt } from '../../domain/plan';
import type { PlanInput } from '../../domain/plan-input';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { DAY, type EpochMilliseconds } from '../../domain/time';
import { choicesOf, DEVICE, entryOf, preferencesWith, START } from '../builders';

/** What surrounds the sessions of a plan; a new user's at `START`, unless said otherwise. */
export type Surroundings = Partial<Omit<PlanInput, 'entries'>>;

/** The plan for the entries. */
export function planFor(entries: readonly ScheduleEntry[], surroundings: Surroundings = {}): Plan {
  return planAt({
    now: START,
    entries,
    preferences: preferencesWith(),
    choices: choicesOf(),
    ledger: new Map(),
    deviceId: DEVICE,
    installedAt: START - 7 * DAY,
    browser: CALM_BROWSER,
    absence: null,
    goneLinks: new Set(),
    homeTimeZone: 'UTC',
    ...surroundings,
  });
}

/** What is due at `now` for the session, in words, in the order in which it is carried out. */
export function dueFor(
  about: Session,
  now: EpochMilliseconds,
  surroundings: Surroundings = {},
): readonly string[] {
  return planFor([entryOf(about)], { now, ...surroundings }).due.map(inWords);
}

/** `lead 5: notify`, `start: notify (too-late)`, `open: https://…`, `open: refuse (declined)`, `open: hold (locked)`, `start: miss`. */
export function inWords(due: DueAlert): string {
  const name = due.leadMinutes === 0 ? due.kind : `${due.kind} ${due.leadMinutes}`;
  switch (due.effect) {
    case 'notify':
      return `${name}: notify${due.refusal === null ? '' : ` (${due.refusal})`}`;
    case 'open': {
      const place = due.place === 'new-tab' ? '' : ` (${due.place})`;
      return `${name}: ${due.href}${place}`;
    }
    case 'show':
      return `${name}: show tab ${due.tabId}`;
    case 'hold':
      return `${name}: hold (${due.refusal})`;
    case 'refuse':
      return `${name}: refuse (${due.refusal})`;
    case 'tell':
      return `${name}: tell ${due.change.kind}`;
    case 'miss':
      return `${name}: miss${due.refusal === null ? '' : ` (${due.refusal})`}`;
  }
}
