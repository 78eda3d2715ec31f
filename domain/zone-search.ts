import { stationBesideCity } from './duty-station';
import { formatZoneOffset, zoneCity } from './format';
import type { EpochMilliseconds, LanguageTag, TimeZoneId } from './time';
import { offsetAt } from './time-zone';
import { type Findable, hasWords, searchByWords, toPlainText, toQuery, toWords } from './word-search';
import { presentZoneName } from './zone-alias';
import { cityOfZone } from './zone-names';
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
}

/** An offset as people type it, after `toPlainText`: `+3`, `utc+5:30`, `gmt -0400`, and `+5:` half typed. */
const OFFSET = /^(?:utc|gmt)? ?([+-]) ?(\d{1,2}?)(?::?(\d{2})|:(\d?))?$/;

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
 * country or zone (see `searchByWords`).
 */
export function searchZones(entries: readonly ZoneEntry[], query: string): readonly ZoneEntry[] {
  const plain = toPlainText(toQuery(query));
  const wantedOffset = parseOffset(plain.trim());
  if (wantedOffset !== null)
    return entries.filter(({ offset }) => offset !== null && toClock(offset).startsWith(wantedOffset));
  const wanted = toWords(plain);
  const isCalledSo = ({ abbreviations }: ZoneEntry): boolean =>
    wanted.every((word) => abbreviations.includes(word));
  const fitting = entries.filter(({ words, abbreviations }) =>
    wanted.every((word) => abbreviations.includes(word) || hasWords(words, [word])),
  );
  if (fitting.length === 0) return searchByWords(entries, query);
  return [...fitting.filter(isCalledSo), ...fitting.filter((entry) => !isCalledSo(entry))];
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
    words: [...wordsOfZone(timeZone, locale), ...toWords([country, ...otherNames].join(' '))],
    abbreviations: toWords(lookUp(places.abbreviations, present) ?? ''),
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

/** How the `toClock` of the offsets that are meant begins; null where the text is no offset. */
function parseOffset(plain: string): string | null {
  const parts = OFFSET.exec(plain);
  if (parts === null) return null;
  const [, sign = '+', hours = '', minutes, begun] = parts;
  const clock = `${Number(hours)}:${minutes ?? begun ?? '00'}`;
  return /^0:0*$/.test(clock) ? `+${clock}` : `${sign}${clock}`;
}

/** The offset as "+5:30". */
function toClock(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const rest = String(minutes % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}:${rest}`;
}
