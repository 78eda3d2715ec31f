import { readDayNumber, readWeekday } from './day-number';
import { type Found, wordSet } from './phrase-table';
import type { StatedDay } from './stated-date';
import type { Token } from './token';

/** More days than one phrase lists. */
const MOST_DAYS = 10;

/** A day without its month. */
export type BareDay = Pick<StatedDay, 'day' | 'weekday'>;

export interface DayList {
  readonly days: readonly BareDay[];
  /** Whether the days are the first and the last of several. */
  readonly isRange: boolean;
}

/** What joins two days: "8 and 9", "15 to 19", "8, 9 and 10". */
export type Joint = 'and' | 'to' | 'comma';

const TO = wordSet('- to until through thru au a al hasta até до по 至 到 إلى الى حتى');
const AND = wordSet('and & et y e и و 和 及');
const AND_TO = wordSet('and & et y e');
const AFTER_WEEKDAY = wordSet('. , the le el o dia du al');
const ARTICLES = wordSet('the le el al');

/** `8`, `8 and 9`, `8, 9 and 10`, `15 to 19`, `Monday 8 and Tuesday 9`; ascending. Commas alone make no list: "Room 5, 10 May". */
export function readDayList(
  tokens: readonly Token[],
  at: number,
  weekday: number | null,
): Found<DayList> | null {
  const first = readDayNumber(tokens, at);
  if (first === null) return null;
  const days: BareDay[] = [{ day: first.value, weekday }];
  let whole: Found<DayList> = { value: { days: [...days], isRange: false }, next: first.next };
  let { next } = first;
  let isRange = false;
  while (days.length < MOST_DAYS) {
    const joint = readJoint(tokens, next);
    if (joint === null) break;
    const named = readWeekday(tokens, joint.next);
    const from = named === null ? skipWords(tokens, joint.next, ARTICLES) : afterWeekday(tokens, named.next);
    const day = readDayNumber(tokens, from);
    if (day === null || day.value <= (days.at(-1)?.day ?? 0)) break;
    days.push({ day: day.value, weekday: named?.value.day ?? null });
    ({ next } = day);
    isRange ||= joint.value === 'to';
    if (joint.value !== 'comma' || named !== null) whole = { value: { days: [...days], isRange }, next };
  }
  return whole;
}

/** What joins a day to the one before it; null where nothing does. */
export function readJoint(tokens: readonly Token[], at: number): Found<Joint> | null {
  const key = tokens[at]?.key ?? '';
  if (TO.has(key)) return { value: 'to', next: tokens[at + 1]?.key === '-' ? at + 2 : at + 1 };
  if (AND.has(key)) return { value: 'and', next: at + 1 };
  if (key !== ',') return null;
  const isAnd = AND_TO.has(tokens[at + 1]?.key ?? '');
  return isAnd ? { value: 'and', next: at + 2 } : { value: 'comma', next: at + 1 };
}

/** Where the date goes on behind a weekday: "Thursday, the 9th". */
export function afterWeekday(tokens: readonly Token[], at: number): number {
  return skipWords(tokens, at, AFTER_WEEKDAY);
}

/** The place behind at most two of the words. */
export function skipWords(tokens: readonly Token[], at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (next < at + 2 && words.has(tokens[next]?.key ?? '')) next++;
  return next;
}
