import type { LanguageTag, LocalDate } from './time';
import { toUnLanguage, UN_LANGUAGES } from './un-language';

/** The addresses of UN Web TV, which stand for the same in each of the UN's languages. */

const LANGUAGE = `(?:${UN_LANGUAGES.join('|')})`;

/** An asset page: the second part of the id begins with the first, as in `/en/asset/k1p/k1p8hht1gr`. */
const ASSET_PATH = new RegExp(`^/${LANGUAGE}/asset/(k1[0-9a-z])/(\\1[0-9a-z]{7})/?$`);

/** The front page, the schedule and the schedule of one day. */
const HUB_PATH = new RegExp(`^/(?:${LANGUAGE}(?:/schedule(?:/\\d{4}-\\d{2}-\\d{2})?)?/?)?$`);

/** The site, its path behind the language, and what follows the path. */
const ADDRESS = new RegExp(
  `^(https://(?:(?:www|m)\\.)?webtv\\.un\\.org)/${LANGUAGE}((?:/[^?#]*)?)([?#].*)?$`,
);

/** UN Web TV's page of the day, in a UN language: where a session is to be found that has no direct link. The day is New York's. */
export function unWebTvDayPage(date: LocalDate, language: LanguageTag = 'en'): string {
  return `https://webtv.un.org/${language}/schedule/${date}`;
}

/** The page of a UN Web TV asset, e.g. `k1p8hht1gr`, in a UN language. */
export function unWebTvAssetPage(assetId: string, language: LanguageTag = 'en'): string {
  return `https://webtv.un.org/${language}/asset/${assetId.slice(0, 3)}/${assetId}`;
}

/**
 * The id of a UN Web TV asset, e.g. `k1p8hht1gr`, from the path of its page (`/en/asset/k1p/k1p8hht1gr`, any UN
 * language), or null where the path is none. `media.un.org` carries the same ids under the same paths.
 */
export function unWebTvAssetId(path: string): string | null {
  return ASSET_PATH.exec(path)?.[2] ?? null;
}

/**
 * The same page in the UN language of the tag (`/fr/asset/…` for `/en/asset/…` and `fr-CH`), where the address is that
 * of an asset, of a schedule or of the front page of UN Web TV; any other address as it is, and every address where the
 * tag is of no UN language.
 */
export function toUnWebTvLanguage(href: string, language: LanguageTag): string {
  const wanted = toUnLanguage(language);
  const [, site, path = '', rest = ''] = ADDRESS.exec(href) ?? [];
  if (wanted === null || site === undefined) return href;
  const inLanguage = `/${wanted}${path}`;
  return isUnWebTvAsset(inLanguage) || isUnWebTvHub(inLanguage) ? `${site}${inLanguage}${rest}` : href;
}

/** Whether the path is that of an asset's page. */
export function isUnWebTvAsset(path: string): boolean {
  return ASSET_PATH.test(path);
}

/** Whether the path is that of the front page or of a schedule. */
export function isUnWebTvHub(path: string): boolean {
  return HUB_PATH.test(path);
}
