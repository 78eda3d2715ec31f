/** Milliseconds since 1970-01-01T00:00:00Z: an instant, never a wall time. */
export type EpochMilliseconds = number;

/** A wall time without zone or offset, `YYYY-MM-DDTHH:mm:ss` (RFC 5545 calls it "local time", Temporal `PlainDateTime`). */
export type LocalDateTime = string;

/** A calendar day without a zone, `YYYY-MM-DD` (Temporal `PlainDate`). */
export type LocalDate = string;

/** An IANA time zone name such as `America/New_York`, or `UTC`. */
export type TimeZoneId = string;

/** A BCP 47 language tag such as `en` or `zh-Hans`. */
export type LanguageTag = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
