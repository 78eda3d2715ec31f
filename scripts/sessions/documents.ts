import { readFile, stat } from 'node:fs/promises';
import type { EpochMilliseconds } from '../../domain/time';
import { withObservance } from '../../sources/observances';
import { DocumentError, type Reading } from '../../sources/source';
import type { ReadCommand } from './options';
import { PAGE_KIND, sessionsOfPage } from './page-document';
import { READERS, readerFor, toContext } from './readers';

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 50 * 1024 * 1024;

const UNKNOWN = `is of none of the kinds that can be read: ${READERS.map(({ name }) => name).join(', ')}.`;

/** What decides on how files are read. */
export type DocumentOptions = Pick<
  ReadCommand,
  'kind' | 'pageUrl' | 'pageDate' | 'location' | 'zone' | 'window' | 'at'
>;

/** What one file says. */
export interface FileReading extends Pick<Reading, 'sessions' | 'problems'> {
  readonly file: string;
  /** Null where nobody said it and the content does not tell. */
  readonly kind: string | null;
  /** The address that its links were resolved against. */
  readonly url: string;
  /** Why nothing could be read, in one sentence; null where it could. */
  readonly failure: string | null;
  /** Whether that is because the content is of no kind that is known. */
  readonly isUnknown?: boolean;
}

/** The sessions in a file; what could not be read is told, not thrown. */
export async function readDocument(
  file: string,
  options: DocumentOptions,
  now: EpochMilliseconds,
): Promise<FileReading> {
  const { kind, pageUrl, location } = options;
  const asked = { file, kind: kind === 'auto' ? null : kind, url: pageUrl ?? '' };
  const text = await readText(file);
  if (text instanceof Error) return { ...asked, ...failed(file, text.message) };
  if (kind === PAGE_KIND) {
    const sessions = sessionsOfPage({ text, url: asked.url }, options.pageDate);
    return { ...asked, sessions, problems: [], failure: null };
  }
  const reader = readerFor(kind, text);
  if (reader === null) return { ...asked, ...failed(file, UNKNOWN), isUnknown: true };
  const url = pageUrl ?? reader.usualUrl;
  const request = { key: file, url, interval: 0, headers: { location } };
  const read = { file, kind: reader.kind, url };
  try {
    const { sessions, problems } = reader.parse({ text, url }, { now, request, ...toContext(options) });
    return { ...read, sessions: sessions.map(withObservance), problems, failure: null };
  } catch (error) {
    if (error instanceof DocumentError) return { ...read, ...failed(file, error.message) };
    throw error;
  }
}

/** What the command exits with: 0 where every file could be read, 1 where of some nobody knows what they are, 2 where others failed. */
export function exitCodeOf(readings: readonly FileReading[]): number {
  const failed = readings.filter(({ failure }) => failure !== null);
  if (failed.length === 0) return 0;
  return failed.every(({ isUnknown }) => isUnknown) ? 1 : 2;
}

function failed(file: string, message: string): Pick<FileReading, 'sessions' | 'problems' | 'failure'> {
  const failure = `${file}: ${message}`;
  return { sessions: [], problems: [failure], failure };
}

/** The text; where it is that of a program's own file, why it is not read. */
function refusedText(text: string): string | Error {
  if (text.startsWith('%PDF-')) return new DocumentError('is a PDF, which cannot be read; its text can.');
  return text.includes('\0') ? new DocumentError('is not a text in UTF-8.') : text;
}

/** The text, or why there is none, such as a file that is missing, or a folder. */
async function readText(file: string): Promise<string | Error> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) return new DocumentError(`is larger than ${LARGEST_FILE} bytes.`);
    return refusedText(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) return error;
    throw error;
  }
}
