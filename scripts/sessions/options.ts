import { parseArgs } from 'node:util';
import { addDays, isLocalDate, localDateAt } from '../../domain/local-date';
import type { EpochMilliseconds, LanguageTag, LocalDate, TimeZoneId } from '../../domain/time';
import { isTimeZone } from '../../domain/time-zone';
import { UN_LANGUAGES } from '../../domain/un-language';
import { Failure } from '../failure';
import { parseInstant } from '../instant';
import { PAGE_KIND } from './page-document';
import { READERS } from './readers';

const FORMATS = ['json', 'text', 'ics'] as const;
const MERGED_FORMATS = ['json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** What `read --kind` takes: the kinds of the registry, `page`, and `auto`, by which the content decides. */
export const KINDS: readonly string[] = [...READERS.map(({ kind }) => kind), PAGE_KIND, 'auto'];

const LOCATIONS = ['new-york', 'geneva'] as const;
export type Location = (typeof LOCATIONS)[number];

export interface DaysCommand {
  readonly verb: 'days';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lang: LanguageTag;
  readonly format: Format;
}

export interface ReadCommand {
  readonly verb: 'read';
  /** One of `KINDS`. */
  readonly kind: string;
  /** The address the page was saved from. */
  readonly pageUrl: string | null;
  /** The day the page was published, for sources that leave out the year. */
  readonly pageDate: LocalDate | null;
  /** The duty station whose UN Journal it is. */
  readonly location: Location;
  /** The zone of wall times that name none. */
  readonly zone: TimeZoneId | null;
  /** The first and the last day of recurring events, in UTC; null leaves both to the reader. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** The moment to tell the phase of each session at. */
  readonly at: EpochMilliseconds | null;
  readonly format: Format;
  readonly files: readonly string[];
}

/** Each file is of whatever kind its content tells. */
export interface MergeCommand extends Omit<ReadCommand, 'verb' | 'format' | 'pageDate' | 'pageUrl'> {
  readonly verb: 'merge';
  readonly format: Exclude<Format, 'text'>;
}

export interface PhraseCommand {
  readonly verb: 'phrase';
  readonly text: string;
  /** The day the phrase was published, for years that it leaves out. */
  readonly pageDate: LocalDate | null;
  /** Where it takes place, in words. */
  readonly place: string | null;
  /** The zone of times that neither name one nor have a place that tells it. */
  readonly zone: TimeZoneId | null;
}

export type Command = DaysCommand | ReadCommand | MergeCommand | PhraseCommand | { readonly verb: 'help' };

const DEFAULT_DAYS = 30;

/** @throws Failure that names the word that is not understood. */
export function parseCommand(args: readonly string[]): Command {
  const [verb, ...rest] = args;
  switch (verb) {
    case 'days':
      return parseDays(rest);
    case 'read':
      return parseRead(rest);
    case 'merge':
      return parseMerge(rest);
    case 'phrase':
      return parsePhrase(rest);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { verb: 'help' };
    default:
      throw new Failure(`"${verb}" is not a verb; known are days, read, merge, phrase and help.`);
  }
}

function parseDays(args: readonly string[]): Command {
  const { values, positionals } = parseWords(args, ['from', 'to', 'lang', 'format']);
  if (positionals[0] !== undefined)
    throw new Failure(`days takes no file, but was given "${positionals[0]}".`);
  const from = toDate('--from', values.from) ?? today();
  const to = toDate('--to', values.to) ?? addDays(from, DEFAULT_DAYS);
  if (to < from) throw new Failure(`--to ${to} lies before --from ${from}.`);
  const lang = oneOf('--lang', values.lang ?? 'en', UN_LANGUAGES);
  return { verb: 'days', from, to, lang, format: oneOf('--format', values.format ?? 'json', FORMATS) };
}

const READING_OPTIONS = ['location', 'zone', 'from', 'to', 'at'];

function parseRead(args: readonly string[]): Command {
  const { values, positionals } = parseWords(args, [
    'kind',
    'page-url',
    'page-date',
    'format',
    ...READING_OPTIONS,
  ]);
  return {
    verb: 'read',
    kind: oneOf('--kind', values.kind ?? 'un-web-tv', KINDS),
    pageUrl: toAddress('--page-url', values['page-url']),
    pageDate: toDate('--page-date', values['page-date']),
    format: oneOf('--format', values.format ?? 'json', FORMATS),
    ...parseReading('read', { values, positionals }),
  };
}

function parseMerge(args: readonly string[]): Command {
  const words = parseWords(args, ['format', ...READING_OPTIONS]);
  const format = oneOf('--format', words.values.format ?? 'json', MERGED_FORMATS);
  return { verb: 'merge', kind: 'auto', format, ...parseReading('merge', words) };
}

function parsePhrase(args: readonly string[]): Command {
  const { values, positionals } = parseWords(args, ['page-date', 'place', 'zone']);
  const text = positionals.join(' ').trim();
  if (text === '') throw new Failure('phrase needs the words to be read.');
  const pageDate = toDate('--page-date', values['page-date']);
  return { verb: 'phrase', text, pageDate, place: values.place ?? null, zone: toZone('--zone', values.zone) };
}

/** What both verbs that read files take. */
function parseReading(
  verb: string,
  { values, positionals }: Words,
): Pick<ReadCommand, 'location' | 'zone' | 'window' | 'at' | 'files'> {
  if (positionals.length === 0) throw new Failure(`${verb} needs at least one file.`);
  return {
    location: oneOf('--location', values.location ?? 'new-york', LOCATIONS),
    zone: toZone('--zone', values.zone),
    window: toWindow(verb, values.from, values.to),
    at: values.at === undefined ? null : Date.parse(parseInstant(values.at)),
    files: positionals,
  };
}

interface Words {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

function parseWords(args: readonly string[], names: readonly string[]): Words {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
}

function toDate(name: string, text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  if (!isLocalDate(text)) throw new Failure(`${name} ${text} is not a date such as 2026-11-24.`);
  return text;
}

function toZone(name: string, text: string | undefined): TimeZoneId | null {
  if (text === undefined) return null;
  if (!isTimeZone(text)) throw new Failure(`${name} ${text} is not a time zone such as Europe/Zurich.`);
  return text;
}

function toWindow(verb: string, from: string | undefined, to: string | undefined): ReadCommand['window'] {
  const first = toDate('--from', from);
  const last = toDate('--to', to);
  if (first === null && last === null) return null;
  if (first === null || last === null)
    throw new Failure(`${verb} takes --from and --to together, or neither.`);
  if (last < first) throw new Failure(`--to ${last} lies before --from ${first}.`);
  return { from: first, to: last };
}

function toAddress(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^https?:/i.test(text) || !URL.canParse(text))
    throw new Failure(`${name} ${text} is not a web address.`);
  return text;
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find((known) => known === text);
  if (value === undefined) throw new Failure(`${name} ${text} is not one of ${values.join(', ')}.`);
  return value;
}

function today(): LocalDate {
  return localDateAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
