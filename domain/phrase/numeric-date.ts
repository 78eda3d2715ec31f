import type { Found } from './phrase-table';
import { isDayOfMonth, isYear, type StatedDate, type StatedDay } from './stated-date';
import type { Token } from './token';

/** A date in digits, `2026-11-24`, `24.11.2026`, `24/11/2026`, or in Chinese, `2026年11月24日`; null for anything else. */
export function readNumericDate(tokens: readonly Token[], at: number): Found<StatedDate> | null {
  if (tokens[at]?.kind !== 'number') return null;
  return readChineseDate(tokens, at) ?? readDigits(tokens, at);
}

/** Year, month and day with characters behind them; the year may be left out. */
function readChineseDate(tokens: readonly Token[], at: number): Found<StatedDate> | null {
  const hasYear = tokens[at + 1]?.key === '年' && isYear(tokens[at]?.text ?? '');
  const from = hasYear ? at + 2 : at;
  if (tokens[from + 1]?.key !== '月' || !/^[日号]$/.test(tokens[from + 3]?.key ?? '')) return null;
  const year = hasYear ? Number(tokens[at]?.text) : null;
  return toFound(toDay(year, tokens[from], tokens[from + 2]), from + 4);
}

/** What parts the numbers of a date. */
const JOINT = /^[-/.]$/;

function readDigits(tokens: readonly Token[], at: number): Found<StatedDate> | null {
  if (!JOINT.test(tokens[at + 1]?.key ?? '')) return null;
  const [first, mark, second, sameMark, third] = tokens.slice(at, at + 5);
  if (first === undefined || second?.kind !== 'number' || third?.kind !== 'number') return null;
  if (mark === undefined || mark.key !== sameMark?.key) return null;
  if (![mark, second, sameMark, third].every(({ isGlued }) => isGlued) || goesOn(tokens, at)) return null;
  if (isYear(first.text)) return toFound(toDay(Number(first.text), second, third), at + 5);
  if (!isYear(third.text)) return null;
  const year = Number(third.text);
  const dayFirst = toDay(year, second, first);
  const monthFirst = mark.key === '/' ? toDay(year, first, second) : null;
  if (dayFirst === null || monthFirst === null || dayFirst.day === dayFirst.month)
    return toFound(dayFirst ?? monthFirst, at + 5);
  return { value: { kind: 'either', dayFirst, monthFirst }, next: at + 5 };
}

/** Whether the digits are part of something longer, such as the number of a document or a telephone. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [first, behind, after] = [tokens[at], tokens[at + 5], tokens[at + 6]];
  if (first?.isGlued && JOINT.test(tokens[at - 1]?.key ?? '')) return true;
  return behind?.isGlued === true && JOINT.test(behind.key) && after?.kind === 'number' && after.isGlued;
}

function toDay(year: number | null, month: Token | undefined, day: Token | undefined): StatedDay | null {
  if (!isShortNumber(month) || !isShortNumber(day)) return null;
  const stated = { year, month: Number(month.text), day: Number(day.text), weekday: null };
  return isDayOfMonth(stated.day, stated.month, year) ? stated : null;
}

function isShortNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length <= 2;
}

function toFound(day: StatedDay | null, next: number): Found<StatedDate> | null {
  return day === null ? null : { value: { kind: 'days', days: [day], isRange: false }, next };
}
