import {
  array,
  fallback,
  type InferOutput,
  integer,
  nonEmpty,
  nullish,
  number,
  object,
  optional,
  pipe,
  regex,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import { lineOf } from './description';

/** The shape of Indico's export (its "HTTP API"). Only what an event cannot be without is required. */

const Text = fallback(string(), '');
const Line = fallback(pipe(string(), transform(lineOf)), '');
const List = array(unknown());

/** A wall time and its zone. */
const StatedDateSchema = object({ date: string(), time: Text, tz: Text });
export type StatedDate = Readonly<InferOutput<typeof StatedDateSchema>>;

const LaxDate = fallback(nullish(StatedDateSchema, null), null);

export const OccurrenceSchema = object({ startDT: StatedDateSchema, endDT: LaxDate });

export const EventSchema = object({
  id: pipe(
    union([string(), pipe(number(), integer())]),
    transform(String),
    regex(/^[\w-]{1,64}$/, 'is no id'),
  ),
  title: pipe(string(), transform(lineOf), nonEmpty('is empty')),
  description: Text,
  url: Text,
  startDate: StatedDateSchema,
  endDate: LaxDate,
  timezone: Line,
  room: Line,
  roomFullname: Line,
  location: Line,
  category: Line,
  occurrences: fallback(List, []),
});

export type IndicoEvent = Readonly<InferOutput<typeof EventSchema>>;

/** A session of a conference, or a contribution. */
export const PartSchema = object({
  title: pipe(string(), transform(lineOf), nonEmpty('is empty')),
  startDate: LaxDate,
  endDate: LaxDate,
});

/** What the export has besides with `detail=sessions`; contributions that belong to a session are within it. */
export const ProgrammeSchema = object({ sessions: fallback(List, []), contributions: fallback(List, []) });

const Unknown = optional(unknown());

export const ReplySchema = object({
  _type: Text,
  message: Line,
  complete: Unknown,
  results: fallback(nullish(List, null), null),
});
