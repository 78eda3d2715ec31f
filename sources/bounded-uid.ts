/** Longer ones are shortened. */
const LONGEST_UID = 200;

/** Of a shortened one, this much of its beginning is kept for people who look for it. */
const KEPT = 120;

/**
 * The uid of a session, `<kind>:<id><end>`; at most 200 characters: of a longer id the beginning is kept, and a hash of
 * the whole stands for the rest. White space and control characters become `_`, lone surrogates U+FFFD.
 *
 * @param end what tells sessions of one id apart, of up to 40 characters.
 */
export function toBoundedUid(kind: string, id: string, end = ''): string {
  const clean = id.toWellFormed().replace(/[\s\p{Cc}]+/gu, '_');
  const uid = `${kind}:${clean}${end}`;
  if (uid.length <= LONGEST_UID) return uid;
  return `${kind}:${clean.slice(0, KEPT).toWellFormed()}~${hashOf(clean)}${end}`;
}

/** FNV-1a of 64 bits over UTF-16 code units, in hexadecimal: `crypto.subtle` answers too late for a pure function. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
