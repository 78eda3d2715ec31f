import type { StatedDate } from '../../domain/phrase/stated-date';
import type { Statement } from '../../domain/phrase/statement';
import type { DaysAbove } from './page-date';
import type { ReadLine } from './read-line';
import type { PageTime } from './stated-page-time';
import { pieceOf } from './title-piece';

/**
 * Whether the time is one of a list under the heading of a day: `Thursday, 26 November`, and below it `11:00 a.m. Briefing`,
 * or a row of a table whose day stands in a row above. Such a time is on that day as surely as if the line said so.
 */
export function isListed(
  lines: readonly ReadLine[],
  line: number,
  statement: Statement,
  above: DaysAbove | null,
): boolean {
  const [own, head] = [lines[line], lines[above?.line ?? line]];
  if (own === undefined || head === undefined || above === null || above.line === line) return false;
  if (statement.date !== null || above.days.length !== 1 || above.isRange) return false;
  const isOfTable = head.line.kind === 'row' && own.line.kind === 'row';
  const isUnderDay = head.isBare && head.label === null && head.statements.length === 0;
  if (!isOfTable && !isUnderDay) return false;
  // `9:00–11:00` right below the day is the other half of it.
  if (own.isBare) return line === above.line + 1 && statement.time.end !== null;
  return beginsWith(own, statement) && pieceOf(own, statement) !== '';
}

/** The date of the line that a list stands under, as it is stated; null where it states none. */
export function dateOfList(head: ReadLine | undefined): StatedDate | null {
  const last = head?.parts?.items.findLast(({ kind }) => kind === 'date');
  return last?.kind === 'date' ? last.date : null;
}

function beginsWith({ parts }: ReadLine, { from }: Statement): boolean {
  return parts?.tokens.slice(0, from).every(({ kind }) => kind === 'mark') ?? false;
}

/**
 * The times without those that are but items of a session announced above on the same day: times whose zone nobody knows and that
 * state no day, inside its hours, or anywhere behind its start where its end is not known.
 */
export function withoutItems(times: readonly PageTime[], lines: readonly ReadLine[]): readonly PageTime[] {
  const announced = new Map<string, PageTime[]>();
  return times.filter((time) => {
    const { date } = time.reading;
    const isUnsure = time.reading.start === null && time.statement.date === null;
    const isBare = lines[time.line]?.isBare ?? false;
    if (isUnsure && !isBare) return !(announced.get(date) ?? []).some((other) => isWithin(time, other));
    announced.set(date, [...(announced.get(date) ?? []).slice(-MOST_ANNOUNCED), time]);
    return true;
  });
}

/** Of one day, those announced last; further up a programme does not begin. */
const MOST_ANNOUNCED = 20;

function isWithin(
  { statement: { time: item } }: PageTime,
  { statement: { time: whole } }: PageTime,
): boolean {
  return item.start >= whole.start && (whole.end === null || item.start < whole.end);
}
