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
 * Version 1 of the project's own format for the programme of one commemoration; data/commemorations/README.md says
 * what each field means. Unknown fields are dropped. Sessions and links are checked one by one, so that one mistake
 * costs one of them.
 */
export const PROGRAMME_VERSION = 1;

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
  role: picklist(ROLES),
  start: string(),
  end: nullable(string()),
  statedTime: TextSchema,
  status: optional(picklist(STATUSES), 'confirmed'),
  webcaster: optional(literal('un-web-tv')),
  links: LinksSchema,
  category: optional(TextSchema),
  place: optional(TextSchema),
});

export type ProgrammeSession = Readonly<InferOutput<typeof ProgrammeSessionSchema>>;
