import { fromAlertId } from '../../domain/alert';
import type { Arm } from '../../domain/arm';
import type { Decision } from '../../domain/decision';
import type { Session } from '../../domain/session';
import { type EpochMilliseconds, MINUTE, SECOND } from '../../domain/time';

/** What Gavel promises, written down before it was looked at what the code does. */

/** How late a livestream may open by itself. */
const WINDOW = 60 * SECOND;

/** How late it opens where nothing is in the way. */
const ON_TIME = SECOND;

const SURE = ['exact', 'zone-from-venue', 'zone-corrected'];

/** What is known of the world at this moment. */
export interface Facts {
  /** What the computer takes the time for. */
  clock(): EpochMilliseconds;
  sessionOf(uid: string): Session | undefined;
  armOf(uid: string): Arm | undefined;
  uidOfAddress(url: string): string | undefined;
  canReadDatabase(): boolean;
  /** What is told beside the database, while that takes nothing. */
  refusedDecisions(): readonly Decision[];
  isDeclined(uid: string, start: EpochMilliseconds): boolean;
}

export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  readonly uid: string | undefined;
  constructor(message: string, uid?: string) {
    super(message);
    this.uid = uid;
  }
}

/** Sees what happens, and throws at what must not. What is thrown within the worker's call is kept, for the worker may swallow it. */
export class Judge {
  readonly broken: BrokenPromise[] = [];
  readonly #facts: Facts;
  readonly #opened = new Map<string, number>();
  readonly #notified = new Map<string, number>();
  readonly #raisedNow = new Set<string>();
  readonly #interrupted = new Set<string>();
  readonly #explained = new Map<string, Decision>();
  openings = 0;
  notifications = 0;
  decisions = 0;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** A tab has opened. */
  opened(url: string): void {
    this.openings += 1;
    const uid = this.#facts.uidOfAddress(url);
    const session = uid === undefined ? undefined : this.#facts.sessionOf(uid);
    if (uid === undefined || session === undefined) return void this.#break(`a tab of nothing known: ${url}`);
    const { start } = session;
    const arm = this.#facts.armOf(uid);
    if (arm === undefined) return void this.#break('opened, but is not armed', uid);
    if (session.status === 'cancelled' || session.status === 'postponed')
      this.#break(`opened, but is ${session.status}`, uid);
    if (session.access === 'closed') this.#break('opened, but is closed', uid);
    if (start === null || !SURE.includes(session.certainty))
      return void this.#break('opened without a sure start', uid);
    if (this.#facts.isDeclined(uid, start)) this.#break('opened, but was declined', uid);
    const lateBy = this.#facts.clock() - start;
    if (lateBy < 0) this.#break(`opened ${-lateBy} ms too early`, uid);
    if (lateBy > WINDOW) this.#break(`opened ${lateBy} ms late`, uid);
    const key = `${uid}|${start}`;
    const count = (this.#opened.get(key) ?? 0) + 1;
    this.#opened.set(key, count);
    if (count > 1) this.#break(`opened ${count} times for one start`, uid);
  }

  /** A notification was raised. */
  notified(id: string): void {
    this.notifications += 1;
    const key = fromAlertId(id);
    const count = (this.#notified.get(id) ?? 0) + 1;
    this.#notified.set(id, count);
    this.#raisedNow.add(id);
    // A computer that cannot read its ledger does not know what it has said.
    if (this.#facts.canReadDatabase() && count > 1 && !this.#interrupted.has(id))
      this.#break(`notified twice: ${id}`, key?.uid);
    if (count > 2 && this.#facts.canReadDatabase()) this.#break(`notified ${count} times: ${id}`, key?.uid);
    if (key === null) return;
    if (this.#facts.armOf(key.uid) === undefined) this.#break(`notified, but is not armed: ${id}`, key.uid);
    const session = this.#facts.sessionOf(key.uid);
    const isOff = session?.status === 'cancelled' || session?.status === 'postponed';
    if (key.kind !== 'change' && isOff) this.#break(`notified, but is ${session.status}: ${id}`, key.uid);
  }

  /** A line was written for the user. */
  decided(decision: Decision): void {
    this.decisions += 1;
    const { uid, verdict } = decision;
    // What the database takes late was decided before.
    if (decision.at === this.#facts.clock() && this.#facts.armOf(uid) === undefined)
      this.#break(`a line (${verdict.kind}) of what is not armed`, uid);
    this.#explain(decision);
  }

  #explain(decision: Decision): void {
    const { uid, start, verdict } = decision;
    if (['opened', 'not-opened', 'failed'].includes(verdict.kind))
      this.#explained.set(`${uid}|${start}`, decision);
  }

  /** A wake is over; where it was interrupted, what it had begun may be done once more. */
  wakeEnded(isInterrupted: boolean): void {
    if (isInterrupted) for (const id of this.#raisedNow) this.#interrupted.add(id);
    this.#raisedNow.clear();
  }

  /** Whether the session of an armed one has been opened or explained for this start. */
  isExplained(uid: string, start: EpochMilliseconds): boolean {
    return this.#explained.has(`${uid}|${start}`);
  }

  /** The background had its chance: it must have been opened or explained. */
  mustBeExplained(uid: string, start: EpochMilliseconds): void {
    for (const decision of this.#facts.refusedDecisions()) this.#explain(decision);
    if (!this.isExplained(uid, start)) this.#break(`neither opened nor explained, start ${iso(start)}`, uid);
  }

  /** Nothing was in the way: it must have been opened, on time. */
  mustHaveOpened(uid: string, start: EpochMilliseconds): void {
    const decision = this.#explained.get(`${uid}|${start}`);
    // It was decided while the clock was ahead of itself: it is not decided again once that is set right.
    if (decision !== undefined && decision.at > this.#facts.clock()) return;
    const verdict = decision?.verdict;
    if (verdict?.kind !== 'opened')
      this.#break(`not opened, but nothing was in the way: ${JSON.stringify(verdict)}`, uid);
    else if (verdict.lateBy > ON_TIME)
      this.#break(`opened ${verdict.lateBy} ms late, but nothing was in the way`, uid);
  }

  #break(message: string, uid?: string): void {
    this.broken.push(new BrokenPromise(uid === undefined ? message : `${uid}: ${message}`, uid));
  }
}

export function iso(instant: EpochMilliseconds): string {
  return new Date(instant).toISOString();
}

/** Long enough that every tick has come. */
export const CALM = 2 * MINUTE + 10 * SECOND;
