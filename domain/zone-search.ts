import { otherCountryNames } from './country-names';
import { stationBesideCity } from './duty-station';
import { formatZoneOffset, zoneCity } from './format';
import { parseOffsetQuery } from './offset-query';
import type { EpochMilliseconds, LanguageTag, TimeZoneId } from './time';
import { offsetAt } from './time-zone';
import { type Findable, hasWords, searchByWords, toQuery, toWords } from './word-search';
import { presentZoneName } from './zone-alias';
import { cityOfZone } from './zone-names';
import { zoneTimeNames } from './zone-time-names';
import { wordsOfZone } from './zone-words';

/** Time zones to choose from, and the search among them by city, country, zone, abbreviation and offset. */

/** What is known of the zones by their present names: data/time-zone-countries.json. */
export interface ZonePlaces {
  /** The ISO 3166-1 code of the country. */
  readonly countries: Readonly<Record<TimeZoneId, string>>;
  /** What the clocks are called, in standard time and in summer, with spaces between: "CET CEST". */
  readonly abbreviations: Readonly<Record<TimeZoneId, string>>;
}

/** One zone of the choice. */
export interface ZoneEntry extends Findable {
  readonly timeZone: TimeZoneId;
  /** In the language of the user, as far as it is known. */
  readonly city: string;
  /** The duty station that is in this zone of another city, likewise: Bonn beside Berlin; null where there is none. */
  readonly station: string | null;
  /** In the language of the user; null for UTC and where it is not known. */
  readonly country: string | null;
  /** Milliseconds ahead of UTC at the instant of the list; null where this browser does not know the zone. */
  readonly offset: number | null;
  /** "UTC+3"; null like `offset`. */
  readonly offsetText: string | null;
  /** As `toWords` writes them; found only as a whole, or "cat" would lead to half of Africa on the way to Catamarca. */
  readonly abbreviations: readonly string[];
  /** What its time is called, as `zoneTimeNames` writes it: asked for only where nothing else fits, as that takes long. */
  readonly timeNames: () => readonly string[];
}

/**
 * The zones to choose from, each once: those that the browser supports, UTC, and the one that is chosen now,
 * which stands in for another name of the same zone and is kept even where this browser does not know it.
 */
export function zonesToOffer(
  supported: readonly TimeZoneId[],
  current: TimeZoneId | null,
): readonly TimeZoneId[] {
  const offered = new Map<TimeZoneId, TimeZoneId>();
  for (const timeZone of [...supported, 'UTC']) {
    const present = presentZoneName(timeZone);
    if (!offered.has(present)) offered.set(present, timeZone);
  }
  if (current !== null) offered.set(presentZoneName(current), current);
  return [...offered.values()];
}

/**
 * The zones with what to show and to find each by, from west to east by their offset at the instant, then by city;
 * a zone that this browser does not know comes first.
 */
export function zoneEntriesAt(
  now: EpochMilliseconds,
  timeZones: readonly TimeZoneId[],
  places: ZonePlaces,
  locale: LanguageTag,
): readonly ZoneEntry[] {
  const countryNames = createCountryNames(locale);
  const collator = new Intl.Collator(locale);
  return timeZones
    .map((timeZone) => toEntry(timeZone, now, places, countryNames, locale))
    .sort((a, b) => compareOffsets(a, b) || collator.compare(a.city, b.city));
}

/** One zone as an entry of that list. */
export function zoneEntryAt(
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
  places: ZonePlaces,
  locale: LanguageTag,
): ZoneEntry {
  return toEntry(timeZone, now, places, createCountryNames(locale), locale);
}

/**
 * The entries that the query fits, in their order; all of them where it is empty. An offset finds the zones that
 * are at it ("+3", "utc+5:30", "gmt-4"), an abbreviation those whose clocks are called so in some part of the year
 * ("EAT", "CEST"), before those in whose names the word stands too; words find the zones that have them in city,
 * country or zone (see `searchByWords`), those with the whole word first ("India" before "Indiana"); and where none
 * has, those whose time is called so ("Eastern Time", "Nairobi time").
 */
