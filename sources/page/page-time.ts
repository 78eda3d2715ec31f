import { daysBetween } from '../../domain/local-date';
import { beginsEntry } from '../../domain/phrase/likely-time';
import { refusalOf, refusalOfHeading } from '../../domain/phrase/refusal';
import type { Statement } from '../../domain/phrase/statement';
import { statusOf } from '../../domain/phrase/status-word';
import { readTimes } from '../../domain/phrase/time-reading';
import type { Token } from '../../domain/phrase/token';
import { type DateContext, type ResolvedDay, resolveDate } from '../../domain/phrase/year';
import type { LocalDate, TimeZoneId } from '../../domain/time';
import { type Declaration, declarationsIn, zonesDeclaredFor } from './declared-zone';
import { dateOfList, isListed, withoutItems } from './listed-time';
import { type DaysAbove, daysFor, daysStatedBy } from './page-date';
import { COLON_LEVEL } from './page-line';
import { placeNear } from './page-place';
import { namedEventIn } from './page-role';
import { withRangesOverLines } from './range-over-lines';
import type { ReadLine } from './read-line';
import type { PageTime } from './stated-page-time';

/** What is known of the page beside its lines. */
export interface PageFacts {
  readonly publishedOn: LocalDate | null;
  /** A year that the page is about. */
  readonly year: number | null;
  readonly isDayFirst: boolean;
  /** The zone of the place of the whole page; asked only where nothing nearer tells. */
  readonly placeOfPage: () => TimeZoneId | null;
}

/** More than any page announces; a longer list is that of a calendar, which is read as one. */
const MOST_TIMES = 1000;

/** What was so long before the publication is history. */
const LONGEST_PAST = 366;

/** The times that a page announces, in its order. */
export function timesOf(read: readonly ReadLine[], facts: PageFacts): readonly PageTime[] {
  const lines = withRangesOverLines(read);
  const declarations = declarationsIn(lines);
  const times: PageTime[] = [];
  let above: DaysAbove | null = null;
  let heading: string | null = null;
  for (const [line, current] of lines.entries()) {
    const context = contextAt(facts, above);
    if (current.line.kind === 'heading') heading = current.line.text;
    for (const statement of current.statements) {
      if (times.length >= MOST_TIMES) return withoutItems(times, lines);
      times.push(
        ...timesOfStatement(lines, line, statement, { above, context, heading, facts, declarations }),
      );
    }
    above = daysStatedBy(current, line, context) ?? above;
  }
  return withoutItems(times, lines);
}

interface Surroundings {
  readonly above: DaysAbove | null;
  readonly context: DateContext;
  readonly heading: string | null;
  readonly facts: PageFacts;
  readonly declarations: readonly Declaration[];
}

function contextAt({ publishedOn, year, isDayFirst }: PageFacts, above: DaysAbove | null): DateContext {
  return { publishedOn, year, isDayFirst, above: above?.days[0]?.date ?? null };
}

