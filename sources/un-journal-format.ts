import {
  array,
  fallback,
  type InferOutput,
  integer,
  nonEmpty,
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

/**
 * The shape of the UN Journal's documents, as four public programs read it. Only what a meeting cannot be without is
 * required; what is missing beyond that, or of another type, reads as empty.
 */

/** The language that is asked for, and those in which a text is taken where it lacks that one. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

/** Of one meeting. */
const MOST_ROOMS = 10;

const Text = fallback(string(), '');
const Line = fallback(pipe(string(), transform(lineOf)), '');

const ByLanguage = pipe(
  object({ en: Text, fr: Text, es: Text, ru: Text, zh: Text, ar: Text }),
  transform((texts) => LANGUAGES.map((language) => textOfHtml(texts[language])).find(Boolean) ?? ''),
);

/** HTML, bare or by language; its text, empty where there is none. */
const Words = fallback(union([pipe(string(), transform(textOfHtml)), ByLanguage]), '');

const Flag = fallback(
  pipe(
    unknown(),
    transform((value) => value === true || value === 'true' || value === 1),
  ),
  false,
);

const Id = pipe(
  union([string(), pipe(number(), integer())]),
  transform(String),
  regex(/^[\w-]{1,64}$/, 'is no id'),
);

const Rooms = fallback(
  pipe(
    array(unknown()),
    transform((rooms) => rooms.slice(0, MOST_ROOMS)),
    array(fallback(object({ value: Words }), { value: '' })),
  ),
  [],
);

export const MeetingSchema = object({
  id: Id,
  startDate: pipe(string(), nonEmpty('is empty')),
  endDate: Text,
  timeFrom: Line,
  timeTo: Line,
  isFollowedBy: Flag,
  isClosed: Flag,
  isCancelled: Flag,
  meetingNumber: Words,
  title: Words,
  session: Words,
  organization: Words,
  relatedOrganizationFullName: Words,
  rooms: Rooms,
  /** Not as a line of text: an address that was cut would lead elsewhere. */
  webcastLink: Text,
});

export type Meeting = Readonly<InferOutput<typeof MeetingSchema>>;

const List = array(unknown());

export const MeetingListSchema = object({ name: Words, session: Words, meetings: List });
export const GroupSchema = object({ name: Words, groupNameTitle: Words, sessions: List });
