import { sureStartOf } from './certainty';
import { formatRelative, formatRelativeDays } from './format';
import { integerFormat } from './intl-formats';
import { daysBetween, localDateAt } from './local-date';
import type { Session } from './session';
import { DAY, type EpochMilliseconds, HOUR, type LanguageTag, MINUTE, SECOND, type TimeZoneId } from './time';

/** The time left until a start, cut to whole seconds; zero once the start has come. */
export interface Countdown {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The countdown to the session's start, or null where its start is not sure: a guess is never counted down to. */
export function countdownTo(session: Session, now: EpochMilliseconds): Countdown | null {
  const start = sureStartOf(session);
  if (start === null) return null;
  // Rounded up, so that zero shows at the start and not a second before it.
  const left = Math.max(0, Math.ceil((start - now) / SECOND) * SECOND);
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / SECOND),
  };
}

/** `01:24:07` in the digits of the locale; the days are left to the caller's words. Ends at `00:00:00`. */
export function formatCountdownClock({ hours, minutes, seconds }: Countdown, locale: LanguageTag): string {
  const two = integerFormat(2, locale);
  return [hours, minutes, seconds].map((part) => two.format(part)).join(':');
}

/** How long before a start a screen reader hears of it, the start itself included. */
const SPOKEN_AT = [HOUR, 10 * MINUTE, MINUTE, 0];

/** What was passed while the page was hidden would be wrong by now: a threshold is spoken at once or not at all. */
const LATEST_SPOKEN = 5 * SECOND;

/**
 * The threshold (an hour, ten minutes, one minute, zero; in milliseconds before the start) that was crossed
 * between two looks at the clock and not more than 5 s ago, or null: a countdown read aloud each second would be
 * unbearable.
 */
export function spokenThreshold(
  start: EpochMilliseconds,
  previous: EpochMilliseconds,
  now: EpochMilliseconds,
): number | null {
  const from = Math.max(previous, now - LATEST_SPOKEN);
  return SPOKEN_AT.find((threshold) => from < start - threshold && start - threshold <= now) ?? null;
}

/** The time left in words: `in 24 minutes`, `in 5 hours`, and from 24 hours on in calendar days of the zone: `tomorrow`, `in 3 days`. */
export function formatCountdown(
  start: EpochMilliseconds,
  now: EpochMilliseconds,
  { locale, timeZone }: { readonly locale: LanguageTag; readonly timeZone: TimeZoneId },
): string {
  const left = start - now;
  if (left >= DAY)
    return formatRelativeDays(daysBetween(localDateAt(now, timeZone), localDateAt(start, timeZone)), locale);
  return formatRelative(left, locale);
}
