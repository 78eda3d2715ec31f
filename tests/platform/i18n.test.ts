import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { UN_LANGUAGES } from '../../domain/un-language';
import { interfaceLocale, loadStrings, type Strings } from '../../platform/i18n';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
});

/** The browser's own language, and what it tells pages that its user reads. */
function speak(uiLanguage: string, ...languages: readonly string[]): void {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => uiLanguage });
  if (languages.length > 0) Object.assign(navigator, { languages });
}

/** “Live” in each language: the name of a tab. */
const LIVE = {
  ar: 'مباشر',
  zh: '直播',
  en: 'Live',
  fr: 'En direct',
  ru: 'В эфире',
  es: 'En directo',
} as const;

describe('without a choice the interface is in the language of the browser', () => {
  test.each([
    ['ar', 'ar', 'ar'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['zh-CN', 'zh', 'zh-CN'],
    ['zh-TW', 'zh', 'zh-Hans-TW'],
    ['zh-Hant-TW', 'zh', 'zh-Hans-TW'],
    ['en-US', 'en', 'en-US'],
    ['en-US-u-hc-h12', 'en', 'en-US-u-hc-h12'],
    ['fr-CH', 'fr', 'fr-CH'],
    ['ru', 'ru', 'ru'],
    ['es-419', 'es', 'es-419'],
  ] as const)('%s', async (browser, language, locale) => {
    speak(browser);
    const strings = await loadStrings(null);
    expect(strings.text('tabLive')).toBe(LIVE[language]);
    expect(strings.language).toBe(locale);
    expect(interfaceLocale(null)).toBe(locale);
  });

  test.each([
    ['de-KE', 'en-KE'],
    ['pt-BR', 'en-BR'],
    ['sw', 'en'],
    ['', 'en'],
    ['C', 'en'],
  ])('or in English where the browser speaks %j', async (browser, locale) => {
    speak(browser);
    const strings = await loadStrings(null);
    expect(strings.text('tabLive')).toBe('Live');
    expect(strings.language).toBe(locale);
  });
});

describe('a chosen language', () => {
  test.each(UN_LANGUAGES)('is that of every string, with the region of the browser: %s', async (language) => {
    speak('en-CH');
    const strings = await loadStrings(language);
    expect(strings.text('tabLive')).toBe(LIVE[language]);
    expect(strings.language).toBe(`${language}-CH`);
    expect(strings.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('takes the region that pages are told of, where the browser has only that of its translation', async () => {
    speak('en-US', 'en-KE', 'en', 'fr');
    expect((await loadStrings('fr')).language).toBe('fr-KE');
    speak('fr', 'en-US', 'fr', 'fr-CH');
    expect((await loadStrings('en')).language).toBe('en-CH');
  });

  test('fills the values into its own order of words', async () => {
    const values = { time: '15:00', city: '⁨X⁩' };
    const filled = async (language: string): Promise<string> => {
      const { text }: Strings = await loadStrings(language);
      return text('timeInCity', values);
    };
    for (const language of UN_LANGUAGES) {
      expect(await filled(language)).toContain(values.time);
      expect(await filled(language)).toContain(values.city);
      expect(await filled(language)).not.toContain('$');
    }
  });

  test('keeps what is filled in apart from a sentence that runs from right to left', async () => {
    const told = { time: '16:00', sentence: 'Tabs cannot be edited right now.' };
    const arabic = (await loadStrings('ar')).text('decisionFailed', told);
    expect(arabic).toContain('\u2068Tabs cannot be edited right now.\u2069');
    expect(arabic).toContain(' 16:00');
    expect((await loadStrings('ar')).text('opensInstead', { title: '\u2068Panel\u2069' })).not.toContain(
      '\u2068\u2068',
    );
    expect((await loadStrings('en')).text('decisionFailed', told)).not.toMatch(/[\u2066-\u2069]/);
  });
});
