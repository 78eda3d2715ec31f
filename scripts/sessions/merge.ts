import path from 'node:path';
import { toCalendarFile } from '../../domain/calendar-file';
import { foldReading } from '../../domain/fold-reading';
import { type ScheduleEntry, untilOf } from '../../domain/schedule';
import type { EpochMilliseconds } from '../../domain/time';
import { exitCodeOf, type FileReading, readDocument } from './documents';
import type { MergeCommand } from './options';
import type { Result } from './result';
import { toEvents } from './session-event';
import { toSessionJson } from './session-json';

/** A file that stands for a source. */
interface FileSource extends FileReading {
  /** The kind; of several files of one kind the second is `<kind>-2`. */
  readonly id: string;
}

/** One schedule of the sessions in all files, each of them a source, read in their order. */
export async function runMerge(command: MergeCommand): Promise<Result> {
  const now = command.at ?? Date.now();
  const sources = await readSources(command, now);
  // Each file is read a moment after the one before it: which source was first is told by the time.
  const entries = sources.reduce<readonly ScheduleEntry[]>(
    (known, source, index) => fold(known, source, now - sources.length + index),
    [],
  );
  const sorted = entries.toSorted(inOrder);
  const schedule = {
    sessions: sorted.map((entry) => toEntryJson(entry, sources, command.at)),
    problems: sources.flatMap(({ file, problems, failure }) =>
      problems.map((problem) => (problem === failure ? problem : `${file}: ${problem}`)),
    ),
  };
  return {
    output:
      command.format === 'ics'
        ? toCalendarFile(
            sorted.flatMap(({ session, sequence }) => toEvents(session, sequence)),
            now,
          )
        : `${JSON.stringify(schedule, null, 2)}\n`,
    failures: sources.flatMap(({ failure }) => failure ?? []),
    exitCode: exitCodeOf(sources),
  };
}

async function readSources(command: MergeCommand, now: EpochMilliseconds): Promise<readonly FileSource[]> {
  const options = { ...command, pageUrl: null, pageDate: null };
  const readings = await Promise.all(command.files.map((file) => readDocument(file, options, now)));
  const counts = new Map<string, number>();
  const sources = readings.map(async (reading) => {
    const { file, url, kind } = reading;
    const name = kind ?? 'unknown';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === 1) return { ...reading, id: name };
    // Ids are told apart by the address: another file of the kind may have the same for another session.
    const pageUrl = kind === null ? null : new URL(encodeURIComponent(path.basename(file)), url).href;
    return { ...(await readDocument(file, { ...options, pageUrl }, now)), id: `${name}-${count}` };
  });
  return Promise.all(sources);
}

function fold(
  known: readonly ScheduleEntry[],
  { id, file, sessions, failure }: FileSource,
  readAt: EpochMilliseconds,
): readonly ScheduleEntry[] {
  if (failure !== null) return known;
  const { changed, removed } = foldReading(known, {
    sourceId: id,
    requestKey: file,
    sessions,
    details: {},
    readAt,
    listSince: readAt,
    isFirst: true,
  });
  const gone = new Set([...removed, ...changed.map(({ uid }) => uid)]);
  return [...known.filter(({ uid }) => !gone.has(uid)), ...changed];
}

/** By start, where only the day is known by that, then by uid: the same for the same files. */
function inOrder(one: ScheduleEntry, other: ScheduleEntry): number {
  return beginOf(one) - beginOf(other) || (one.uid < other.uid ? -1 : 1);
}

function beginOf({ session }: ScheduleEntry): EpochMilliseconds {
  const day = Date.parse(`${session.date}T00:00:00Z`);
  return session.start ?? (Number.isNaN(day) ? untilOf(session) : day);
}

function toEntryJson(
  entry: ScheduleEntry,
  sources: readonly FileSource[],
  at: EpochMilliseconds | null,
): object {
  const { uid, uids, session, sequence, origins, reports } = entry;
  const reported = reports.flatMap((report) => {
    const source = sources.find(({ id }) => id === report.sourceId);
    const { kind, url } = report.session.source;
    return source === undefined
      ? []
      : [{ id: source.id, kind, url, file: source.file, uid: report.session.uid }];
  });
  return { ...toSessionJson(session, entry, at), uid, uids, sequence, origins, sources: reported };
}
