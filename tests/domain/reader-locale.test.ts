import { describe, expect, it } from 'vitest';
import { formatClockTime, formatDateAndTime, formatDay } from '../../domain/format';
import { readerLocale } from '../../domain/reader-locale';
import { UN_LANGUAGES } from '../../domain/un-language';
import { instant } from '../builders';

describe('readerLocale', () => {
  it.each([
    ['fr', 'en-CH', 'fr-CH'],
    ['en', 'de-KE', 'en-KE'],
    ['ar', 'ar-EG', 'ar-EG'],
    ['ar', 'en-US', 'ar-US'],
    ['es', 'es-419', 'es-419'],
    ['ru', 'ru', 'ru'],
    ['fr', 'en', 'fr'],
  ] as const)('of %s in a browser of %s is %s', (language, browser, locale) => {
    expect(readerLocale(language, browser)).toBe(locale);
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-SG', 'zh-SG'],
    ['zh-TW', 'zh-Hans-TW'],
    ['zh-Hant-TW', 'zh-Hans-TW'],
    ['zh-HK', 'zh-Hans-HK'],
    ['en-TW', 'zh-Hans-TW'],
    ['zh-Hant', 'zh'],
    ['en-US', 'zh-Hans-US'],
  ])('writes Chinese as the UN does, in a browser of %s as %s', (browser, locale) => {
    expect(readerLocale('zh', browser)).toBe(locale);
  });

  it('leaves the script of another language with it', () => {
    expect(readerLocale('en', 'sr-Latn-RS')).toBe('en-RS');
    expect(readerLocale('es', 'ca-ES-valencia')).toBe('es-ES');
  });

  it('keeps the clock and the digits that the browser asks for', () => {
    const now = instant('2026-11-24T16:05:00Z');
    const twelve = readerLocale('fr', 'fr-FR-u-hc-h12');
    expect(formatClockTime(now, { locale: twelve, timeZone: 'UTC', hourCycle: 'automatic' })).toMatch(
      /^4:05/,
    );
    const latin = readerLocale('ar', 'ar-EG-u-nu-latn');
    expect(formatClockTime(now, { locale: latin, timeZone: 'UTC', hourCycle: '24' })).toMatch(/16:05/);
  });

  it("takes the region from what pages are told of the browser's own language", () => {
    expect(readerLocale('fr', 'fr', ['fr-CH', 'en-US'])).toBe('fr-CH');
    expect(readerLocale('en', 'en-US', ['en', 'en-KE'])).toBe('en-KE');
    expect(readerLocale('es', 'fr', ['fr', 'fr-FR', 'en-US'])).toBe('es-FR');
  });

  it('does not take the region of another language', () => {
    expect(readerLocale('fr', 'fr', ['fr', 'en-US', 'en'])).toBe('fr');
  });

  it.each([
    'C',
    '',
    'x-private',
    'POSIX',
    'en_US',
    'en-US-posix',
    'de-1996',
    '-',
    'zh-Hant-TW-u-ca-roc',
    '😀',
  ])('never throws on a browser of %j, and Intl takes what it is', (browser) => {
    for (const language of UN_LANGUAGES) {
      const locale = readerLocale(language, browser, [browser, 'q', '']);
      expect(locale).toMatch(new RegExp(`^${language}\\b`));
      expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    }
  });

  it('takes the region of a tag with an underscore', () => {
    expect(readerLocale('fr', 'fr_CH')).toBe('fr-CH');
  });
});

describe('formats in a locale', () => {
  const now = instant('2026-11-24T16:05:00Z');

  it('follow the habits of the region', () => {
    const clock = (locale: string): string =>
      formatClockTime(now, { locale, timeZone: 'UTC', hourCycle: 'automatic' });
    expect(clock(readerLocale('en', 'en-US'))).toMatch(/^4:05\sPM$/);
    expect(clock(readerLocale('en', 'de-CH'))).toBe('16:05');
    expect(clock(readerLocale('ar', 'ar-EG'))).toMatch(/^٤:٠٥\sم$/);
    // What Intl has for Arabic where no Arabic habit is known: European digits and twelve hours.
    expect(clock(readerLocale('ar', 'en-US'))).toMatch(/^4:05\sم$/);
    expect(clock(readerLocale('zh', 'zh-TW'))).toBe('16:05');
  });

  it('write Simplified Chinese in a browser of Taiwan', () => {
    const locale = readerLocale('zh', 'zh-TW');
    expect(formatDateAndTime(now, { locale, timeZone: 'UTC', hourCycle: '24' })).toContain('周二');
  });

  it.each([
    'ar-SA',
    'fa-IR',
    'th-TH',
    'ja-JP-u-ca-japanese',
    'en-US-u-ca-hebrew',
    'ar-SA-u-ca-islamic-umalqura',
  ])('count the years of the Gregorian calendar for %s', (locale) => {
    const inDigits = (text: string): string =>
      text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
    const day = formatDay('2026-11-24', { locale, today: '2025-01-01' });
    expect(inDigits(day)).toMatch(/2026/);
    expect(inDigits(day)).toMatch(/\b24/);
    const options = { locale, timeZone: 'UTC', hourCycle: '24' } as const;
    expect(inDigits(formatDateAndTime(now, options))).toMatch(/\b24/);
  });

  it.each(['ar-SA', 'fa-IR', 'th-TH'])('do so in whatever language a browser of %s is read', (browser) => {
    for (const language of UN_LANGUAGES) {
      const locale = readerLocale(language, browser);
      expect(formatDay('2026-11-24', { locale, today: '2025-01-01' })).toMatch(/2026|٢٠٢٦/);
    }
  });
});

/** The value of a decimal digit of any script: each has its ten in a row. */
function valueOfDigit(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return (digit.codePointAt(0) ?? 0) - zero;
}
