import { toHttpsAddress } from '../domain/link';
import type { PageLink, SourceDocument } from './source';

const ENDPOINT = '/wp-json/tribe/events/v1/events';

/** What WordPress calls the pages of the calendar unless told otherwise; the site lies before it. */
const CALENDAR_PATH = /\/(?:events?|calendar)(?:\/|$)/;

/** Read of a page in search of signs. */
const LONGEST_PAGE = 500_000;

const REST_PATH = /\/wp-json(?:\/|$)/;

/**
 * The address of the calendar's data from any page of the site: `https://HOST/SITE/events/list/` gives
 * `https://HOST/SITE/wp-json/tribe/events/v1/events?per_page=50&start_date=now`. Null for what is no https address of
 * a public host; that the site has such a calendar at all, only its answer can tell.
 */
export function toEventsCalendarEndpoint(text: string): string | null {
  const address = toHttpsAddress(text);
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  const [page = ''] = pathname.split(pathname.search(REST_PATH) >= 0 ? REST_PATH : CALENDAR_PATH);
  // A page that is not the calendar's may lie anywhere: only what looks like a file is not a part of the site's path.
  const lastSlash = page.lastIndexOf('/');
  const folder = page.includes('.', lastSlash) ? page.slice(0, lastSlash) : page;
  return endpointOf(origin, folder.replace(/\/$/, ''));
}

function endpointOf(origin: string, site: string): string {
  return `${origin}${site}${ENDPOINT}?per_page=50&start_date=now`;
}

/** A last part that is no page. */
const OTHER_FILE = /\.(?!php$|html?$)[a-z]{2,5}$/i;

/** Of a path, as many folders are tried upwards: a site lies below two at most. */
const MOST_SITES = 4;

/**
 * The addresses at which the data may be of the calendar whose page this is, the likeliest first: a page that does not
 * say so by its path may lie anywhere below its site, of `https://HOST/SITE/about/` the site may be any of the folders.
 */
export function toEventsCalendarEndpoints(text: string): readonly string[] {
  const first = toEventsCalendarEndpoint(text);
  if (first === null) return [];
  const { pathname, origin, searchParams } = new URL(toHttpsAddress(text) ?? first);
  if (OTHER_FILE.test(pathname) || searchParams.has('ical')) return [];
  if (REST_PATH.test(pathname) || CALENDAR_PATH.test(pathname)) return [first];
  const folders = new URL(first).pathname
    .slice(0, -ENDPOINT.length)
    .split('/')
    .filter(Boolean)
    .slice(0, MOST_SITES - 1);
  const sites = folders.map((_, index) => `/${folders.slice(0, index + 1).join('/')}`).toReversed();
  return [...sites, ''].map((site) => endpointOf(origin, site));
}

/**
 * The site whose data the address is of, `www.un.org/pga/81`; of any other address the whole of host and path. Several
 * sites on one host count their events each from 1.
 */
export function siteOf(url: string): string {
  const { host, pathname } = new URL(url);
  const [site = ''] = pathname.split(REST_PATH);
  return `${host}${site.replace(/\/$/, '')}`;
}

/** The data of the calendar that a link of a page leads to: its own address, or that of the site of a page with such a calendar. */
export function eventsCalendarFeedOf({ url, rel }: PageLink, { text }: SourceDocument): string | null {
  if (new URL(url).pathname.includes('/wp-json/tribe/events/')) return toEventsCalendarEndpoint(url);
  const beginning = text.slice(0, LONGEST_PAGE);
  if (!/tribe-events|the-events-calendar/.test(beginning)) return null;
  const saysSite = beginning.includes('https://api.w.org/');
  const isSite = rel === 'https://api.w.org/' || (rel === 'self' && !saysSite);
  return isSite ? toEventsCalendarEndpoint(url) : null;
}

/** The address of a further page, if it is one of the same origin; null for any other. */
export function toNextPage(href: string, current: string): string | null {
  const address = toHttpsAddress(href);
  return address !== null && new URL(address).origin === new URL(current).origin ? address : null;
}
