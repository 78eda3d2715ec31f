import {
  array,
  maxLength,
  nonEmpty,
  object,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  unknown,
} from 'valibot';
import { type Link, LONGEST_ADDRESS, toHttpsAddress } from '../domain/link';
import { quote, toPlainText } from './plain-text';
import { firstMistake } from './session-list';

/** What a programme kept by hand and a session feed state in the same way. */

export const ROLES = ['main', 'side', 'other'] as const;
export const STATUSES = ['confirmed', 'tentative', 'cancelled', 'postponed'] as const;
export const LINK_KINDS = ['live', 'recording', 'register', 'join', 'info'] as const;

export const MOST_LINKS = 20;

/** Texts are cut where they are too long to show; this is what may be cut. */
export const LONGEST_RAW_TEXT = 5000;

export const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

export const TextSchema = pipe(
  string(),
  maxLength(LONGEST_RAW_TEXT),
  transform((text) => toPlainText(text.toWellFormed())),
  nonEmpty('is empty'),
);

export const IdSchema = pipe(string(), regex(ID, 'is no id: small letters, digits and hyphens'));

export const AddressSchema = pipe(
  string(),
  maxLength(LONGEST_ADDRESS),
  transform((href) => toHttpsAddress(href) ?? ''),
  nonEmpty('is no web address'),
);

/** Links are checked one by one (see `readLinks`), so that one mistake costs one of them. */
export const LinksSchema = pipe(array(unknown()), maxLength(MOST_LINKS));

const LinkSchema = object({ kind: picklist(LINK_KINDS), href: AddressSchema });

/** The links that are sound; of each of the others `report` is told in half a sentence. */
export function readLinks(links: readonly unknown[], report: (mistake: string) => void): readonly Link[] {
  return links.flatMap((link, index) => {
    const parsed = safeParse(LinkSchema, link);
    if (parsed.success) return parsed.output;
    report(`has no link ${index + 1}: ${firstMistake(parsed.issues)}`);
    return [];
  });
}

/** What a problem calls an entry that may be anything: ` “Opening”`, or nothing. */
export function titleOf(entry: unknown): string {
  const title = typeof entry === 'object' && entry !== null && 'title' in entry ? entry.title : undefined;
  return typeof title === 'string' ? ` ${quote(title.slice(0, 1000).toWellFormed())}` : '';
}
