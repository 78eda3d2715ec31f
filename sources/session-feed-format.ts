import {
  array,
  check,
  type InferOutput,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  unknown,
} from 'valibot';
import { isTimeZone } from '../domain/time-zone';
import { AddressSchema, IdSchema, LinksSchema, ROLES, STATUSES, TextSchema } from './stated-session';

/**
 * Version 1 of the session feed, the project's own format for anybody who publishes sessions;
 * data/session-feed.schema.json says what each field means. Unknown fields are dropped. Sessions and links are checked
 * one by one, so that one mistake costs one of them.
 */
export const SESSION_FEED_VERSION = 1;

const MINUTES_OF_DAY = 24 * 60;

const TimeZoneSchema = pipe(string(), check(isTimeZone, 'is no time zone'));

export const SessionFeedSchema = object({
  version: literal(SESSION_FEED_VERSION),
  name: TextSchema,
  url: optional(AddressSchema),
  timeZone: TimeZoneSchema,
  observanceId: optional(IdSchema),
  refreshMinutes: optional(pipe(number(), integer(), minValue(1), maxValue(30 * MINUTES_OF_DAY))),
  sessions: array(unknown()),
});

export type SessionFeed = Readonly<InferOutput<typeof SessionFeedSchema>>;

export const FeedSessionSchema = object({
  id: IdSchema,
  title: TextSchema,
  start: string(),
  end: optional(nullable(string()), null),
  timeZone: optional(TimeZoneSchema),
  role: optional(picklist(ROLES), 'other'),
  status: optional(picklist(STATUSES), 'confirmed'),
  access: optional(picklist(['open', 'closed']), 'open'),
  observanceId: optional(IdSchema),
  category: optional(TextSchema),
  place: optional(TextSchema),
  links: optional(LinksSchema, []),
});
