import type { Session } from '../domain/session';
import { DAY, type LocalDateTime } from '../domain/time';
import { toBoundedUid } from './bounded-uid';
import { wallTextOf } from './icalendar-clocks';
import {
  type EventFacts,
  type EventTimes,
  type ListedEvent,
  nameOf,
  readFacts,
  readTimes,
  timeIn,
  toSessionTimes,
} from './icalendar-event';
import { type EventGroup, newestOf } from './icalendar-group';
import {
  type Instance,
  type InstanceBounds,
  type InstantWindow,
  isRecurring,
  readInstances,
  type Series,
  wallOn,
} from './icalendar-instances';
import { toBasicUtc, toWallText, wallOf } from './icalendar-time';
import { type EntryReading, leftOut } from './session-list';

/** What is the same for the whole file. */
export interface SeriesContext extends InstanceBounds {
  /** The address of the feed. */
  readonly url: string;
  /** When instances are wanted of events that recur. */
  readonly window: InstantWindow;
}

/** What is said of one instance alone. */
interface Exception {
  readonly event: ListedEvent;
  /** When it would be by the rule, on the clock of the series. */
  readonly wall: number;
  readonly times: EventTimes;
  readonly facts: EventFacts;
  /** Whether it is said of all that come after it too (RANGE=THISANDFUTURE). */
  readonly isForFuture: boolean;
}

/** The sessions of one UID: one, or one for each instance within the window. */
export function readGroup({ uid, masters, exceptions }: EventGroup, context: SeriesContext): EntryReading {
  const master = newestOf(masters);
  if (master === null) return joined(exceptions.map((event) => readAlone(uid, event, context)));
  const surplus = masters.filter(({ isCalledOff }) => !isCalledOff).length - 1;
  const problems = surplus > 0 ? [`${nameOf(master)} is listed more than once; the newest is used.`] : [];
  const isSeries = isRecurring(master) || exceptions.length > 0;
  const reading = attempt(master, () =>
    isSeries ? readSeries(uid, master, exceptions, context) : readSingle(uid, master, context),
  );
  return joined([{ sessions: [], problems }, reading]);
}

function readSingle(uid: string, event: ListedEvent, { url }: SeriesContext): EntryReading {
  const times = readTimes(event, null);
  const { facts, problems } = readFacts(event, url, '');
  const session = toSession(toBoundedUid('icalendar', uid), facts, times, wallTextOf(times.start));
  return { sessions: [session], problems: sentences(event, [...times.problems, ...problems]) };
}

/** An instance of an event that the file says nothing else of. */
function readAlone(uid: string, event: ListedEvent, { url }: SeriesContext): EntryReading {
  return attempt(event, () => {
    const recurrence = timeIn(event.component, 'recurrence-id');
    const times = readTimes(event, recurrence);
    const series: Series = { event, times };
    const { facts, problems } = readFacts(event, url, '');
    const wall = wallOn(series, recurrence ?? times.start);
    const session = toSession(instanceUid(uid, series, wall), facts, times, wallTextOf(times.start));
    return { sessions: [session], problems: sentences(event, [...times.problems, ...problems]) };
  });
}

function readSeries(
  uid: string,
  master: ListedEvent,
  told: readonly ListedEvent[],
  context: SeriesContext,
): EntryReading {
  const times = readTimes(master, null);
  const series: Series = { event: master, times };
  const { facts, problems } = readFacts(master, context.url, '');
  const { exceptions, problems: exceptionProblems } = readExceptions(series, facts.title, told, context);
  const { instances, problems: instanceProblems } = readInstances(series, context.window, context);
  const futures = [...exceptions.values()].filter(({ isForFuture }) => isForFuture);
  const sessions = instances.map((instance) => {
    const own = exceptions.get(instance.wall);
    const id = instanceUid(uid, series, instance.wall);
    if (own !== undefined) return toSession(id, own.facts, own.times, wallTextOf(own.times.start));
    const future = futures.findLast(({ wall }) => wall < instance.wall);
    if (future !== undefined) return toShifted(id, series, future, instance);
    const length = instance.length ?? times.length;
    return toSession(id, facts, { ...times, length }, toWallText(instance.wall));
  });
  const listed = new Set(instances.map(({ wall }) => wall));
  const others = [...exceptions.values()]
    .filter(({ wall }) => !listed.has(wall))
    .map((one) =>
      toSession(instanceUid(uid, series, one.wall), one.facts, one.times, wallTextOf(one.times.start)),
    )
    .filter((session) => isWithin(session, context.window));
  const own = sentences(master, [...times.problems, ...problems, ...instanceProblems]);
  return {
    sessions: [...sessions, ...others].slice(0, context.most),
    problems: [...own, ...exceptionProblems],
  };
}

