import { EntryIndex } from './entry-index';
import {
  changeReports,
  newEntry,
  strangersTo,
  toReport,
  unite,
  withReport,
  withReports,
} from './entry-reports';
import { twinOf } from './entry-twin';
import { assetIdsOf, matchKeysOf } from './same-session';
import type { ScheduleEntry, SourceReport } from './schedule';
import type { Session } from './session';
import type { SessionDetails } from './session-details';
import type { EpochMilliseconds } from './time';

/** A good reading of one request of a source. */
export interface StoredReading {
  readonly sourceId: string;
  readonly requestKey: string;
  readonly sessions: readonly Session[];
  /** By uid (see `Reading.details`). */
  readonly details: Readonly<Record<string, SessionDetails>>;
  readonly readAt: EpochMilliseconds;
  /**
   * When the list that this request ends began to be read, for a list of one page `readAt`: what the list named
   * before and has not named since then is no longer listed. Null while further pages of the list are to come.
   */
  readonly listSince: EpochMilliseconds | null;
  /** The list was never read before: what it names is not news. */
  readonly isFirst: boolean;
}

/** What a reading does to the schedule. */
export interface FoldedReading {
  /** The entries that are new or not as they were. */
  readonly changed: readonly ScheduleEntry[];
  /** The uids of entries that have become one with another. */
  readonly removed: readonly string[];
}

/** The list a request is a page of: `icalendar/x` for `icalendar/x/page/3`, and for itself. */
export function listKeyOf(requestKey: string): string {
  return requestKey.replace(/\/page\/\d+$/, '');
}

/** The keys (see `matchKeysOf`) under which every entry is found that one of the reading's sessions may be the same as. */
export function lookupKeysOf({ sessions, details }: StoredReading): ReadonlySet<string> {
  const detailed = Object.entries(details).flatMap(([uid, { links }]) => [
    `uid:${uid}`,
    ...assetIdsOf({ uid, links }).map((id) => `asset:${id}`),
  ]);
  return new Set([...sessions.flatMap(matchKeysOf), ...detailed]);
}

/**
 * What the reading does to the schedule. Each source has one report on a session; entries whose reports turn out to be
 * about one session become one, under the uid of the earlier.
 *
 * @param known every entry that has one of the reading's `lookupKeysOf`, and every one that its list named before.
 */
export function foldReading(known: readonly ScheduleEntry[], reading: StoredReading): FoldedReading {
  const index = new EntryIndex(known);
  const sessions = inOrderOfTrust(reading.sessions);
  for (const session of sessions) foldSession(session, reading, index);
  for (const [uid, details] of Object.entries(reading.details)) foldDetails(uid, details, reading, index);
  const touched = [...sessions.map((session) => session.uid), ...Object.keys(reading.details)];
  // Two that have become one may be a third's only match. Each round but the last makes one entry less.
  while (touched.filter((uid) => uniteTwins(uid, reading, index)).length > 0);
  for (const entry of index.entries) markVanished(entry, reading, index);
  const before = new Set(known);
  const after = new Set(index.entries.map(({ uid }) => uid));
  return {
    changed: index.entries.filter((entry) => !before.has(entry)),
    removed: known.map(({ uid }) => uid).filter((uid) => !after.has(uid)),
  };
}

/** Each uid once; what has a clock time comes first, and of two with one uid is the one that is kept. */
function inOrderOfTrust(sessions: readonly Session[]): readonly Session[] {
  const ordered = [
    ...sessions.filter(({ start }) => start !== null),
    ...sessions.filter(({ start }) => start === null),
  ];
  const uids = new Set<string>();
  return ordered.filter(({ uid }) => !uids.has(uid) && uids.add(uid));
}

function foldSession(session: Session, reading: StoredReading, index: EntryIndex): void {
  const { sourceId, isFirst } = reading;
  const entry = index.find(session.uid);
  const previous = entry?.reports.find((report) => report.sourceId === sourceId);
  // What the page about one session says of it does not take it from the list that names it.
  const isDetail = session.uid in reading.details && previous !== undefined;
  const { requestKey } = isDetail ? previous : reading;
  const report = toReport(session, { ...reading, requestKey }, previous);
  const strangers = entry === undefined ? [] : strangersTo(session, sourceId, entry);
  if (entry === undefined) index.put(newEntry(report, !isFirst));
  else if (strangers.length === 0) index.put(withReport(entry, report));
  else part(entry, report, strangers, index);
}

/** The entry goes on with what bears its uid; the others get an entry of their own, under the uid they are known by. */
function part(
  entry: ScheduleEntry,
  report: SourceReport,
  strangers: readonly SourceReport[],
  index: EntryIndex,
): void {
  const friends = entry.reports.filter(
    (other) => other.sourceId !== report.sourceId && !strangers.includes(other),
  );
  const sides = [[report, ...friends], strangers];
  const isKept = (side: readonly SourceReport[]): boolean =>
    side.some(({ session }) => session.uid === entry.uid);
  for (const [first, ...others] of sides.toSorted((a, b) => Number(isKept(b)) - Number(isKept(a)))) {
    if (first === undefined) continue;
    const uids = [first, ...others].map(({ session }) => session.uid);
    const fresh = { ...newEntry(first, false), sequence: entry.sequence + 1 };
    const own = isKept([first, ...others]) ? { ...entry, uids: [entry.uid] } : fresh;
    index.put(
      withReports({ ...own, uids: [...new Set([own.uid, ...uids])] }, [first, ...others], report.readAt),
    );
  }
}

function foldDetails(
  uid: string,
  details: SessionDetails,
  { sourceId, readAt }: StoredReading,
  index: EntryIndex,
): void {
  const entry = index.find(uid);
  const report = entry?.reports.find((other) => other.sourceId === sourceId && other.session.uid === uid);
  if (entry === undefined || report === undefined) return;
  index.put(changeReports(entry, (other) => (other === report ? { ...report, details } : other), readAt));
}

/** Makes the entry and its twin one; returns whether there was one. */
function uniteTwins(uid: string, { readAt }: StoredReading, index: EntryIndex): boolean {
  const entry = index.find(uid);
  const twin = entry && twinOf(entry, index);
  if (entry === undefined || twin === undefined) return false;
  const united = unite(entry, twin, readAt);
  for (const half of [entry, twin]) if (half.uid !== united.uid) index.remove(half);
  index.put(united);
  return true;
}

function markVanished(entry: ScheduleEntry, reading: StoredReading, index: EntryIndex): void {
  const { sourceId, requestKey, readAt, listSince } = reading;
  if (listSince === null) return;
  const hasVanished = (report: SourceReport): boolean =>
    report.sourceId === sourceId &&
    report.unlistedSince === undefined &&
    report.readAt < listSince &&
    listKeyOf(report.requestKey) === listKeyOf(requestKey);
  if (!entry.reports.some(hasVanished)) return;
  const toSeen = (report: SourceReport): SourceReport =>
    hasVanished(report) ? { ...report, unlistedSince: readAt } : report;
  index.put(changeReports(entry, toSeen, readAt));
}
