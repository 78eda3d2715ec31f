import { CAPITALISED_MONTHS, MONTHS, WEEKDAYS, type Weekday } from './calendar-words';
import { isClockBehind } from './clock';
import { type Found, findPhrase, wordSet } from './phrase-table';
import { isYear } from './stated-date';
import { isCapitalised, type Token } from './token';

/** The single words of a date that is written with names. */

const ORDINALS = wordSet('st nd rd th er ere e o a ° го е');

/** A day of the month, with or without `st`, `er`, `º`; null for a number that is part of a clock time. */
export function readDayNumber(tokens: readonly Token[], at: number): Found<number> | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2 || isClockBehind(tokens, at)) return null;
  const value = Number(token.text);
  if (value < 1 || value > 31) return null;
  const behind = tokens[at + 1];
  const isOrdinal = behind?.isGlued === true && ORDINALS.has(behind.key);
  return { value, next: isOrdinal ? at + 2 : at + 1 };
}

/** A month by its name; of two names with a slash between them, as in Arabic, both. */
export function readMonthName(tokens: readonly Token[], at: number): Found<number> | null {
  const found = findPhrase(MONTHS, tokens, at);
  const token = tokens[at];
  if (found === null || token === undefined) return null;
  if (CAPITALISED_MONTHS.has(token.key) && !isCapitalised(token) && /^[a-z]/i.test(token.text)) {
    // In Spanish and French months are small; these three are words of English.
    if (token.key === 'may' || token.key === 'march') return null;
  }
  const next = tokens[found.next]?.key === '.' && tokens[found.next]?.isGlued ? found.next + 1 : found.next;
  if (tokens[next]?.key !== '/') return { value: found.value, next };
  const other = findPhrase(MONTHS, tokens, next + 1);
  return other?.value === found.value ? other : { value: found.value, next };
}

/** A day of the week, with the full stop of a short one. */
export function readWeekday(tokens: readonly Token[], at: number): Found<Weekday> | null {
  const found = findPhrase(WEEKDAYS, tokens, at);
  if (found === null || found.value.isWritten) return found;
  const isShort = tokens[found.next]?.key === '.' && tokens[found.next]?.isGlued;
  return isShort ? { ...found, next: found.next + 1 } : found;
}

const BEFORE_YEAR = wordSet("de del of в , - / '");
const AFTER_YEAR = wordSet('г года год year');
const HOURS = wordSet('hrs hours h horas uhr gmt utc');

/** The year behind a month; null for other numbers, and for four digits that are a clock time: `2000 hrs`. */
export function readYearNumber(tokens: readonly Token[], at: number): Found<number> | null {
  const from = BEFORE_YEAR.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const token = tokens[from];
  if (token?.kind !== 'number' || !isYear(token.text) || HOURS.has(tokens[from + 1]?.key ?? '')) return null;
  const [colon, minute] = [tokens[from + 1], tokens[from + 2]];
  if (colon?.key === ':' && colon.isGlued && minute?.kind === 'number' && minute.isGlued) return null;
  const next = AFTER_YEAR.has(tokens[from + 1]?.key ?? '') ? from + 2 : from + 1;
  return { value: Number(token.text), next };
}
