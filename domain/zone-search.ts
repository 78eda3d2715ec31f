import { formatZoneOffset, zoneCity } from './format';
import type { EpochMilliseconds, LanguageTag, TimeZoneId } from './time';
import { isTimeZone, offsetAt } from './time-zone';
import { type Findable, searchByWords, toPlainText, toQuery, toWords } from './word-search';

/** Time zones to choose from, and the search among them by city, country and offset. */

/** Where the zones are: data/time-zone-countries.json. */
export interface ZonePlaces {
  /** The ISO 3166-1 code of the country of each zone, by the present name of the zone. */
  readonly countries: Readonly<Record<TimeZoneId, string>>;
  /** The present name of a zone, by the name that it bore first and that some browsers keep to. */
  readonly formerNames: Readonly<Record<TimeZoneId, TimeZoneId>>;
}

/** One zone of the choice. */
export interface ZoneEntry extends Findable {
  readonly timeZone: TimeZoneId;
  /** In English, as the zone is named. */
  readonly city: string;
  /** In the language of the user; null for UTC and where it is not known. */
  readonly country: string | null;
  /** Milliseconds ahead of UTC at the instant of the list; null where this browser does not know the zone. */
  readonly offset: number | null;
  /** "UTC+3"; null like `offset`. */
  readonly offsetText: string | null;
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
  places: ZonePlaces,
): readonly TimeZoneId[] {
  const offered = new Map<TimeZoneId, TimeZoneId>();
  for (const timeZone of [...supported, 'UTC']) {
    const present = presentName(timeZone, places);
    if (!offered.has(present)) offered.set(present, timeZone);
  }
  if (current !== null) offered.set(presentName(current, places), current);
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

/**
 * The entries that the query fits, in their order; all of them where it is empty. An offset finds the zones that
 * are at it ("+3", "utc+5:30", "gmt-4"), words those that have them in city, country or zone (see `searchByWords`).
 */
export function searchZones(entries: readonly ZoneEntry[], query: string): readonly ZoneEntry[] {
  const wanted = parseOffset(toPlainText(toQuery(query)).trim());
  if (wanted === null) return searchByWords(entries, query);
  return entries.filter(({ offset }) => offset !== null && toClock(offset).startsWith(wanted));
}

function toEntry(
  timeZone: TimeZoneId,
  now: EpochMilliseconds,
  places: ZonePlaces,
  countryNames: CountryNames,
  locale: LanguageTag,
): ZoneEntry {
  const present = presentName(timeZone, places);
  const code = Object.hasOwn(places.countries, present) ? places.countries[present] : undefined;
  const [country = null, ...otherNames] = code === undefined ? [] : countryNames(code);
  const offset = knownOffsetAt(now, timeZone);
  const city = offset === null ? lastPart(timeZone) : zoneCity(timeZone, locale);
  const names = [city, timeZone, present, present === 'UTC' ? 'GMT' : '', country ?? '', ...otherNames];
  return {
    timeZone,
    city,
    country,
    offset,
    offsetText: offset === null ? null : formatZoneOffset(now, timeZone, locale),
    words: toWords(names.join(' ')),
  };
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

/** The name by which the zone is known in `ZonePlaces`, whichever of its names this is. */
function presentName(timeZone: TimeZoneId, places: ZonePlaces): TimeZoneId {
  if (Object.hasOwn(places.countries, timeZone)) return timeZone;
  if (Object.hasOwn(places.formerNames, timeZone)) return places.formerNames[timeZone] ?? timeZone;
  if (!isTimeZone(timeZone)) return timeZone;
  // Browsers lead an old link (US/Eastern, Etc/UTC) to its zone; newer ones no longer do, and there it is a zone of its own.
  const resolved = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  return places.formerNames[resolved] ?? resolved;
}

function lastPart(timeZone: TimeZoneId): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
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
