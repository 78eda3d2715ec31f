import { fromAlertId } from '../../domain/alert';
import type { Arm } from '../../domain/arm';
import type { Decision, Verdict } from '../../domain/decision';
import type { Refusal } from '../../domain/refusal';
import type { Session } from '../../domain/session';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';

/** What Gavel promises, written down before it was looked at what the code does. */

/** How late a livestream may open by itself. */
export const WINDOW = 60 * SECOND;

/** How late it opens where nothing is in the way. */
const ON_TIME = SECOND;

/** So many tabs open by themselves in any hour. */
const MOST_TABS = 3;

/** A session whose tab was closed is the same one though it has been moved by less. */
const SAME_OCCASION = 8 * HOUR;

const SURE = ['exact', 'zone-from-venue', 'zone-corrected'];

/** Of several that start in one minute those do not stand in another's way that would not open anyhow. */
const NO_RIVALS: readonly Refusal[] = [
  'conflict',
  'too-many',
  'cancelled',
  'postponed',
  'closed',
  'time-uncertain',
  'no-link',
  'untrusted-link',
  'declined',
  'tab-closed',
];

/** Lines of which one start may have several: a session is moved more than once, and both tab and notification can fail. */
const REPEATED: readonly Verdict['kind'][] = ['told', 'told-again', 'failed'];

/** What is known of the world at this moment. */
export interface Facts {
  /** What the computer takes the time for. */
  clock(): EpochMilliseconds;
  sessionOf(uid: string): Session | undefined;
  armOf(uid: string): Arm | undefined;
  uidOfAddress(url: string): string | undefined;
  canReadDatabase(): boolean;
  /** Nothing that was written down about openings within an hour was lost. */
  remembersOpenings(): boolean;
  isDeclined(uid: string, start: EpochMilliseconds): boolean;
  isLocked(): boolean;
  /** Whether nobody was there at some time since. */
  wasAwaySince(clock: EpochMilliseconds): boolean;
  /** Whether something else can be heard, and the user wants no tab then. */
  isSoundInTheWay(): boolean;
  isFollowed(session: Session): boolean;
  /** Whether nothing that does not open is to be announced now. */
  isQuiet(): boolean;
}

export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  readonly uid: string | undefined;
  constructor(message: string, uid?: string) {
    super(message);
    this.uid = uid;
  }
}

interface Opening {
  readonly uid: string;
  readonly start: EpochMilliseconds;
  readonly at: EpochMilliseconds;
}

