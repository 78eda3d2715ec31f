import type { LedgerEntry } from '../../domain/alert';
import type { Arm } from '../../domain/arm';
import type { Decision } from '../../domain/decision';
import { isTrustedToOpen } from '../../domain/link';
import type { Preferences } from '../../domain/preferences';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { unreadSource } from '../../domain/source-state';
import { DAY, type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { toLocalDateTime } from '../../domain/time-zone';
import { readChoices, removeArms, writeArms } from '../../platform/choices';
import { storeReading } from '../../platform/schedule-store';
import { readDeviceId, updatePreferences } from '../../platform/storage';
import { seededRandom } from '../builders';
import { onAdded, recordsOf } from '../fakes/memory-database';
import { type BrokenPromise, CALM, iso, Judge, WINDOW } from './invariants';
import { type Fate, Machine } from './machine';
import { FOLLOWED_BODY, FROM, type RandomYear, type WorldEvent, watchPage } from './random-year';
import { createSimulatedBrowser, type SimulatedBrowser, type SimulatedTab } from './simulated-browser';
import { Timeline } from './timeline';

/** An instant that matters is looked at from so long before to so long after: each minute has a tick. */
const AROUND = MINUTE + SECOND;

/** The lead of armed sessions that a new user has. */
const LEAD = 5 * MINUTE;

/** Wakes that need not look what is due. */
const WITHOUT_LOOK = ['button', 'closed tab'];

/** So long after their starts arms may be forgotten where there is no more room. */
const ROOM_AFTER = 7 * DAY;

/** What came of a year. */
export interface YearReport {
  readonly broken: readonly BrokenPromise[];
  readonly wakes: number;
  readonly deaths: number;
  /** How many calls of the platform each wake made. */
  readonly calls: readonly number[];
  readonly openings: number;
  readonly notifications: number;
  readonly decisions: number;
  /** What happened, a line each, the latest last: so many of the last ones. */
  history(count?: number): readonly string[];
}

/** Decides what befalls the worker at each wake. */
export type Fates = (wake: number) => Fate;

/** Lives through the events on a new computer, from wake to wake. */
export class Year {
  readonly #events: WorldEvent[];
  readonly #random: () => number;
  readonly #fates: Fates;
  readonly #machine = new Machine(FROM);
  readonly #judge: Judge;
  readonly #simulated: SimulatedBrowser;
  readonly #lists = new Map<string, Map<string, Session>>();
  readonly #arms = new Map<string, Arm>();
  /** Armed, and neither opened nor explained yet. */
  readonly #open = new Set<string>();
  /** What matters to armed and followed sessions, by the clock. */
  readonly #timeline = new Timeline();
  readonly #preferences: Preferences;
  /** Which tab was opened for which start. */
  readonly #tabs = new Map<string, { readonly id: number; readonly start: EpochMilliseconds }>();
  readonly #history: (readonly [EpochMilliseconds, string | WorldEvent])[] = [];
  #deviceId = '';
  #disturbedAt = FROM;
  /** By the clock: when somebody came back last. */
  #backAt = 0;
  #forgotAt = 0;
  /** The clock at the last wake that came to its end. */
  #heldAt = 0;
  #watchedUntil = FROM;
  #wakes = 0;
  #deaths = 0;
  readonly #calls: number[] = [];

  constructor({ seed, events, cruelty, preferences }: RandomYear, fates?: Fates) {
    this.#preferences = preferences;
    this.#events = [...events];
    this.#random = seededRandom(seed ^ 0x5eed);
    this.#fates = fates ?? (() => randomFate(this.#random, cruelty));
    this.#judge = new Judge({
      clock: () => this.#machine.clock,
      sessionOf: (uid) => this.#sessionKnownOf(uid),
      armOf: (uid) => this.#arms.get(uid),
      uidOfAddress: uidOfPage,
      canReadDatabase: () => !this.#machine.broken.has('database'),
      remembersOpenings: () => this.#machine.time - this.#forgotAt > HOUR + MINUTE,
      isDeclined: (uid, start) => this.#isDeclined(uid, start),
      isLocked: () => this.#simulated.control.presence === 'locked',
      wasAwaySince: (clock) => this.#simulated.control.presence !== 'active' || this.#backAt >= clock,
      isSoundInTheWay: () => this.#preferences.whenAudible === 'notify',
      isFollowed: ({ category }) => category === FOLLOWED_BODY,
      isQuiet: () => this.#isQuiet(),
    });
    this.#simulated = createSimulatedBrowser(this.#machine, {
      opened: (url, tabId) => {
        this.#note(`  opened ${url}`);
        this.#judge.opened(url);
        const uid = uidOfPage(url);
        const start = uid === undefined ? undefined : this.#sessionKnownOf(uid)?.start;
        if (uid !== undefined) this.#tabs.set(uid, { id: tabId, start: start ?? 0 });
      },
      shown: (url) => {
        this.#note(`  shown ${url}`);
        this.#judge.shown(url);
      },
      notified: (id) => {
        this.#note(`  notified ${id}`);
        this.#judge.notified(id);
      },
      stored: (key, value) => {
        if (key === 'decisionsCopy') this.#judge.decidedBeside(parseDecisions(value));
      },
    });
    onAdded((store, value) => {
      if (store === 'decisions') this.#decided(value as Decision);
    });
  }

  get browser(): SimulatedBrowser['browser'] {
    return this.#simulated.browser;
  }

  async live(): Promise<YearReport> {
    await this.#wake(
      'installed',
      () => this.browser.runtime.onInstalled.fire({ reason: 'install' }),
      this.#gentleFate(),
    );
    await this.#machine.calmly(async () => {
      this.#deviceId = await readDeviceId();
      await updatePreferences(() => this.#preferences);
    });
    while (this.#judge.broken.length === 0 && (await this.#step()));
    // A last wake, on which nothing is lost: what is left must have its line.
    this.#machine.broken.clear();
    if (this.#judge.broken.length === 0)
      await this.#wake('a last look', () => this.browser.runtime.onStartup.fire(), {});
    return {
      broken: this.#judge.broken,
      wakes: this.#wakes,
      deaths: this.#deaths,
      calls: this.#calls,
      openings: this.#judge.openings,
      notifications: this.#judge.notifications,
      decisions: this.#judge.decisions,
      history: (count = this.#history.length) =>
        this.#history
          .slice(-count)
          .map(([at, line]) => `${iso(at)} ${typeof line === 'string' ? line : lineOf(line)}`),
    };
  }

  /** Goes on to whatever comes next; false at the end. */
  async #step(): Promise<boolean> {
    const machine = this.#machine;
    const [event] = this.#events;
    const { from, to } = this.#nextWatch();
    this.#passOver(from);
    const alarm = this.#nextAlarm(from);
    const isAlarmFirst =
      event === undefined || alarm.at < event.at || (event.at < machine.time && this.#random() < 0.5);
    if (Number.isFinite(alarm.at) && alarm.at <= to && isAlarmFirst) {
      machine.time = Math.max(machine.time, alarm.at);
      await this.#fire(alarm.name);
    } else if (event !== undefined && event.at <= to) {
      this.#events.shift();
      this.#jumpTo(event.at);
      await this.#happen(event);
    } else if (to === Number.POSITIVE_INFINITY) return false;
    else this.#jumpTo(to + 1);
    return true;
  }

  /** From when to when the next alarms matter, by the time as it is. Between, nothing would come of them. */
  #nextWatch(): { readonly from: EpochMilliseconds; readonly to: EpochMilliseconds } {
    const { time, clock, clockOffset } = this.#machine;
    if (time <= this.#watchedUntil) return { from: time, to: this.#watchedUntil };
    const after = this.#heldAt <= clock ? Math.max(clock - AROUND, this.#heldAt + 1) : clock - AROUND;
    const instant = this.#timeline.next(after);
    const event = this.#events[0]?.at ?? Number.POSITIVE_INFINITY;
    const from = Math.max(time, (instant ?? Number.POSITIVE_INFINITY) - AROUND - clockOffset);
    return from <= event
      ? { from, to: from + (instant === undefined ? 0 : 2 * AROUND) }
      : { from: event, to: event };
  }

  /** Alarms that fire between now and then find nothing to do: neither they nor the timer are waited for. */
  #passOver(from: EpochMilliseconds): void {
    const { timer, time } = this.#machine;
    if (timer !== null && timer.at > time && timer.at < from) this.#machine.timer = null;
    const { alarms } = this.#simulated.control;
    for (const { name, firesAt, periodInMinutes } of alarms.values()) {
      if (periodInMinutes === undefined && firesAt > time && firesAt < from) alarms.delete(name);
    }
  }

  /** Goes on to an instant before which nothing is to be done: the ticks until then found nothing either. */
  #jumpTo(instant: EpochMilliseconds): void {
    const machine = this.#machine;
    const from = machine.time;
    machine.time = Math.max(from, instant);
    const { alarms } = this.#simulated.control;
    for (const alarm of alarms.values()) {
      const period = (alarm.periodInMinutes ?? 0) * MINUTE;
      if (period === 0 || alarm.firesAt <= from || alarm.firesAt >= machine.time) continue;
      const periods = Math.ceil((machine.time - alarm.firesAt) / period);
      alarms.set(alarm.name, { ...alarm, firesAt: alarm.firesAt + periods * period });
    }
  }

  /** The alarm or timer that fires next at the instant or later; an earlier one would have found nothing to do. */
  #nextAlarm(from: EpochMilliseconds): { readonly name: string; readonly at: EpochMilliseconds } {
    const { timer, time } = this.#machine;
    let next = { name: 'timer', at: timer === null ? Number.POSITIVE_INFINITY : Math.max(timer.at, time) };
    for (const { name, firesAt, periodInMinutes } of this.#simulated.control.alarms.values()) {
      const period = (periodInMinutes ?? 0) * MINUTE;
      const skipped = period > 0 && firesAt < from ? Math.ceil((from - firesAt) / period) * period : 0;
      const at = firesAt <= time ? time : firesAt + skipped;
      if (at < next.at) next = { name, at };
    }
    return next;
  }

  async #fire(name: string): Promise<void> {
    if (name === 'timer') {
      const { timer } = this.#machine;
      this.#machine.timer = null;
      await this.#wake('timer', () => timer?.work());
      return;
    }
    const { alarms } = this.#simulated.control;
    const alarm = alarms.get(name);
    if (alarm === undefined) return;
    if (alarm.periodInMinutes === undefined) alarms.delete(name);
    else alarms.set(name, { ...alarm, firesAt: this.#machine.time + alarm.periodInMinutes * MINUTE });
    const { scheduledTime } = alarm;
    await this.#wake(name, () => this.browser.alarms.onAlarm.fire({ name, scheduledTime }));
  }

  /** Returns whether the worker came to the end of it. */
  async #wake(cause: string, event: () => void, fate = this.#fates(this.#wakes)): Promise<boolean> {
    this.#wakes += 1;
    const { clock } = this.#machine;
    this.#note(`woken by ${cause}`);
    const outcome = await this.#machine.wake(event, fate);
    this.#calls.push(outcome.calls);
    const isInterrupted = outcome.hasDied || outcome.hasFailed;
    this.#judge.wakeEnded(isInterrupted);
    if (outcome.hasDied) {
      this.#deaths += 1;
      this.#note(`  died at call ${fate.diesAt}${fate.diesAfterEffect ? ', after its effect' : ''}`);
    }
    if (outcome.hasSlept) this.#note('  slept in the middle, and went on');
    if (isInterrupted) this.#forgotAt = this.#machine.time;
    if (outcome.hasDied || outcome.hasSlept) this.#shake();
    // What is out of order stays so for a while: not each minute of it can be lived.
    else if (outcome.hasFailed && this.#random() < 0.4) this.#shake();
    else if (outcome.hasFailed) this.#disturb();
    else if (!WITHOUT_LOOK.includes(cause)) this.#hold(clock);
    if (this.#random() < 0.1) {
      if (this.#machine.timer !== null) this.#shake();
      this.#machine.kill();
    }
    return !isInterrupted;
  }

  /** The background had its chance at this time of the clock. */
  #hold(clock: EpochMilliseconds): void {
    // Now and then it is looked again all the same: nothing must come of it.
    if (this.#random() < 0.9) this.#heldAt = clock;
    for (const uid of this.#open) {
      const arm = this.#arms.get(uid);
      const entry = this.#entryOf(uid);
      if (arm === undefined || entry === undefined) continue;
      const start = entry.session.start ?? arm.start;
      if (start > clock) continue;
      if (arm.armedAt > start || start < FROM) {
        this.#open.delete(uid);
        continue;
      }
      if (this.#isWaiting(start) && !this.#judge.isExplained(uid, start)) {
        this.#timeline.add(start + WINDOW + 1);
        continue;
      }
      this.#judge.mustBeExplained(uid, start);
      if (this.#disturbedAt < start - this.#machine.clockOffset - CALM && this.#mayOpen(entry))
        this.#judge.mustHaveOpened(uid, start);
      this.#open.delete(uid);
    }
  }

  /** Nobody is there, but may yet come. */
  #isWaiting(start: EpochMilliseconds): boolean {
    return this.#simulated.control.presence !== 'active' && this.#machine.clock - start <= WINDOW;
  }

  #mayOpen({ session }: ScheduleEntry): boolean {
    const { status, access, certainty, links, start, uid } = session;
    const isSure = start !== null && certainty === 'exact';
    const isTrusted = links.some(({ href }) => isTrustedToOpen(href));
    return (
      status === 'confirmed' && access === 'open' && isSure && isTrusted && !this.#isDeclined(uid, start)
    );
  }

  /** Whether the user has said so since it was armed. */
  #isDeclined(uid: string, start: EpochMilliseconds): boolean {
    const line = recordsOf('ledger').get(`declined|0|${start}|${uid}`) as LedgerEntry | undefined;
    return line !== undefined && line.at >= (this.#arms.get(uid)?.armedAt ?? 0);
  }

  #isQuiet(): boolean {
    const { quietHours } = this.#preferences;
    if (quietHours === null) return false;
    const time = toLocalDateTime(this.#machine.clock, process.env.TZ ?? 'UTC').slice(11, 16);
    const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return minutes >= quietHours.from || minutes < quietHours.to;
  }

  /** What happens near a start may keep it from being on time. */
  #disturb(): void {
    this.#disturbedAt = this.#machine.time;
  }

  /** The background may have lost its way: the next ticks are waited for. */
  #shake(): void {
    this.#disturb();
    this.#watchedUntil = this.#machine.time + AROUND;
  }

  /** A worker that has lost its alarms and dies before it has set one cannot come back. */
  #gentleFate(): Fate {
    const { diesAt, ...fate } = this.#fates(this.#wakes);
    return diesAt === undefined ? fate : { ...fate, diesAt: Math.max(diesAt, 3) };
  }

  async #happen(event: WorldEvent): Promise<void> {
    const { control } = this.#simulated;
    const machine = this.#machine;
    this.#note(event);
    switch (event.kind) {
      case 'published':
        this.#lists.set(event.list, new Map(event.sessions.map((session) => [session.uid, session])));
        return this.#read(
          event.list,
          event.sessions.map(({ uid }) => uid),
        );
      case 'edited':
        return this.#edit(event);
      case 'armed':
        return this.#arm(event.uids);
      case 'disarmed':
        if (!this.#arms.has(event.uid)) return;
        this.#disturb();
        this.#arms.delete(event.uid);
        this.#open.delete(event.uid);
        await machine.calmly(() => removeArms([event.uid]));
        await this.#wake('choices', nothing);
        return;
      case 'pressed':
        return this.#press(event);
      case 'tab-closed':
        return this.#closeTab(event.uid);
      case 'presence':
        if (event.presence === control.presence) return;
        this.#backAt = machine.clock;
        control.setPresence(event.presence);
        await this.#wake('presence', () => control.tellPresence());
        return;
      case 'sound':
        return control.setSound(event.isOn);
      case 'slept':
      case 'restarted':
        if (event.until <= machine.time) return;
        machine.time = event.until;
        if (event.kind === 'slept') {
          this.#shake();
          if (this.#random() < 0.5) machine.kill();
          return;
        }
        this.#disturb();
        machine.kill();
        control.restart();
        this.#tabs.clear();
        if (this.#random() < 0.5)
          await this.#wake('startup', () => this.browser.runtime.onStartup.fire(), this.#gentleFate());
        else
          await this.#wake(
            'installed',
            () => this.browser.runtime.onInstalled.fire({ reason: 'install' }),
            this.#gentleFate(),
          );
        return;
      case 'clock':
        machine.clockOffset = event.offset;
        return this.#shake();
      case 'zone':
        process.env.TZ = event.zone;
        return;
      case 'broken':
        for (const part of event.parts) machine.broken.add(part);
        this.#plan({ at: event.until, kind: 'mended', parts: event.parts });
        return this.#disturb();
      case 'mended':
        for (const part of event.parts) machine.broken.delete(part);
        return this.#shake();
      case 'windows-closed':
        control.windows.length = 0;
        return this.#closeTabs(control.tabs);
    }
  }

  /** The user answers a notification, where it is there. */
  async #press({ uid, alert, button }: Extract<WorldEvent, { kind: 'pressed' }>): Promise<void> {
    const start = this.#entryOf(uid)?.session.start ?? 0;
    const id = `${alert}|${alert === 'lead' ? LEAD / MINUTE : 0}|${start}|${uid}`;
    if (!this.#simulated.control.notifications.has(id)) return;
    this.#disturb();
    // Five minutes later it is told again, to the nearest minute.
    this.#timeline.add(this.#machine.clock + 5 * MINUTE);
    this.#judge.wantedByUser = alert === 'start' && button === 0 ? uid : null;
    await this.#wake('button', () => this.browser.notifications.onButtonClicked.fire(id, button));
    this.#judge.wantedByUser = null;
  }

  async #closeTab(uid: string): Promise<void> {
    const id = this.#tabs.get(uid)?.id;
    await this.#closeTabs(this.#simulated.control.tabs.filter((tab) => tab.id === id));
  }

  async #closeTabs(tabs: readonly SimulatedTab[]): Promise<void> {
    if (tabs.length === 0) return;
    const ids = tabs.map(({ id }) => id);
    const isHeard = await this.#wake('closed tab', () => this.#simulated.control.closeTabs([...tabs]));
    for (const [uid, { id, start }] of this.#tabs) {
      if (!ids.includes(id)) continue;
      this.#tabs.delete(uid);
      if (isHeard) this.#judge.closedByUser(uid, start);
    }
  }

  /** Gavel reads the list. */
  async #read(list: string, uids: readonly string[]): Promise<void> {
    const sessions = [...(this.#lists.get(list)?.values() ?? [])];
    const readAt = this.#machine.clock;
    for (const uid of uids) {
      const start = this.#lists.get(list)?.get(uid)?.start ?? null;
      if (start !== null) for (const instant of [start, start - LEAD]) this.#timeline.add(instant);
    }
    const isFirst = uids.length === sessions.length;
    await this.#machine.calmly(() =>
      storeReading(
        { sourceId: 'sim', requestKey: list, sessions, details: {}, readAt, listSince: readAt, isFirst },
        unreadSource({ id: 'sim', kind: 'sim', name: 'Simulation' }),
      ),
    );
    for (const uid of uids) if (this.#arms.has(uid)) this.#open.add(uid);
    await this.#wake('schedule', nothing);
  }

  async #edit({ uid, edit }: Extract<WorldEvent, { kind: 'edited' }>): Promise<void> {
    const list = `sim/${uid.replace(/^sim:|-.*$/g, '')}`;
    const sessions = this.#lists.get(list);
    const session = sessions?.get(uid) ?? this.#entryOf(uid)?.session;
    if (sessions === undefined || session === undefined) return;
    this.#disturb();
    switch (edit.kind) {
      case 'moved': {
        if (session.start === null) return;
        const end = session.end === null ? null : session.end + edit.by;
        sessions.set(uid, { ...session, start: session.start + edit.by, end });
        break;
      }
      case 'status':
        sessions.set(uid, { ...session, status: edit.status });
        break;
      case 'link':
        sessions.set(uid, { ...session, links: [{ kind: 'live', href: watchPage(uid) }] });
        break;
      case 'title':
        sessions.set(uid, { ...session, title: `${session.title}, again` });
        break;
      case 'vanished':
        sessions.delete(uid);
        break;
      case 'back':
        sessions.set(uid, session);
        break;
    }
    await this.#read(list, [uid]);
  }

  async #arm(uids: readonly string[]): Promise<void> {
    const armedAt = this.#machine.clock;
    const arms = uids.flatMap((uid): Arm[] => {
      const session = this.#entryOf(uid)?.session;
      if (session === undefined) return [];
      const start = session.start ?? armedAt + 20 * MINUTE;
      if (start <= armedAt) return [];
      if (session.start === null) this.#timeline.add(start);
      const link = session.links[0]?.href ?? null;
      return [{ uid, deviceId: this.#deviceId, start, title: session.title, link, armedAt }];
    });
    if (arms.length === 0) return;
    this.#disturb();
    await this.#machine.calmly(() => writeArms(arms, armedAt));
    // What was armed long ago may have made room.
    const { arms: kept } = await this.#machine.calmly(readChoices);
    for (const { uid, start } of this.#arms.values()) {
      if (kept.has(uid) || start >= armedAt - ROOM_AFTER) continue;
      this.#arms.delete(uid);
      this.#open.delete(uid);
    }
    for (const arm of arms) {
      this.#arms.set(arm.uid, arm);
      this.#open.add(arm.uid);
    }
    await this.#wake('choices', nothing);
  }

  #decided(decision: Decision): void {
    this.#note(`  line: ${decision.uid} ${iso(decision.start)} ${JSON.stringify(decision.verdict)}`);
    this.#judge.decided(decision);
  }

  #entryOf(uid: string): ScheduleEntry | undefined {
    return recordsOf('sessions').get(uid) as ScheduleEntry | undefined;
  }

  /** A computer that cannot read its database knows no more of a session than its arm does. */
  #sessionKnownOf(uid: string): Session | undefined {
    const session = this.#entryOf(uid)?.session;
    const arm = this.#arms.get(uid);
    if (session === undefined || arm === undefined || !this.#machine.broken.has('database')) return session;
    return { ...session, start: arm.start, status: 'confirmed', certainty: 'exact', access: 'open' };
  }

  #plan(event: WorldEvent): void {
    const place = this.#events.findIndex(({ at }) => at > event.at);
    this.#events.splice(place < 0 ? this.#events.length : place, 0, event);
  }

  #note(line: string | WorldEvent): void {
    this.#history.push([this.#machine.clock, line]);
  }
}

function nothing(): void {}

/** Whose page the address is. */
function uidOfPage(url: string): string | undefined {
  return /\/sim[:_](\d+-\d+)$/.exec(url)?.[1]?.replace(/^/, 'sim:');
}

function parseDecisions(value: unknown): readonly Decision[] {
  return Array.isArray(value) ? (value as readonly Decision[]) : [];
}

function randomFate(random: () => number, cruelty: number): Fate {
  const luck = random();
  if (luck < cruelty) return { diesAt: 1 + Math.floor(random() * 100), diesAfterEffect: random() < 0.5 };
  if (luck > 0.99)
    return { sleepsAt: 1 + Math.floor(random() * 80), sleepsFor: Math.floor(random() * 30 * MINUTE) };
  return {};
}

function lineOf({ at: _, kind, ...rest }: WorldEvent): string {
  return `${kind} ${JSON.stringify(rest).slice(0, 400)}`;
}
