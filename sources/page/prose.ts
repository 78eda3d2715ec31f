import { statusOf } from '../../domain/phrase/status-word';
import { tokenize } from '../../domain/phrase/token';
import type { SessionStatus } from '../../domain/session';
import { toPlainText } from '../plain-text';
import type { FoundSession } from './found-session';
import { readLabel } from './labels';
import { timesInMarks } from './marked-line';
import { contextOf } from './page-context';
import { linksOf, rangesOf } from './page-links';
import { roleIn, rolesOf } from './page-role';
import { type PageFacts, timesOf } from './page-time';
import { titlesOf } from './page-title';
import type { ReadLine } from './read-line';
import { settledByMark } from './settle-by-mark';
import type { PageTime } from './stated-page-time';

/** What prose is read with beside its lines. */
export interface ProseContext {
  readonly facts: PageFacts;
  /** What the page is about: the title of sessions that have none of their own. */
  readonly title: string;
  readonly url: string;
  /** What relative links resolve against. */
  readonly base: string | undefined;
}

/** The sessions that the lines of a page announce in words. */
export function sessionsInProse(read: readonly ReadLine[], context: ProseContext): readonly FoundSession[] {
  const stated = timesOf(read, context.facts).map((time) => settledByMark(time, read[time.line]));
  const times = [...stated, ...timesInMarks(read)].toSorted((a, b) => a.line - b.line);
  if (times.length === 0) return [];
  const lines = read.map(({ line }) => line);
  const roles = rolesOf(lines);
  const titles = titlesOf(read, times, context.title);
  const ranges = rangesOf(
    lines,
    times.map(({ line }, index) => ({ line, title: titles[index]?.line ?? line })),
  );
  return times.map((time, index) => {
    const title = titles[index] ?? { text: '', line: time.line, role: null };
    const range = ranges[index] ?? { from: time.line, to: time.line + 1, at: time.line, title: time.line };
    const { from, to } = wordsOf(read[time.line], time);
    const about = contextOf(lines, time.line, from, to);
    const { reading } = time;
    const place = placeText(read, range.from, range.to) ?? time.place;
    const session: FoundSession['session'] = {
      title: toPlainText(title.text || context.title || about.words),
      role: title.role ?? roles[time.line] ?? roleIn(context.title) ?? 'other',
      start: reading.start,
      end: reading.end,
      ...(reading.start === null ? { date: reading.date } : {}),
      timeZone: reading.timeZone,
      status: heavier(time.status, statusOfTitle(title.text || context.title)),
      certainty: reading.certainty,
      access: 'open',
      statedTime: about.words,
      ...(reading.alternativeStart === null ? {} : { alternativeStart: reading.alternativeStart }),
      observanceId: null,
      links: linksOf(lines, range, context.base),
      ...(place === null ? {} : { place }),
      source: { kind: 'page', url: context.url },
    };
    const lacksZone = reading.start === null;
    return { session, context: about, hasOwnTitle: title.text !== '', isInProse: true, lacksZone };
  });
}

function wordsOf(
  read: ReadLine | undefined,
  { statement }: PageTime,
): { readonly from: number; readonly to: number } {
  const tokens = read?.parts?.tokens ?? [];
  const words = tokens.slice(statement.from, statement.to);
  // "(NY time" is shown with the bracket that closes it.
  const open = words.filter(({ key }) => key === '(').length - words.filter(({ key }) => key === ')').length;
  const isClosed = open > 0 && tokens[statement.to]?.key === ')';
  return { from: words[0]?.from ?? 0, to: (isClosed ? tokens[statement.to] : words.at(-1))?.to ?? 0 };
}

const WEIGHT: readonly SessionStatus[] = ['confirmed', 'tentative', 'postponed', 'cancelled'];

function heavier(one: SessionStatus, other: SessionStatus): SessionStatus {
  return WEIGHT.indexOf(one) >= WEIGHT.indexOf(other) ? one : other;
}

function statusOfTitle(title: string): SessionStatus {
  const tokens = tokenize(title.slice(0, 300));
  return statusOf(tokens, 0, tokens.length);
}

const LONGEST_PLACE = 200;

/** What a label says of the place: "Where: General Assembly Hall". */
function placeText(lines: readonly ReadLine[], from: number, to: number): string | null {
  for (const { label: known, line } of lines.slice(from, to)) {
    const label = known === 'where' ? readLabel(line.text) : null;
    if (label !== null && label.rest !== '') return toPlainText(label.rest, LONGEST_PLACE);
  }
  return null;
}
