import type { Session } from '../../domain/session';
import type { PageContext } from './page-reading';

/** A session that was found on a page, before it is told from others. */
export interface FoundSession {
  readonly session: Omit<Session, 'uid'>;
  readonly context: PageContext;
  /** Whether the title is that of this session, and not of the page. */
  readonly hasOwnTitle: boolean;
  /** Whether people read it in words; otherwise the page marks it up. */
  readonly isInProse: boolean;
  /** Whether a clock time is stated, but nobody knows in which zone. */
  readonly lacksZone: boolean;
}
