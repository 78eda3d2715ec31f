import { object, safeParse, unknown } from 'valibot';
import type { Session } from '../domain/session';
import { toEpochMilliseconds } from '../domain/time-zone';
import { toPlainText } from './plain-text';
import {
  PROGRAMME_VERSION,
  type Programme,
  ProgrammeSchema,
  type ProgrammeSession,
  ProgrammeSessionSchema,
} from './programme-format';
import { firstMistake } from './session-list';
import { DocumentError, type Reading } from './source';
import { readLinks, titleOf } from './stated-session';

const MOST_SESSIONS = 500;

/** A session of the programme, or what is wrong with it. */
type Result<Value> = { readonly value: Value } | { readonly mistake: string };

/**
 * The sessions of a programme that was read at `url`. What is wrong with one of them is a problem, and costs that
 * session or that link alone. The uid is `commemoration:<observance>-<year>/<id>`: a session that moves keeps it.
 *
 * @throws DocumentError for anything but a programme of version 1.
 */
export function parseProgramme(value: unknown, url: string): Reading {
  const programme = parseHead(value, url);
  const sessions = new Map<string, Session>();
  const problems: string[] = [];
  for (const [index, entry] of programme.sessions.slice(0, MOST_SESSIONS).entries()) {
    const report = (mistake: string) =>
      problems.push(`${url}: session ${index + 1}${titleOf(entry)} ${mistake}.`);
    const result = toSession(entry, programme, url, report);
    if ('mistake' in result) report(`is left out: ${result.mistake}`);
    else if (sessions.has(result.value.uid)) report('is left out: its id was there before');
    else sessions.set(result.value.uid, result.value);
  }
  const surplus = programme.sessions.length - MOST_SESSIONS;
  if (surplus > 0) problems.push(`${url}: ${surplus} sessions more than ${MOST_SESSIONS} are left out.`);
  return { sessions: [...sessions.values()], problems };
}

function parseHead(value: unknown, url: string): Programme {
  const { success, output } = safeParse(object({ version: unknown() }), value);
  if (!success) throw new DocumentError(`${url} is not the programme of a commemoration.`);
  if (output.version !== PROGRAMME_VERSION) {
    const version = toPlainText(JSON.stringify(output.version) ?? 'none', 40);
    throw new DocumentError(
      `${url} is a programme of version ${version}; Gavel reads version ${PROGRAMME_VERSION}.`,
    );
  }
  const programme = safeParse(ProgrammeSchema, value);
  if (programme.success) return programme.output;
  throw new DocumentError(`${url} is not a programme that can be read: ${firstMistake(programme.issues)}.`);
}

function toSession(
  entry: unknown,
  programme: Programme,
  url: string,
  report: (mistake: string) => void,
): Result<Session> {
  const parsed = safeParse(ProgrammeSessionSchema, entry);
  if (!parsed.success) return { mistake: firstMistake(parsed.issues) };
  const { id, title, role, status, statedTime, webcaster, category, place } = parsed.output;
  const times = toTimes(parsed.output, programme);
  if ('mistake' in times) return times;
  const value: Session = {
    uid: `commemoration:${programme.observanceId}-${programme.year}/${id}`,
    title,
    role,
    ...times.value,
    timeZone: programme.timeZone,
    status,
    certainty: 'exact',
    access: 'open',
    statedTime,
    observanceId: programme.observanceId,
    links: [...readLinks(parsed.output.links, report), { kind: 'info', href: programme.url }],
    ...(category === undefined ? {} : { category }),
    ...(place === undefined ? {} : { place }),
    source: { kind: 'commemoration', url },
    ...(webcaster === undefined ? {} : { webcaster }),
  };
  return { value };
}

function toTimes(
  { start, end }: ProgrammeSession,
  { timeZone }: Programme,
): Result<Pick<Session, 'start' | 'end'>> {
  try {
    const from = toEpochMilliseconds(start, timeZone);
    const to = end === null ? null : toEpochMilliseconds(end, timeZone);
    return to !== null && to <= from
      ? { mistake: 'it ends before it starts' }
      : { value: { start: from, end: to } };
  } catch (error) {
    if (error instanceof RangeError) return { mistake: error.message };
    throw error;
  }
}
