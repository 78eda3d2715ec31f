import { safeParse } from 'valibot';
import { nameOfDocument } from '../domain/document-name';
import type { Link } from '../domain/link';
import type { Session } from '../domain/session';
import type { EpochMilliseconds } from '../domain/time';
import { toBoundedUid } from './bounded-uid';
import { type LinkReading, lineOf, readDescription, toLinks } from './description';
import { type IndicoAddress, parseIndicoAddress } from './indico-address';
import { EventSchema, type IndicoEvent } from './indico-format';
import { type IndicoRow, readRows } from './indico-time';
import { quote } from './plain-text';
import { type EntryReading, firstMistake, leftOut } from './session-list';

/** The sessions that an event of the Indico at `url` announces: one, or one a day of a long conference. */
export function readEvent(entry: unknown, url: string, now: EpochMilliseconds): EntryReading {
  const parsed = safeParse(EventSchema, entry);
  if (!parsed.success)
    return leftOut(`An event in ${nameOfDocument(url)} is left out: ${firstMistake(parsed.issues)}.`);
  const event = parsed.output;
  const name = `${quote(event.title)} (${event.id})`;
  try {
    const { rows, problems } = readRows(event, now);
    const { links, problems: refusals } = linksOf(event, url);
    return {
      sessions: rows.map((row) => toSession(event, row, links, url)),
      problems: [...problems, ...refusals].map((half) => `${name} ${half}.`),
    };
  } catch (error) {
    if (error instanceof RangeError) return leftOut(`${name} is left out: ${error.message}.`);
    throw error;
  }
}

/**
 * The uid of an event: its host, and the path below which the Indico lies, are those of the document, so that none can speak for another.
 *
 * @param end what tells the days of one event apart (see `toBoundedUid`).
 */
export function indicoUid(id: string, url: string, end = ''): string {
  return toBoundedUid('indico', `${siteOf(url)}/${id}`, end);
}

/** The host of an Indico and the path below which it lies, from the address of a document. */
export function siteOf(url: string): string {
  return parseIndicoAddress(url)?.base.replace('https://', '') ?? new URL(url).host;
}

/** The id of the event that a uid of this Indico names, or a day of it; null for the uid of anything else. */
export function eventIdOf(uid: string, { base }: Pick<IndicoAddress, 'base'>): string | null {
  const start = `indico:${base.replace('https://', '')}/`;
  if (!uid.startsWith(start)) return null;
  return /^([\w-]{1,64})(?:\/\d{4}-\d\d-\d\d)?$/.exec(uid.slice(start.length))?.[1] ?? null;
}

function toSession(
  event: IndicoEvent,
  { day, times }: IndicoRow,
  links: readonly Link[],
  url: string,
): Session {
  const place = placeOf(event);
  return {
    uid: indicoUid(event.id, url, day === null ? '' : `/${day}`),
    title: event.title,
    role: 'other',
    ...times,
    status: 'confirmed',
    access: 'open',
    observanceId: null,
    links,
    ...(event.category === '' ? {} : { category: event.category }),
    ...(place === '' ? {} : { place }),
    source: { kind: 'indico', url },
  };
}

/** Those of the description, and the event's own page. */
export function linksOf({ description, url: page }: IndicoEvent, url: string): LinkReading {
  return toLinks([...readDescription(description).links, { href: page, words: '' }], url);
}

/** Room and location; empty where neither is stated. */
export function placeOf({ room, roomFullname, location }: IndicoEvent): string {
  return lineOf([...new Set([roomFullname || room, location].filter(Boolean))].join(', '));
}
