import { DAY, HOUR, MINUTE } from '../domain/time';

const SHORTEST = 15 * MINUTE;
const LONGEST = DAY;

/** How often a feed is asked that does not say how often it wants to be, in milliseconds. */
export const USUAL_INTERVAL = 6 * HOUR;

/** The interval that a publisher wishes, in milliseconds, raised to 15 minutes or lowered to a day. */
export function withinLimits(interval: number): number {
  return Math.min(Math.max(interval, SHORTEST), LONGEST);
}
