import { addDays, startOfDay } from '../../domain/local-date';
import type { LocalDate, TimeZoneId } from '../../domain/time';
import { recognise } from '../../sources/recognise';
import { recogniseBuiltIn } from '../../sources/recognise-built-in';
import { BUILT_IN_SOURCES, SOURCE_FORMATS } from '../../sources/registry';
import type { Reading, ReadingContext, SourceDocument } from '../../sources/source';

/** How documents of one kind are read. */
export interface Reader {
  readonly kind: string;
  readonly name: string;
  /** Where they are from when nobody says. */
  readonly usualUrl: string;
  parse(document: SourceDocument, context: ReadingContext): Reading;
}

const SOMEWHERE = 'https://www.un.org/';

/** Every kind that can be read, in the order of the registry. */
export const READERS: readonly Reader[] = [
  ...BUILT_IN_SOURCES.map((source) => ({
    kind: source.kind,
    name: source.name,
    usualUrl: new URL('/', source.requestsAt(0).at(-1)?.url ?? SOMEWHERE).href,
    parse: source.parse,
  })),
  ...SOURCE_FORMATS.map(({ kind, name, usualUrl = SOMEWHERE, parse }) => ({ kind, name, usualUrl, parse })),
];

/** How a document of the kind is read, or, where the kind is `auto`, one with that content; null for what is of no kind. */
export function readerFor(kind: string, text: string): Reader | null {
  const document = { text, url: SOMEWHERE };
  const found = kind === 'auto' ? (recogniseBuiltIn(document) ?? recognise(document))?.kind : kind;
  return READERS.find((reader) => reader.kind === found) ?? null;
}

/** What the command says of zone and days; null leaves either to the reader. */
interface ReadingBounds {
  readonly zone: TimeZoneId | null;
  readonly window: { readonly from: LocalDate; readonly to: LocalDate } | null;
}

/** What the command says to its readers; the window lasts from the first moment of its first day to the last of its last one. */
export function toContext({ zone, window }: ReadingBounds): Pick<ReadingContext, 'timeZone' | 'window'> {
  return {
    ...(zone === null ? {} : { timeZone: zone }),
    ...(window === null
      ? {}
      : { window: { from: startOfDay(window.from, 'UTC'), to: startOfDay(addDays(window.to, 1), 'UTC') } }),
  };
}
