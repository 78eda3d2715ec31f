import { describe, expect, test } from 'vitest';
import data from '../../data/observances.json';
import { listObservances } from '../../domain/listed-observance';
import { toNamedObservances, toObservanceLabel } from '../../domain/named-observance';
import { occurrencesBetween } from '../../domain/observance';
import { readerLocale } from '../../domain/reader-locale';
import { UN_LANGUAGES, type UnLanguage } from '../../domain/un-language';
import { OBSERVANCES } from '../../sources/observances';

interface Entry {
  readonly id: string;
  readonly name: Readonly<Partial<Record<UnLanguage, string>>>;
  readonly unofficialNames?: readonly string[];
}

/** The data as it is written, not as Gavel reads it. */
const ENTRIES: readonly Entry[] = data;

describe.each(UN_LANGUAGES)('in %s', (language) => {
  const locale = readerLocale(language, 'de-KE');

  test('each observance bears the name that the data have, or the English one, and says which', () => {
    const expected = ENTRIES.map(({ id, name, unofficialNames = [] }) => {
      const nameLang = name[language] === undefined ? 'en' : language;
      return { id, name: name[nameLang], nameLang, isOfficial: !unofficialNames.includes(nameLang) };
    });
    const labels = OBSERVANCES.map((observance) => ({
      id: observance.id,
      ...toObservanceLabel(observance, locale),
    }));
    expect(labels).toEqual(expected);
  });

  test('it is the same in the list of the settings and in that of the days', () => {
    const byId = new Map(OBSERVANCES.map((observance) => [observance.id, observance]));
    const listed = new Map(
      listObservances(OBSERVANCES, '2026-11-24', locale).map((observance) => [observance.id, observance]),
    );
    const named = toNamedObservances(
      occurrencesBetween(OBSERVANCES, '2026-11-24', '2027-11-23'),
      byId,
      locale,
    );
    expect(named.length).toBeGreaterThan(200);
    for (const { id, name, nameLang, isOfficial } of named)
      expect(listed.get(id)).toMatchObject({ name, nameLang, isOfficial });
  });
});
