import { nameOfDocument } from '../domain/document-name';
import { quote } from './plain-text';
import { DocumentError } from './source';

/** As much as is ever read of one reply. */
const LONGEST_DOCUMENT = 5 * 1024 * 1024;

/** Where a page was served instead, this much of it is repeated. */
const LONGEST_OPENING = 60;

/**
 * The value of a JSON document (RFC 8259) that was read at `url`; what it holds is still to be checked. A byte
 * order mark is skipped.
 *
 * @throws DocumentError for what is not JSON, was cut off, or has more than 5 Mi UTF-16 code units.
 */
export function parseJson(text: string, url: string): unknown {
  if (text.length > LONGEST_DOCUMENT)
    throw new DocumentError(`${nameOfDocument(url)} is longer than ${LONGEST_DOCUMENT} characters.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // RangeError: engines whose parser is recursive overflow their stack on deep nesting.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    throw new DocumentError(`${nameOfDocument(url)} is not a whole JSON document: ${openingOf(text)}.`);
  }
}

function openingOf(text: string): string {
  if (text.trim() === '') return 'it is empty';
  return `it begins with ${quote(text.slice(0, LONGEST_OPENING).toWellFormed())}`;
}
