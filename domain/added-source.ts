import {
  type InferOutput,
  integer,
  maxLength,
  minLength,
  number,
  object,
  optional,
  pipe,
  regex,
  startsWith,
  string,
  url,
} from 'valibot';
import { LONGEST_ADDRESS } from './link';

/** As many as a user may add. */
export const MOST_ADDED_SOURCES = 50;

/** A source that the user added by its address, as it is kept and synced. Tokens are no part of it. */
export const AddedSourceSchema = object({
  /** Names the source for ever. */
  id: pipe(string(), regex(/^[a-z0-9-]{1,64}$/)),
  /** The shape it publishes in; one that this version does not know is kept for the computer that does. */
  kind: pipe(string(), minLength(1), maxLength(32)),
  name: pipe(string(), minLength(1), maxLength(120)),
  url: pipe(string(), maxLength(LONGEST_ADDRESS), startsWith('https://'), url()),
  /** The zone of times that state none. */
  timeZone: optional(pipe(string(), maxLength(64))),
  /** In milliseconds since 1970. */
  addedAt: pipe(number(), integer()),
});

export type AddedSource = Readonly<InferOutput<typeof AddedSourceSchema>>;
