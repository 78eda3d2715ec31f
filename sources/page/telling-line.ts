import { CLOCK_STARTERS } from '../../domain/phrase/clock';
import { DATE_STARTERS } from '../../domain/phrase/date';
import { foldWord } from '../../domain/phrase/token';

/** Clock times and dates in digits. */
const IN_DIGITS =
  /\d(?:[:h]| ?[ap]\.? ?m\b|\.\d\d(?!\d)| ?(?:heure|hora|hrs|h\b)|[/.-]\d{1,2}[/.-]\d{2})|\d{4}-\d|GMT|UTC|\d{4} ?[A-Z]{2}/i;

/** Months, weekdays and noon in Latin letters, as words are folded. */
const DATE_WORD = new RegExp(
  `\\b(?:${[...DATE_STARTERS, ...CLOCK_STARTERS].filter(isTelling).join('|')})\\b`,
);

/** Whether a line with the word and a number tells a date; half of all lines have "de", of "de mediodía". */
function isTelling(word: string): boolean {
  return /^[a-z]+$/.test(word) && !['this', 'de', 'del'].includes(word);
}

/** A short line without digits may still name a zone: "All times are New York time". */
const ZONE = /time|heure|hora|zone|fuseau|huso|EDT|EST|CES?T/;
const NOON = /\b(?:noon|midi|mediod|midnight|minuit|medianoche|meio-dia)/i;
const LONGEST_DECLARATION = 300;

/** Letters of scripts whose words are not looked up. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2c00-\uffff]/;

/**
 * Whether the line can state a date, a time or a zone. Most lines of a page cannot, and are not read word by word: without a
 * clock time, a month, a weekday or a zone their digits are of something else.
 */
export function mayTell(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return true;
  if (!/\d/.test(text)) return text.length <= LONGEST_DECLARATION && (ZONE.test(text) || NOON.test(text));
  return IN_DIGITS.test(text) || DATE_WORD.test(foldWord(text));
}
