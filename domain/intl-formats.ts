import { createBoundedCache } from './bounded-cache';
import type { LanguageTag, TimeZoneId } from './time';

/** The `Intl` formatters behind `format`, each made once and kept: a popup asks for the same few hundreds of times. */

// Not by `hour12`: `false` writes midnight as 24:00 in English, `true` writes noon as 0:00 PM in French.
const TWELVE_HOURS = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const;
const TWENTY_FOUR_HOURS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const WEEKDAY = { weekday: 'short' } as const;
const DATE = { weekday: 'short', day: 'numeric', month: 'short' } as const;

const STYLES = {
  clock12: TWELVE_HOURS,
  clock24: TWENTY_FOUR_HOURS,
  hour12: { hour: 'numeric', hourCycle: 'h12' },
  weekday: WEEKDAY,
  weekdayInFull: { weekday: 'long' },
  dayOfMonth: { day: 'numeric', month: 'long' },
  clockWithSeconds12: { ...TWELVE_HOURS, second: '2-digit' },
  clockWithSeconds24: { ...TWENTY_FOUR_HOURS, second: '2-digit' },
  weekdayClock12: { ...WEEKDAY, ...TWELVE_HOURS },
  weekdayClock24: { ...WEEKDAY, ...TWENTY_FOUR_HOURS },
  dateClock12: { ...DATE, ...TWELVE_HOURS },
  dateClock24: { ...DATE, ...TWENTY_FOUR_HOURS },
  day: { ...DATE, month: 'long' },
  dayAndYear: { ...DATE, month: 'long', year: 'numeric' },
} as const;

const dateTimeFormats = createBoundedCache<Intl.DateTimeFormat>(100);
const relativeTimeFormats = createBoundedCache<Intl.RelativeTimeFormat>(10);
const numberFormats = createBoundedCache<Intl.NumberFormat>(30);
const listFormats = createBoundedCache<Intl.ListFormat>(10);
const hourCycles = createBoundedCache<'12' | '24'>(10);

/**
 * The formatter of dates and times in the style, always of the Gregorian calendar.
 *
 * @throws RangeError for an unknown zone.
 */
export function dateTimeFormat(
  style: keyof typeof STYLES,
  locale: LanguageTag,
  timeZone: TimeZoneId,
): Intl.DateTimeFormat {
  return dateTimeFormats(
    `${style} ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { ...STYLES[style], calendar: 'gregory', timeZone }),
  );
}

/** Whether people who read the language count the hours of a clock to 12 or to 24. */
export function habitualHourCycle(locale: LanguageTag): '12' | '24' {
  return hourCycles(locale, () => {
    const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
    return hourCycle === 'h11' || hourCycle === 'h12' ? '12' : '24';
  });
}

/** The formatter of "tomorrow", "in 3 days", "14 minutes ago" (long), "14 min ago" (short). */
export function relativeTimeFormat(
  locale: LanguageTag,
  style: 'long' | 'short' = 'long',
): Intl.RelativeTimeFormat {
  return relativeTimeFormats(
    `${style} ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style }),
  );
}

/** The formatter of a number of units: "2 days" (long), "2 hr" (short). */
export function unitFormat(
  unit: 'day' | 'hour' | 'minute',
  unitDisplay: 'long' | 'short',
  locale: LanguageTag,
): Intl.NumberFormat {
  return numberFormats(
    `${unit} ${unitDisplay} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }),
  );
}

/** The formatter of a whole number with at least so many digits: "07" for two. */
export function integerFormat(minimumIntegerDigits: number, locale: LanguageTag): Intl.NumberFormat {
  return numberFormats(
    `${minimumIntegerDigits} ${locale}`,
    () => new Intl.NumberFormat(locale, { minimumIntegerDigits, useGrouping: false }),
  );
}

/** The formatter that joins units of one length: "1 hr 30 min". */
export function unitListFormat(locale: LanguageTag): Intl.ListFormat {
  return listFormats(locale, () => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));
}
