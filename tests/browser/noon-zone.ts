/**
 * The zone of a fixed offset, without a city, in which it is between 12:00 and 13:00 at the instant, for tests whose
 * times are counted from the hour at which they run: half a day on either side of the instant is free of midnight.
 * `Etc/GMT-3` is three hours ahead of UTC: the signs of these names are those of POSIX (`etcetera` of the tz database).
 */
export function zoneOfNoonAt(instant: number): string {
  const hoursAhead = 12 - new Date(instant).getUTCHours();
  if (hoursAhead === 0) return 'Etc/GMT';
  return hoursAhead > 0 ? `Etc/GMT-${hoursAhead}` : `Etc/GMT+${-hoursAhead}`;
}
