import { describe, expect, it } from 'vitest';
import { datesInYear, parseRecurrenceRule, type Recurrence } from '../../domain/recurrence';

function recurrence(rule: string | null, more: Partial<Recurrence> = {}): Recurrence {
  return {
    rule: rule === null ? null : parseRecurrenceRule(rule),
    firstYear: null,
    formerRules: [],
    publishedDates: [],
    ...more,
  };
}

const SEPTEMBER_12 = 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12';

describe('parseRecurrenceRule', () => {
  it('reads a fixed day', () => {
    expect(parseRecurrenceRule(SEPTEMBER_12)).toEqual({ kind: 'fixed', interval: 1, month: 9, day: 12 });
  });

  it('reads a weekday, counted from the beginning or the last', () => {
    expect(parseRecurrenceRule('FREQ=YEARLY;BYMONTH=10;BYDAY=1MO')).toEqual({
      kind: 'weekday',
      interval: 1,
      month: 10,
      weekday: 1,
      ordinal: 1,
    });
    expect(parseRecurrenceRule('FREQ=YEARLY;BYMONTH=9;BYDAY=-1TH')).toMatchObject({
      weekday: 4,
      ordinal: -1,
    });
    expect(parseRecurrenceRule('FREQ=YEARLY;BYMONTH=11;BYDAY=3SU')).toMatchObject({ weekday: 0, ordinal: 3 });
  });

  it('reads an interval', () => {
    expect(parseRecurrenceRule('FREQ=YEARLY;INTERVAL=5;BYMONTH=10;BYMONTHDAY=20')).toMatchObject({
      interval: 5,
    });
  });

  it('reads vesak', () => {
    expect(parseRecurrenceRule('vesak')).toEqual({ kind: 'full-moon-of-may', interval: 1 });
  });

  it.each([
    '',
    'Vesak',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=9',
    'FREQ=MONTHLY;BYMONTHDAY=12',
    'FREQ=YEARLY;BYMONTH=0;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=13;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=0',
    'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=TH',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=5TH',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=-2TH',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=0TH',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=1XX',
    'FREQ=YEARLY;INTERVAL=0;BYMONTH=9;BYMONTHDAY=12',
    `${SEPTEMBER_12};COUNT=3`,
    ` ${SEPTEMBER_12}`,
    `${SEPTEMBER_12}\n`,
  ])('refuses %j and names it', (text) => {
    expect(() => parseRecurrenceRule(text)).toThrow(RangeError);
    expect(() => parseRecurrenceRule(text)).toThrow(JSON.stringify(text));
  });
});

