import names from '../data/time-zone-cities.json';
import { stationInsteadOfCity } from './duty-station';
import type { LanguageTag, TimeZoneId } from './time';
import { toUnLanguage, type UnLanguage } from './un-language';
import { presentZoneName } from './zone-alias';

/** The cities that time zones are named after. `Intl` tells names of zones, but of no city; CLDR has them. */

const CITIES: Readonly<Record<TimeZoneId, readonly string[]>> = names.cities;

/**
 * The city that the zone is named after, in the language where its name is known in it, else in English: "New York"
 * or "Нью-Йорк" for `America/New_York`. That of `Europe/Zurich` is Geneva (see `domain/duty-station`).
 */
export function cityOfZone(timeZone: TimeZoneId, locale: LanguageTag): string {
  const present = presentZoneName(timeZone);
  return stationInsteadOfCity(present, locale) ?? translated(present, locale) ?? lastPart(present);
}

/**
 * The city's name in CLDR, by the present name of its zone; null where it is called as the zone, or is not known.
 * That of `Europe/Zurich` is Zurich.
 */
export function nameInCldr(present: TimeZoneId, language: UnLanguage): string | null {
  const cityNames = Object.hasOwn(CITIES, present) ? CITIES[present] : undefined;
  return cityNames?.[names.languages.indexOf(language)] || null;
}

/** Null in English, whose names are those of the zones: they are shorter than CLDR's ("Casey Station"). */
function translated(present: TimeZoneId, locale: LanguageTag): string | null {
  const language = toUnLanguage(locale);
  return language === null || language === 'en' ? null : nameInCldr(present, language);
}

function lastPart(timeZone: TimeZoneId): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
