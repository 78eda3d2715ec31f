import { MERIDIEM_STARTERS, type Meridiem, readMeridiem, readMeridiemBefore } from './meridiem';
import { createPhraseTable, type Found, findPhrase, wordSet } from './phrase-table';
import type { Token } from './token';

/** A clock time as it is written. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: Meridiem | null;
  /**
   * How it is written: `10:30`, `10.30`, `10h30` or `10 heures`, `1030`, `noon`, or a number and nothing else. Dots,
   * four digits and bare numbers stand for other things too.
   */
  readonly form: 'colon' | 'dot' | 'unit' | 'compact' | 'word' | 'bare';
  /** Whether a word behind it says that it is a time: `1030 hrs`, `17:30 horas`. */
  readonly hasUnit: boolean;
  /** Whether the hour has two digits, so that `03:00` is in the night. */
  readonly isPadded: boolean;
}

const WORDS = createPhraseTable<Pick<Clock, 'hour' | 'minute'>>([
  ['noon|midday|midi|mediodía|del mediodía|de mediodía|meio-dia|полдень|正午', { hour: 12, minute: 0 }],
  ['midnight|minuit|medianoche|meia-noite|полночь|午夜', { hour: 0, minute: 0 }],
]);

/** Behind a number of hours, minutes may follow: `14h30`. */
const HOUR_UNITS = wordSet('h heure heures hora horas час часа часов 时 時 点 點');
const MINUTE_UNITS = wordSet('min mn m 分');
/** Behind hours and minutes, and behind four digits. */
const CLOCK_UNITS = wordSet('h hr hrs hour hours hora horas uhr ч');
const BEFORE = wordSet('الساعة والساعة');

/** The words that a clock time may begin with. */
export const CLOCK_STARTERS: readonly string[] = [...WORDS.keys(), ...BEFORE, ...MERIDIEM_STARTERS];

/** The clock time that begins at the token, in any form; null where none does. */
export function readClock(tokens: readonly Token[], at: number): Found<Clock> | null {
  const word = findPhrase(WORDS, tokens, at);
  if (word !== null) return { value: toClock(word.value, { form: 'word' }), next: word.next };
  const before = readMeridiemBefore(tokens, at);
  const from = before?.next ?? (BEFORE.has(tokens[at]?.key ?? '') ? at + 1 : at);
  const digits = readDigits(tokens, from);
  if (digits === null) return null;
  const meridiem = before?.value ?? digits.value.meridiem;
  return { value: { ...digits.value, meridiem }, next: digits.next };
}

/** Whether the number is the hour of a clock time, by what stands behind it. */
export function isClockBehind(tokens: readonly Token[], at: number): boolean {
  const clock = readDigits(tokens, at);
  return clock !== null && (clock.value.form !== 'bare' || clock.value.meridiem !== null);
}

function readDigits(tokens: readonly Token[], at: number): Found<Clock> | null {
  const [hour, mark, minute] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (hour?.kind !== 'number' || hour.text.length > 4) return null;
  if (hour.text.length > 2) return readCompact(tokens, at);
  const isMarked = mark?.isGlued === true && isMinute(minute) && minute.isGlued;
  if (isMarked && (mark.key === ':' || mark.key === '.')) {
    // 10.30.2021 is a date, 1:30:00 a length or a time with its seconds.
    const isSeconds = tokens[at + 3]?.key === mark.key && tokens[at + 3]?.isGlued && isMinute(tokens[at + 4]);
    // Those of a time in digits, `T10:00:00`; with others than 00 it is a length, `1:05:20`.
    const isLength = isSeconds && tokens[at + 4]?.text !== '00' && tokens[at - 1]?.key !== 't';
    if (isLength || (isSeconds && mark.key === '.')) return null;
    const form = mark.key === ':' ? 'colon' : 'dot';
    return withUnit(tokens, isSeconds ? at + 5 : at + 3, hour, minute, form);
  }
  if (mark !== undefined && HOUR_UNITS.has(mark.key)) return readUnit(tokens, at);
  const noon = findPhrase(WORDS, tokens, at + 1);
  if (noon !== null && hour.text === '12')
    return { value: toClock(noon.value, { form: 'word' }), next: noon.next };
  return withUnit(tokens, at + 1, hour, undefined, 'bare');
}

/** `1500`, `0930`: only with a unit, or with a zone, which who asks has to look for. */
function readCompact(tokens: readonly Token[], at: number): Found<Clock> | null {
  const text = tokens[at]?.text ?? '';
  const [hour, minute] = [Number(text.slice(0, -2)), Number(text.slice(-2))];
  if (hour > 24 || minute > 59) return null;
  const next = CLOCK_UNITS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  const meridiem = readMeridiem(tokens, next);
  const form = next === at + 2 || meridiem !== null ? 'unit' : 'compact';
  const value = toClock({ hour, minute }, { form, isPadded: true, meridiem: meridiem?.value ?? null });
  return { value, next: meridiem?.next ?? next };
}

/** `14h`, `14h30`, `9 heures 30`, `15时30分`. */
function readUnit(tokens: readonly Token[], at: number): Found<Clock> | null {
  const [hour, minute, unit] = [tokens[at], tokens[at + 2], tokens[at + 3]];
  if (!isHour(hour)) return null;
  const hasMinute = isMinute(minute) && minute.text.length === 2;
  const afterMinute = hasMinute && MINUTE_UNITS.has(unit?.key ?? '') ? at + 4 : at + 3;
  return withMeridiem(tokens, hasMinute ? afterMinute : at + 2, hour, hasMinute ? minute : undefined, 'unit');
}

function withUnit(
  tokens: readonly Token[],
  at: number,
  hour: Token,
  minute: Token | undefined,
  form: Clock['form'],
): Found<Clock> | null {
  const noon = findPhrase(WORDS, tokens, at);
  if (noon !== null && hour.text === '12')
    return { value: toClock(noon.value, { form: 'word' }), next: noon.next };
  const hasUnit = minute !== undefined && CLOCK_UNITS.has(tokens[at]?.key ?? '');
  const next = hasUnit ? at + 1 : at;
  const stop = hasUnit && tokens[next]?.key === '.' && tokens[next]?.isGlued === true ? next + 1 : next;
  const found = withMeridiem(tokens, stop, hour, minute, form);
  return found === null ? null : { ...found, value: { ...found.value, hasUnit } };
}

function withMeridiem(
  tokens: readonly Token[],
  at: number,
  hour: Token,
  minute: Token | undefined,
  form: Clock['form'],
): Found<Clock> | null {
  if (!isHour(hour)) return null;
  const meridiem = readMeridiem(tokens, at);
  const time = { hour: Number(hour.text), minute: Number(minute?.text ?? 0) };
  const isPadded = hour.text.length === 2;
  return {
    value: toClock(time, { form, isPadded, meridiem: meridiem?.value ?? null }),
    next: meridiem?.next ?? at,
  };
}

function toClock(time: Pick<Clock, 'hour' | 'minute'>, how: Partial<Clock> & Pick<Clock, 'form'>): Clock {
  return { meridiem: null, isPadded: true, hasUnit: how.form === 'unit', ...time, ...how };
}

function isHour(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length <= 2 && Number(token.text) <= 24;
}

function isMinute(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length === 2 && Number(token.text) <= 59;
}
