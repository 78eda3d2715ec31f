import type { LanguageTag } from './time';
import type { UnLanguage } from './un-language';

/**
 * The locale in which a reader of the language is shown dates, times and numbers: the language with the region of the
 * browser, `fr-CH` for French in a browser of `en-CH`. Where the browser's tag asks for a clock or for digits
 * (`-u-hc-h12`, `-u-nu-latn`), so does the locale; its script and variants are those of another language. Chinese is
 * Simplified, as the UN writes it: where Chinese of the region is mostly Traditional, the locale says so, `zh-Hans-TW`.
 *
 * @param browserLanguage The tag of the browser's own language. One that is no tag has no region.
 * @param pageLanguages What pages are told the user reads. The first of the browser's own language that has a region
 *   tells it better: Chrome's own language has none (`fr`), or one of the few that it is translated for (`en-US`).
 */
export function readerLocale(
  language: UnLanguage,
  browserLanguage: LanguageTag,
  pageLanguages: readonly LanguageTag[] = [],
): LanguageTag {
  const own = toLocale(browserLanguage);
  const alike = pageLanguages
    .map(toLocale)
    .find((locale) => locale?.region !== undefined && locale.language === own?.language);
  const region = alike?.region ?? own?.region;
  const locale = new Intl.Locale(region === undefined ? language : `${language}-${region}`, {
    ...(own?.hourCycle === undefined ? {} : { hourCycle: own.hourCycle }),
    ...(own?.numberingSystem === undefined ? {} : { numberingSystem: own.numberingSystem }),
  });
  const isTraditional = locale.maximize().script === 'Hant';
  return (isTraditional ? new Intl.Locale(locale, { script: 'Hans' }) : locale).toString();
}

function toLocale(tag: LanguageTag): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
