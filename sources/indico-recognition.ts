import { exportUrlOf, isFrontPage, parseIndicoAddress } from './indico-address';
import { fieldsOfJson } from './json-fields';
import type { PageLink, SourceDocument } from './source';

/** Read of a text in search of signs. */
const LONGEST_TEXT = 500_000;

/** Whether a text is meant to be the JSON of an Indico's export. */
export function isIndicoJson(text: string): boolean {
  const fields = fieldsOfJson(text);
  const beginning = text.slice(0, LONGEST_TEXT);
  if (fields.has('_type')) return /"_type"\s{0,9}:\s{0,9}"HTTPAPI/.test(beginning);
  return fields.has('results') && /"startDate"\s{0,9}:\s{0,9}\{/.test(beginning);
}

/** Whether a text is meant to be the Atom feed of an Indico: one whose entries lead to events. */
export function isIndicoAtom(text: string): boolean {
  return /<feed[\s>]/.test(text.slice(0, 2000)) && /\/event\/a?\d{1,12}\//.test(text.slice(0, LONGEST_TEXT));
}

/**
 * The export of the category or event that the link leads to. A path such as `/event/12` is no sign of an Indico by
 * itself: its name must stand in the address, or, of the page's own address, on the page ("Powered by Indico").
 */
export function indicoFeedOf({ url, rel }: PageLink, page: SourceDocument): string | null {
  const address = parseIndicoAddress(url);
  if (address === null || isFrontPage(address)) return null;
  const isNamed = /\bindico\b/i.test(address.base) || new URL(url).pathname.includes('/export/');
  const isIndico = isNamed || (rel === 'self' && /\bindico\b/i.test(page.text.slice(0, LONGEST_TEXT)));
  return isIndico ? exportUrlOf(address, false) : null;
}
