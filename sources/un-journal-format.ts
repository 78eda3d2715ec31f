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
import type { LanguageTag } from '../domain/time';
import { lineOf, textOfHtml } from './description';

/**
 * The shape of the UN Journal's documents, as four public programs read it. Only what a meeting cannot be without is
 * required; what is missing beyond that, or of another type, reads as empty.
 */

/** A text is taken in the language that is asked for, else in the first of these that has it. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

/** Of one meeting. */
const MOST_ROOMS = 10;

const Text = fallback(string(), '');
const Line = fallback(pipe(string(), transform(lineOf)), '');

/** HTML, bare or by language; its text, empty where there is none. */
function wordsIn(language: LanguageTag) {
  const order = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language));
  const byLanguage = pipe(
    object({ en: Text, fr: Text, es: Text, ru: Text, zh: Text, ar: Text }),
    transform((texts) => order.map((name) => textOfHtml(texts[name])).find(Boolean) ?? ''),
  );
  return fallback(union([pipe(string(), transform(textOfHtml)), byLanguage]), '');
}

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

const List = array(unknown());

function schemasIn(language: LanguageTag) {
  const words = wordsIn(language);
  const rooms = fallback(
    pipe(
      array(unknown()),
      transform((values) => values.slice(0, MOST_ROOMS)),
      array(fallback(object({ value: words }), { value: '' })),
    ),
    [],
  );
  return {
    language,
    meeting: object({
      id: Id,
      startDate: pipe(string(), nonEmpty('is empty')),
      endDate: Text,
      timeFrom: Line,
      timeTo: Line,
      isFollowedBy: Flag,
      isClosed: Flag,
      isCancelled: Flag,
      meetingNumber: words,
      title: words,
      session: words,
      organization: words,
      relatedOrganizationFullName: words,
      rooms,
      /** Not as a line of text: an address that was cut would lead elsewhere. */
      webcastLink: Text,
    }),
    meetingList: object({ name: words, session: words, meetings: List }),
    group: object({ name: words, groupNameTitle: words, sessions: List }),
  };
}

/** The shapes of the Journal's parts, their texts in one of the UN's languages. */
export type JournalSchemas = ReturnType<typeof schemasIn>;

export type Meeting = Readonly<InferOutput<JournalSchemas['meeting']>>;

const BY_LANGUAGE = new Map<string, JournalSchemas>(
  LANGUAGES.map((language) => [language, schemasIn(language)]),
);

const ENGLISH = schemasIn('en');

/** The shapes of the Journal's parts, their texts in the language that was asked for; English for one that is not the UN's. */
export function journalSchemas(language: LanguageTag): JournalSchemas {
  return BY_LANGUAGE.get(language) ?? ENGLISH;
}
