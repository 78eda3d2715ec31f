import { readFile, stat } from 'node:fs/promises';
import { type CalendarEvent, toCalendarFile } from '../../domain/calendar-file';
import { phaseAt } from '../../domain/phase';
import type { Session, SessionStatus } from '../../domain/session';
import type { EpochMilliseconds } from '../../domain/time';
import { toLocalDateTime } from '../../domain/time-zone';
import { pageOf } from '../../domain/watch';
import { withObservance } from '../../sources/observances';
import { DocumentError, type Reading } from '../../sources/source';
import type { ReadCommand } from './options';
import { READERS } from './readers';
import type { Result } from './result';

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 50 * 1024 * 1024;

interface FileReading extends Reading {
  readonly file: string;
  /** Why nothing could be read, in one sentence; null where it could. */
  readonly failure: string | null;
}

/** The sessions in each file. */
export async function runRead(command: ReadCommand): Promise<Result> {
  const readings = await Promise.all(command.files.map((file) => readOne(file, command)));
  const failures = readings.flatMap(({ failure }) => failure ?? []);
  return { output: toOutput(readings, command), failures };
}

async function readOne(file: string, command: ReadCommand): Promise<FileReading> {
  const { kind, pageUrl, location, at } = command;
  try {
    const { parse, url: usual } = READERS[kind];
    const url = pageUrl ?? usual;
    const request = { key: file, url, interval: 0, headers: { location } };
    const { sessions, problems } = parse(
      { text: await readText(file), url },
      { now: at ?? Date.now(), request },
      command,
    );
    return { file, sessions: sessions.map(withObservance), problems, failure: null };
  } catch (error) {
    if (!(error instanceof DocumentError) && !isSystemError(error)) throw error;
    const failure = `${file}: ${error.message}`;
    return { file, sessions: [], problems: [failure], failure };
  }
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new DocumentError(`is larger than ${LARGEST_FILE} bytes.`);
  return readFile(file, 'utf8');
}

/** Such as a file that is missing, or a folder. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function toOutput(readings: readonly FileReading[], { format, kind, at }: ReadCommand): string {
  const sessions = readings.flatMap((reading) => reading.sessions);
  switch (format) {
    case 'json': {
      const entries = readings.map(({ file, sessions: read, problems }) => ({
        file,
        kind,
        sessions: read.map((session) => toJson(session, at)),
        problems,
      }));
      return `${JSON.stringify(entries, null, 2)}\n`;
    }
    case 'text':
      return sessions.map((session) => `${toLine(session)}\n`).join('');
    case 'ics':
      return toCalendarFile(sessions.flatMap(toEvent), Date.now());
  }
}

/** The session as other programs read it: instants in UTC, and the phase at one moment. */
function toJson(session: Session, at: EpochMilliseconds | null): object {
  const { liveBadge: _badge, webcaster: _webcaster, start, end, alternativeStart, ...said } = session;
  return {
    ...said,
    start: toUtc(start),
    end: toUtc(end),
    ...(alternativeStart === undefined ? {} : { alternativeStart: toUtc(alternativeStart) }),
    ...(at === null ? {} : { phase: phaseAt({ session, readAt: at }, at) }),
  };
}

function toUtc(instant: EpochMilliseconds | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function toLine(session: Session): string {
  const { start, timeZone, title } = session;
  const when =
    start === null
      ? (session.date ?? 'time not announced')
      : `${toLocalDateTime(start, timeZone)} ${timeZone}`;
  return [when, title, pageOf(session) ?? ''].join('  ').trimEnd();
}

const STATUSES: Readonly<Record<SessionStatus, CalendarEvent['status']>> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** Nothing where not even the day is known: a calendar has no place for it. */
function toEvent(session: Session): readonly CalendarEvent[] {
  const { uid, title, start, end, date, place } = session;
  if (start === null && date === undefined) return [];
  const when = start === null ? { date: date ?? '', days: 1 } : { start, end };
  const at = place === undefined ? {} : { place };
  return [
    { uid: `${uid}@gavel`, title, when, status: STATUSES[session.status], url: pageOf(session), ...at },
  ];
}
