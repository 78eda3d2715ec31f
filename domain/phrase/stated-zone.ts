import type { TimeZoneId } from '../time';

/** A zone as it is stated. */
export type StatedZone =
  /** A city, a region or an IANA name: `Geneva time`, `ET`, `US/Eastern`. */
  | { readonly kind: 'zone'; readonly timeZone: TimeZoneId }
  /** `UTC+2`, `GMT-5`: minutes ahead of UTC. */
  | { readonly kind: 'offset'; readonly minutes: number }
  /** `EST`: what the abbreviation means by the book, and the zone of those who write it, whatever the season. */
  | { readonly kind: 'abbreviation'; readonly minutes: number; readonly timeZone: TimeZoneId }
  /** `local time`: that of the place. */
  | { readonly kind: 'local' };
