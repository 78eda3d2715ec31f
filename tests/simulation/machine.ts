import type { EpochMilliseconds } from '../../domain/time';
import { createLocks } from '../fakes/locks';
import { abandonTransactions, setGate } from '../fakes/memory-database';

/** What the browser offers, by what may fail together. */
export type Part = 'database' | 'local' | 'session' | 'sync' | 'tabs' | 'notifications' | 'alarms' | 'action';

/** What befalls the worker during one wake. */
export interface Fate {
  /** The worker dies at this call, counted from 1; after it took effect, or before. */
  readonly diesAt?: number;
  readonly diesAfterEffect?: boolean;
  /** The computer falls asleep at this call, for so long; then the worker goes on as if nothing had been. */
  readonly sleepsAt?: number;
  readonly sleepsFor?: number;
}

/** What a wake has come to. */
export interface Outcome {
  readonly calls: number;
  readonly hasDied: boolean;
  readonly hasFailed: boolean;
  readonly hasSlept: boolean;
}

/**
 * A computer with one browser, in which one worker lives at a time.
 *
 * Every call of the platform passes through `call`: it counts them, lets those fail whose part is broken, and never
 * answers one of a dead worker, nor lets it take effect. So the modules can stay as they are: what a dead worker had
 * in mind is a promise that never settles. What its modules remember is the number of a timer that is gone
 * (`background/alarms`) and no more; the real connection to the database is replaced.
 */
export class Machine {
  /** The time as it is; `clock` is what the computer takes it for. */
  time: EpochMilliseconds;
  clockOffset = 0;
  readonly broken = new Set<Part>();
  timer: { readonly at: EpochMilliseconds; readonly id: number; readonly work: () => void } | null = null;
  #isWorkerAlive = false;
  #isCalm = false;
  #fate: Fate = {};
  #calls = 0;
  #hasFailed = false;
  #hasSlept = false;
  #timers = 0;
  /** What is to be told to the worker after what it does now. */
  readonly #events: (() => void)[] = [];

  constructor(time: EpochMilliseconds) {
    this.time = time;
    setGate((effect) => this.call('database', effect));
    Object.assign(globalThis, {
      setTimeout: (work: () => void, wait = 0) => this.#setTimer(work, wait),
      clearTimeout: (id: unknown) => {
        if (this.timer?.id === id) this.timer = null;
      },
    });
    Date.now = () => this.time + this.clockOffset;
  }

  get clock(): EpochMilliseconds {
    return this.time + this.clockOffset;
  }

  /** A call of the platform, by the worker or by a page. */
  call<Result>(part: Part | null, effect: () => Result): Promise<Result> {
    if (this.#isCalm) return attempt(effect);
    if (!this.#isWorkerAlive) return never();
    this.#calls += 1;
    if (this.#calls === this.#fate.diesAt) {
      if (this.#fate.diesAfterEffect && !(part !== null && this.broken.has(part))) void attempt(effect);
      this.kill();
      return never();
    }
    if (part !== null && this.broken.has(part)) {
      this.#hasFailed = true;
      return Promise.reject(new Error(`${part} is out of order.`));
    }
    const result = attempt(effect);
    if (this.#calls === this.#fate.sleepsAt) {
      this.time += this.#fate.sleepsFor ?? 0;
      this.#hasSlept = true;
    }
    return result;
  }

  /** Tells the worker of something once it has done what it does; it is forgotten if the worker dies before. */
  later(event: () => void): void {
    this.#events.push(event);
  }

  /** Lets a page do something, undisturbed. */
  async calmly<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isCalm = true;
    Object.assign(globalThis.navigator, { locks: createLocks() });
    try {
      const result = await work();
      await turn();
      return result;
    } finally {
      this.#isCalm = false;
    }
  }

  /** Wakes the worker by an event, a new one where none lives, and lets it do all that comes of it. */
  async wake(event: () => void, fate: Fate = {}): Promise<Outcome> {
    Object.assign(globalThis.navigator, { locks: createLocks() });
    this.#isWorkerAlive = true;
    this.#fate = fate;
    this.#calls = 0;
    this.#hasFailed = false;
    this.#hasSlept = false;
    this.#events.unshift(event);
    while (this.#events.length > 0) {
      for (const next of this.#events.splice(0)) next();
      await turn();
      if (!this.#isWorkerAlive) this.#events.length = 0;
    }
    const hasDied = !this.#isWorkerAlive;
    return { calls: this.#calls, hasDied, hasFailed: this.#hasFailed, hasSlept: this.#hasSlept };
  }

  /** The worker ends here and now: with its timer, its transactions and whatever it had in mind. */
  kill(): void {
    this.#isWorkerAlive = false;
    this.timer = null;
    abandonTransactions();
  }

  #setTimer(work: () => void, wait: number): number {
    this.#timers += 1;
    if (this.#isWorkerAlive && !this.#isCalm) this.timer = { at: this.time + wait, id: this.#timers, work };
    return this.#timers;
  }
}

/** Lets everything happen that can without time passing: no call waits for more. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}

/** What the effect came to, at once. */
function attempt<Result>(effect: () => Result): Promise<Result> {
  try {
    return Promise.resolve(effect());
  } catch (error) {
    return Promise.reject(error);
  }
}
