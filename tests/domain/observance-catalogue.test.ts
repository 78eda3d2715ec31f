import { describe, expect, it } from 'vitest';
import { parseObservances } from '../../domain/observance-catalogue';

const DAY = {
  id: 'kettle-day',
  kind: 'day',
  name: { en: 'World Kettle Day', fr: 'Journée mondiale de la bouilloire' },
  rule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1',
  durationDays: 1,
  firstYear: 2010,
  topics: ['health'],
};

const DECADE = {
  id: 'decade-of-kettles',
  kind: 'decade',
  name: { en: 'Decade of Kettles' },
  startYear: 2021,
  endYear: 2030,
  topics: [],
};

const FORMER = { rule: null, fromYear: 2000, toYear: 2009, basis: 'set each year' };

describe('parseObservances', () => {
  it('reads a day and fills in what may be missing', () => {
    expect(parseObservances([DAY])).toEqual([
      {
        id: 'kettle-day',
        kind: 'day',
        name: { en: 'World Kettle Day', fr: 'Journée mondiale de la bouilloire' },
        unofficialNames: [],
        otherNames: [],
        topics: ['health'],
        url: null,
        resolutions: [],
        documentUrl: null,
        proclaimedBy: null,
        leadAgency: null,
        durationDays: 1,
        recurrence: {
          rule: { kind: 'fixed', interval: 1, month: 6, day: 1 },
          firstYear: 2010,
          formerRules: [],
          publishedDates: [],
        },
      },
    ]);
  });

  it('reads a decade', () => {
    expect(parseObservances([DECADE])).toMatchObject([{ kind: 'decade', startYear: 2021, endYear: 2030 }]);
  });

  it('puts the founding resolution before the others', () => {
    const [day] = parseObservances([{ ...DAY, resolution: 'A/RES/1/1', furtherResolutions: ['A/RES/2/2'] }]);
    expect(day?.resolutions).toEqual(['A/RES/1/1', 'A/RES/2/2']);
  });

  it('keeps the order of the list, and reads an empty one', () => {
    expect(parseObservances([DECADE, DAY]).map(({ id }) => id)).toEqual(['decade-of-kettles', 'kettle-day']);
    expect(parseObservances([])).toEqual([]);
  });

  it.each([
    ['id', { ...DAY, id: 'Kettle Day' }],
    ['id', { ...DAY, id: undefined }],
    ['kind', { ...DAY, kind: 'month' }],
    ['name.en', { ...DAY, name: { fr: 'Journée mondiale de la bouilloire' } }],
    ['name.de', { ...DAY, name: { en: 'World Kettle Day', de: 'Welttag des Kessels' } }],
    ['name.en', { ...DAY, name: { en: ' ' } }],
    ['unofficialNames', { ...DAY, unofficialNames: ['es'] }],
    ['unofficialNames.0', { ...DAY, unofficialNames: ['de'] }],
    ['otherNames', { ...DAY, otherNames: 'Kettle Day' }],
    ['topics.0', { ...DAY, topics: [7] }],
    ['url', { ...DAY, url: 'http://www.un.org/en/observances/kettle-day' }],
    ['url', { ...DAY, url: 'https://' }],
    ['url', { ...DAY, url: null }],
    ['documentUrl', { ...DAY, documentUrl: '/en/A/RES/1/1' }],
    ['resolution', { ...DAY, resolution: '' }],
    ['rule', { ...DAY, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }],
    ['rule', { ...DAY, rule: undefined }],
    ['rule', { ...DAY, rule: 'FREQ=YEARLY;INTERVAL=5;BYMONTH=6;BYMONTHDAY=1', firstYear: null }],
    ['durationDays', { ...DAY, durationDays: 0 }],
    ['durationDays', { ...DAY, durationDays: 1.5 }],
    ['firstYear', { ...DAY, firstYear: '2010' }],
    ['firstYear', { ...DAY, firstYear: undefined }],
    ['formerRules', { ...DAY, formerRules: [{ ...FORMER, toYear: 2010 }] }],
    ['formerRules', { ...DAY, formerRules: [{ ...FORMER, toYear: 1999 }] }],
    ['formerRules', { ...DAY, formerRules: [FORMER], firstYear: null }],
    ['formerRules', { ...DAY, formerRules: [FORMER, { ...FORMER, fromYear: 1990, toYear: 1995 }] }],
    ['formerRules.0.rule', { ...DAY, formerRules: [{ ...FORMER, rule: 'each autumn' }] }],
    ['publishedDates.0', { ...DAY, publishedDates: ['2026-02-30'] }],
    ['publishedDates', { ...DAY, publishedDates: ['2009-06-01'] }],
    ['publishedDates', { ...DAY, publishedDates: ['2027-06-01', '2026-06-01'] }],
    ['publishedDates', { ...DAY, publishedDates: ['2026-06-01', '2026-06-01'] }],
    ['firstyear', { ...DAY, firstyear: 2011 }],
    ['startYear', { ...DAY, startYear: 2011 }],
    ['rule', { ...DECADE, rule: null }],
    ['startYear', { ...DECADE, startYear: undefined }],
    ['endYear', { ...DECADE, endYear: 2020 }],
    ['endYear', { ...DECADE, endYear: 10_000 }],
  ])('names the observance and the field %s', (field, entry) => {
    expect(() => parseObservances([DECADE, { ...entry }])).toThrow(
      `Observance ${entry.id ?? '(without id)'}, field ${field}: `,
    );
  });

  it('allows a published date in the years of a former rule', () => {
    const entry = { ...DAY, formerRules: [FORMER], publishedDates: ['2003-05-30'] };
    expect(parseObservances([entry])).toHaveLength(1);
  });

  it('refuses an id that stands twice', () => {
    expect(() => parseObservances([DAY, DECADE, DAY])).toThrow('Observance kettle-day, field id');
  });

  it.each([undefined, null, {}, 'observances', 7])('refuses %j for a list', (value) => {
    expect(() => parseObservances(value)).toThrow('not a list');
  });

  it.each([[[null]], [['kettle-day']], [[[]]]])('refuses %j for entries', (value) => {
    expect(() => parseObservances(value)).toThrow('Observance (without id)');
  });
});
