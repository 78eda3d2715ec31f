import { sureStartOf } from './certainty';
import type { Session } from './session';
import { type EpochMilliseconds, MINUTE } from './time';

/** Another session that takes place at the same time. */
export interface Overlap {
  readonly uid: string;
  readonly start: EpochMilliseconds;
  /** How long both run together, in whole minutes, at least 1. */
  readonly minutes: number;
}

interface Span {
  readonly uid: string;
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/**
 * Which sessions run at the same time, by uid. Only sure starts and known ends count: with an unknown end
 * nothing is claimed. Ends are exclusive, so back-to-back is no overlap.
 */
export function overlapsOf(sessions: readonly Session[]): ReadonlyMap<string, readonly Overlap[]> {
  const spans = sessions.flatMap(toSpan).sort((a, b) => a.start - b.start);
  const overlaps = new Map<string, Overlap[]>(spans.map(({ uid }) => [uid, []]));
  spans.forEach((span, index) => {
    for (let other = index + 1; other < spans.length; other += 1) {
      const later = spans[other];
      if (later === undefined || later.start >= span.end) break;
      const minutes = Math.floor((Math.min(span.end, later.end) - later.start) / MINUTE);
      if (minutes < 1) continue;
      overlaps.get(span.uid)?.push({ uid: later.uid, start: later.start, minutes });
      overlaps.get(later.uid)?.push({ uid: span.uid, start: span.start, minutes });
    }
  });
  return overlaps;
}

function toSpan(session: Session): readonly Span[] {
  const start = sureStartOf(session);
  return start === null || session.end === null ? [] : [{ uid: session.uid, start, end: session.end }];
}
