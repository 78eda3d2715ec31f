import { safeParse } from 'valibot';
import { nameOfDocument } from '../domain/document-name';
import { type EpochMilliseconds, HOUR } from '../domain/time';
import { isCalendar } from './icalendar-components';
import { detailsUrlOf, exportUrlOf, isDetailsUrl, isFrontPage, parseIndicoAddress } from './indico-address';
import { parseAtom, readAtomEntry } from './indico-atom';
import { parseIndicoCalendar } from './indico-calendar';
import { readEventDetails } from './indico-details';
import { eventIdOf, readEvent } from './indico-event';
import { ReplySchema } from './indico-format';
import { indicoFeedOf, isIndicoAtom, isIndicoJson } from './indico-recognition';
import { parseJson } from './json-document';
import { quote } from './plain-text';
import { readEntries } from './session-list';
import {
  DocumentError,
  type Reading,
  type ReadingContext,
  type Source,
  type SourceDocument,
  type SourceFormat,
  type SourceRequest,
  type SourceSettings,
} from './source';

/** What an Indico gives at once at most. */
const MOST_EVENTS = 1000;

/** Of one category; a page holds as many events as the Indico gives at once. */
const MOST_PAGES = 5;

/** What may stand in a header; the marks of RFC 6750, 2.1. */
const TOKEN = /^[\w.~+/=-]{1,256}$/;

/** A category or an event of an Indico, read from its export, hourly. */
export const indico: SourceFormat = {
  kind: 'indico',
  name: 'Indico',
  usualUrl: 'https://indico.un.org/',
  takesToken: true,
  addressesOf(url) {
    const address = parseIndicoAddress(url);
    return address === null || isFrontPage(address) ? [] : [exportUrlOf(address, false)];
  },
  recognises: ({ text }) => isIndicoJson(text) || isIndicoAtom(text),
  feedOf: indicoFeedOf,
  parse: parseIndico,
  create: createIndicoSource,
};

/**
 * A category or an event of an Indico, and on demand all that it says of one event.
 *
 * @throws RangeError, in a sentence, for an address that names neither, for category 0, which exports nothing, and for
 *   a token that cannot be one.
 */
export function createIndicoSource({ id, name, url, token }: SourceSettings): Source {
  const address = parseIndicoAddress(url);
  if (address === null)
    throw new RangeError(`${nameOfDocument(url)} is not the address of a category or an event of an Indico.`);
  if (isFrontPage(address))
    throw new RangeError('The front page of an Indico lists no events to other programs; choose a category.');
  if (token !== undefined && !TOKEN.test(token))
    throw new RangeError('The token has signs that no token has.');
  const headers = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  const key = `${indico.kind}/${id}`;
  return {
    id,
    kind: indico.kind,
    name,
    requestsAt: () => [{ key, url: exportUrlOf(address, token !== undefined), interval: HOUR, ...headers }],
    detailsRequestOf({ uid }) {
      const eventId = eventIdOf(uid, address);
      if (eventId === null) return null;
      const url = detailsUrlOf(address, eventId);
      return { key: `${key}/event/${eventId}`, url, interval: HOUR, ...headers };
    },
    parse: parseIndico,
  };
}

/**
 * What an Indico's export says, in JSON, Atom or iCalendar; of the request for the details of one event, these alone.
 *
 * @throws DocumentError for anything else, such as the error of an export or a page to log in.
 */
export function parseIndico(document: SourceDocument, context: ReadingContext): Reading {
  const { text, url } = document;
  const { request, now } = context;
  if (isCalendar(text)) return parseIndicoCalendar(document, context);
  const opening = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!opening.startsWith('<')) return readReply(parseJson(text, url), url, request, now);
  return readEntries(parseAtom(text, url), MOST_EVENTS, (entry) => readAtomEntry(entry, url));
}

function readReply(value: unknown, url: string, request: SourceRequest, now: EpochMilliseconds): Reading {
  const reply = safeParse(ReplySchema, value);
  const { _type: type = '', message = '', results = null, complete } = reply.success ? reply.output : {};
  if (type === 'HTTPAPIError')
    throw new DocumentError(`${nameOfDocument(url)} answered with an error: ${quote(message)}.`);
  if (results === null) throw new DocumentError(`${nameOfDocument(url)} is not the export of an Indico.`);
  if (isDetailsUrl(request.url)) return readEventDetails(results[0], url, now);
  const { sessions, problems } = readEntries(results, MOST_EVENTS, (entry) => readEvent(entry, url, now));
  if (complete !== false || results.length === 0) return { sessions, problems };
  const next = pageAfter(request, results.length);
  if (next !== null) return { sessions, problems, next: [next] };
  return {
    sessions,
    problems: [...problems, `${nameOfDocument(url)} does not hold all events; the rest is not read.`],
  };
}

/** The request for the events after those of this one; null for what is no list, and after the last page that is read. */
function pageAfter(request: SourceRequest, count: number): SourceRequest | null {
  const [, key = request.key, page = '1'] = /^(.*)\/page\/(\d{1,2})$/s.exec(request.key) ?? [];
  const url = new URL(request.url);
  if (!url.pathname.includes('/export/categ/') || Number(page) >= MOST_PAGES) return null;
  const offset = Number(url.searchParams.get('offset') ?? 0) + count;
  const query = url.search.replace(/[?&]offset=\d+$/, '');
  const base = `${url.origin}${url.pathname}${query}`;
  return {
    ...request,
    key: `${key}/page/${Number(page) + 1}`,
    url: `${base}${query === '' ? '?' : '&'}offset=${offset}`,
  };
}
