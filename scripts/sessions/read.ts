import { toCalendarFile } from '../../domain/calendar-file';
import type { Session } from '../../domain/session';
import { toLocalDateTime } from '../../domain/time-zone';
import { pageOf } from '../../domain/watch';
import { exitCodeOf, type FileReading, readDocument } from './documents';
import type { ReadCommand } from './options';
import type { Result } from './result';
import { toEvents } from './session-event';
import { toSessionJson } from './session-json';

/** The sessions in each file. */
export async function runRead(command: ReadCommand): Promise<Result> {
  const now = command.at ?? Date.now();
  const readings = await Promise.all(command.files.map((file) => readDocument(file, command, now)));
  return {
    output: toOutput(readings, command),
    failures: readings.flatMap(({ failure }) => failure ?? []),
    exitCode: exitCodeOf(readings),
  };
}

function toOutput(readings: readonly FileReading[], { format, at }: ReadCommand): string {
  const sessions = readings.flatMap((reading) => reading.sessions);
  switch (format) {
    case 'json': {
      const entries = readings.map(({ file, kind, sessions: read, problems }) => ({
        file,
        kind,
        sessions: read.map((session) => toSessionJson(session, { readAt: at ?? 0 }, at)),
        problems,
      }));
      return `${JSON.stringify(entries, null, 2)}\n`;
    }
    case 'text':
      return sessions.map((session) => `${toLine(session)}\n`).join('');
    case 'ics':
      return toCalendarFile(
        sessions.flatMap((session) => toEvents(session)),
        Date.now(),
      );
  }
}

function toLine(session: Session): string {
  const { start, timeZone, title } = session;
  const when =
    start === null
      ? (session.date ?? 'time not announced')
      : `${toLocalDateTime(start, timeZone)} ${timeZone}`;
  return [when, title, pageOf(session) ?? ''].join('  ').trimEnd();
}
