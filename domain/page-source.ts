import { type InferOutput, integer, maxLength, nullable, number, object, pipe, regex, string } from 'valibot';
import { LONGEST_ADDRESS } from './link';

/** So many pages are kept; the user is told to remove one beyond. */
export const MOST_PAGES = 200;

/** The shape that sessions have which were read off a page. */
export const PAGE_KIND = 'page';

/** A page, or a text, that the user read with Gavel and took sessions from. */
export const PageSourceSchema = object({
  /** Of the source that the sessions are kept under. */
  id: pipe(string(), regex(/^page:[\w-]{1,64}$/)),
  /** Where it was read; empty for pasted text. */
  url: pipe(string(), maxLength(LONGEST_ADDRESS)),
  /** What the page calls itself, or the beginning of the text. */
  title: pipe(string(), maxLength(300)),
  readAt: pipe(number(), integer()),
  /** The day it was published, by which years that it leaves out were decided. */
  publishedOn: nullable(pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/))),
});

export type PageSource = Readonly<InferOutput<typeof PageSourceSchema>>;