function timesOfStatement(
  lines: readonly ReadLine[],
  line: number,
  statement: Statement,
  around: Surroundings,
): readonly PageTime[] {
  const current = lines[line];
  if (current?.parts == null) return [];
  const { above, context, facts, declarations } = around;
  const isOfList = isListed(lines, line, statement, above);
  const { tokens, sentences } = current.parts;
  if (!isOfList && isUnsure(tokens, statement)) return [];
  // "Daily briefing" comes again, but in a list the day is stated with it.
  const dated = isOfList ? { ...statement, date: dateOfList(lines[above?.line ?? line]) } : statement;
  if (refusalOf(current.parts, dated) !== null || isUnderRefusal(lines, line, around.heading)) return [];
  const days = dayOf(lines, line, statement, above, context).filter((day) => !isLongAgo(day, facts));
  if (days.length === 0) return [];
  const needsPlace = statement.zones.every(({ kind }) => kind !== 'zone' && kind !== 'offset');
  const near = needsPlace ? placeNear(lines, line) : current.place();
  const declared = statement.zones.length > 0 ? [] : zonesDeclaredFor(declarations, line);
  const isAStamp = isStamp(current, statement, lines[line - 1]) && !isAhead(days, facts);
  const mayAsk = !isAStamp && statement.zones.length === 0 && (statement.date !== null || isOfList);
  const isFar = needsPlace && near === null && declared.length === 0 && !isAStamp;
  const place = near?.timeZone ?? (isFar ? facts.placeOfPage() : null);
  const [endDay] = statement.time.endDate === null ? [] : resolveDate(statement.time.endDate, context);
  const readings = readTimes(statement, days, endDay?.date ?? null, { place, declared, fallback: null });
  const sentenceEnd = sentences[statement.sentence + 1] ?? tokens.length;
  const status = statusOf(tokens, statement.lead, Math.max(sentenceEnd, statement.to));
  return readings
    .filter(({ start }) => start !== null || mayAsk)
    .map((reading) => ({ line, statement, reading, status, place: near?.name ?? null }));
}

/** Whether nothing but its place on the line says that it is a time: "Midnight: an opera in three acts". */
function isUnsure(tokens: readonly Token[], { time, date, zones, from, to }: Statement): boolean {
  return time.isWeak && date === null && zones.length === 0 && beginsEntry(tokens, { from, to });
}

/** The days of the statement: its own, else those of the line below that is the other half of it, else those above. */
function dayOf(
  lines: readonly ReadLine[],
  line: number,
  statement: Statement,
  above: DaysAbove | null,
  context: DateContext,
): readonly ResolvedDay[] {
  if (statement.date !== null) return resolveDate(statement.date, context);
  const below = lines[line + 1];
  const isLabelled =
    lines[line]?.label === 'when' && below?.label === 'when' && below.statements.length === 0;
  if (isLabelled && below !== undefined && (above === null || above.line < line - 1)) {
    const days = daysStatedBy(below, line + 1, context)?.days ?? [];
    if (days.length > 0) return days;
  }
  return daysFor(line, above);
}

/** Whether a heading or a label above says that what follows is no session: "Registration deadline:". */
function isUnderRefusal(lines: readonly ReadLine[], line: number, heading: string | null): boolean {
  if (heading !== null && refusalOfHeading(heading) !== null) return true;
  const above = lines[line - 1];
  const isLabel =
    above !== undefined && above.statements.length === 0 && above.line.text.length < LONGEST_LABEL;
  return isLabel && above.line.kind !== 'bullet' && refusalOfHeading(above.line.text) !== null;
}

const LONGEST_LABEL = 60;

/**
 * Whether the line says nothing but a date and one clock time, as the stamp of an article or a comment does. Stamps name no
 * weekday, and the title of an entry stands above the time of a session.
 */
function isStamp(
  { isBare, label }: ReadLine,
  { time, date, zones }: Statement,
  above: ReadLine | undefined,
): boolean {
  if (!isBare || label !== null || time.end !== null || date === null || zones.length > 0) return false;
  if (date.kind === 'days' && date.days.some(({ weekday }) => weekday !== null)) return false;
  const { kind, level, text } = above?.line ?? { kind: 'text', level: 0, text: '' };
  if (namedEventIn(text) !== null || above?.label === 'what' || above?.label === 'about') return false;
  return kind !== 'bullet' && (kind !== 'heading' || level === 1 || level === COLON_LEVEL);
}

/** Whether the day comes after the publication: no article is stamped so. A day more, for the zones of the world. */
function isAhead([day]: readonly ResolvedDay[], { publishedOn }: PageFacts): boolean {
  return day !== undefined && publishedOn !== null && daysBetween(publishedOn, day.date) > 1;
}

function isLongAgo({ date }: ResolvedDay, { publishedOn }: PageFacts): boolean {
  return publishedOn !== null && daysBetween(date, publishedOn) > LONGEST_PAST;
}
