import { describe, expect, test } from 'vitest';
import names from '../../data/time-zone-cities.json';
import countries from '../../data/time-zone-countries.json';
import { DUTY_STATION_ZONES, stationBesideCity, stationInsteadOfCity } from '../../domain/duty-station';
import { UN_LANGUAGES } from '../../domain/un-language';
import { presentZoneName } from '../../domain/zone-alias';
import { cityOfZone } from '../../domain/zone-names';

const SCRIPTS = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const;

describe('the city of a zone', () => {
  test.each([
    ['America/New_York', 'en', 'New York'],
    ['America/New_York', 'ru', 'Нью-Йорк'],
    ['America/New_York', 'ar', 'نيويورك'],
    ['America/New_York', 'zh', '纽约'],
    ['America/New_York', 'es', 'Nueva York'],
    ['America/New_York', 'fr', 'New York'],
    ['Africa/Cairo', 'fr-CH', 'Le Caire'],
    ['Asia/Calcutta', 'ru', 'Калькутта'],
    ['Asia/Kolkata', 'ru', 'Калькутта'],
    ['US/Eastern', 'zh-Hant-TW', '纽约'],
    ['Europe/Rome', 'ar-EG', 'روما'],
    ['America/Argentina/Buenos_Aires', 'ru', 'Буэнос-Айрес'],
    ['Africa/Cairo', 'de', 'Cairo'],
    ['Africa/Cairo', 'sw', 'Cairo'],
    ['Mars/Olympus_Mons', 'ru', 'Olympus Mons'],
    ['EST', 'ru', 'EST'],
  ])('%s is called in %s %s', (timeZone, locale, city) => {
    expect(cityOfZone(timeZone, locale)).toBe(city);
  });

  test.each([
    ['en', 'Geneva'],
    ['fr', 'Genève'],
    ['es', 'Ginebra'],
    ['ru', 'Женева'],
    ['ar', 'جنيف'],
    ['zh', '日内瓦'],
    ['de', 'Geneva'],
  ])('of Europe/Zurich is the one of the United Nations, in %s %s', (locale, city) => {
    expect(cityOfZone('Europe/Zurich', locale)).toBe(city);
  });

  test('in English is what it was before there were other languages, but for Geneva', () => {
    const differences = Object.keys(countries.countries).filter(
      (timeZone) =>
        cityOfZone(timeZone, 'en') !== timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
    );
    expect(differences).toEqual(['Europe/Zurich']);
  });
});

test('every zone has its city in Arabic, Chinese and Russian, in their scripts', () => {
  for (const [language, script] of Object.entries(SCRIPTS)) {
    const others = Object.keys(countries.countries).filter(
      (zone) => !script.test(cityOfZone(zone, language)),
    );
    expect(others).toEqual([]);
  }
});

test('the table has the languages of the United Nations, and a name or none in each', () => {
  expect([...names.languages].sort()).toEqual([...UN_LANGUAGES].sort());
  for (const cityNames of Object.values(names.cities)) expect(cityNames).toHaveLength(UN_LANGUAGES.length);
});

describe('the duty stations', () => {
  const called = DUTY_STATION_ZONES.map(
    (timeZone) => stationBesideCity(timeZone, 'en') ?? cityOfZone(timeZone, 'en'),
  );

  test('are those of the issue, in its order', () => {
    expect(called).toEqual([
      ...['New York', 'Geneva', 'Vienna', 'Nairobi', 'Addis Ababa', 'Beirut', 'Bangkok', 'Santiago'],
      ...['The Hague', 'Rome', 'Paris', 'Bonn', 'Montréal', 'London'],
    ]);
  });

  test('are in zones by their present names', () => {
    for (const timeZone of DUTY_STATION_ZONES) expect(presentZoneName(timeZone)).toBe(timeZone);
  });

  test('in the zone of another city have names in all languages', () => {
    const inLanguages = (timeZone: string) => UN_LANGUAGES.map((name) => stationBesideCity(timeZone, name));
    expect(inLanguages('Europe/Berlin')).toEqual(['بون', '波恩', 'Bonn', 'Bonn', 'Бонн', 'Bonn']);
    for (const timeZone of ['Europe/Amsterdam', 'America/Toronto'])
      expect(new Set(inLanguages(timeZone)).size).toBeGreaterThan(3);
  });

  test('stand beside no city that is one themselves', () => {
    expect(stationBesideCity('Europe/Zurich', 'en')).toBeNull();
    expect(stationBesideCity('Africa/Nairobi', 'en')).toBeNull();
    expect(stationInsteadOfCity('Europe/Berlin', 'en')).toBeNull();
    expect(stationBesideCity('constructor', 'en')).toBeNull();
  });
});
