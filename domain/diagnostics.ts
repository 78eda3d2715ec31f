import type { RequestState, SourceState } from './source-state';
import { nextReadAt } from './sync-schedule';
import { type EpochMilliseconds, MINUTE, type TimeZoneId } from './time';

/** What is told of a source when something is wrong with it. */
export interface DiagnosedSource {
  /** Its own name where it comes with Gavel; null for one that the user added, whose name and address may be private. */
  readonly name: string | null;
  readonly kind: string;
  /** Where it is read, null for what is bundled; the rest of an address can be a secret. */
  readonly host: string | null;
  readonly isAllowed: boolean;
  readonly isOff: boolean;
  readonly state: SourceState;
}

export interface Diagnosis {
  readonly now: EpochMilliseconds;
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly language: string;
  readonly systemTimeZone: TimeZoneId;
  readonly homeTimeZone: TimeZoneId;
  readonly otherTimeZones: readonly TimeZoneId[];
  /** The hosts that come with Gavel. */
  readonly hosts: readonly { readonly host: string; readonly isAllowed: boolean }[];
  readonly sources: readonly DiagnosedSource[];
  /** Null where the database could not be asked. */
  readonly sessions: { readonly all: number; readonly toCome: number } | null;
  readonly arms: number;
  readonly reminders: number;
  /** In milliseconds; null while it is not known to be wrong. */
  readonly clockSkew: number | null;
  /** What is wrong with database and synchronising, in the browser's words. */
  readonly troubles: readonly string[];
}

/** A report for those who help, in English: lines of plain text. It holds no token, of no address more than the host, and nothing that names a session. */
export function formatDiagnosis(diagnosis: Diagnosis): string {
  const { now, version, browser, language, sessions, clockSkew, troubles } = diagnosis;
  const { homeTimeZone, otherTimeZones } = diagnosis;
  const zones = [homeTimeZone, ...(otherTimeZones.length > 0 ? otherTimeZones : ['no other zone'])];
  return [
    `Gavel ${version}`,
    `At: ${formatInstant(now)}`,
    `Browser: ${browser}`,
    `Language: ${language}`,
    `Zones: ${zones.join(', ')}; of this computer ${diagnosis.systemTimeZone}`,
    `Clock: ${clockSkew === null ? 'not known to be wrong' : `${Math.round(clockSkew / MINUTE)} min ahead of the servers`}`,
    `Sessions: ${sessions === null ? 'not known' : `${sessions.all}, of which ${sessions.toCome} are to come`}`,
    `Choices: ${diagnosis.arms} to open, ${diagnosis.reminders} reminders`,
    ...(troubles.length === 0
      ? ['Storage: no trouble']
      : troubles.map((line) => `Storage: ${withoutAddresses(line)}`)),
    ...diagnosis.hosts.map(
      ({ host, isAllowed }) => `Permission: ${host} ${isAllowed ? 'granted' : 'missing'}`,
    ),
    ...diagnosis.sources.flatMap((source, index) => sourceLines(source, index + 1)),
    '',
  ].join('\n');
}

function sourceLines(source: DiagnosedSource, number: number): readonly string[] {
  const { name, kind, host, isAllowed, isOff, state } = source;
  const requests = Object.entries(state.requests);
  const count = requests.reduce((sum, [, request]) => sum + request.count, 0);
  const word = isOff ? 'off' : isAllowed ? 'on' : 'not allowed';
  return [
    '',
    `Source ${number}: ${name ?? 'added'} (${kind}; ${host ?? 'bundled'}): ${word}; ${count} sessions`,
    // The key of an added source's request holds its id, by which its settings are found.
    ...requests.map(([key, request], index) =>
      requestLine(name === null ? `request ${index + 1}` : key, request),
    ),
  ];
}

function requestLine(label: string, request: RequestState): string {
  const { readAt, failures, failure, interval, count, problems } = request;
  const parts = [
    readAt === null ? 'never read' : `read ${formatInstant(readAt)}`,
    `next ${formatInstant(nextReadAt(request, interval))}`,
    `${count} sessions`,
    `${problems.length} problems`,
    failure === null
      ? 'no failure'
      : `${failures} failures, the last ${formatInstant(failure.at)}: ${failure.reason}`,
  ];
  return `  ${label}: ${parts.join('; ')}`;
}

/** `2026-11-24T10:00:00Z`; the bundled programmes are never read again. */
function formatInstant(instant: EpochMilliseconds): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? 'never' : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The text with nothing of its addresses. */
function withoutAddresses(text: string): string {
  return text.replace(/[a-z][a-z\d+.-]{0,20}:\/\/\S*/gi, '(address)');
}
