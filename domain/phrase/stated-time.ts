import { type Clock, readClock } from './clock';
import { toMinutes } from './clock-minutes';
import { readDate } from './date';
import { createPhraseTable, type Found, findPhrase, wordSet } from './phrase-table';
import type { StatedDate } from './stated-date';
import type { StatedZone } from './stated-zone';
import type { Token } from './token';
import { readZone, readZoneInBrackets } from './zone';

/** A clock time, or one and that of the end, as minutes since midnight of the day of the start. */
export interface StatedTime {
  readonly start: number;
  readonly end: number | null;
  /** The start twelve hours later, where nothing says which half of the day is meant. */
  readonly alternative: number | null;
  /** The day of the end, where one is stated with it; then `end` counts from its midnight. */
  readonly endDate: StatedDate | null;
  /** Zones that stand between start and end. */
  readonly zones: readonly StatedZone[];
  /** Whether the digits may be anything unless a word or a date beside them says that they are a time: `10.30`. */
  readonly isWeak: boolean;
}

const TO = createPhraseTable<'to' | 'and'>([
  [
    '-|--|to|until|till|til|through|à|a|a las|a la|hasta|hasta las|hasta la|jusqu’à|até|até as|às|as|au',
    'to',
  ],
  ['до|по|إلى|الى|حتى|إلى الساعة|حتى الساعة|至|到', 'to'],
  ['and ends at|and ending at|and will end at|and concludes at|ending at|and finishes at|ends at', 'to'],
  ['et se terminera à|et se termine à|et prendra fin à|et s’achèvera à|pour se terminer à', 'to'],
  ['y finalizará a las|y terminará a las|y termina a las|y finaliza a las|y concluirá a las', 'to'],
  ['and|et|y|y las|e|e as|и', 'and'],
]);

const BETWEEN = wordSet('between entre между');

/** The clock time or times that begin at the token; null where none do. Bare numbers are times only beside better ones. */
export function readTime(tokens: readonly Token[], at: number): Found<StatedTime> | null {
  if (isPartOfSomething(tokens, at)) return null;
  const first = readClock(tokens, at);
  if (first === null) return null;
  // What follows 2026-11-24T10:00 is an offset, not an end.
  const isIso = tokens[at]?.isGlued === true && tokens[at - 1]?.key === 't';
  return (isIso ? null : readRange(tokens, at, first)) ?? toSingle(tokens, first);
}

function toSingle(tokens: readonly Token[], { value: clock, next }: Found<Clock>): Found<StatedTime> | null {
  if (isBare(clock) || isYearLike(tokens, { value: clock, next })) return null;
  const minutes = toMinutes(clock, null);
  return minutes === null
    ? null
    : { value: { ...minutes, endDate: null, zones: [], isWeak: isWeak(clock) }, next };
}

function readRange(tokens: readonly Token[], at: number, first: Found<Clock>): Found<StatedTime> | null {
  const zone = readZone(tokens, first.next) ?? readZoneInBrackets(tokens, first.next);
  const zones = zone === null ? [] : [zone.value];
  const joint = findPhrase(TO, tokens, zone?.next ?? first.next);
  if (joint === null || (joint.value === 'and' && !BETWEEN.has(tokens[at - 1]?.key ?? ''))) return null;
  const from = tokens[joint.next]?.key === '-' ? joint.next + 1 : joint.next;
  const date = readDate(tokens, from);
  const isDay = date?.value.kind === 'days' && date.value.days.length === 1;
  const second = readClock(tokens, isDay ? afterDate(tokens, date.next) : from);
  if (second === null || !areAlike(first.value, second.value)) return null;
  if (isYearLike(tokens, second)) return null;
  const isOtherDay = isDay && isStrong(second.value);
  if (isDay && !isOtherDay) return null;
  const minutes = isOtherDay
    ? toBothMinutes(first.value, second.value)
    : toMinutes(first.value, second.value);
  if (minutes === null) return null;
  const value = {
    ...minutes,
    endDate: isOtherDay ? date.value : null,
    zones,
    isWeak: isWeakRange(first.value, second.value),
  };
  return { value, next: second.next };
}

/** Start and end on different days: each is read by itself. */
function toBothMinutes(first: Clock, second: Clock): ReturnType<typeof toMinutes> {
  const [start, end] = [toMinutes(first, null), toMinutes(second, null)];
  return start === null || end === null ? null : { ...start, end: end.start };
}

/** Four digits are a time with a unit or a zone behind them; "between 1850 and 2019" are years. */
function isYearLike(tokens: readonly Token[], { value: clock, next }: Found<Clock>): boolean {
  if (clock.form !== 'compact') return false;
  const from = tokens[next]?.key === '(' ? next + 1 : next;
  return readZone(tokens, from) === null;
}

const AFTER_DATE = wordSet(', at à a las às - |');

function afterDate(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && AFTER_DATE.has(tokens[next]?.key ?? '')) next++;
  return next;
}

/** Whether both can be the ends of one range: a bare number needs the other's meridiem or unit. */
function areAlike(first: Clock, second: Clock): boolean {
  if (isBare(second)) return false;
  if (isBare(first)) return second.meridiem !== null || second.hasUnit || second.form === 'word';
  if (first.form === 'compact' || second.form === 'compact') return first.isPadded && second.isPadded;
  return true;
}

function isBare({ form, meridiem }: Clock): boolean {
  return form === 'bare' && meridiem === null;
}

function isStrong(clock: Clock): boolean {
  return !isBare(clock) && !isWeak(clock);
}

/** Two hours with a unit each are a range of times, "2 à 3 heures" may be a length. */
function isWeakRange(first: Clock, second: Clock): boolean {
  return isWeak(first) && isWeak(second) && (first.form !== 'unit' || second.form !== 'unit');
}

function isWeak({ form, meridiem, minute, hasUnit }: Clock): boolean {
  if (meridiem !== null || form === 'colon') return false;
  return !hasUnit || (form === 'unit' && minute === 0);
}

const MONEY = wordSet('$ € £ # №');

/** Whether the number belongs to what stands before it: a price, a telephone, a symbol, a verse. */
function isPartOfSomething(tokens: readonly Token[], at: number): boolean {
  const [token, before, first] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token?.kind !== 'number' || before === undefined) return false;
  if (MONEY.has(before.key)) return true;
  if (!token.isGlued) return false;
  if (before.kind === 'word') return before.key.length < 4 && before.key !== 't' && !HAN.test(before.text);
  return first?.kind === 'number' && before.isGlued && /^[.:/]$/.test(before.key);
}

const HAN = /\p{Script=Han}/u;
