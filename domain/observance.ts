import { daysBetween, isLocalDate } from './local-date';
import { datesInYear, type Recurrence } from './recurrence';
import type { LanguageTag, LocalDate } from './time';
import { toUnLanguage, type UnLanguage } from './un-language';

interface ObservanceFacts {
  readonly id: string;
  /** The names known, an English one always. */
  readonly name: Readonly<Partial<Record<UnLanguage, string>>> & { readonly en: string };
  /** The languages whose name must be marked as unofficial wherever it is shown. */
  readonly unofficialNames: readonly UnLanguage[];
  /** Earlier and short English names: recognised in titles, never shown. */
  readonly otherNames: readonly string[];
  readonly topics: readonly string[];
  /** The page of the observance. */
  readonly url: string | null;
  /** Symbols of the resolutions or decisions that established it, the founding one first. */
  readonly resolutions: readonly string[];
  /** Where the founding text can be read. */
  readonly documentUrl: string | null;
  readonly proclaimedBy: string | null;
  /** Where the UN list itself names one. */
  readonly leadAgency: string | null;
}

/** A day or a week that returns. */
export interface RecurringObservance extends ObservanceFacts {
  readonly kind: 'day' | 'week';
  readonly recurrence: Recurrence;
  /** How many days each occurrence lasts: a `day` may have two, a `week` eight. */
  readonly durationDays: number;
}

/** An international year or decade: it comes once. */
export interface LongObservance extends ObservanceFacts {
  readonly kind: 'year' | 'decade';
  readonly startYear: number;
  /** The last year, included. */
  readonly endYear: number;
}

/** A day, week, year or decade that the United Nations has designated. */
export type Observance = RecurringObservance | LongObservance;

/** One observance in one year: whole days of the viewer's calendar, without clock or zone. */
export interface Occurrence {
  readonly observanceId: string;
  readonly start: LocalDate;
  /** How many days it lasts, the first included. */
  readonly days: number;
}

/** A name in one language. */
export interface ObservanceName {
  readonly name: string;
  readonly nameLang: UnLanguage;
  /** False where the name must be marked as unofficial. */
  readonly official: boolean;
}

/** Days in 400 years, after which the Gregorian calendar repeats. */
const LONGEST_RANGE = 146_097;

/** The occurrences that start in the year, by start; none outside the years 1 to 9999. */
export function occurrencesInYear(observance: Observance, year: number): readonly Occurrence[] {
  if (isLong(observance)) return observance.startYear === year ? [longOccurrence(observance)] : [];
  const { id: observanceId, recurrence, durationDays: days } = observance;
  return datesInYear(recurrence, year).map((start) => ({ observanceId, start, days }));
}

/**
 * The occurrences whose start lies within `from` and `to`, both included, by start, then by id; none where `to`
 * comes before `from`. A year or decade is one occurrence, which starts on 1 January of its first year.
 *
 * @throws RangeError that names what is wrong: not a real date, or more than 400 years.
 */
export function occurrencesBetween(
  observances: readonly Observance[],
  from: LocalDate,
  to: LocalDate,
): readonly Occurrence[] {
  if (daysBetween(from, to) > LONGEST_RANGE) throw new RangeError(`More than 400 years: ${from} to ${to}`);
  const years = yearsBetween(from, to);
  return observances
    .flatMap((observance) => years.flatMap((year) => occurrencesInYear(observance, year)))
    .filter(({ start }) => from <= start && start <= to)
    .sort(byStart);
}

/**
 * The days and weeks that cover the date, in the order to name them: days before weeks, each by start, then by id.
 *
 * @throws RangeError that names a date that is not real.
 */
export function occurrencesOn(observances: readonly Observance[], date: LocalDate): readonly Occurrence[] {
  return [
    ...occurrencesCovering(observances, 'day', date),
    ...occurrencesCovering(observances, 'week', date),
  ];
}

/**
 * The name in the first of the languages in which one is known, else in English.
 *
 * @param languages BCP 47 tags, the preferred one first; of each only the language counts, not script or region.
 */
export function observanceName(observance: Observance, languages: readonly LanguageTag[]): ObservanceName {
  const known = languages.map(toUnLanguage).filter((language) => language !== null);
  const nameLang = known.find((language) => observance.name[language] !== undefined) ?? 'en';
  const name = observance.name[nameLang] ?? observance.name.en;
  return { name, nameLang, official: !observance.unofficialNames.includes(nameLang) };
}

function occurrencesCovering(
  observances: readonly Observance[],
  kind: Observance['kind'],
  date: LocalDate,
): readonly Occurrence[] {
  const year = yearOf(date);
  return observances
    .filter((observance) => observance.kind === kind)
    .flatMap((observance) => occurrencesAround(observance, year))
    .filter((occurrence) => covers(occurrence, date))
    .sort(byStart);
}

function covers({ start, days }: Occurrence, date: LocalDate): boolean {
  return days === 1 ? start === date : start <= date && daysBetween(start, date) < days;
}

/** The occurrences that can cover a day of the year: a week may have begun in the year before. */
function occurrencesAround(observance: Observance, year: number): readonly Occurrence[] {
  if (isLong(observance)) return [longOccurrence(observance)];
  return [...occurrencesInYear(observance, year - 1), ...occurrencesInYear(observance, year)];
}

function longOccurrence({ id, startYear, endYear }: LongObservance): Occurrence {
  const start = `${startYear}-01-01`;
  return { observanceId: id, start, days: daysBetween(start, `${endYear}-12-31`) + 1 };
}

function isLong(observance: Observance): observance is LongObservance {
  return observance.kind === 'year' || observance.kind === 'decade';
}

function yearsBetween(from: LocalDate, to: LocalDate): readonly number[] {
  const first = yearOf(from);
  const count = Math.max(0, yearOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => first + index);
}

function yearOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  return Number(date.slice(0, 4));
}

function byStart(a: Occurrence, b: Occurrence): number {
  return compare(a.start, b.start) || compare(a.observanceId, b.observanceId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
