import { createBoundedCache } from './bounded-cache';
import type { LanguageTag } from './time';

const listFormats = createBoundedCache<Intl.ListFormat>(10);

/** The names as one phrase of the language: "UN Web TV and UN Journal". Empty for none. */
export function formatList(names: readonly string[], locale: LanguageTag): string {
  return listFormats(locale, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(names);
}
