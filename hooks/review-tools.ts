import type { PageSource } from '../domain/page-source';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, LocalDate } from '../domain/time';
import type { KnownPage } from './review';
import type { DocumentReading, ReviewDocument } from './review-document';

/** What reviewing needs of its surroundings. */
export interface ReviewTools {
  readonly read: (
    document: ReviewDocument,
    publishedOn: LocalDate | null,
    now: EpochMilliseconds,
  ) => Promise<DocumentReading>;
  readonly readFeed: (
    document: Pick<ReviewDocument, 'text' | 'url'>,
    now: EpochMilliseconds,
  ) => Promise<DocumentReading | null>;
  /** What is kept of the page at the address. */
  readonly findKnown: (url: string) => Promise<KnownPage | null>;
  readonly store: (page: PageSource, sessions: readonly Session[], now: EpochMilliseconds) => Promise<void>;
  readonly fetch: (url: string) => Promise<{ readonly url: string; readonly text: string }>;
  readonly isAllowed: (url: string) => boolean;
  /** Asks the user; called before anything is waited for. */
  readonly request: (url: string) => Promise<boolean>;
  readonly giveBack: (url: string) => Promise<void>;
  readonly makeId: () => string;
  readonly now: () => EpochMilliseconds;
  /** Hears of each change of what is kept: null where it was stored, or why it was refused. */
  readonly onStored: (refusal: { readonly error: unknown } | null) => void;
}
