import { useEffect } from 'preact/hooks';
import type { EpochMilliseconds } from '../../domain/time';
import { moveToTell, seenTimeZone, type ZoneMove } from '../../domain/zone-move';
import { useSystemTimeZone } from '../../hooks/use-system-time-zone';
import { writeSeenTimeZone } from '../../platform/seen-time-zone';
import type { PopupData } from './data';

/** The move of this computer into another zone that the user is to be told of; null where there is none. What is shown is remembered, and so is told once. */
export function useZoneMove(data: PopupData | undefined, now: EpochMilliseconds): ZoneMove | null {
  const timeZone = useSystemTimeZone();
  const seen = data && seenTimeZone(data.seenTimeZone, timeZone, data.preferences, now);
  const isNews = seen !== data?.seenTimeZone;
  useEffect(() => {
    // Where the browser refuses to remember it, it is told again.
    if (seen !== undefined && isNews) void writeSeenTimeZone(seen).catch(() => undefined);
  }, [isNews, timeZone]);
  return data === undefined || seen === undefined ? null : moveToTell(seen, data.preferences, now);
}
