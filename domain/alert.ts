import type { Refusal } from './refusal';
import type { EpochMilliseconds } from './time';

/**
 * What an alert is about: `lead`, minutes before the start; `start`, the start itself; `open`, the opening of the
 * livestream; `early`, that it is live before its start; `change`, what makes plans wrong; `recording`, that one is
 * there. The user's own words stand beside them: `declined`, this start shall not open; `closed`, its tab was closed;
 * `snooze`, say it again later.
 */
export const ALERT_KINDS = [
  'lead',
  'start',
  'open',
  'early',
  'change',
  'recording',
  'declined',
  'closed',
  'snooze',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** Names one alert. A session that moves has another start, so it alerts again; one that does not move never does. */
export interface AlertKey {
  readonly uid: string;
  /** Of the session; for `change` and `recording`, when it was seen. */
  readonly start: EpochMilliseconds;
  readonly kind: AlertKind;
  /** Minutes before the start; 0 for all but `lead` and `snooze`, which may come after it and is negative then. */
  readonly leadMinutes: number;
}

/** The id of an alert in the ledger, and of its notification: `kind|leadMinutes|start|uid`. */
export function toAlertId({ uid, start, kind, leadMinutes }: AlertKey): string {
  return `${kind}|${leadMinutes}|${start}|${uid}`;
}

/** The id of the opening at this start of the session. */
export function openingIdOf({ uid, start }: Pick<AlertKey, 'uid' | 'start'>): string {
  return toAlertId({ uid, start, kind: 'open', leadMinutes: 0 });
}

/** What `toAlertId` put into an id, or null for any other text: a notification must be understood by a worker that knows nothing else. */
export function fromAlertId(id: string): AlertKey | null {
  const [kind = '', lead = '', start = '', ...rest] = id.split('|');
  const leadMinutes = Number(lead);
  const startsAt = Number(start);
  const uid = rest.join('|');
  if (!isAlertKind(kind) || !Number.isInteger(leadMinutes) || !Number.isInteger(startsAt) || uid === '')
    return null;
  return { uid, start: startsAt, kind, leadMinutes };
}

function isAlertKind(text: string): text is AlertKind {
  return ALERT_KINDS.some((kind) => kind === text);
}

/**
 * How far an alert has come: `intended` is written before its effect, `done` after it, `failed` when the browser refused
 * it. An intent that was interrupted may be taken up once more: `resumed` is written before that. `held` is what
 * waits: for someone to come back, or for the end of a snooze.
 */
export const LEDGER_STATES = ['held', 'intended', 'resumed', 'failed', 'done'] as const;

export type LedgerState = (typeof LEDGER_STATES)[number];

/** Whether the alert has been dealt with. An intent without its completion was interrupted, and is taken up once more. */
export function isDecided(line: LedgerEntry | undefined): boolean {
  return line !== undefined && line.state !== 'intended' && line.state !== 'held';
}

/** The lines by their ids. Of two with one id, that which has come further holds, else the later. */
export function toLedger(lines: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  const ledger = new Map<string, LedgerEntry>();
  for (const line of lines) {
    const other = ledger.get(line.id);
    if (other === undefined || holdsOver(line, other)) ledger.set(line.id, line);
  }
  return ledger;
}

function holdsOver(line: LedgerEntry, other: LedgerEntry): boolean {
  const progress = LEDGER_STATES.indexOf(line.state) - LEDGER_STATES.indexOf(other.state);
  return progress > 0 || (progress === 0 && line.at >= other.at);
}

/** One line of the ledger: an alert that was decided, so that it is never decided again. */
export interface LedgerEntry extends AlertKey {
  readonly id: string;
  readonly state: LedgerState;
  readonly at: EpochMilliseconds;
  /** Of an opening: what came of it; while it is held, why. */
  readonly outcome?: OpeningOutcome;
}

/** `opened-behind`: in a tab behind the one that is used, which tells nobody of itself. */
export type OpeningOutcome = 'opened' | 'opened-behind' | Refusal;

/** Why it was not opened, or null where it was. */
export function refusalIn(outcome: OpeningOutcome): Refusal | null {
  return outcome === 'opened' || outcome === 'opened-behind' ? null : outcome;
}
