import type { EpochMilliseconds } from './time';

/**
 * What an alert is about: `lead`, minutes before the start; `start`, the start itself; `open`, the opening
 * of the livestream; `declined`, the user's word that this start shall not open; `change`, what makes plans wrong.
 */
export const ALERT_KINDS = ['lead', 'start', 'open', 'declined', 'change'] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** Names one alert. A session that moves has another start, so it alerts again; one that does not move never does. */
export interface AlertKey {
  readonly uid: string;
  /** Of the session; for `change`, when it was seen. */
  readonly start: EpochMilliseconds;
  readonly kind: AlertKind;
  /** Minutes before the start; 0 for all but `lead`. */
  readonly leadMinutes: number;
}

/** The id of an alert in the ledger, and of its notification: `kind|leadMinutes|start|uid`. */
export function toAlertId({ uid, start, kind, leadMinutes }: AlertKey): string {
  return `${kind}|${leadMinutes}|${start}|${uid}`;
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
 * it. An intent that was interrupted may be taken up once more: `resumed` is written before that.
 */
export type LedgerState = 'intended' | 'resumed' | 'done' | 'failed';

const PROGRESS: Readonly<Record<LedgerState, number>> = { intended: 0, resumed: 1, failed: 2, done: 3 };

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
  const progress = PROGRESS[line.state] - PROGRESS[other.state];
  return progress > 0 || (progress === 0 && line.at >= other.at);
}

/** One line of the ledger: an alert that was decided, so that it is never decided again. */
export interface LedgerEntry extends AlertKey {
  readonly id: string;
  readonly state: LedgerState;
  readonly at: EpochMilliseconds;
}
