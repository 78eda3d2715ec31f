import {
  absentOr,
  type Fields,
  listOf,
  messageOf,
  nullOr,
  oneOf,
  parseFields,
  parseHttpsAddress,
  parseText,
  quote,
  type ReadField,
  readerOf,
  wholeNumber,
} from './field';
import { isLocalDate } from './local-date';
import { type Observance, UN_LANGUAGES, type UnLanguage } from './observance';
import { type FormerRule, parseRecurrenceRule, type Recurrence, type RecurrenceRule } from './recurrence';
import type { LocalDate } from './time';

/** Reads data/observances.json; data/README.md says what its fields mean. */

type Names = Observance['name'];

const KINDS: readonly Observance['kind'][] = ['day', 'week', 'year', 'decade'];

const COMMON_FIELDS = [
  'id',
  'kind',
  'name',
  'unofficialNames',
  'otherNames',
  'topics',
  'url',
  'resolution',
  'furtherResolutions',
  'documentUrl',
  'proclaimedBy',
  'leadAgency',
];
const RECURRING_FIELDS = ['durationDays', 'rule', 'firstYear', 'formerRules', 'publishedDates'];
const LONG_FIELDS = ['startYear', 'endYear'];

const FIELDS_OF_RECURRING: ReadonlySet<string> = new Set([...COMMON_FIELDS, ...RECURRING_FIELDS]);
const FIELDS_OF_LONG: ReadonlySet<string> = new Set([...COMMON_FIELDS, ...LONG_FIELDS]);

const parseKind = oneOf(KINDS);
const parseLanguage = oneOf(UN_LANGUAGES);
const parseLanguages = listOf(parseLanguage);
const parseTexts = listOf(parseText);
const parseTextIfAny = absentOr(parseText);
const parseAddressIfAny = absentOr(parseHttpsAddress);
const parseDuration = wholeNumber(1, 31);
const parseYear = wholeNumber(1, 9999);

/**
 * The observances of the catalogue, in its order.
 *
 * @throws Error that names the observance and the field that is wrong.
 */
export function parseObservances(value: unknown): readonly Observance[] {
  if (!Array.isArray(value)) throw new Error('The catalogue of observances is not a list');
  const observances = value.map(parseObservance);
  const ids = observances.map(({ id }) => id).sort();
  const repeated = ids.find((id, index) => id === ids[index + 1]);
  if (repeated !== undefined) throw new Error(`Observance ${quote(repeated)}, field id: stands twice`);
  return observances;
}

function parseObservance(value: unknown): Observance {
  const fields = parseFields(value);
  try {
    return toObservance(fields, readerOf(fields));
  } catch (error) {
    throw new Error(`Observance ${quote(fields.id)}, ${messageOf(error)}`);
  }
}

function toObservance(fields: Fields, read: ReadField): Observance {
  const name = read('name', parseNames);
  const facts = {
    id: read('id', parseId),
    name,
    unofficialNames: read('unofficialNames', (value) => parseLanguagesOf(name, value)),
    otherNames: read('otherNames', parseTexts),
    topics: read('topics', parseTexts),
    url: read('url', parseAddressIfAny),
    resolutions: [...read('resolution', parseTextAsList), ...read('furtherResolutions', parseTexts)],
    documentUrl: read('documentUrl', parseAddressIfAny),
    proclaimedBy: read('proclaimedBy', parseTextIfAny),
    leadAgency: read('leadAgency', parseTextIfAny),
  };
  const kind = read('kind', parseKind);
  if (kind === 'year' || kind === 'decade') {
    refuseOthers(fields, FIELDS_OF_LONG);
    return { ...facts, kind, ...readYears(read) };
  }
  refuseOthers(fields, FIELDS_OF_RECURRING);
  return {
    ...facts,
    kind,
    durationDays: read('durationDays', parseDuration),
    recurrence: readRecurrence(read),
  };
}

/** A misspelt field would otherwise be a fact that nobody reads. */
function refuseOthers(fields: Fields, known: ReadonlySet<string>): void {
  for (const field of Object.keys(fields))
    if (!known.has(field)) throw new RangeError(`field ${field}: not known for this kind`);
}

function readYears(read: ReadField): { readonly startYear: number; readonly endYear: number } {
  const startYear = read('startYear', parseYear);
  return { startYear, endYear: read('endYear', wholeNumber(startYear, 9999)) };
}

function readRecurrence(read: ReadField): Recurrence {
  const firstYear = read('firstYear', nullOr(parseYear));
  const rule = read('rule', (value) => countedFrom(firstYear, parseRuleOrNull(value)));
  const formerRules = read('formerRules', (value) => inOrderBefore(firstYear, parseFormerRules(value)));
  const firstOfAll = formerRules[0]?.fromYear ?? firstYear ?? 1;
  const publishedDates = read('publishedDates', (value) => inOrderFrom(firstOfAll, parseDates(value)));
  return { rule, firstYear, formerRules, publishedDates };
}

function countedFrom(firstYear: number | null, rule: RecurrenceRule | null): RecurrenceRule | null {
  if (rule !== null && rule.interval > 1 && firstYear === null)
    throw new RangeError('an interval counts from firstYear');
  return rule;
}

/** So that no year has two rules, and the years before all of them have none. */
function inOrderBefore(firstYear: number | null, rules: readonly FormerRule[]): readonly FormerRule[] {
  const ends = [...rules.slice(1).map(({ fromYear }) => fromYear), firstYear ?? 0];
  if (!rules.every(({ toYear }, index) => toYear < (ends[index] ?? 0)))
    throw new RangeError('years not in order, or not before firstYear');
  return rules;
}

function inOrderFrom(year: number, dates: readonly LocalDate[]): readonly LocalDate[] {
  const isInOrder = dates.every((date, index) => date > (dates[index - 1] ?? ''));
  if (!isInOrder || dates.some((date) => Number(date.slice(0, 4)) < year))
    throw new RangeError(`dates not in order, or before ${year}`);
  return dates;
}

const parseRuleOrNull = nullOr((value) => parseRecurrenceRule(parseText(value)));

const parseFormerRules = listOf((value): FormerRule => {
  const fields = parseFields(value);
  const fromYear = parseYear(fields.fromYear);
  return { rule: parseRuleOrNull(fields.rule), fromYear, toYear: wholeNumber(fromYear, 9999)(fields.toYear) };
});

const parseDates = listOf((value): LocalDate => {
  const date = parseText(value);
  if (!isLocalDate(date)) throw new RangeError(`not a real date: ${quote(date)}`);
  return date;
});

function parseId(value: unknown): string {
  const id = parseText(value);
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) throw new RangeError(`not an id: ${quote(id)}`);
  return id;
}

function parseNames(value: unknown): Names {
  const { en, ...others } = parseFields(value);
  const names: Partial<Record<UnLanguage, string>> = {};
  for (const [language, name] of Object.entries(others)) names[parseLanguage(language)] = parseText(name);
  return { ...names, en: parseText(en) };
}

function parseLanguagesOf(names: Names, value: unknown): readonly UnLanguage[] {
  const languages = parseLanguages(value);
  const nameless = languages.find((language) => names[language] === undefined);
  if (nameless !== undefined) throw new RangeError(`no name in ${nameless}`);
  return languages;
}

function parseTextAsList(value: unknown): readonly string[] {
  return value === undefined ? [] : [parseText(value)];
}
