import { mergeLinks } from './merged-links';
import { mergeStarts } from './merged-start';
import { sessionOf } from './same-session';
import { type Fact, type ScheduleEntry, type SourceReport, untilOf } from './schedule';
import type { Session, SessionStatus } from './session';
import type { SessionDetails } from './session-details';

/** At least one. */
export type SourceReports = readonly [SourceReport, ...SourceReport[]];

/** What an entry is made of beside the history that it keeps. */
export type MergedEntry = Omit<ScheduleEntry, 'uid' | 'uids' | 'sequence' | 'changes' | 'trustedStart'>;

/**
 * What several sources say of one session, made one. Each fact is taken from the source that knows it best: end and
 * room from the UN Journal, video and live state from UN Web TV, title and body from the source that named the session
 * first. A source that no longer lists the session is heard only while none does.
 *
 * @param uid of the source that named it first.
 */
export function mergeReports(uid: string, reports: SourceReports): MergedEntry {
  const heard = heardOf(uid, reports);
  const [lead] = heard;
  const webTv = heard.find(({ session }) => session.source.kind === 'un-web-tv');
  const journal = heard.find(({ session }) => session.source.kind === 'un-journal');
  const inOrder = (...first: readonly (SourceReport | undefined)[]): readonly SourceReport[] => [
    ...new Set([...first.filter((report) => report !== undefined), ...heard]),
  ];
  const [bestTimed = lead, ...othersTimed] = inOrder(webTv);
  const { stated, sourceId: startSource } = mergeStarts([bestTimed, ...othersTimed]);
  // A length that UN Web TV has measured is better than an end that the Journal foresaw.
  const end = pick(inOrder(webTv, journal), ({ session }) => session.end ?? undefined);
  const place = pick(inOrder(journal), ({ session, details }) => session.place ?? details?.place);
  const category = pick(inOrder(lead), ({ session }) => session.category);
  const access = heard.find(({ session }) => session.access === 'closed') ?? lead;
  // Who drops a cancelled meeting from its list has not taken the cancellation back.
  const status = [...inOrder(lead), ...reports.filter(isOff)].toSorted(byGravity)[0] ?? lead;
  const linked = inOrder(webTv);
  const links = mergeLinks(linked.flatMap((report) => sessionOf(report).links));
  const role = heard.find(({ session }) => session.role !== 'other') ?? lead;
  const observance = heard.find(({ session }) => session.observanceId !== null) ?? lead;
  const webcaster = pick(heard, ({ session }) => session.webcaster);
  const session: Session = {
    uid,
    title: lead.session.title,
    role: role.session.role,
    ...stated,
    // An end before the start is that of another time.
    end: end !== null && (stated.start === null || end.value > stated.start) ? end.value : null,
    timeZone: lead.session.timeZone,
    status: status.session.status,
    access: access.session.access,
    observanceId: observance.session.observanceId,
    links,
    ...(category === null ? {} : { category: category.value }),
    ...(place === null ? {} : { place: place.value }),
    source: lead.session.source,
    ...(webcaster === null ? {} : { webcaster: webcaster.value }),
    ...(webTv?.session.liveBadge ? { liveBadge: true } : {}),
  };
  const details = mergeDetails(heard);
  return {
    session,
    ...(details === null ? {} : { details }),
    origins: present({
      title: lead.sourceId,
      start: startSource,
      end: session.end === null ? undefined : end?.sourceId,
      status: status.sourceId,
      access: access.sourceId,
      category: category?.sourceId,
      place: place?.sourceId,
      links: linked.find((report) => sessionOf(report).links.length > 0)?.sourceId,
      liveBadge: webTv?.session.liveBadge ? webTv.sourceId : undefined,
    }),
    reports,
    ...phaseWitness(webTv, heard),
    ...unlisted(reports, session),
    until: untilOf(session),
  };
}

/** Those who still list the session, else all; the one that named it first leads. */
function heardOf(uid: string, reports: SourceReports): SourceReports {
  const [first, ...others] = reports;
  const listed = reports.filter(({ unlistedSince }) => unlistedSince === undefined);
  const heard = (listed.length > 0 ? listed : [first, ...others]).toSorted(
    (a, b) =>
      Number(b.session.uid === uid) - Number(a.session.uid === uid) ||
      a.firstReadAt - b.firstReadAt ||
      (a.sourceId < b.sourceId ? -1 : 1),
  );
  const [lead = first, ...rest] = heard;
  return [lead, ...rest];
}

interface Found<Value> {
  readonly value: Value;
  readonly sourceId: string;
}

/** The first of the reports that states the fact. */
function pick<Value>(
  reports: readonly SourceReport[],
  factOf: (report: SourceReport) => Value | undefined,
): Found<Value> | null {
  for (const report of reports) {
    const value = factOf(report);
    if (value !== undefined) return { value, sourceId: report.sourceId };
  }
  return null;
}

/** Who says that a session is off is believed, before who confirms it, before who is not sure. */
const GRAVITY: Readonly<Record<SessionStatus, number>> = {
  tentative: 0,
  confirmed: 1,
  postponed: 2,
  cancelled: 3,
};

function byGravity(a: SourceReport, b: SourceReport): number {
  return GRAVITY[b.session.status] - GRAVITY[a.session.status];
}

function isOff({ session: { status } }: SourceReport): boolean {
  return status === 'cancelled' || status === 'postponed';
}

function mergeDetails(reports: readonly SourceReport[]): SessionDetails | null {
  const known = reports.flatMap(({ details }) => details ?? []);
  if (known.length === 0) return null;
  const summary = known.find((details) => details.summary !== undefined)?.summary;
  const place = known.find((details) => details.place !== undefined)?.place;
  const parts = known.find((details) => details.parts !== undefined)?.parts;
  return {
    links: mergeLinks(known.flatMap(({ links }) => links)),
    ...(summary === undefined ? {} : { summary }),
    ...(place === undefined ? {} : { place }),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** When the session was last looked at by who sees whether it is live: UN Web TV, where it has it. */
function phaseWitness(
  webTv: SourceReport | undefined,
  heard: SourceReports,
): Pick<ScheduleEntry, 'readAt' | 'liveSeenAt'> {
  const readAt = webTv?.readAt ?? Math.max(...heard.map((report) => report.readAt));
  const liveSeenAt = webTv?.liveSeenAt ?? heard.find((report) => report.liveSeenAt !== undefined)?.liveSeenAt;
  return { readAt, ...(liveSeenAt === undefined ? {} : { liveSeenAt }) };
}

/** Many lists drop what has begun: that is no news. */
function unlisted(reports: SourceReports, session: Session): Pick<ScheduleEntry, 'unlistedSince'> {
  const since = reports.flatMap(({ unlistedSince }) => unlistedSince ?? []);
  const unlistedSince = Math.max(...since);
  return since.length < reports.length || unlistedSince >= (session.start ?? untilOf(session))
    ? {}
    : { unlistedSince };
}

function present(
  origins: Readonly<Record<Fact, string | undefined>>,
): Readonly<Partial<Record<Fact, string>>> {
  return Object.fromEntries(Object.entries(origins).filter(([, sourceId]) => sourceId !== undefined));
}