describe('datesInYear', () => {
  it('is the same day each year', () => {
    expect(datesInYear(recurrence(SEPTEMBER_12), 2026)).toEqual(['2026-09-12']);
    expect(datesInYear(recurrence(SEPTEMBER_12), 1900)).toEqual(['1900-09-12']);
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=4;BYDAY=4TH', 2022, '2022-04-28'],
    ['FREQ=YEARLY;BYMONTH=4;BYDAY=4TH', 2025, '2025-04-24'],
    ['FREQ=YEARLY;BYMONTH=4;BYDAY=4TH', 2026, '2026-04-23'],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=1MO', 2026, '2026-10-05'],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=1MO', 2029, '2029-10-01'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=2SA', 2026, '2026-05-09'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=3SU', 2026, '2026-11-15'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=3TH', 2026, '2026-11-19'],
    ['FREQ=YEARLY;BYMONTH=9;BYDAY=-1TH', 2026, '2026-09-24'],
    ['FREQ=YEARLY;BYMONTH=9;BYDAY=-1TH', 2027, '2027-09-30'],
    ['FREQ=YEARLY;BYMONTH=2;BYDAY=-1SU', 2028, '2028-02-27'],
    ['FREQ=YEARLY;BYMONTH=2;BYDAY=-1TU', 2028, '2028-02-29'],
    ['FREQ=YEARLY;BYMONTH=12;BYDAY=-1FR', 9999, '9999-12-31'],
  ])('%s falls in %i on %s', (rule, year, date) => {
    expect(datesInYear(recurrence(rule), year)).toEqual([date]);
  });

  it('leaves out 29 February in common years', () => {
    const leapDay = recurrence('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
    expect(datesInYear(leapDay, 2028)).toEqual(['2028-02-29']);
    expect(datesInYear(leapDay, 2026)).toEqual([]);
    expect(datesInYear(leapDay, 2100)).toEqual([]);
  });

  it('counts an interval from the first year', () => {
    const everyFive = recurrence('FREQ=YEARLY;INTERVAL=5;BYMONTH=10;BYMONTHDAY=20', { firstYear: 2013 });
    const years = Array.from({ length: 30 }, (_, index) => 2000 + index);
    expect(years.filter((year) => datesInYear(everyFive, year).length > 0)).toEqual([2013, 2018, 2023, 2028]);
  });

  it('has nothing before the first year', () => {
    const since2012 = recurrence(SEPTEMBER_12, { firstYear: 2012 });
    expect(datesInYear(since2012, 2011)).toEqual([]);
    expect(datesInYear(since2012, 2012)).toEqual(['2012-09-12']);
  });

  it('keeps a former rule to its own years', () => {
    const moved = recurrence(SEPTEMBER_12, {
      firstYear: 2012,
      formerRules: [
        { rule: parseRecurrenceRule('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=19'), fromYear: 2004, toYear: 2011 },
      ],
    });
    expect(datesInYear(moved, 2003)).toEqual([]);
    expect(datesInYear(moved, 2004)).toEqual(['2004-12-19']);
    expect(datesInYear(moved, 2011)).toEqual(['2011-12-19']);
    expect(datesInYear(moved, 2012)).toEqual(['2012-09-12']);
  });

  it('has nothing in the years of a former rule without a rule, except what was published', () => {
    const moved = recurrence(SEPTEMBER_12, {
      firstYear: 2002,
      formerRules: [{ rule: null, fromYear: 1982, toYear: 2001 }],
      publishedDates: ['1990-09-18'],
    });
    expect(datesInYear(moved, 1989)).toEqual([]);
    expect(datesInYear(moved, 1990)).toEqual(['1990-09-18']);
    expect(datesInYear(moved, 2001)).toEqual([]);
    expect(datesInYear(moved, 2002)).toEqual(['2002-09-12']);
  });

  it('has only the published dates where each is announced', () => {
    const announced = recurrence(null, { publishedDates: ['2025-05-12', '2027-05-17', '2027-11-08'] });
    expect(datesInYear(announced, 2025)).toEqual(['2025-05-12']);
    expect(datesInYear(announced, 2026)).toEqual([]);
    expect(datesInYear(announced, 2027)).toEqual(['2027-05-17', '2027-11-08']);
  });

  it('lets a published date win over the rule of its year, once', () => {
    const published = recurrence(SEPTEMBER_12, { publishedDates: ['2026-09-13', '2027-09-12'] });
    expect(datesInYear(published, 2026)).toEqual(['2026-09-13']);
    expect(datesInYear(published, 2027)).toEqual(['2027-09-12']);
    expect(datesInYear(published, 2028)).toEqual(['2028-09-12']);
  });

  it('has nothing beyond the table of full moons and outside the years of four digits', () => {
    expect(datesInYear(recurrence('vesak'), 2050)).toEqual(['2050-05-06']);
    expect(datesInYear(recurrence('vesak'), 2051)).toEqual([]);
    for (const rule of [SEPTEMBER_12, 'FREQ=YEARLY;BYMONTH=9;BYDAY=-1TH', 'FREQ=YEARLY;BYMONTH=9;BYDAY=1TH'])
      for (const year of [-1, 0, 10_000]) expect(datesInYear(recurrence(rule), year)).toEqual([]);
    expect(datesInYear(recurrence(SEPTEMBER_12), 1)).toEqual(['0001-09-12']);
  });
});