export function searchZones(entries: readonly ZoneEntry[], query: string): readonly ZoneEntry[] {
  const typed = toQuery(query);
  const isWanted = parseOffsetQuery(typed);
  if (isWanted !== null) return entries.filter(({ offset }) => offset !== null && isWanted(offset));
  const wanted = toWords(typed);
  const fitting = entries.filter(({ words, abbreviations }) =>
    wanted.every((word) => abbreviations.includes(word) || hasWords(words, [word])),
  );
  if (fitting.length > 0) return fitting.toSorted((a, b) => rankOf(a, wanted) - rankOf(b, wanted));
  const found = searchByWords(entries, typed);
  return found.length > 0 ? found : searchByTime(entries, typed);
}

/** The lower the better it fits: it is called so, has these very words, or words that begin so. */
function rankOf({ words, abbreviations }: ZoneEntry, wanted: readonly string[]): number {
  if (wanted.every((word) => abbreviations.includes(word))) return 0;
  return wanted.every((word) => abbreviations.includes(word) || words.includes(word)) ? 1 : 2;
}

/** Words that any time has: they stand beside a city ("Nairobi time", "heure de Paris"), in Chinese glued to it. */
const TIME_WORDS: ReadonlySet<string> = new Set(toWords('time heure hora время توقيت of de d l la по'));

/**
 * The entries whose time is called so: by a name that begins with what is typed; else by one that has the words of it,
 * in any order; else the zones that have some of these words in their own names, and the others in those of their time.
 */
function searchByTime(entries: readonly ZoneEntry[], typed: string): readonly ZoneEntry[] {
  const phrase = toWords(typed).join(' ');
  const byPhrase = entries.filter(({ timeNames }) => timeNames().some((name) => name.startsWith(phrase)));
  if (byPhrase.length > 0) return byPhrase;
  const wanted = toWords(typed.replaceAll('时间', ' ')).filter((word) => !TIME_WORDS.has(word));
  if (wanted.length === 0) return [];
  // "est" is no part of "ouest"; but Arabic has its article before the word, and Chinese no spaces.
  const isOfTime = ({ timeNames }: ZoneEntry, word: string): boolean => {
    const part = /^\p{Script=Latin}/u.test(word) ? ` ${word}` : word;
    return timeNames().some((name) => ` ${name}`.includes(part));
  };
  const byWords = entries.filter((entry) => wanted.every((word) => isOfTime(entry, word)));
  if (byWords.length > 0) return byWords;
  return entries.filter((entry) =>
    wanted.every((word) => hasWords(entry.words, [word]) || isOfTime(entry, word)),
  );
}

function toEntry(
  timeZone: TimeZoneId,
  now: EpochMilliseconds,
  places: ZonePlaces,
  countryNames: CountryNames,
  locale: LanguageTag,
): ZoneEntry {
  const present = presentZoneName(timeZone);
  const code = lookUp(places.countries, present);
  const [country = null, ...otherNames] = code === undefined ? [] : countryNames(code);
  const offset = knownOffsetAt(now, timeZone);
  return {
    timeZone,
    city: offset === null ? cityOfZone(timeZone, locale) : zoneCity(timeZone, locale),
    station: stationBesideCity(present, locale),
    country,
    offset,
    offsetText: offset === null ? null : formatZoneOffset(now, timeZone, locale),
    words: [
      ...wordsOfZone(timeZone, locale),
      ...toWords([country, ...otherNames, otherCountryNames(code ?? '')].join(' ')),
    ],
    abbreviations: toWords(lookUp(places.abbreviations, present) ?? ''),
    timeNames: () => (offset === null ? [] : zoneTimeNames(now, timeZone, locale)),
  };
}

function lookUp(table: Readonly<Record<TimeZoneId, string>>, key: TimeZoneId): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The offset, or null where this browser does not know the zone. It is asked by trying: to ask beforehand takes as long. */
function knownOffsetAt(now: EpochMilliseconds, timeZone: TimeZoneId): number | null {
  try {
    return offsetAt(now, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The names of a country, the one to show first. */
type CountryNames = (code: string) => readonly string[];

/** Names in the user's language and in English, long ("United Kingdom") and short ("UK"). */
function createCountryNames(locale: LanguageTag): CountryNames {
  const names = [locale, 'en'].flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
    ),
  );
  return (code) => names.map((name) => name.of(code)).filter((name) => name !== undefined);
}

function compareOffsets(a: ZoneEntry, b: ZoneEntry): number {
  return (a.offset ?? Number.NEGATIVE_INFINITY) - (b.offset ?? Number.NEGATIVE_INFINITY) || 0;
}
