import type { Parts } from '../../domain/phrase/parts';
import { refusalOf } from '../../domain/phrase/refusal';
import type { StatedDate } from '../../domain/phrase/stated-date';
import { type DateContext, type ResolvedDay, resolveDate } from '../../domain/phrase/year';
import type { ReadLine } from './read-line';

/** The days that were stated last, which times without a day are on. */
export interface DaysAbove {
  readonly days: readonly ResolvedDay[];
  readonly line: number;
  readonly isRange: boolean;
}

/** A date further above is not that of a time. */
const FURTHEST = 60;

/** Several days are those of a time only where they stand right above it. */
const FURTHEST_OF_SEVERAL = 2;

/** The days of times on the line that state none: those above. Empty where there are none, or nobody can tell which. */
export function daysFor(line: number, above: DaysAbove | null): readonly ResolvedDay[] {
  if (above === null || line - above.line > FURTHEST) return [];
  const isSeveral = above.days.length > 1;
  return isSeveral && line - above.line > FURTHEST_OF_SEVERAL ? [] : above.days;
}

/** What the lines below take as the days above them: the last date of the line that is none of a deadline or of history. */
export function daysStatedBy(
  { parts, line: { text } }: ReadLine,
  line: number,
  context: DateContext,
): DaysAbove | null {
  if (parts === null) return null;
  for (const item of parts.items.slice(-LAST_ITEMS).toReversed()) {
    if (item.kind !== 'date' || (item.date.kind !== 'days' && item.date.kind !== 'either')) continue;
    const { from, to, sentence, date } = item;
    const lead = parts.sentences[sentence] ?? 0;
    const trail = parts.sentences[sentence + 1] ?? parts.tokens.length;
    const stated = { date, from, to, sentence, lead, trail, isLastOfSentence: true };
    if (text !== '' && refusalOf(parts, stated) !== null) continue;
    const days = resolveDate(date, context);
    if (days.length > 0) return { days, line, isRange: date.kind === 'days' && date.isRange };
  }
  return null;
}

const LAST_ITEMS = 12;

/** The year that a text states: of a whole date in it, of a month, or in its title as four digits. */
export function yearIn(parts: Parts): number | null {
  for (const { kind, ...item } of parts.items) {
    if (kind !== 'date' || !('date' in item)) continue;
    const year = yearOf(item.date);
    if (year !== null) return year;
  }
  const [number] = parts.tokens.filter(
    (token) => token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text),
  );
  return number === undefined ? null : Number(number.text);
}

function yearOf(date: StatedDate): number | null {
  switch (date.kind) {
    case 'days':
      return date.days.find(({ year }) => year !== null)?.year ?? null;
    case 'either':
      return date.dayFirst.year;
    case 'month':
      return date.year;
    default:
      return null;
  }
}
