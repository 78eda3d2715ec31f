import { createBoundedCache } from './bounded-cache';
import { addDays, localDateAt } from './local-date';
import { DAY, type EpochMilliseconds, MINUTE, type TimeZoneId } from './time';
import { toEpochMilliseconds } from './time-zone';

/** A time of every day in which nothing is announced, in minutes after midnight. It may reach over midnight; where both are equal there is none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When the quiet hours end in which the instant lies, by the clocks of the zone; null where it lies in none. */
export function endOfQuiet(
  instant: EpochMilliseconds,
  { from, to }: QuietHours,
  timeZone: TimeZoneId,
): EpochMilliseconds | null {
  if (from === to) return null;
  const today = localDateAt(instant, timeZone);
  // Those that began yesterday may not be over.
  for (const date of [addDays(today, -1), today]) {
    const { begin, end } = quietTimes(`${date} ${from} ${to} ${timeZone}`, () => ({
      begin: toEpochMilliseconds(`${date}T${clockOf(from)}`, timeZone),
      end: toEpochMilliseconds(`${from < to ? date : addDays(date, 1)}T${clockOf(to)}`, timeZone),
    }));
    if (begin <= instant && instant < end && end - begin <= DAY + 60 * MINUTE) return end;
  }
  return null;
}

/** The planner asks for the same few days for each of hundreds of alerts. */
const quietTimes = createBoundedCache<{
  readonly begin: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}>(50);

function clockOf(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
