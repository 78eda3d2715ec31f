import { DAY, type EpochMilliseconds, SECOND, type TimeZoneId } from './time';
import { offsetAt } from './time-zone';

/** A time through which the clocks of a zone are not changed: `[from, to)`, the end exclusive. */
export interface OffsetStretch {
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
  /** Milliseconds ahead of UTC. */
  readonly offset: number;
}

/** Of all zones since 1970 none has undone a change of its clocks sooner than 6.9 days later (Noronha in October 2000; tzdata 2025c). */
const STEP = 6 * DAY;

/**
 * The time `[from, to)` in stretches between which the clocks of the zone change, in order and without gaps: one
 * where they do not, none where `to` is not after `from`. Changes are found to the second.
 *
 * @throws RangeError for an unknown zone, or an instant outside the years 1 to 9999.
 */
export function offsetStretches(
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  timeZone: TimeZoneId,
): readonly OffsetStretch[] {
  if (from >= to) return [];
  const stretches: OffsetStretch[] = [];
  const last = to - 1;
  let stretch = { from, to, offset: offsetAt(from, timeZone) };
  // Up to here the offset is known to be that of the stretch.
  let seen = from;
  while (seen < last) {
    const next = Math.min(seen + STEP, last);
    const isChanged = offsetAt(next, timeZone) !== stretch.offset;
    seen = isChanged ? changeBetween(seen, next, timeZone) : next;
    if (!isChanged) continue;
    stretches.push({ ...stretch, to: seen });
    stretch = { from: seen, to, offset: offsetAt(seen, timeZone) };
  }
  return [...stretches, stretch];
}

/** The first instant of another offset than that at `before`, where the one at `after` is another. */
function changeBetween(
  before: EpochMilliseconds,
  after: EpochMilliseconds,
  timeZone: TimeZoneId,
): EpochMilliseconds {
  const offset = offsetAt(before, timeZone);
  let unchanged = Math.floor(before / SECOND);
  let changed = Math.floor(after / SECOND);
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2);
    if (offsetAt(middle * SECOND, timeZone) === offset) unchanged = middle;
    else changed = middle;
  }
  return changed * SECOND;
}
