import type { Link } from './link';
import type { EpochMilliseconds } from './time';

/** A part of a long session: a panel, a statement, a contribution of a conference. */
export interface SessionPart {
  readonly title: string;
  /** Null when no clock time is stated. */
  readonly start: EpochMilliseconds | null;
  /** Exclusive; null when unknown. */
  readonly end: EpochMilliseconds | null;
}

/** What a page about one session says beyond the list that names it. Read on demand, kept beside what the list says. */
export interface SessionDetails {
  /** Plain text. */
  readonly summary?: string;
  readonly links: readonly Link[];
  readonly place?: string;
  /** In the order of their start. */
  readonly parts?: readonly SessionPart[];
}
