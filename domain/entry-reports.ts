import { mergeReports, type SourceReports } from './merge';
import { firstHistory, nextHistory, uniteHistories } from './noticed-changes';
import { areApart, sessionOf } from './same-session';
import type { ScheduleEntry, SourceReport } from './schedule';
import type { Session } from './session';
import type { EpochMilliseconds } from './time';

/** What a source has just said, as a report; what its earlier one saw is carried over. */
export function toReport(
  session: Session,
  { sourceId, requestKey, readAt }: Pick<SourceReport, 'sourceId' | 'requestKey' | 'readAt'>,
  previous: SourceReport | undefined,
): SourceReport {
  const hasMoved = previous !== undefined && previous.session.start !== session.start;
  const liveSeenAt = session.liveBadge ? readAt : previous?.liveSeenAt;
  const movedAt = hasMoved ? readAt : previous?.movedAt;
  return {
    sourceId,
    requestKey,
    session,
    firstReadAt: previous?.firstReadAt ?? readAt,
    readAt,
    ...(previous?.details === undefined ? {} : { details: previous.details }),
    ...(liveSeenAt === undefined ? {} : { liveSeenAt }),
    ...(movedAt === undefined ? {} : { movedAt }),
  };
}

/** The entry of a session that was not known; `isNews` where its list had been read without it. */
export function newEntry(report: SourceReport, isNews: boolean): ScheduleEntry {
  const { uid } = report.session;
  const merged = mergeReports(uid, [report]);
  return { uid, uids: [uid], ...merged, ...firstHistory(merged.session, isNews, report.readAt) };
}

/** The entry with other reports, and with what changes by them noticed. */
export function withReports(
  entry: ScheduleEntry,
  reports: SourceReports,
  at: EpochMilliseconds,
): ScheduleEntry {
  const { uid } = entry;
  const uids = [...new Set([...entry.uids, ...reports.map(({ session }) => session.uid)])];
  const merged = mergeReports(uid, reports);
  return { uid, uids, ...merged, ...nextHistory(entry, merged, at) };
}

/** The entry with each report changed. */
export function changeReports(
  entry: ScheduleEntry,
  change: (report: SourceReport) => SourceReport,
  at: EpochMilliseconds,
): ScheduleEntry {
  const [first, ...others] = entry.reports.map(change);
  return first === undefined ? entry : withReports(entry, [first, ...others], at);
}

/** The entry with the report in place of the one its source had. */
export function withReport(entry: ScheduleEntry, report: SourceReport): ScheduleEntry {
  const others = entry.reports.filter(({ sourceId }) => sourceId !== report.sourceId);
  const [first = report, ...rest] = [...others, report];
  return withReports(entry, [first, ...rest], report.readAt);
}

/** The entry without what the source says; null where nothing is left. */
export function withoutSource(
  entry: ScheduleEntry,
  sourceId: string,
  at: EpochMilliseconds,
): ScheduleEntry | null {
  const [first, ...others] = entry.reports.filter((report) => report.sourceId !== sourceId);
  return first === undefined ? null : withReports(entry, [first, ...others], at);
}

/** Two entries of one session: the earlier keeps its uid, that of the other becomes one more name of it. */
export function unite(one: ScheduleEntry, other: ScheduleEntry, at: EpochMilliseconds): ScheduleEntry {
  const [kept, gone] = ageOf(one) < ageOf(other) || isSmaller(one, other) ? [one, other] : [other, one];
  const [first, ...rest] = [...kept.reports, ...gone.reports];
  if (first === undefined) return kept;
  const united = withReports({ ...kept, uids: [...kept.uids, ...gone.uids] }, [first, ...rest], at);
  return { ...united, ...uniteHistories(united, gone) };
}

function ageOf({ reports }: ScheduleEntry): EpochMilliseconds {
  return Math.min(...reports.map(({ firstReadAt }) => firstReadAt));
}

/** Of two that were read at one moment, whichever is first in the alphabet: it must be the same one each time. */
function isSmaller(one: ScheduleEntry, other: ScheduleEntry): boolean {
  return ageOf(one) === ageOf(other) && one.uid < other.uid;
}

/**
 * The reports of the entry that cannot be about the session that its source now describes: they name another video.
 * Who corrects the video of a meeting has spoken of another meeting until then.
 */
export function strangersTo(
  session: Session,
  sourceId: string,
  { reports }: ScheduleEntry,
): readonly SourceReport[] {
  return reports.filter((report) => report.sourceId !== sourceId && areApart(session, sessionOf(report)));
}
