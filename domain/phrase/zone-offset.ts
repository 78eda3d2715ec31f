import type { Found } from './phrase-table';
import type { StatedZone } from './stated-zone';
import type { Token } from './token';
import { isMeridiemOrZone } from './zone-behind';

const UNIVERSAL: ReadonlySet<string> = new Set(['UTC', 'GMT', 'TU', 'TUC']);

const HOUR = 60;

/** No zone is further from UTC. */
const MOST_WEST = -12 * HOUR;
const MOST_EAST = 14 * HOUR;

/** An offset from UTC: `GMT+3`, `UTC -5`, `UTC−04:00`, `UTC/GMT +2`, `+3 GMT`, and `Z` or `+02:00` behind a time in digits. */
export function readZoneOffset(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === 'Z' && token.isGlued && tokens[at - 1]?.kind === 'number')
    return { value: { kind: 'offset', minutes: 0 }, next: at + 1 };
  if (UNIVERSAL.has(token.text)) {
    const isDouble = tokens[at + 1]?.key === '/' && UNIVERSAL.has(tokens[at + 2]?.text ?? '');
    return readSigned(tokens, isDouble ? at + 3 : at + 1);
  }
  const signed = token.key === '+' || token.key === '-' ? readSigned(tokens, at) : null;
  if (signed === null || !UNIVERSAL.has(tokens[signed.next]?.text ?? '')) return null;
  return { ...signed, next: signed.next + 1 };
}

/** The offset behind the minutes of a time in digits: `T10:00:00+02:00`. */
export function readBareOffset(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  return tokens[at]?.isGlued === true ? (readSigned(tokens, at) ?? readZoneOffset(tokens, at)) : null;
}

/** A sign and a number that touches it; `10:00 GMT - 11:00 GMT` is a range. */
function readSigned(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const [sign, hours] = [tokens[at], tokens[at + 1]];
  if ((sign?.key !== '+' && sign?.key !== '-') || hours?.kind !== 'number' || !hours.isGlued) return null;
  const [colon, minutes] = [tokens[at + 2], tokens[at + 3]];
  const hasMinutes =
    colon?.key === ':' && colon.isGlued && minutes?.kind === 'number' && minutes.text.length === 2;
  const next = hasMinutes ? at + 4 : at + 2;
  if (sign.key === '-' && isMeridiemOrZone(tokens, next)) return null;
  const compact = hours.text.length > 2 ? [hours.text.slice(0, -2), hours.text.slice(-2)] : null;
  const [whole, part] = compact ?? [hours.text, hasMinutes ? minutes.text : '0'];
  const ahead = (Number(whole) * HOUR + Number(part)) * (sign.key === '-' ? -1 : 1);
  if (hours.text.length > 4 || ahead < MOST_WEST || ahead > MOST_EAST || ahead % 15 !== 0) return null;
  return { value: { kind: 'offset', minutes: ahead }, next };
}
