import {
  array,
  check,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nonEmpty,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  transform,
  unknown,
} from 'valibot';
import { LONGEST_ADDRESS, toHttpsAddress } from '../domain/link';
import { isTimeZone } from '../domain/time-zone';
import { toPlainText } from './plain-text';

/**
 * Version 1 of the project's own format for the programme of one commemoration; data/commemorations/README.md says
 * what each field means. Unknown fields are dropped. Sessions and links are checked one by one, so that one mistake
 * costs one of them.
 */
export const PROGRAMME_VERSION = 1;

const MOST_LINKS = 20;

/** Texts are cut where they are too long to show; this is what may be cut. */
const LONGEST_RAW_TEXT = 5000;

const TextSchema = pipe(
  string(),
  maxLength(LONGEST_RAW_TEXT),
  transform((text) => toPlainText(text)),
  nonEmpty('is empty'),
);

const IdSchema = pipe(
  string(),
  regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'is no id: small letters, digits and hyphens'),
);

const AddressSchema = pipe(
  string(),
  maxLength(LONGEST_ADDRESS),
  transform((href) => toHttpsAddress(href) ?? ''),
  nonEmpty('is no web address'),
);

export const ProgrammeSchema = object({
  name: TextSchema,
  url: AddressSchema,
  observanceId: IdSchema,
  year: pipe(number(), integer(), minValue(1945), maxValue(2100)),
  timeZone: pipe(string(), check(isTimeZone, 'is no time zone')),
  sessions: array(unknown()),
});

export type Programme = Readonly<InferOutput<typeof ProgrammeSchema>>;

export const ProgrammeSessionSchema = object({
  id: IdSchema,
  title: TextSchema,
  role: picklist(['main', 'side', 'other']),
  start: string(),
  end: nullable(string()),
  statedTime: TextSchema,
  status: optional(picklist(['confirmed', 'tentative', 'cancelled', 'postponed']), 'confirmed'),
  webcaster: optional(literal('un-web-tv')),
  links: pipe(array(unknown()), maxLength(MOST_LINKS)),
  category: optional(TextSchema),
  place: optional(TextSchema),
});

export type ProgrammeSession = Readonly<InferOutput<typeof ProgrammeSessionSchema>>;

export const ProgrammeLinkSchema = object({
  kind: picklist(['live', 'recording', 'register', 'join', 'info']),
  href: AddressSchema,
});
