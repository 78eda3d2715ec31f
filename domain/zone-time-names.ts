import { createBoundedCache } from './bounded-cache';
import { DAY, type EpochMilliseconds, type LanguageTag, type TimeZoneId } from './time';
import { toWords } from './word-search';

/** What people call the time of a zone: "Eastern Time", "heure d’Afrique de l’Est". */

/** As many as there are zones, in two languages. */
const known = createBoundedCache<readonly string[]>(1000);

/** From one part of the year to the other, in which the clocks may be called otherwise. */
const HALF_A_YEAR = 182 * DAY;

/**
 * These names in the language and in English, each as its words (`toWords`) with spaces between: of the time itself, of
 * standard time and of summer time. Where a time has no name but its offset, that is left out. To ask for those of all
 * zones takes some tenths of a second the first time.
 *
 * @throws RangeError for an unknown zone.
 */
export function zoneTimeNames(
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
  locale: LanguageTag,
): readonly string[] {
  return known(`${locale} ${timeZone}`, () => {
    const languages = [...new Set([new Intl.Locale(locale).language, 'en'])];
    const names = languages.flatMap((language) => namesIn(language, timeZone, now));
    return [...new Set(names.filter((name) => !/\p{N}/u.test(name)).map((name) => toWords(name).join(' ')))];
  });
}

function namesIn(language: LanguageTag, timeZone: TimeZoneId, now: EpochMilliseconds): readonly string[] {
  const formats = (['longGeneric', 'long'] as const).map(
    (timeZoneName) => new Intl.DateTimeFormat(language, { timeZone, timeZoneName }),
  );
  return formats.flatMap((format) =>
    [now, now + HALF_A_YEAR].map(
      (instant) => format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '',
    ),
  );
}
