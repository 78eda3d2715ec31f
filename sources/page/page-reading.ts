import type { Session } from '../../domain/session';
import type { LocalDate } from '../../domain/time';

/** A page, or a text that a user pasted. */
export interface PageDocument {
  readonly text: string;
  readonly format: 'html' | 'text';
  /** Where it was read; empty for pasted text. */
  readonly url: string;
  /** The day it was published, where that is known: it counts before what the page says of itself. */
  readonly publishedOn: LocalDate | null;
  /** The day of reading, which is taken for that of publication where nothing states one. */
  readonly readOn?: LocalDate;
}

/** The page's own text around a statement, each side some 80 characters. */
export interface PageContext {
  readonly before: string;
  /** The stated words, verbatim. */
  readonly words: string;
  readonly after: string;
}

export interface PageSession {
  readonly session: Session;
  readonly context: PageContext;
  /** Whether a clock time is stated, but nobody knows in which zone: the session is `date-only`, its words tell the time. */
  readonly lacksZone: boolean;
}

/** A calendar that the page links to. */
export interface PageCalendar {
  readonly url: string;
  /** The words of the link, or its title; never empty. */
  readonly name: string;
}

export interface PageReading {
  readonly sessions: readonly PageSession[];
  readonly calendars: readonly PageCalendar[];
  readonly title: string | null;
  /** The day of publication by which days and years were decided. */
  readonly publishedOn: LocalDate | null;
}
