import { MINUTE, type TimeZoneId } from '../time';

/** Zones that stand for offsets which are not whole hours, those that change least. */
const PARTS_OF_HOURS: ReadonlyMap<number, TimeZoneId> = new Map([
  [-570, 'Pacific/Marquesas'],
  [210, 'Asia/Tehran'],
  [270, 'Asia/Kabul'],
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [390, 'Asia/Yangon'],
  [525, 'Australia/Eucla'],
  [570, 'Australia/Darwin'],
]);

/**
 * A zone that is always at the offset, for times that are stated with nothing else: `UTC+3` is `Etc/GMT-3`, whose sign is
 * the other way round by POSIX. `UTC` for the few offsets that no such zone has: the instant is exact all the same.
 *
 * @param offset milliseconds ahead of UTC.
 */
export function zoneAtOffset(offset: number): TimeZoneId {
  const minutes = offset / MINUTE;
  if (minutes === 0) return 'UTC';
  if (minutes % 60 !== 0) return PARTS_OF_HOURS.get(minutes) ?? 'UTC';
  const hours = minutes / 60;
  return hours > 0 ? `Etc/GMT-${hours}` : `Etc/GMT+${-hours}`;
}
