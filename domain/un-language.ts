import type { LanguageTag } from './time';

/** The official languages of the United Nations, in the order in which it names them in English. */
export const UN_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type UnLanguage = (typeof UN_LANGUAGES)[number];

/** The UN language of the BCP 47 tag, whatever its script and region (`zh` for `zh-Hant-TW`); null for any other. */
export function toUnLanguage(language: LanguageTag): UnLanguage | null {
  const [primary] = language.toLowerCase().split(/[-_]/, 1);
  return UN_LANGUAGES.find((known) => known === primary) ?? null;
}
