import { CLOCK_STARTERS } from '../../domain/phrase/clock';
import { DATE_STARTERS } from '../../domain/phrase/date';
import { foldWord } from '../../domain/phrase/token';

/** Clock times and dates in digits. */
const IN_DIGITS =
  /\d(?:[:h]| ?[ap]\.? ?m\b|\.\d\d(?!\d)| ?(?:heure|hora|hrs|h\b)|[/.-]\d{1,2}[/.-]\d{2})|\d{4}-\d|GMT|UTC|\d{4} ?[A-Z]{2}/i;

/** Months, weekdays and noon in Latin letters, as words are folded. */
const DATE_WORD = new RegExp(
  `\\b(?:${[...DATE_STARTERS, ...CLOCK_STARTERS].filter((word) => /^[a-z]+$/.test(word)).join('|')})\\b`,
  'i',
);

/** A short line without digits may still name a zone: "All times are New York time". */
const ZONE = /time|heure|hora|zone|fuseau|huso|EDT|EST|CES?T/;
const NOON = /\b(?:noon|midi|mediod|midnight|minuit|medianoche|meio-dia)/i;
const LONGEST_DECLARATION = 300;

/** Letters from here on are of scripts whose words are not looked up. */
const FIRST_OTHER_SCRIPT = 0x370;
const FIRST_PUNCTUATION = 0x2000;
const LAST_PUNCTUATION = 0x2bff;

/**
 * Whether the line can state a date, a time or a zone. Most lines of a page cannot, and are not read word by word: without a
 * clock time, a month, a weekday or a zone their digits are of something else.
 */
export function mayTell(text: string): boolean {
  let [hasDigit, isAscii] = [false, true];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) hasDigit = true;
    else if (code > 0x7f) {
      isAscii = false;
      if (code >= FIRST_OTHER_SCRIPT && (code < FIRST_PUNCTUATION || code > LAST_PUNCTUATION)) return true;
    }
  }
  if (!hasDigit) return text.length <= LONGEST_DECLARATION && (ZONE.test(text) || NOON.test(text));
  return IN_DIGITS.test(text) || DATE_WORD.test(isAscii ? text : foldWord(text));
}
