/** A day as it is stated: the year may be left out. */
export interface StatedDay {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, and not after the last of the month. */
  readonly day: number;
  /** 0 for Sunday; null where none is stated. */
  readonly weekday: number | null;
}

/** What a phrase says of the day or days. */
export type StatedDate =
  /** Single days, or the first and the last of a range. */
  | { readonly kind: 'days'; readonly days: readonly StatedDay[]; readonly isRange: boolean }
  /** Digits that are one day in Europe and another in America: `4/5/2026`. */
  | { readonly kind: 'either'; readonly dayFirst: StatedDay; readonly monthFirst: StatedDay }
  /** `on Monday`: the day of a date that is stated nearby. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** `today`, `tomorrow`, counted in days from the day of publication. */
  | { readonly kind: 'relative'; readonly days: number }
  /** A month without a day: tells but the year of the days near it. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the day can exist in the month, 29 February included where no year is known. */
export function isDayOfMonth(day: number, month: number, year: number | null): boolean {
  const last = LAST_DAYS[month - 1];
  if (last === undefined || day < 1 || day > last) return false;
  return month !== 2 || day < 29 || year === null || new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

/** Years that pages are written about; other numbers of four digits are none. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
