import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDayCount, formatDuration, formatRelative, formatRelativeDays } from '../../domain/format';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { UN_LANGUAGES, type UnLanguage } from '../../domain/un-language';
import { MESSAGE_FOLDERS } from '../../platform/i18n';
import { PROJECT_ROOT } from '../../scripts/project-root';

/**
 * A message file cannot say "1 день, 2 дня, 5 дней". So no message puts a noun beside a number: what is counted
 * is told before a colon or a bracket, and units come from `Intl`, which knows the forms.
 */

/** The placeholders whose values are bare numbers. */
const NUMBER = /\$(?:COUNT|TOTAL|SHOWN)\$/gi;

/** Languages whose nouns change with their number. */
const INFLECTED = UN_LANGUAGES.filter((language) => language !== 'zh');

/** A number that is the same for everyone and never one or two: "the first 200". */
const ALWAYS_MANY = new Set(['reviewHidden']);

async function messagesIn(language: UnLanguage): Promise<ReadonlyMap<string, string>> {
  const file = path.join(PROJECT_ROOT, 'public/_locales', MESSAGE_FOLDERS[language], 'messages.json');
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    await readFile(file, 'utf8'),
  );
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Whether a word stands right behind a number, where the noun that it counts would. */
function isFollowedByWord(message: string): boolean {
  return message
    .split(NUMBER)
    .slice(1)
    .some((rest) => /^\s*\p{L}/u.test(rest));
}

describe.each(INFLECTED)('the messages in %s', (language) => {
  test('put no noun behind a number', async () => {
    const counted = [...(await messagesIn(language))]
      .filter(([key, message]) => !ALWAYS_MANY.has(key) && isFollowedByWord(message))
      .map(([key]) => key);
    // "3 of 12": the word behind the first number is none that it counts.
    expect(counted).toEqual(['followedCount']);
  });
});

test('what shows a number does so in every language', async () => {
  const counting = async (language: UnLanguage): Promise<readonly string[]> =>
    [...(await messagesIn(language))]
      .flatMap(([key, message]) => (message.match(NUMBER) ? [key] : []))
      .sort();
  const english = await counting('en');
  expect(english).toContain('missedTitle');
  for (const language of UN_LANGUAGES) expect(await counting(language)).toEqual(english);
});

/** `Intl` puts spaces of several widths between a number and its unit. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('the units of Intl', () => {
  test.each([
    ['ru', ['1 день', '2 дня', '5 дней', '11 дней', '21 день', '22 дня']],
    ['fr', ['1 jour', '2 jours', '5 jours', '11 jours', '21 jours', '22 jours']],
    ['es', ['1 día', '2 días', '5 días', '11 días', '21 días', '22 días']],
    ['zh', ['1天', '2天', '5天', '11天', '21天', '22天']],
    ['en', ['1 day', '2 days', '5 days', '11 days', '21 days', '22 days']],
  ])('count days in %s', (language, days) => {
    expect([1, 2, 5, 11, 21, 22].map((count) => plain(formatDayCount(count, language)))).toEqual(days);
  });

  test('count days in Arabic, in each of its six numbers', () => {
    const words = [0, 1, 2, 3, 10, 11, 99, 100].map((count) => plain(formatDayCount(count, 'ar')));
    expect(words).toEqual(['0 يوم', 'يوم', 'يومان', '3 أيام', '10 أيام', '11 يومًا', '99 يومًا', '100 يوم']);
  });

  test.each([
    [
      'ru',
      [
        'через 1 минуту',
        'через 2 минуты',
        'через 5 минут',
        'через 21 минуту',
        '3 часа назад',
        '5 часов назад',
      ],
    ],
    [
      'fr',
      [
        'dans 1 minute',
        'dans 2 minutes',
        'dans 5 minutes',
        'dans 21 minutes',
        'il y a 3 heures',
        'il y a 5 heures',
      ],
    ],
    [
      'es',
      [
        'dentro de 1 minuto',
        'dentro de 2 minutos',
        'dentro de 5 minutos',
        'dentro de 21 minutos',
        'hace 3 horas',
        'hace 5 horas',
      ],
    ],
    ['zh', ['1分钟后', '2分钟后', '5分钟后', '21分钟后', '3小时前', '5小时前']],
    [
      'ar',
      ['خلال دقيقة واحدة', 'خلال دقيقتين', 'خلال 5 دقائق', 'خلال 21 دقيقة', 'قبل 3 ساعات', 'قبل 5 ساعات'],
    ],
  ])('tell how far it is in %s', (language, words) => {
    const far = [MINUTE, 2 * MINUTE, 5 * MINUTE, 21 * MINUTE, -3 * HOUR, -5 * HOUR];
    expect(far.map((distance) => plain(formatRelative(distance, language)))).toEqual(words);
  });

  test('tell days ahead and ago in Russian', () => {
    const days = [0, 1, 2, 5, 21, -1, -3].map((count) => plain(formatRelativeDays(count, 'ru')));
    expect(days).toEqual([
      'сегодня',
      'завтра',
      'послезавтра',
      'через 5 дней',
      'через 21 день',
      'вчера',
      '3 дня назад',
    ]);
  });

  test.each(UN_LANGUAGES)('shorten durations in %s, so that they stand in any sentence', (language) => {
    // An abbreviation has no case: "через 5 мин", "на 5 мин", "за 5 мин".
    const lengths = [MINUTE, 2 * MINUTE, 5 * MINUTE, 21 * MINUTE, HOUR, 2 * HOUR, DAY];
    const units = lengths.map((length) => formatDuration(length, language).replace(/[\p{Nd}\s]/gu, ''));
    const [minute, two, five, twentyOne] = units;
    if (language !== 'ar') expect([two, five, twentyOne]).toEqual([minute, minute, minute]);
    expect(units.every((unit) => unit.length > 0 && unit.length <= 7)).toBe(true);
  });
});
