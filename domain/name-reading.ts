import { foldText, isNoWider, type Word } from './title-word';
import type { UnLanguage } from './un-language';

/**
 * Whether the words of the title from `from` on, which are those of the name, also mean it there. A wrong match is
 * worse than none, and what changes the meaning stands next to the name: in English before it ("Model United
 * Nations Day"), in the other languages behind ("Día Internacional de la Mujer Rural").
 */
export function readsAsName(
  name: readonly Word[],
  language: UnLanguage,
  title: readonly Word[],
  from: number,
): boolean {
  const [first, ...others] = title.slice(from, from + name.length);
  const [next, second] = title.slice(from + name.length);
  if (first === undefined || next === undefined) return false;
  if (isPartOfWord(first) || isPartOfWord(next)) return false;
  if (!others.every((word, index) => isWithin(word, name[index + 1]))) return false;
  if (language !== 'en') return endsPhrase(next, second);
  return (
    maySpeakOf(name, title[from - 1], first) && !isNumberedDay(name, next, second) && !isExtended(name, next)
  );
}

/** Whether a hyphen joins the word to the one before: "day-long". */
function isPartOfWord({ text, gap, isAfterYear }: Word): boolean {
  return gap === 'hyphen' && !isAfterYear && !STARTS_WITH_DIGIT.test(text);
}

/** Whether no more stands before the word than in the name; the comma before the last of a list is free. */
function isWithin(word: Word, inName: Word | undefined): boolean {
  return (
    inName !== undefined && (isNoWider(word.gap, inName.gap) || (word.gap === 'comma' && word.text === 'and'))
  );
}

const STARTS_WITH_DIGIT = /^\d/;

function wordSet(...words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((line) => foldText(line).split(' ')));
}

/** Words that may stand between a name and a year: "Día Internacional de la Paz de 2026". */
const BEFORE_YEAR = wordSet('de del du en pour edition edición', 'لعام عام لسنة سنة', 'в');

function endsPhrase(next: Word, second: Word | undefined): boolean {
  if (next.gap === 'comma' || next.gap === 'break') return true;
  if (next.isAfterYear || STARTS_WITH_DIGIT.test(next.text)) return true;
  return BEFORE_YEAR.has(next.text) && second?.isAfterYear === true;
}

/** First words of names that no other word in front makes the name of something else. */
export const SCOPES = wordSet('international world global');

/** What may stand before a short name without a scope: "on Human Rights Day", but not "African Human Rights Day". */
const BEFORE_SHORT_NAME = wordSet(
  'of to this annual un international world global special virtual level message event',
  'celebrate celebrates celebrating celebration commemorate commemorates commemorating commemoration',
  'mark marks marking observe observes observing observance honour honours honouring',
);

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;

function maySpeakOf(name: readonly Word[], before: Word | undefined, first: Word): boolean {
  if (name.length > 3 || SCOPES.has(name[0]?.text ?? '') || before === undefined) return true;
  if (first.gap !== 'space' || first.isAfterYear) return true;
  return BEFORE_SHORT_NAME.has(before.text) || ORDINAL.test(before.text);
}

/** Meetings last two weeks at most; "Human Rights Day 75" is an anniversary. */
const COUNT = /^(?:[1-9]|1[0-4]|i{1,3}|iv|v|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const MONTHS = wordSet(
  'january february march april may june july august september october november december',
  'jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Whether the name ends in the day of a meeting, not in the day of a cause: "Forum on Human Rights Day 2". */
function isNumberedDay(name: readonly Word[], next: Word, second: Word | undefined): boolean {
  const last = name.at(-1)?.text;
  if (last !== 'day' && last !== 'week') return false;
  if (next.gap === 'comma' || next.gap === 'break' || !COUNT.test(next.text)) return false;
  return !MONTHS.has(second?.text ?? '');
}

/** What turns "United Nations Day" into another day of the United Nations, whether it is known or not. */
const EXTENSIONS = wordSet('of to against in');

function isExtended(name: readonly Word[], next: Word): boolean {
  return name.length === 2 && name[0]?.text === 'un' && next.gap === 'space' && EXTENSIONS.has(next.text);
}
