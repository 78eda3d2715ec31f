import {
  array,
  fallback,
  type InferOutput,
  integer,
  nonEmpty,
  nullable,
  number,
  object,
  pipe,
  regex,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import { lineOf, textOfHtml } from './description';

/** The shape of The Events Calendar's REST interface. Only what an event cannot be without is required. */

const Text = fallback(string(), '');
const Line = fallback(pipe(string(), transform(lineOf)), '');

/** WordPress writes entities into every text. */
const Html = pipe(string(), transform(textOfHtml));
const LaxHtml = fallback(Html, '');

const VenueSchema = object({ venue: LaxHtml, city: LaxHtml });
export type Venue = Readonly<InferOutput<typeof VenueSchema>>;

/** An object, a list of them, or an empty list where there is none: the way of PHP. */
const Venues = fallback(
  union([
    pipe(array(unknown()), transform(firstFew), array(VenueSchema)),
    pipe(
      VenueSchema,
      transform((venue) => [venue]),
    ),
  ]),
  [],
);

export const EventSchema = object({
  id: pipe(union([string(), pipe(number(), integer())]), transform(String), regex(/^\d{1,20}$/, 'is no id')),
  title: pipe(Html, nonEmpty('is empty')),
  description: Text,
  url: Text,
  website: Text,
  start_date: Line,
  end_date: Line,
  utc_start_date: Line,
  utc_end_date: Line,
  timezone: Line,
  all_day: fallback(
    pipe(
      unknown(),
      transform((value) => value === true || value === 'true' || value === 1 || value === '1'),
    ),
    false,
  ),
  status: Line,
  venue: Venues,
  categories: fallback(
    pipe(array(unknown()), transform(firstFew), array(fallback(object({ name: LaxHtml }), { name: '' }))),
    [],
  ),
});

export type CalendarEntry = Readonly<InferOutput<typeof EventSchema>>;

/** Nobody needs to know of more. */
function firstFew(list: unknown[]): unknown[] {
  return list.slice(0, 10);
}

export const PageSchema = object({
  events: fallback(nullable(array(unknown())), null),
  next_rest_url: Text,
  /** What WordPress says where it has no such page. */
  message: LaxHtml,
});
