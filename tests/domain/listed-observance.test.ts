import { describe, expect, test } from 'vitest';
import { listObservances, toTopics } from '../../domain/listed-observance';
import { searchByWords } from '../../domain/word-search';
import { OBSERVANCES } from '../../sources/observances';

const TODAY = '2026-11-24';
const listed = listObservances(OBSERVANCES, TODAY, 'en');

function find(id: string, list = listed) {
  return list.find((observance) => observance.id === id);
}

describe('the list', () => {
  test('has everything but the years and decades that are over', () => {
    const later = listObservances(OBSERVANCES, '2031-01-01', 'en').map(({ id }) => id);
    const isLong = (kind: string) => kind === 'year' || kind === 'decade';
    const over = OBSERVANCES.filter((long) => isLong(long.kind) && 'endYear' in long && long.endYear <= 2030);
    expect(over.length).toBeGreaterThan(0);
    expect([...later, ...over.map(({ id }) => id)].sort()).toEqual(OBSERVANCES.map(({ id }) => id).sort());
  });

  test('keeps a decade until its last year is over', () => {
    const decade = OBSERVANCES.find((observance) => 'endYear' in observance && observance.endYear === 2030);
    const lists = ['2030-12-31', '2031-01-01'].map((day) => listObservances(OBSERVANCES, day, 'en'));
    expect(lists.map((list) => list.some(({ id }) => id === decade?.id))).toEqual([true, false]);
  });

  test('tells when each next comes, today included', () => {
    expect(find('human-rights-day')?.next).toBe('2026-12-10');
    expect(find('human-rights-day', listObservances(OBSERVANCES, '2026-12-10', 'en'))?.next).toBe(
      '2026-12-10',
    );
    expect(find('human-rights-day', listObservances(OBSERVANCES, '2026-12-11', 'en'))?.next).toBe(
      '2027-12-10',
    );
  });

  test('finds the next date of what comes every five years', () => {
    expect(find('statistics-day')?.next).toBe('2030-10-20');
  });

  test('is in the order of the coming dates, those without one last', () => {
    const dates = listed.map(({ next }) => next ?? '9999-12-31');
    expect(dates).toEqual(dates.toSorted());
    expect(dates[0]).toBe('2026-11-24');
    expect(dates.at(-1)).toBe('9999-12-31');
  });

  test('names each in the language, or in English and says so', () => {
    const arabic = listObservances(OBSERVANCES, TODAY, 'ar-EG');
    expect(new Set(arabic.map(({ nameLang }) => nameLang))).toEqual(new Set(['ar', 'en']));
    expect(
      arabic.filter(({ nameLang }) => nameLang === 'ar').every(({ name }) => /\p{Script=Arabic}/u.test(name)),
    ).toBe(true);
  });

  test('marks names that are not official', () => {
    const unofficial = OBSERVANCES.filter(({ unofficialNames }) => unofficialNames.includes('es'));
    const spanish = listObservances(OBSERVANCES, TODAY, 'es');
    expect(unofficial.length).toBeGreaterThan(0);
    for (const { id } of unofficial) expect(find(id, spanish)?.isOfficial ?? false).toBe(false);
  });

  test('is found by names in every language', () => {
    expect(searchByWords(listed, 'droits de l’homme').map(({ id }) => id)).toContain('human-rights-day');
    expect(searchByWords(listed, 'HUMAN rights').map(({ id }) => id)).toContain('human-rights-day');
    expect(searchByWords(listed, 'no such observance')).toEqual([]);
  });
});

describe('the topics', () => {
  const topics = toTopics(listed);

  test('hold every observance under each of its topics', () => {
    const pairs = topics.flatMap(({ id, observances }) =>
      observances.map((observance) => `${id} ${observance.id}`),
    );
    const wanted = listed.flatMap(({ id, topics: own }) => own.map((topic) => `${topic} ${id}`));
    expect(pairs.sort()).toEqual(wanted.sort());
  });

  test('keep the order of the list', () => {
    for (const { observances } of topics) {
      const places = observances.map((observance) => listed.indexOf(observance));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});
