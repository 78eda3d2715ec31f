import { createChineseNameIndex } from './chinese-name-index';
import type { FoundName, KnownName } from './found-name';
import { daysBetween } from './local-date';
import { createNameIndex } from './name-index';
import { type Observance, occurrencesInYear, type RecurringObservance } from './observance';
import type { LocalDate } from './time';
import { UN_LANGUAGES } from './un-language';

/** How far from its days a session of an observance may be held: three weeks. */
const LONGEST_DISTANCE = 21;

/** Which observance the title names, by id, at a session on that date; null where it names none near its days. */
export type ObservanceMatcher = (title: string, date: LocalDate) => string | null;

/**
 * A function that tells which observance a session belongs to, by the names in its title, in any language, and its
 * date: at most three weeks before the first day or after the last. The longest name wins, of observances that share
 * it the nearest. A name that is part of a longer one never counts, on whatever date.
 *
 * Days and weeks only. International years and decades are always near: their names stand in the titles of
 * agenda items, and each would make a followed session of a routine meeting for years.
 *
 * The names are made ready at the first title, since a page that only shows observances never asks.
 *
 * @throws RangeError when called with a title that names an observance and a date that is not real.
 */
export function createObservanceMatcher(observances: readonly Observance[]): ObservanceMatcher {
  let namesIn: ((title: string) => readonly FoundName[]) | undefined;
  return (title, date) => {
    namesIn ??= createIndex(observances);
    return nearestOfLongest(namesIn(title), date);
  };
}

function createIndex(observances: readonly Observance[]): (title: string) => readonly FoundName[] {
  const names = observances.filter(isRecurring).flatMap(namesOf);
  const namesInWords = createNameIndex(names.filter(({ language }) => language !== 'zh'));
  const namesInChinese = createChineseNameIndex(names.filter(({ language }) => language === 'zh'));
  return (title) =>
    HAN.test(title) ? [...namesInWords(title), ...namesInChinese(title)] : namesInWords(title);
}

const HAN = /\p{Script=Han}/u;

function isRecurring(observance: Observance): observance is RecurringObservance {
  return observance.kind === 'day' || observance.kind === 'week';
}

function namesOf(observance: RecurringObservance): readonly KnownName[] {
  const names = UN_LANGUAGES.flatMap((language): readonly KnownName[] => {
    const text = observance.name[language];
    return text === undefined ? [] : [{ text, language, observance }];
  });
  const others = observance.otherNames.map((text): KnownName => ({ text, language: 'en', observance }));
  return [...names, ...others];
}

function nearestOfLongest(found: readonly FoundName[], date: LocalDate): string | null {
  const near = found
    .map(({ observance, length }) => ({ id: observance.id, length, distance: distanceOf(observance, date) }))
    .filter(({ distance }) => distance <= LONGEST_DISTANCE)
    .sort((a, b) => b.length - a.length || a.distance - b.distance);
  return near[0]?.id ?? null;
}

/** Days from the date to the nearest day of the observance, infinity where it has none about that time. */
function distanceOf(observance: RecurringObservance, date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  const distances = [year - 1, year, year + 1]
    .flatMap((near) => occurrencesInYear(observance, near))
    .map(({ start, days }) => {
      const daysAfterStart = daysBetween(start, date);
      return Math.max(-daysAfterStart, daysAfterStart - (days - 1), 0);
    });
  return Math.min(...distances);
}