/** Sees what happens, and keeps what must not. */
export class Judge {
  readonly broken: BrokenPromise[] = [];
  readonly #facts: Facts;
  readonly #opened = new Map<string, number>();
  readonly #notified = new Map<string, number>();
  readonly #told = new Set<string>();
  readonly #raisedNow = new Set<string>();
  readonly #interrupted = new Set<string>();
  readonly #explained = new Map<string, Decision>();
  readonly #closedTabs = new Map<string, Opening>();
  /** The last tabs that opened by themselves. */
  readonly #lately: Opening[] = [];
  /** Whose page the user asks for at this moment. */
  wantedByUser: string | null = null;
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
    // Of a session without a link the user is led to a page that is not its own.
    if (this.wantedByUser !== null && (uid ?? this.wantedByUser) === this.wantedByUser) return;
    const start = this.#mustMayOpen(url);
    if (uid === undefined || start === null) return;
    const key = `${uid}|${start}`;
    const count = (this.#opened.get(key) ?? 0) + 1;
    this.#opened.set(key, count);
    if (count > 1) this.#break(`opened ${count} times for one start`, uid);
    const at = this.#facts.clock();
    if (this.#facts.remembersOpenings()) this.#mustHaveRoom({ uid, start, at });
    this.#lately.push({ uid, start, at });
    if (this.#lately.length > 20) this.#lately.shift();
  }

  /** A tab that was there was shown. */
  shown(url: string): void {
    this.#mustMayOpen(url);
  }

  /** At which start the session of the address may open by itself; null where that is not so. */
  #mustMayOpen(url: string): EpochMilliseconds | null {
    const uid = this.#facts.uidOfAddress(url);
    const session = uid === undefined ? undefined : this.#facts.sessionOf(uid);
    if (uid === undefined || session === undefined) {
      this.#break(`a tab of nothing known: ${url}`);
      return null;
    }
    const { start } = session;
    const arm = this.#facts.armOf(uid);
    if (arm === undefined) this.#break('opened, but is not armed', uid);
    if (session.status === 'cancelled' || session.status === 'postponed')
      this.#break(`opened, but is ${session.status}`, uid);
    if (session.access === 'closed') this.#break('opened, but is closed', uid);
    if (this.#facts.isLocked()) this.#break('opened while the screen was locked', uid);
    if (start === null || !SURE.includes(session.certainty)) {
      this.#break('opened without a sure start', uid);
      return null;
    }
    if (this.#facts.isDeclined(uid, start)) this.#break('opened, but was declined', uid);
    const lateBy = this.#facts.clock() - start;
    if (lateBy < 0) this.#break(`opened ${-lateBy} ms too early`, uid);
    if (lateBy > WINDOW) this.#break(`opened ${lateBy} ms late`, uid);
    if (this.#wasClosed(uid, start)) this.#break('opened again after its tab was closed', uid);
    return start;
  }

  #wasClosed(uid: string, start: EpochMilliseconds): boolean {
    const closed = this.#closedTabs.get(uid);
    const armedAt = this.#facts.armOf(uid)?.armedAt ?? 0;
    return closed !== undefined && closed.at >= armedAt && Math.abs(start - closed.start) < SAME_OCCASION;
  }

  #mustHaveRoom({ uid, start }: Opening): void {
    // Of a wake in the middle of which the computer sleeps, the tab is younger than what was written of it.
    const lately = this.#openedWithin(HOUR - WINDOW);
    if (lately.length >= MOST_TABS) this.#break(`the ${lately.length + 1}th tab within an hour`, uid);
    const rival = lately.find((other) => other.uid !== uid && isSameMinute(other.start, start));
    if (rival !== undefined) this.#break(`opened beside ${rival.uid}, which starts in the same minute`, uid);
  }

  #openedWithin(time: number): readonly Opening[] {
    const clock = this.#facts.clock();
    return this.#lately.filter(({ at }) => Math.abs(clock - at) < time);
  }

  /** The user has closed the tab of the session, and Gavel has heard of it. */
  closedByUser(uid: string, start: EpochMilliseconds): void {
    this.#closedTabs.set(uid, { uid, start, at: this.#facts.clock() });
  }

  /** A notification was raised. */
  notified(id: string): void {
    this.notifications += 1;
    const key = fromAlertId(id.replace(/^(?:list|digest)#/, ''));
    const count = (this.#notified.get(id) ?? 0) + 1;
    this.#notified.set(id, count);
    this.#raisedNow.add(id);
    // A computer that cannot read its ledger does not know what it has said.
    if (this.#facts.canReadDatabase() && count > 1 && !this.#interrupted.has(id))
      this.#break(`notified twice: ${id}`, key?.uid);
    if (count > 2 && this.#facts.canReadDatabase()) this.#break(`notified ${count} times: ${id}`, key?.uid);
    if (key === null) return void this.#break(`a notification of nothing known: ${id}`);
    const session = this.#facts.sessionOf(key.uid);
    const isArmed = this.#facts.armOf(key.uid) !== undefined;
    if (!isArmed && (session === undefined || !this.#facts.isFollowed(session)))
      this.#break(`notified, but is neither armed nor followed: ${id}`, key.uid);
    if (!isArmed && this.#facts.isQuiet()) this.#break(`notified within the quiet hours: ${id}`, key.uid);
    const isOff = session?.status === 'cancelled' || session?.status === 'postponed';
    if (key.kind !== 'change' && isOff) this.#break(`notified, but is ${session.status}: ${id}`, key.uid);
  }

  /** A line was written for the user. */
  decided(decision: Decision): void {
    this.decisions += 1;
    // What the database takes late was decided before.
    if (decision.at === this.#facts.clock()) this.#mustBeWorthALine(decision);
    this.#explain(decision);
  }

  #mustBeWorthALine({ uid, start, verdict }: Decision): void {
    const session = this.#facts.sessionOf(uid);
    const isArmed = this.#facts.armOf(uid) !== undefined;
    if (!isArmed && (session === undefined || !this.#facts.isFollowed(session)))
      this.#break(`a line (${verdict.kind}) of what is neither armed nor followed`, uid);
    const isOff = session?.status === 'cancelled' || session?.status === 'postponed';
    const isTold = verdict.kind === 'reminded' || verdict.kind === 'announced';
    if (isTold && isOff) this.#break(`${verdict.kind}, but is ${session.status}`, uid);
    if (REPEATED.includes(verdict.kind)) return;
    const line = `${verdict.kind}|${verdict.kind === 'reminded' ? verdict.leadMinutes : 0}|${start}|${uid}`;
    if (this.#told.has(line) && this.#facts.canReadDatabase()) this.#break(`decided twice: ${line}`, uid);
    this.#told.add(line);
  }

  /** Lines were written beside the database, which took nothing. */
  decidedBeside(decisions: readonly Decision[]): void {
    for (const decision of decisions) this.#explain(decision);
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
    if (!this.isExplained(uid, start)) this.#break(`neither opened nor explained, start ${iso(start)}`, uid);
  }

  /** Nothing of the session's own was in the way, nor of the computer's: it must have been opened on time, unless for a reason that others have given. */
  mustHaveOpened(uid: string, start: EpochMilliseconds): void {
    const decision = this.#explained.get(`${uid}|${start}`);
    // It was decided while the clock was ahead of itself: it is not decided again once that is set right.
    if (decision !== undefined && decision.at > this.#facts.clock()) return;
    const verdict = decision?.verdict;
    if (verdict?.kind === 'opened' && this.#isOnTime(verdict, start)) return;
    if (verdict?.kind === 'not-opened' && this.#isExcuse(verdict.refusal, uid, start)) return;
    this.#break(`nothing was in the way, but: ${JSON.stringify(verdict)}`, uid);
  }

  #isOnTime({ lateBy }: Extract<Verdict, { kind: 'opened' }>, start: EpochMilliseconds): boolean {
    return lateBy <= ON_TIME || (lateBy <= WINDOW && this.#facts.wasAwaySince(start));
  }

  #isExcuse(refusal: Refusal, uid: string, start: EpochMilliseconds): boolean {
    switch (refusal) {
      case 'conflict':
        // Whoever waits for somebody to come back has no line yet.
        return this.#hasRival(uid, start) || this.#facts.wasAwaySince(start);
      case 'too-many':
        return this.#openedWithin(HOUR + WINDOW).length >= MOST_TABS;
      case 'locked':
      case 'away':
        return this.#facts.wasAwaySince(start);
      case 'other-sound':
        return this.#facts.isSoundInTheWay();
      case 'tab-closed':
        return this.#wasClosed(uid, start);
      default:
        return false;
    }
  }

  /** Whether another one opened in the same minute, or would have. */
  #hasRival(uid: string, start: EpochMilliseconds): boolean {
    for (const other of this.#explained.values()) {
      if (other.uid === uid || !isSameMinute(other.start, start)) continue;
      const { verdict } = other;
      if (verdict.kind !== 'not-opened' || !NO_RIVALS.includes(verdict.refusal)) return true;
    }
    return false;
  }

  #break(message: string, uid?: string): void {
    this.broken.push(new BrokenPromise(uid === undefined ? message : `${uid}: ${message}`, uid));
  }
}

function isSameMinute(one: EpochMilliseconds, other: EpochMilliseconds): boolean {
  return Math.floor(one / MINUTE) === Math.floor(other / MINUTE);
}

export function iso(instant: EpochMilliseconds): string {
  return new Date(instant).toISOString();
}

/** Long enough that every tick has come. */
export const CALM = 2 * MINUTE + 10 * SECOND;