/** In the order of their times by the rule. */
function readExceptions(
  series: Series,
  title: string,
  told: readonly ListedEvent[],
  { url, most }: SeriesContext,
): { readonly exceptions: ReadonlyMap<number, Exception>; readonly problems: readonly string[] } {
  const versions = new Map<number, ListedEvent[]>();
  const problems: string[] = [];
  const read = (event: ListedEvent, use: () => readonly string[]) => {
    const reading = attempt(event, () => ({ sessions: [], problems: sentences(event, use()) }));
    problems.push(...reading.problems);
  };
  for (const event of told.slice(0, most)) {
    read(event, () => {
      const wall = wallOfException(series, event);
      versions.set(wall, [...(versions.get(wall) ?? []), event]);
      return [];
    });
  }
  if (told.length > most) problems.push(`${nameOf(series.event)} has more than ${most} exceptions.`);
  const exceptions = new Map<number, Exception>();
  for (const [wall, events] of [...versions].toSorted(([one], [other]) => one - other)) {
    const newest = newestOf(events);
    if (newest === null) continue;
    const called = series.event.isCalledOff ? { ...newest, isCalledOff: true } : newest;
    read(called, () => {
      const recurrence = timeIn(called.component, 'recurrence-id');
      const times = readTimes(called, recurrence);
      const { facts, problems: own } = readFacts(called, url, title);
      exceptions.set(wall, { event: called, wall, times, facts, isForFuture: isForFuture(called) });
      return [...times.problems, ...own];
    });
  }
  return { exceptions, problems };
}

/** A RECURRENCE-ID that is a date, of an event that has times, means the instance of that day. */
function wallOfException(series: Series, { component, clocks }: ListedEvent): number {
  const recurrence = timeIn(component, 'recurrence-id') ?? series.times.start;
  const wall = wallOn({ ...series, event: { ...series.event, clocks } }, recurrence);
  if (recurrence.kind !== 'date' || series.times.start.kind === 'date') return wall;
  const start = wallOn(series, series.times.start);
  return wall + (start - Math.floor(start / DAY) * DAY);
}

function isForFuture({ component }: ListedEvent): boolean {
  const recurrence = component.properties.find(({ name }) => name === 'recurrence-id');
  return recurrence?.parameters.range?.toUpperCase() === 'THISANDFUTURE';
}

/** An instance after one that is told apart with all that follow: it is moved as far as that one was. */
function toShifted(
  uid: string,
  series: Series,
  { event, times, facts, wall }: Exception,
  instance: Instance,
): Session {
  const shift = wallOn({ ...series, event: { ...series.event, clocks: event.clocks } }, times.start) - wall;
  return toSession(uid, facts, { ...series.times, length: times.length }, toWallText(instance.wall + shift));
}

function toSession(uid: string, facts: EventFacts, times: EventTimes, wall: LocalDateTime): Session {
  return { uid, ...facts, ...toSessionTimes(times, wall) };
}

function instanceUid(uid: string, { times }: Series, wall: number): string {
  const text = toWallText(wall);
  const isDate = times.start.kind === 'date';
  const id = isDate ? text.slice(0, 10).replaceAll('-', '') : toBasicUtc(times.clock.clock.toInstant(text));
  return toBoundedUid('icalendar', uid, `/${id}`);
}

function isWithin({ start, end, date }: Session, { from, to }: InstantWindow): boolean {
  const begin = start ?? wallOf(`${date}T00:00:00`);
  return (end ?? (start === null ? begin + DAY : begin + 1)) > from && begin < to;
}

/** A value that cannot be read costs its event alone. */
function attempt(event: ListedEvent, read: () => EntryReading): EntryReading {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return leftOut(`${nameOf(event)} is left out: ${error.message}.`);
    throw error;
  }
}

function joined(readings: readonly EntryReading[]): EntryReading {
  return {
    sessions: readings.flatMap(({ sessions }) => sessions),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function sentences(event: ListedEvent, halves: readonly string[]): readonly string[] {
  return halves.map((half) => `${nameOf(event)} ${half}.`);
}
