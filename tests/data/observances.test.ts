import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import catalogue from '../../data/observances.json';
import { isLocalDate } from '../../domain/local-date';
import { parseObservances } from '../../domain/observance-catalogue';

/** What the file says, read without the help of the code that Gavel reads it with. */
interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly name: Readonly<Record<string, string>>;
  readonly unofficialNames?: readonly string[];
  readonly rule?: string | null;
  readonly durationDays?: number;
  readonly firstYear?: number | null;
  readonly formerRules?: readonly { rule: string | null; fromYear: number; toYear: number }[];
  readonly publishedDates?: readonly string[];
  readonly startYear?: number;
  readonly endYear?: number;
  readonly url?: string;
  readonly documentUrl?: string;
}

const README = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
const ENTRIES: readonly Entry[] = catalogue;
const DAYS_AND_WEEKS = ENTRIES.filter(({ kind }) => kind === 'day' || kind === 'week');
const YEARS_AND_DECADES = ENTRIES.filter(({ kind }) => kind === 'year' || kind === 'decade');

const LEGAL_RULE =
  /^(?:vesak|FREQ=YEARLY;(?:INTERVAL=5;)?BYMONTH=(?:[1-9]|1[0-2]);(?:BYMONTHDAY=(?:[1-9]|[12]\d|3[01])|BYDAY=(?:-1|[1-4])(?:MO|TU|WE|TH|FR|SA|SU)))$/;

describe('data/observances.json', () => {
  it('is read whole by the code that Gavel reads it with', () => {
    expect(parseObservances(catalogue)).toHaveLength(ENTRIES.length);
  });

  it('holds as many as its README says', () => {
    const [, all, days, weeks, years, decades] =
      /^(\d+) observances: (\d+) days, (\d+) weeks, (\d+) international years, (\d+) decades\./m
        .exec(README)
        ?.map(Number) ?? [];
    const count = (kind: string) => ENTRIES.filter((entry) => entry.kind === kind).length;
    expect([ENTRIES.length, count('day'), count('week'), count('year'), count('decade')]).toEqual([
      all,
      days,
      weeks,
      years,
      decades,
    ]);
    expect(all).toBe(270);
  });

  it('says in its README what each of its fields means', () => {
    const fields = new Set(ENTRIES.flatMap((entry) => Object.keys(entry)));
    for (const field of fields) expect(README).toContain(`\`${field}\``);
  });

  it('has unique ids', () => {
    expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
  });

  it.each(DAYS_AND_WEEKS.map((entry) => [entry.id, entry] as const))('%s has legal rules', (_id, entry) => {
    const rules = [entry.rule, ...(entry.formerRules ?? []).map(({ rule }) => rule)];
    for (const rule of rules) if (rule !== null) expect(rule).toMatch(LEGAL_RULE);
    expect(entry.firstYear === null || Number.isInteger(entry.firstYear)).toBe(true);
    expect(entry.durationDays).toBeGreaterThanOrEqual(1);
    if (entry.rule === null) expect(entry.publishedDates).not.toEqual([]);
    for (const { fromYear, toYear } of entry.formerRules ?? []) {
      expect(fromYear).toBeLessThanOrEqual(toYear);
      expect(toYear).toBe((entry.firstYear ?? 0) - 1);
    }
  });

  it('publishes real dates only', () => {
    const dates = ENTRIES.flatMap(({ publishedDates = [] }) => publishedDates);
    expect(dates).not.toEqual([]);
    expect(dates.filter((date) => !isLocalDate(date))).toEqual([]);
  });

  it('ends no year or decade before it begins', () => {
    expect(YEARS_AND_DECADES.filter(({ startYear = 0, endYear = 0 }) => startYear > endYear)).toEqual([]);
    expect(
      YEARS_AND_DECADES.filter(({ kind, startYear, endYear }) => kind === 'year' && startYear !== endYear),
    ).toEqual([]);
  });

  it('links by https alone', () => {
    const addresses = ENTRIES.flatMap(({ url = [], documentUrl = [] }) => [url, documentUrl].flat());
    expect(addresses.length).toBeGreaterThan(200);
    expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
  });

  it('knows the six languages, English always, and marks as unofficial only names it has', () => {
    const languages = new Set(ENTRIES.flatMap(({ name }) => Object.keys(name)));
    expect([...languages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    for (const { id, name, unofficialNames = [] } of ENTRIES) {
      expect(name.en, id).toMatch(/\S/);
      expect(Object.keys(name), id).toEqual(expect.arrayContaining([...unofficialNames]));
      expect(new Set(unofficialNames).size, id).toBe(unofficialNames.length);
    }
  });

  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['ru', /\p{Script=Cyrillic}/u],
    ['zh', /\p{Script=Han}/u],
    ['en', /^[\p{Script=Latin}\P{L}]*$/u],
    ['es', /^[\p{Script=Latin}\P{L}]*$/u],
    ['fr', /^[\p{Script=Latin}\P{L}]*$/u],
  ])('writes each name in %s in its script', (language, script) => {
    const names = ENTRIES.flatMap(({ name }) => name[language] ?? []);
    expect(names.filter((name) => !script.test(name))).toEqual([]);
  });
});
