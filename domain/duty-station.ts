import type { LanguageTag, TimeZoneId } from './time';
import { toUnLanguage, type UnLanguage } from './un-language';

/** The cities in which most meetings of the United Nations take place, and the zones that they are in. */

/** The zones of the duty stations by their present names, in the order in which they are offered. */
export const DUTY_STATION_ZONES: readonly TimeZoneId[] = [
  'America/New_York',
  'Europe/Zurich',
  'Europe/Vienna',
  'Africa/Nairobi',
  'Africa/Addis_Ababa',
  'Asia/Beirut',
  'Asia/Bangkok',
  'America/Santiago',
  'Europe/Amsterdam',
  'Europe/Rome',
  'Europe/Paris',
  'Europe/Berlin',
  'America/Toronto',
  'Europe/London',
];

/** A name in each language of the United Nations, as it writes it there. */
type Names = Readonly<Record<UnLanguage, string>>;

/** Stations that have no zone of their own, by the zone of another city that they are in. */
const STATIONS: Readonly<Record<TimeZoneId, Names>> = {
  'Europe/Amsterdam': {
    ar: 'لاهاي',
    zh: '海牙',
    en: 'The Hague',
    fr: 'La Haye',
    ru: 'Гаага',
    es: 'La Haya',
  },
  'Europe/Berlin': { ar: 'بون', zh: '波恩', en: 'Bonn', fr: 'Bonn', ru: 'Бонн', es: 'Bonn' },
  'America/Toronto': {
    ar: 'مونتريال',
    zh: '蒙特利尔',
    en: 'Montréal',
    fr: 'Montréal',
    ru: 'Монреаль',
    es: 'Montreal',
  },
};

/** Such a station whose name stands for the zone everywhere: who follows the United Nations looks for no other city in it. */
const NAMED_BY_STATION: Readonly<Record<TimeZoneId, Names>> = {
  'Europe/Zurich': { ar: 'جنيف', zh: '日内瓦', en: 'Geneva', fr: 'Genève', ru: 'Женева', es: 'Ginebra' },
};

/** "Geneva" for `Europe/Zurich`: the station that the zone is called by here, in the language, else in English; null for every other zone. */
export function stationInsteadOfCity(timeZone: TimeZoneId, locale: LanguageTag): string | null {
  return nameIn(NAMED_BY_STATION, timeZone, locale);
}

/** "Bonn" for `Europe/Berlin`: the station that is in the zone of another city, in the language, else in English; null where there is none. */
export function stationBesideCity(timeZone: TimeZoneId, locale: LanguageTag): string | null {
  return nameIn(STATIONS, timeZone, locale);
}

function nameIn(
  stations: Readonly<Record<TimeZoneId, Names>>,
  timeZone: TimeZoneId,
  locale: LanguageTag,
): string | null {
  const names = Object.hasOwn(stations, timeZone) ? stations[timeZone] : undefined;
  return names?.[toUnLanguage(locale) ?? 'en'] ?? null;
}
