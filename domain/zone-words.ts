import { stationBesideCity, stationInsteadOfCity } from './duty-station';
import { CITIES } from './phrase/places';
import type { LanguageTag, TimeZoneId } from './time';
import { toUnLanguage } from './un-language';
import { toWords } from './word-search';
import { presentZoneName, zoneNames } from './zone-alias';
import { nameInCldr } from './zone-names';

/** The table takes each Chinese character for a word of its own. */
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

const ANNOUNCED_CITIES = citiesByZone();

/**
 * The words by which people look for a zone, as `toWords` writes them: its names, those of its city and of the duty
 * stations there in the language and in English, and of the other cities that announcements of sessions name
 * ("New Delhi", "Bern": few capitals have a zone of their own).
 */
export function wordsOfZone(timeZone: TimeZoneId, locale: LanguageTag): readonly string[] {
  const present = presentZoneName(timeZone);
  const inLanguages = ([toUnLanguage(locale) ?? 'en', 'en'] as const).flatMap((language) => [
    nameInCldr(present, language),
    stationInsteadOfCity(present, language),
    stationBesideCity(present, language),
  ]);
  const names = [timeZone, ...zoneNames(timeZone), ...inLanguages.filter((name) => name !== null)];
  return toWords([...names, ...(ANNOUNCED_CITIES.get(present) ?? [])].join(' '));
}

/** Names of cities by the present name of their zone. */
function citiesByZone(): ReadonlyMap<TimeZoneId, readonly string[]> {
  const cities = new Map<TimeZoneId, string[]>();
  for (const { keys, value } of [...CITIES.values()].flat()) {
    const present = presentZoneName(value);
    cities.set(present, [...(cities.get(present) ?? []), keys.join(' ').replace(BETWEEN_HAN, '')]);
  }
  return cities;
}
