import type { Session } from '../../domain/session';
import type { PageContext } from './read-page';

/** A session that was found on a page, before it is told from others. */
export interface FoundSession {
  readonly session: Omit<Session, 'uid'>;
  readonly context: PageContext;
  /** Whether the title is that of this session, and not of the page. */
  readonly hasOwnTitle: boolean;
  /** Where it begins, in lines of the page; null for one that stands in the head. */
  readonly line: number | null;
}
