import { weekdayOf } from '../domain/local-date';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { toLocalDateTime } from '../domain/time-zone';

const OPENING = '07:00:00';
const CLOSING = '20:00:00';

/** Whether an office of the UN in the zone is at work: Monday to Friday, from 07:00 (inclusive) to 20:00 (exclusive). */
export function isOfficeHour(now: EpochMilliseconds, timeZone: TimeZoneId): boolean {
  const [date = '', time = ''] = toLocalDateTime(now, timeZone).split('T');
  const weekday = weekdayOf(date);
  return weekday >= 1 && weekday <= 5 && time >= OPENING && time < CLOSING;
}
