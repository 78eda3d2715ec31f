import { HOUR, MINUTE } from './time';
import { toPlainText } from './word-search';

/** Offsets from UTC as people type them to look for a zone. */

/** What UTC is called before an offset: `UTC+3`, `TU+1`, `غرينتش+3`. */
const UTC_NAMES = 'utc|gmt|ut|tu|tuc|غرينتش|غرينيتش|гринвич|格林尼治|格林威治';

/** After `toPlainText`: `+3`, `utc+5:30`, `gmt -0400`, `5.5`, `+5h30`, and `+5:` half typed. */
const OFFSET = new RegExp(
  `^(?:(?:${UTC_NAMES}) ?)?([+-])? ?(\\d{1,2}?)(?:(\\d{2})|([:.,h])(\\d{0,2}))?$`,
  'u',
);

/** Where the text runs from right to left the sign may be typed behind: `3+`. */
const SIGN_BEHIND = /^(.*\d)([+-])$/;

/** Parts of an hour behind a point, as minutes. No zone is at `5:50`, which they could be taken for. */
const DECIMALS: Readonly<Record<string, string>> = { 5: '30', 50: '30', 25: '15', 75: '45' };

/**
 * Which offsets are meant by what is typed, as a test of milliseconds ahead of UTC; null where it is no offset.
 * Without a sign it is meant to either side; minutes that are half typed are those that they may become.
 */
export function parseOffsetQuery(typed: string): ((offset: number) => boolean) | null {
  const plain = toPlainText(typed).trim().replace(SIGN_BEHIND, '$2$1');
  const parts = OFFSET.exec(plain);
  if (parts === null) return null;
  const [, sign, hours = '', minutes, mark, begun = ''] = parts;
  const fraction = mark === '.' || mark === ',' ? DECIMALS[begun] : undefined;
  const clock = `${Number(hours)}:${fraction ?? minutes ?? (mark === undefined ? '00' : begun)}`;
  return (offset) => toClock(offset).startsWith(clock) && (sign === undefined || isToSide(offset, sign));
}

/** UTC itself is at either side. */
function isToSide(offset: number, sign: string): boolean {
  return sign === '-' ? offset <= 0 : offset >= 0;
}

/** The distance as "5:30". */
function toClock(offset: number): string {
  const distance = Math.round(Math.abs(offset) / MINUTE) * MINUTE;
  const minutes = String((distance % HOUR) / MINUTE).padStart(2, '0');
  return `${Math.floor(distance / HOUR)}:${minutes}`;
}
