import { describe, expect, it } from 'vitest';
import catalogue from '../../data/observances.json';
import { addDays, daysBetween } from '../../domain/local-date';
import {
  type Observance,
  observanceName,
  occurrencesBetween,
  occurrencesInYear,
  occurrencesOn,
} from '../../domain/observance';
import { parseObservances } from '../../domain/observance-catalogue';
import type { LocalDate } from '../../domain/time';

const OBSERVANCES = parseObservances(catalogue);

function observance(id: string): Observance {
  const found = OBSERVANCES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No observance ${id}`);
  return found;
}

function datesOf(id: string, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  return occurrencesBetween([observance(id)], from, to).map(({ start }) => start);
}

function idsOn(date: LocalDate): readonly string[] {
  return occurrencesOn(OBSERVANCES, date).map(({ observanceId }) => observanceId);
}

describe('occurrencesBetween', () => {
  it('includes both ends', () => {
    const single = [observance('human-rights-day')];
    const occurrence = { observanceId: 'human-rights-day', start: '2026-12-10', days: 1 };
    expect(occurrencesBetween(single, '2026-12-10', '2026-12-10')).toEqual([occurrence]);
    expect(occurrencesBetween(single, '2026-12-09', '2026-12-10')).toEqual([occurrence]);
    expect(occurrencesBetween(single, '2026-12-10', '2026-12-11')).toEqual([occurrence]);
    expect(occurrencesBetween(single, '2026-12-11', '2027-12-09')).toEqual([]);
  });

  it('sorts by start, then by id', () => {
    const found = occurrencesBetween(OBSERVANCES, '2026-12-01', '2026-12-05');
    expect(found.map(({ start, observanceId }) => [start, observanceId])).toEqual([
      ['2026-12-01', 'world-aids-day'],
      ['2026-12-02', 'slavery-abolition-day'],
      ['2026-12-03', 'day-of-persons-with-disabilities'],
      ['2026-12-04', 'day-against-unilateral-coercive-measures'],
      ['2026-12-04', 'international-day-of-banks'],
      ['2026-12-05', 'volunteer-day'],
      ['2026-12-05', 'world-soil-day'],
    ]);
  });

  it('sorts whatever the order of the catalogue', () => {
    const reversed = [...OBSERVANCES].reverse();
    expect(occurrencesBetween(reversed, '2026-01-01', '2026-12-31')).toEqual(
      occurrencesBetween(OBSERVANCES, '2026-01-01', '2026-12-31'),
    );
    expect(occurrencesOn(reversed, '2026-10-24')).toEqual(occurrencesOn(OBSERVANCES, '2026-10-24'));
  });

  it('counts an occurrence by its start, not by the days it covers', () => {
    expect(datesOf('world-space-week', '2026-10-05', '2026-10-31')).toEqual([]);
    expect(datesOf('world-space-week', '2026-10-01', '2026-10-04')).toEqual(['2026-10-04']);
  });

  it('crosses years', () => {
    expect(datesOf('braille-day', '2025-12-01', '2028-01-04')).toEqual([
      '2026-01-04',
      '2027-01-04',
      '2028-01-04',
    ]);
  });

  it('is empty where the range is turned round', () => {
    expect(occurrencesBetween(OBSERVANCES, '2026-12-31', '2026-01-01')).toEqual([]);
    expect(occurrencesBetween(OBSERVANCES, '2026-12-10', '2026-12-09')).toEqual([]);
  });

  it('refuses more than 400 years, and dates that do not exist', () => {
    expect(occurrencesBetween([observance('un-day')], '1900-01-01', '2300-01-01')).toHaveLength(352);
    expect(() => occurrencesBetween(OBSERVANCES, '1900-01-01', '2300-01-02')).toThrow(RangeError);
    expect(() => occurrencesBetween(OBSERVANCES, '2026-02-30', '2026-03-01')).toThrow('2026-02-30');
    expect(() => occurrencesBetween(OBSERVANCES, '2026-01-01', 'tomorrow')).toThrow('tomorrow');
  });

  it('reaches both ends of the calendar', () => {
    expect(datesOf('world-childrens-day', '0001-01-01', '0001-12-31')).toEqual(['0001-11-20']);
    expect(datesOf('maritime-day', '9999-01-01', '9999-12-31')).toEqual(['9999-09-30']);
  });

  it('finds in each year what the year itself has', () => {
    for (const year of [1985, 2004, 2026, 2027])
      expect(occurrencesBetween(OBSERVANCES, `${year}-01-01`, `${year}-12-31`)).toHaveLength(
        OBSERVANCES.flatMap((one) => occurrencesInYear(one, year)).length,
      );
  });
});

describe('the calendar of observances', () => {
  it('has the South-South Day on 19 December until 2011, on 12 September since', () => {
    expect(datesOf('south-south-cooperation-day', '2000-01-01', '2014-12-31')).toEqual([
      '2004-12-19',
      '2005-12-19',
      '2006-12-19',
      '2007-12-19',
      '2008-12-19',
      '2009-12-19',
      '2010-12-19',
      '2011-12-19',
      '2012-09-12',
      '2013-09-12',
      '2014-09-12',
    ]);
    expect(idsOn('2005-12-19')).toContain('south-south-cooperation-day');
    expect(idsOn('2026-12-19')).not.toContain('south-south-cooperation-day');
    expect(idsOn('2011-09-12')).not.toContain('south-south-cooperation-day');
    expect(idsOn('2012-09-12')).toContain('south-south-cooperation-day');
  });

  it('has no Day of Peace in the years when its date was set anew', () => {
    expect(datesOf('international-day-peace', '1975-01-01', '2003-12-31')).toEqual([
      '2002-09-21',
      '2003-09-21',
    ]);
  });

  it('has the full moon of May from 2000 to 2050, the published dates among them', () => {
    const dates = datesOf('vesak-day', '1950-01-01', '2100-12-31');
    expect(dates).toHaveLength(51);
    expect(dates[0]).toBe('2000-05-18');
    expect(dates.at(-1)).toBe('2050-05-06');
    expect(dates).toEqual(
      expect.arrayContaining([
        '2021-05-26',
        '2022-05-16',
        '2023-05-05',
        '2024-05-23',
        '2025-05-12',
        '2026-05-01',
      ]),
    );
    // Published by no one yet, computed by the keeper of the list.
    expect(dates).toEqual(
      expect.arrayContaining([
        '2027-05-20',
        '2028-05-08',
        '2029-05-27',
        '2031-05-07',
        '2034-05-03',
        '2035-05-22',
      ]),
    );
  });

  it('lets a published date win over the full moon', () => {
    const vesak = observance('vesak-day');
    if (vesak.kind !== 'day') throw new Error('Vesak is a day');
    const moved = { ...vesak, recurrence: { ...vesak.recurrence, publishedDates: ['2026-05-31'] } };
    expect(occurrencesInYear(moved, 2026)).toEqual([
      { observanceId: 'vesak-day', start: '2026-05-31', days: 1 },
    ]);
  });

  it('has the day of statistics every five years, counted from 2015', () => {
    expect(datesOf('statistics-day', '2000-01-01', '2031-12-31')).toEqual([
      '2015-10-20',
      '2020-10-20',
      '2025-10-20',
      '2030-10-20',
    ]);
  });

  it('has an announced week only where it was announced', () => {
    expect(datesOf('un-global-road-safety-week', '2015-01-01', '2035-12-31')).toEqual(['2025-05-12']);
  });

  it('has the birds twice a year, by two ids', () => {
    const birds = [observance('migratory-bird-day-may'), observance('migratory-bird-day-october')];
    expect(occurrencesBetween(birds, '2026-01-01', '2026-12-31').map(({ start }) => start)).toEqual([
      '2026-05-09',
      '2026-10-10',
    ]);
  });

  it('has an international year or decade once, from its first day to its last', () => {
    const [year] = occurrencesBetween([observance('year-2026-volunteers')], '2000-01-01', '2099-12-31');
    expect(year).toEqual({ observanceId: 'year-2026-volunteers', start: '2026-01-01', days: 365 });
    const decades = occurrencesBetween(
      [observance('decade-2022-2032-indigenous-languages')],
      '2022-01-01',
      '2026-12-31',
    );
    expect(decades).toHaveLength(1);
    expect(decades.map(({ start, days }) => addDays(start, days - 1))).toEqual(['2032-12-31']);
    expect(decades.map(({ start }) => start)).toEqual(['2022-01-01']);
  });

  it('gives weeks their length', () => {
    expect(occurrencesInYear(observance('media-information-literacy-week'), 2026)).toEqual([
      { observanceId: 'media-information-literacy-week', start: '2026-10-24', days: 8 },
    ]);
    expect(occurrencesInYear(observance('second-world-war-remembrance-days'), 2026)).toEqual([
      { observanceId: 'second-world-war-remembrance-days', start: '2026-05-08', days: 2 },
    ]);
  });

  it('has each day and week at most once a year but for what was published', () => {
    for (let year = 1990; year <= 2055; year++)
      for (const one of OBSERVANCES) expect(occurrencesInYear(one, year).length).toBeLessThanOrEqual(1);
  });
});

describe('occurrencesOn', () => {
  it('names days before the weeks that run', () => {
    expect(idsOn('2026-10-24')).toEqual([
      'development-information-day',
      'un-day',
      'disarmament-week',
      'media-information-literacy-week',
    ]);
  });

  it('names an older week before a younger one', () => {
    const [first, second] = [observance('world-space-week'), observance('immunization-week')];
    if (first.kind !== 'week' || second.kind !== 'week') throw new Error('Both are weeks');
    const later = { ...second, recurrence: { ...first.recurrence, publishedDates: ['2026-10-02'] } };
    expect(occurrencesOn([first, later], '2026-10-05').map(({ start }) => start)).toEqual([
      '2026-10-02',
      '2026-10-04',
    ]);
  });

  it('covers a week from its first day to its last', () => {
    for (const [date, isCovered] of [
      ['2026-10-03', false],
      ['2026-10-04', true],
      ['2026-10-10', true],
      ['2026-10-11', false],
    ] as const)
      expect(idsOn(date).includes('world-space-week')).toBe(isCovered);
  });

  it('covers a week that began in the year before', () => {
    const week = observance('world-space-week');
    if (week.kind !== 'week') throw new Error('It is a week');
    const newYear = { ...week, recurrence: { ...week.recurrence, publishedDates: ['2026-12-29'] } };
    expect(occurrencesOn([newYear], '2027-01-04')).toEqual([
      { observanceId: 'world-space-week', start: '2026-12-29', days: 7 },
    ]);
    expect(occurrencesOn([newYear], '2027-01-05')).toEqual([]);
  });

  it('agrees with the ranges on every day of a winter', () => {
    for (let date = '2026-10-01'; date <= '2027-02-28'; date = addDays(date, 1)) {
      const covering = occurrencesBetween(OBSERVANCES, addDays(date, -31), date).filter(
        ({ start, days, observanceId }) =>
          daysBetween(start, date) < days && !/^(?:year|decade)-/.test(observanceId),
      );
      expect([...idsOn(date)].sort()).toEqual(covering.map(({ observanceId }) => observanceId).sort());
    }
  });

  it('leaves out years and decades, which would stand there for years', () => {
    expect(idsOn('2026-01-01')).toEqual([]);
  });

  it('refuses a date that does not exist', () => {
    expect(() => occurrencesOn(OBSERVANCES, '2026-02-30')).toThrow('2026-02-30');
  });
});

describe('observanceName', () => {
  it('takes the first language that has a name', () => {
    expect(observanceName(observance('un-day'), ['ru', 'fr'])).toEqual({
      name: 'День Организации Объединенных Наций',
      nameLang: 'ru',
      official: true,
    });
    expect(observanceName(observance('moon-day'), ['ru', 'fr', 'en'])).toMatchObject({ nameLang: 'fr' });
  });

  it('falls back to English, and says so', () => {
    expect(observanceName(observance('world-glaciers-day'), ['ar'])).toEqual({
      name: 'World Day for Glaciers',
      nameLang: 'en',
      official: true,
    });
    expect(observanceName(observance('un-day'), [])).toMatchObject({
      name: 'United Nations Day',
      nameLang: 'en',
    });
    expect(observanceName(observance('un-day'), ['de', 'xx', ''])).toMatchObject({ nameLang: 'en' });
  });

  it('marks a name from a weaker source', () => {
    expect(observanceName(observance('happiness-day'), ['zh'])).toEqual({
      name: '国际幸福日',
      nameLang: 'zh',
      official: false,
    });
    expect(observanceName(observance('happiness-day'), ['es']).official).toBe(true);
  });

  it.each(['zh-CN', 'zh-Hans', 'zh-Hant-TW', 'ZH'])('reads %s as Chinese', (language) => {
    expect(observanceName(observance('water-day'), [language]).name).toBe('世界水日');
  });
});
