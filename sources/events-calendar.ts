import { safeParse } from 'valibot';
import { nameOfDocument } from '../domain/document-name';
import { HOUR } from '../domain/time';
import {
  eventsCalendarFeedOf,
  toEventsCalendarEndpoint,
  toEventsCalendarEndpoints,
  toNextPage,
} from './events-calendar-address';
import { readEvent } from './events-calendar-event';
import { PageSchema } from './events-calendar-format';
import { parseJson } from './json-document';
import { fieldsOfJson } from './json-fields';
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

/** Twice as many as are asked for. */
const MOST_EVENTS = 100;

const MOST_PAGES = 20;

/** The Events Calendar of a WordPress site, from now on, read hourly. */
export const eventsCalendar: SourceFormat = {
  kind: 'events-calendar',
  name: 'The Events Calendar',
  addressesOf: toEventsCalendarEndpoints,
  recognises: ({ text }) => {
    const fields = fieldsOfJson(text);
    return fields.has('events') && !fields.has('sessions');
  },
  feedOf: eventsCalendarFeedOf,
  parse: parseEventsCalendar,
  create: createEventsCalendarSource,
};

/**
 * @throws RangeError, in a sentence, for what is no https address of a public host.
 */
export function createEventsCalendarSource({ id, name, url }: SourceSettings): Source {
  const endpoint = toEventsCalendarEndpoint(url);
  if (endpoint === null) throw new RangeError(`${nameOfDocument(url)} is no address of a public website.`);
  const request: SourceRequest = { key: `events-calendar/${id}`, url: endpoint, interval: HOUR };
  return { id, kind: eventsCalendar.kind, name, requestsAt: () => [request], parse: parseEventsCalendar };
}

/**
 * What a page of the calendar's data says. The page after it is asked for where it is of the same origin, up to the
 * twentieth.
 *
 * @throws DocumentError for anything else, such as the error of a site without the calendar.
 */
export function parseEventsCalendar({ text, url }: SourceDocument, { request }: ReadingContext): Reading {
  const page = safeParse(PageSchema, parseJson(text, url));
  const { events = null, message = '', next_rest_url: nextUrl = '' } = page.success ? page.output : {};
  if (events === null) {
    const words = message === '' ? '' : ` It says ${quote(message)}.`;
    throw new DocumentError(`${nameOfDocument(url)} is not the data of The Events Calendar.${words}`);
  }
  const { sessions, problems } = readEntries(events, MOST_EVENTS, (entry) => readEvent(entry, url));
  if (nextUrl === '') return { sessions, problems };
  const next = pageAfter(request, nextUrl, url);
  return typeof next === 'string'
    ? { sessions, problems: [...problems, next] }
    : { sessions, problems, next: [next] };
}

/** The request for the next page, or why it is not asked for. */
function pageAfter(request: SourceRequest, href: string, url: string): SourceRequest | string {
  const [, key = request.key, page = '1'] = /^(.*)\/page\/(\d{1,2})$/s.exec(request.key) ?? [];
  if (Number(page) >= MOST_PAGES)
    return `${nameOfDocument(url)} is page ${MOST_PAGES} and not the last one; the rest is not read.`;
  const address = toNextPage(href, url);
  if (address === null)
    return `${nameOfDocument(url)} continues on another site; what stands there is not read.`;
  return { ...request, key: `${key}/page/${Number(page) + 1}`, url: address };
}
