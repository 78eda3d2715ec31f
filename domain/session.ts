import type { Link } from './link';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from './time';

/** The place of a session in the programme of an observance, from the heading it stands under. */
export type SessionRole = 'main' | 'side' | 'other';

/** What the organiser says of the session. Does not depend on now (RFC 5545 STATUS, schema.org eventStatus). */
export type SessionStatus = 'confirmed' | 'tentative' | 'cancelled' | 'postponed';

/**
 * How far `start` can be trusted:
 * - `exact`: stated with a zone or an offset;
 * - `zone-from-venue`: stated without a zone, which was taken from the place;
 * - `zone-corrected`: the stated abbreviation does not fit the date and was read as the zone of the place;
 * - `ambiguous`: two readings remain, the other one is `alternativeStart`;
 * - `date-only`: no clock time is stated, `date` holds the day;
 * - `follows-previous`: starts when the session before it ends;
 * - `contradictory`: two sources disagree by exactly the offset of New York.
 */
export type Certainty =
  | 'exact'
  | 'zone-from-venue'
  | 'zone-corrected'
  | 'ambiguous'
  | 'date-only'
  | 'follows-previous'
  | 'contradictory';

export type Access = 'open' | 'closed';

/** The shape a source publishes in, as `sources/registry` names it: `un-web-tv`, `icalendar`. */
export type SourceKind = string;

/** Where a session was read: the kind of source and the page or file. */
export interface Origin {
  readonly kind: SourceKind;
  readonly url: string;
}

/** One scheduled meeting or event, as a source announces it. Immutable; says nothing that depends on now. */
export interface Session {
  /** Minted by the source that named it first, `<kind>:<id>`; never changes. */
  readonly uid: string;
  readonly title: string;
  readonly role: SessionRole;
  /** Null when no clock time is known. */
  readonly start: EpochMilliseconds | null;
  /** Exclusive. Null when unknown; never guessed. */
  readonly end: EpochMilliseconds | null;
  /** The day, in `timeZone`, of a session without a start: its certainty is `date-only` or `follows-previous`. */
  readonly date?: LocalDate;
  /** The organiser's zone: the one the time was announced in. */
  readonly timeZone: TimeZoneId;
  readonly status: SessionStatus;
  readonly certainty: Certainty;
  readonly access: Access;
  readonly followsPrevious?: boolean;
  /** The words the time was read from, verbatim. */
  readonly statedTime?: string;
  /** The other reading of an ambiguous or corrected time. */
  readonly alternativeStart?: EpochMilliseconds;
  /** The observance the session belongs to, or null. */
  readonly observanceId: string | null;
  readonly links: readonly Link[];
  /** The body or kind of meeting as its source names it, e.g. "Security Council". */
  readonly category?: string;
  readonly place?: string;
  readonly source: Origin;
  /** Who broadcasts the session, where that is known without a link to the broadcast itself. */
  readonly webcaster?: 'un-web-tv';
  /** True while the source shows a live badge; absent when it shows none. */
  readonly liveBadge?: boolean;
}
