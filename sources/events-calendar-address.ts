import { toHttpsAddress } from '../domain/link';

const ENDPOINT = '/wp-json/tribe/events/v1/events';

/** What WordPress calls the pages of the calendar unless told otherwise; the site lies before it. */
const CALENDAR_PATH = /\/(?:events?|calendar)(?:\/|$)/;

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
  const site = page.replace(/\/[^/]*\.[^/]*$/, '').replace(/\/$/, '');
  return `${origin}${site}${ENDPOINT}?per_page=50&start_date=now`;
}

/** The address of a further page, if it is one of the same origin; null for any other. */
export function toNextPage(href: string, current: string): string | null {
  const address = toHttpsAddress(href);
  return address !== null && new URL(address).origin === new URL(current).origin ? address : null;
}
