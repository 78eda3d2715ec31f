import { MONTHS, WEEKDAYS } from './calendar-words';
import { readDayNumber, readWeekday } from './day-number';
import { readNamedDate } from './named-date';
import { readNumericDate } from './numeric-date';
import { createPhraseTable, type Found, findPhrase } from './phrase-table';
import type { StatedDate } from './stated-date';
import type { Token } from './token';

/** Days that are counted from the day of publication. */
const RELATIVE = createPhraseTable<number>([
  ['today|tonight|this morning|this afternoon|this evening|aujourd’hui|hoy|hoje', 0],
  ['tomorrow|demain|mañana|amanhã', 1],
]);

/** The words that a date may begin with. */
export const DATE_STARTERS: readonly string[] = [MONTHS, WEEKDAYS, RELATIVE].flatMap((table) => [
  ...table.keys(),
]);

/** The date that begins at the token, however it is written; null where none does. */
export function readDate(tokens: readonly Token[], at: number): Found<StatedDate> | null {
  const found = readNumericDate(tokens, at) ?? readNamedDate(tokens, at);
  if (found !== null) return withWeekdayBehind(tokens, found);
  const relative = findPhrase(RELATIVE, tokens, at);
  if (relative === null || isMorning(tokens, at)) return null;
  return { value: { kind: 'relative', days: relative.value }, next: relative.next };
}

/** "10 de la mañana" speaks of the morning, not of the day after. */
function isMorning(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'manana' && tokens[at - 1]?.key === 'la';
}

/** The weekday may stand behind the date: `21 December, Thursday`, `10 September 2021 (Friday)`. */
function withWeekdayBehind(tokens: readonly Token[], found: Found<StatedDate>): Found<StatedDate> {
  if (found.value.kind !== 'days') return found;
  const [day, ...others] = found.value.days;
  if (day === undefined || others.length > 0 || day.weekday !== null) return found;
  const mark = tokens[found.next]?.key ?? '';
  const isMarked = mark === ',' || mark === '(';
  const weekday = readWeekday(tokens, isMarked ? found.next + 1 : found.next);
  // "8 May, Tuesday 9 May": the weekday is that of the next date.
  if (weekday === null || readDayNumber(tokens, weekday.next) !== null) return found;
  const next = mark === '(' && tokens[weekday.next]?.key === ')' ? weekday.next + 1 : weekday.next;
  return { value: { ...found.value, days: [{ ...day, weekday: weekday.value.day }] }, next };
}
