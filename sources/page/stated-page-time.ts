import type { Statement } from '../../domain/phrase/statement';
import type { TimeReading } from '../../domain/phrase/time-reading';
import type { SessionStatus } from '../../domain/session';

/** A time that a page announces, and the line that states it. */
export interface PageTime {
  readonly line: number;
  readonly statement: Statement;
  readonly reading: TimeReading;
  readonly status: SessionStatus;
  /** The place that the lines about it name. */
  readonly place: string | null;
}
