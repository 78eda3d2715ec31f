import { describe, expect, it } from 'vitest';
import { isTrustedToOpen } from '../../domain/link';
import { UN_LANGUAGES } from '../../domain/un-language';
import { toUnWebTvLanguage, unWebTvAssetId, unWebTvDayPage } from '../../domain/un-web-tv-address';

const ASSET = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

describe('unWebTvDayPage', () => {
  it('is the schedule of that day in English', () => {
    expect(unWebTvDayPage('2021-09-10')).toBe('https://webtv.un.org/en/schedule/2021-09-10');
  });
});

describe('unWebTvAssetId', () => {
  it.each(['en', 'fr', 'es', 'ar', 'zh', 'ru'])('reads the page in %s', (language) => {
    expect(unWebTvAssetId(`/${language}/asset/k1p/k1p8hht1gr`)).toBe('k1p8hht1gr');
  });

  it.each([
    '/de/asset/k1p/k1p8hht1gr',
    '/en/asset/k1q/k1p8hht1gr',
    '/en/asset/k1p/k1p8hht1g',
    '/en/asset/k1p/k1p8hht1grx',
    '/en/asset/k1p/K1P8HHT1GR',
    '/en/asset/k1p/k1p8hht1gr/edit',
    '/en/asset/k1p/k1p8hht1g%72',
    '/x/en/asset/k1p/k1p8hht1gr',
    '',
  ])('refuses %j', (path) => {
    expect(unWebTvAssetId(path)).toBeNull();
  });
});

describe('toUnWebTvLanguage', () => {
  it.each([
    [ASSET, 'fr', 'https://webtv.un.org/fr/asset/k1p/k1p8hht1gr'],
    [ASSET, 'fr-CH', 'https://webtv.un.org/fr/asset/k1p/k1p8hht1gr'],
    [ASSET, 'zh-Hans-TW', 'https://webtv.un.org/zh/asset/k1p/k1p8hht1gr'],
    [
      'https://webtv.un.org/ru/asset/k1p/k1p8hht1gr/',
      'ar-EG',
      'https://webtv.un.org/ar/asset/k1p/k1p8hht1gr/',
    ],
    [
      `${ASSET}?kalturaStartTime=60#en`,
      'es',
      'https://webtv.un.org/es/asset/k1p/k1p8hht1gr?kalturaStartTime=60#en',
    ],
    ['https://www.webtv.un.org/fr/schedule', 'en', 'https://www.webtv.un.org/en/schedule'],
    ['https://webtv.un.org/en/schedule/2021-09-10', 'ru', 'https://webtv.un.org/ru/schedule/2021-09-10'],
    ['https://webtv.un.org/en', 'ar', 'https://webtv.un.org/ar'],
    ['https://webtv.un.org/en/', 'ar', 'https://webtv.un.org/ar/'],
  ])('leads %s in %s to %s', (href, language, result) => {
    expect(toUnWebTvLanguage(href, language)).toBe(result);
  });

  it.each(UN_LANGUAGES)('keeps what may open by itself so in %s, and comes back from it', (language) => {
    for (const href of [ASSET, 'https://webtv.un.org/en/schedule/2021-09-10', 'https://webtv.un.org/en']) {
      const there = toUnWebTvLanguage(href, language);
      expect(isTrustedToOpen(there)).toBe(true);
      expect(toUnWebTvLanguage(there, 'en')).toBe(href);
    }
  });

  it.each([
    'https://webtv.un.org/',
    'https://webtv.un.org/schedule',
    'https://webtv.un.org/de/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org/en/asset/k1q/k1p8hht1gr',
    'https://webtv.un.org/en/search?q=en',
    'https://webtv.un.org/enough',
    'https://webtv.un.org/en/schedule/../asset',
    'https://media.un.org/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org.example.org/en/asset/k1p/k1p8hht1gr',
    'https://example.org/?at=https://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'http://webtv.un.org/en/schedule',
    'https://user@webtv.un.org/en/schedule',
    'https://webtv.un.org:8443/en/schedule',
    'https://www.youtube.com/en/live',
    'https://www.un.org/en',
    'not an address',
    '',
  ])('leaves %j as it is', (href) => {
    expect(toUnWebTvLanguage(href, 'fr')).toBe(href);
  });

  it('leaves every address as it is for a language that is none of the UN', () => {
    expect(toUnWebTvLanguage(ASSET, 'de-KE')).toBe(ASSET);
  });
});
