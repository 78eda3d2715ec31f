/** Longer ones are shortened. */
const LONGEST_UID = 200;

/** Of a shortened one, this much of its beginning is kept for people who look for it. */
const KEPT = 150;

const PREFIX = 'icalendar:';

/**
 * The uid of an event, `icalendar:<UID>`, or of one instance of it, `icalendar:<UID>/<instance>`; at most 200
 * characters: of a longer one the beginning is kept, and a hash of the whole stands for the rest.
 *
 * @param instance the time it had by its rule, `20261124T150000Z` or `20261124`; null for an event that does not recur.
 */
export function toCalendarUid(uid: string, instance: string | null): string {
  const end = instance === null ? '' : `/${instance}`;
  const clean = uid.toWellFormed().replace(/[\s\p{Cc}]+/gu, '_');
  if (PREFIX.length + clean.length + end.length <= LONGEST_UID) return `${PREFIX}${clean}${end}`;
  return `${PREFIX}${clean.slice(0, KEPT).toWellFormed()}~${hashOf(clean)}${end}`;
}

/** FNV-1a of 64 bits over UTF-16 code units, in hexadecimal: `crypto.subtle` answers too late for a pure function. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
