import type { SourceReport } from './schedule';
import type { Session } from './session';
import { type EpochMilliseconds, MINUTE } from './time';
import { offsetAt } from './time-zone';

/** What the start of a session consists of. */
export type StatedStart = Pick<
  Session,
  'start' | 'date' | 'certainty' | 'followsPrevious' | 'statedTime' | 'alternativeStart'
>;

/** A stream may begin a little beside what is printed. */
const TOLERANCE = 5 * MINUTE;

/**
 * When the session starts, by all that is reported of it, the likeliest source first.
 *
 * A clock time beats a mere date. Sources that differ by exactly the offset of New York contradict each other: one of
 * them takes local time for UTC. Of others that differ, the one that has moved its time since knows the news; where
 * none has, the time is ambiguous.
 *
 * @param reports at least one.
 */
export function mergeStarts(reports: readonly [SourceReport, ...SourceReport[]]): {
  readonly stated: StatedStart;
  readonly sourceId: string;
} {
  const [first] = reports;
  const timed = reports.filter(isTimed);
  const [best] = timed;
  if (best === undefined) return { stated: statedBy(first), sourceId: first.sourceId };
  const other = timed.find(({ session }) => Math.abs(session.start - best.session.start) > TOLERANCE);
  if (other === undefined) {
    const surest = timed.find(({ session }) => session.certainty === 'exact') ?? best;
    return { stated: statedBy(surest), sourceId: surest.sourceId };
  }
  const doubt = { start: best.session.start, alternativeStart: other.session.start };
  if (isOffByNewYork(best.session.start, other.session.start)) {
    return { stated: { ...statedBy(best), ...doubt, certainty: 'contradictory' }, sourceId: best.sourceId };
  }
  const news = latestMoved(timed);
  if (news !== undefined) return { stated: statedBy(news), sourceId: news.sourceId };
  return { stated: { ...statedBy(best), ...doubt, certainty: 'ambiguous' }, sourceId: best.sourceId };
}

type TimedReport = SourceReport & { readonly session: { readonly start: EpochMilliseconds } };

function isTimed(report: SourceReport): report is TimedReport {
  return report.session.start !== null;
}

function isOffByNewYork(one: EpochMilliseconds, other: EpochMilliseconds): boolean {
  const distance = Math.abs(one - other);
  return [one, other].some((instant) => Math.abs(offsetAt(instant, 'America/New_York')) === distance);
}

/** The report that moved last, after all the others had been read. */
function latestMoved(reports: readonly SourceReport[]): SourceReport | undefined {
  const [latest] = reports
    .filter(({ movedAt }) => movedAt !== undefined)
    .toSorted((a, b) => (b.movedAt ?? 0) - (a.movedAt ?? 0));
  if (latest?.movedAt === undefined) return undefined;
  const { movedAt } = latest;
  return reports.every((report) => report === latest || report.firstReadAt <= movedAt) ? latest : undefined;
}

function statedBy({ session }: SourceReport): StatedStart {
  const { start, date, certainty, followsPrevious, statedTime, alternativeStart } = session;
  return {
    start,
    certainty,
    ...(date === undefined ? {} : { date }),
    ...(followsPrevious === undefined ? {} : { followsPrevious }),
    ...(statedTime === undefined ? {} : { statedTime }),
    ...(alternativeStart === undefined ? {} : { alternativeStart }),
  };
}
