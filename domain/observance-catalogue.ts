import {
  array,
  check,
  exactOptional,
  getDotPath,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  rawTransform,
  regex,
  safeParse,
  startsWith,
  strictObject,
  string,
  url,
  variant,
} from 'valibot';
import { isLocalDate } from './local-date';
import type { Observance } from './observance';
import { parseRecurrenceRule } from './recurrence';
import { UN_LANGUAGES } from './un-language';

/** Reads data/observances.json; data/README.md says what its fields mean. */

const Text = pipe(
  string(),
  check((text) => text !== '' && text === text.trim(), 'Empty, or spaces around it'),
);
const Address = pipe(string(), url(), startsWith('https://'));
const Year = pipe(number(), integer(), minValue(1), maxValue(9999));
const RealDate = pipe(string(), check(isLocalDate, 'Not a real date'));
const Language = picklist(UN_LANGUAGES);

const Rule = pipe(
  string(),
  rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return parseRecurrenceRule(dataset.value);
    } catch (error) {
      addIssue({ message: String(error) });
      return NEVER;
    }
  }),
);

const facts = {
  id: pipe(string(), regex(/^[a-z\d]+(?:-[a-z\d]+)*$/)),
  name: strictObject({
    en: Text,
    ar: exactOptional(Text),
    es: exactOptional(Text),
    fr: exactOptional(Text),
    ru: exactOptional(Text),
    zh: exactOptional(Text),
  }),
  unofficialNames: optional(array(Language), []),
  otherNames: optional(array(Text), []),
  topics: array(Text),
  url: optional(Address),
  resolution: optional(Text),
  furtherResolutions: optional(array(Text), []),
  documentUrl: optional(Address),
  proclaimedBy: optional(Text),
  leadAgency: optional(Text),
};

/** Strict, because a misspelt field would be a fact that nobody reads. */
const RecurringEntry = strictObject({
  ...facts,
  kind: picklist(['day', 'week']),
  rule: nullable(Rule),
  durationDays: pipe(number(), integer(), minValue(1), maxValue(31)),
  firstYear: nullable(Year),
  formerRules: optional(
    array(strictObject({ rule: nullable(Rule), fromYear: Year, toYear: Year, basis: Text })),
    [],
  ),
  publishedDates: optional(array(RealDate), []),
});

const LongEntry = strictObject({
  ...facts,
  kind: picklist(['year', 'decade']),
  startYear: Year,
  endYear: Year,
});

const AnyEntry = variant('kind', [RecurringEntry, LongEntry]);

type RecurringEntry = InferOutput<typeof RecurringEntry>;
type Entry = InferOutput<typeof AnyEntry>;

/**
 * The observances of the catalogue, in its order.
 *
 * @throws Error that names the observance and the field that is wrong.
 */
export function parseObservances(value: unknown): readonly Observance[] {
  if (!Array.isArray(value)) throw new Error('The catalogue of observances is not a list');
  const observances = value.map((entry: unknown) => toObservance(parseEntry(entry)));
  const ids = observances.map(({ id }) => id).sort();
  const repeated = ids.find((id, index) => id === ids[index + 1]);
  if (repeated !== undefined) throw new Error(`Observance ${repeated}, field id: Stands twice`);
  return observances;
}

function parseEntry(value: unknown): Entry {
  const { success, output, issues } = safeParse(AnyEntry, value);
  const fault = success ? contradictionIn(output) : `field ${getDotPath(issues[0])}: ${issues[0].message}`;
  if (success && fault === null) return output;
  throw new Error(`Observance ${idOf(value)}, ${fault}`);
}

function idOf(value: unknown): string {
  const { success, output } = safeParse(object({ id: string() }), value);
  return success ? output.id : '(without id)';
}

/** What no field tells alone: the first field that does not fit the others, and why. */
function contradictionIn(entry: Entry): string | null {
  const nameless = entry.unofficialNames.find((language) => entry.name[language] === undefined);
  if (nameless !== undefined) return `field unofficialNames: No name in ${nameless}`;
  if ('startYear' in entry) return entry.endYear < entry.startYear ? 'field endYear: Before startYear' : null;
  if (entry.rule !== null && entry.rule.interval > 1 && entry.firstYear === null)
    return 'field rule: An interval counts from firstYear';
  if (!areFormerRulesInOrder(entry)) return 'field formerRules: Not in order, or not before firstYear';
  if (!arePublishedDatesInOrder(entry)) return 'field publishedDates: Not in order, or before the first year';
  return null;
}

/** In order and before `firstYear`, so that no year has two rules, and the years before all of them none. */
function areFormerRulesInOrder({ formerRules, firstYear }: RecurringEntry): boolean {
  const followers = [...formerRules.slice(1).map(({ fromYear }) => fromYear), firstYear ?? 0];
  return formerRules.every(
    ({ fromYear, toYear }, index) => fromYear <= toYear && toYear < (followers[index] ?? 0),
  );
}

function arePublishedDatesInOrder({ publishedDates, firstYear, formerRules }: RecurringEntry): boolean {
  const firstOfAll = formerRules[0]?.fromYear ?? firstYear ?? 1;
  return publishedDates.every(
    (date, index) => date > (publishedDates[index - 1] ?? '') && Number(date.slice(0, 4)) >= firstOfAll,
  );
}

function toObservance(entry: Entry): Observance {
  const { id, name, unofficialNames, otherNames, topics, resolution, furtherResolutions } = entry;
  const { url = null, documentUrl = null, proclaimedBy = null, leadAgency = null } = entry;
  const resolutions = resolution === undefined ? furtherResolutions : [resolution, ...furtherResolutions];
  const sources = { url, resolutions, documentUrl, proclaimedBy, leadAgency };
  const common = { id, name, unofficialNames, otherNames, topics, ...sources };
  if ('startYear' in entry)
    return { ...common, kind: entry.kind, startYear: entry.startYear, endYear: entry.endYear };
  const { kind, durationDays, rule, firstYear, formerRules, publishedDates } = entry;
  return { ...common, kind, durationDays, recurrence: { rule, firstYear, formerRules, publishedDates } };
}
