import { describe, expect, it } from 'vitest';
import { toUnLanguage } from '../../domain/un-language';

describe('toUnLanguage', () => {
  it.each([
    ['ar-EG', 'ar'],
    ['zh', 'zh'],
    ['zh-TW', 'zh'],
    ['zh-Hant-HK', 'zh'],
    ['zh_CN', 'zh'],
    ['EN-us', 'en'],
    ['fr-CH', 'fr'],
    ['ru', 'ru'],
    ['es-419', 'es'],
    ['en-US-u-hc-h12', 'en'],
  ])('of %s is %s', (tag, language) => {
    expect(toUnLanguage(tag)).toBe(language);
  });

  it.each(['de-KE', 'pt-BR', 'ara', 'frr', 'zha', 'C', '', 'x-en'])('is null for %j', (tag) => {
    expect(toUnLanguage(tag)).toBeNull();
  });
});
