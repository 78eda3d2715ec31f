import { SOURCE_FORMATS } from './registry';
import type { SourceDocument, SourceFormat } from './source';

/** The shape that the document is meant to be of, whatever its faults; null where it is of none, such as a web page. */
export function recognise(
  document: SourceDocument,
  formats: readonly SourceFormat[] = SOURCE_FORMATS,
): SourceFormat | null {
  return formats.find((format) => format.recognises(document)) ?? null;
}
