import { object, safeParse, unknown } from 'valibot';
import { isLikelyKey, nameOfDocument } from '../domain/document-name';
import { toHttpsAddress } from '../domain/link';
import type { Session } from '../domain/session';
import { MINUTE } from '../domain/time';
import { hashOf, toBoundedUid } from './bounded-uid';
import { parseJson } from './json-document';
import { fieldsOfJson } from './json-fields';
import { quote } from './plain-text';
import { USUAL_INTERVAL, withinLimits } from './refresh-interval';
import {
  FeedSessionSchema,
  SESSION_FEED_VERSION,
  type SessionFeed,
  SessionFeedSchema,
} from './session-feed-format';
import { readFeedTimes } from './session-feed-time';
import { type EntryReading, firstMistake, leftOut, readEntries } from './session-list';
import {
  DocumentError,
  type PageLink,
  type Reading,
  type Source,
  type SourceDocument,
  type SourceFormat,
  type SourceSettings,
} from './source';
import { readLinks, titleOf } from './stated-session';

const MOST_SESSIONS = 5000;

/** A session feed at any address, asked every 6 hours or as often as it wishes, from 15 minutes to a day. */
export const sessionFeed: SourceFormat = {
  kind: 'session-feed',
  name: 'Session feed',
  addressesOf: (url) => [toHttpsAddress(url)].filter((address) => address !== null),
  recognises: ({ text }) => {
    const fields = fieldsOfJson(text);
    return fields.has('sessions') || (fields.has('version') && fields.has('timeZone'));
  },
  feedOf: sessionFeedOf,
  parse: parseSessionFeed,
  create: createSessionFeedSource,
};

/** The JSON that a page declares as another form of itself; not that which WordPress declares of each of its pages. */
function sessionFeedOf({ url, rel, type }: PageLink): string | null {
  const isDeclared = type === 'application/json' && rel.split(/\s+/).includes('alternate');
  return isDeclared && !new URL(url).pathname.includes('/wp-json/') ? url : null;
}

/** @throws RangeError, in a sentence, for what is no https address of a public host. */
export function createSessionFeedSource({ id, name, url }: SourceSettings): Source {
  const address = toHttpsAddress(url);
  if (address === null) throw new RangeError(`${nameOfDocument(url)} is no address of a public website.`);
  return {
    id,
    kind: sessionFeed.kind,
    name,
    requestsAt: () => [{ key: `session-feed/${id}`, url: address, interval: USUAL_INTERVAL }],
    parse: parseSessionFeed,
  };
}

/**
 * The sessions of a feed. What is wrong with one of them is a problem, and costs that session or that link alone. The
 * uid is `session-feed:<host and path of the feed>/<id>`: a session that moves keeps it, and no feed can speak for
 * another.
 *
 * @throws DocumentError for anything but a session feed of version 1.
 */
export function parseSessionFeed({ text, url }: SourceDocument): Reading {
  const feed = parseHead(parseJson(text, url), url);
  const reading = readEntries(feed.sessions, MOST_SESSIONS, (entry, index) =>
    readSession(entry, index, feed, url),
  );
  if (feed.refreshMinutes === undefined) return reading;
  return { ...reading, interval: withinLimits(feed.refreshMinutes * MINUTE) };
}

function parseHead(value: unknown, url: string): SessionFeed {
  const { success, output } = safeParse(object({ version: unknown(), sessions: unknown() }), value);
  if (!success) throw new DocumentError(`${nameOfDocument(url)} is not a session feed.`);
  if (output.version !== SESSION_FEED_VERSION) {
    const version = nameOf(output.version).slice(0, 40).toWellFormed();
    throw new DocumentError(
      `${nameOfDocument(url)} is a session feed of version ${quote(version)}; Gavel reads version ${SESSION_FEED_VERSION}.`,
    );
  }
  const feed = safeParse(SessionFeedSchema, value);
  if (feed.success) return feed.output;
  throw new DocumentError(
    `${nameOfDocument(url)} is not a session feed that can be read: ${firstMistake(feed.issues)}.`,
  );
}

/** JSON.stringify overflows the stack on what nests without end. */
function nameOf(version: unknown): string {
  if (typeof version === 'object' && version !== null) return Array.isArray(version) ? '[…]' : '{…}';
  return JSON.stringify(version) ?? 'none';
}

function readSession(entry: unknown, index: number, feed: SessionFeed, url: string): EntryReading {
  const name = `${nameOfDocument(url)}: session ${index + 1}${titleOf(entry)}`;
  const parsed = safeParse(FeedSessionSchema, entry);
  if (!parsed.success) return leftOut(`${name} is left out: ${firstMistake(parsed.issues)}.`);
  const { id, title, role, start, end, status, access, category, place, links } = parsed.output;
  const problems: string[] = [];
  try {
    const session: Session = {
      uid: toBoundedUid('session-feed', `${placeOf(url)}/${id}`),
      title,
      role,
      ...readFeedTimes(start, end, parsed.output.timeZone ?? feed.timeZone),
      status,
      access,
      observanceId: parsed.output.observanceId ?? feed.observanceId ?? null,
      links: [
        ...readLinks(links, (mistake) => problems.push(`${name} ${mistake}.`)),
        ...(feed.url === undefined ? [] : [{ kind: 'info', href: feed.url } as const]),
      ],
      ...(category === undefined ? {} : { category }),
      ...(place === undefined ? {} : { place }),
      source: { kind: 'session-feed', url },
    };
    return { sessions: [session], problems };
  } catch (error) {
    if (error instanceof RangeError) return leftOut(`${name} is left out: ${error.message}.`);
    throw error;
  }
}

/** Without scheme, query and fragment: a key that changes is no part of it. One in the path is hashed, for uids are exported. */
function placeOf(url: string): string {
  const place = url.replace(/^https?:\/\//, '').replace(/[?#].*/s, '');
  const [host = '', ...parts] = place.split('/');
  return [host, ...parts.map((part) => (isLikelyKey(part) ? hashOf(part) : part))].join('/');
}
