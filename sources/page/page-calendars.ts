import { toHttpsAddress } from '../../domain/link';
import { icalendar } from '../icalendar';
import { toPlainText } from '../plain-text';
import type { RawLink } from './html-head';
import type { PageCalendar } from './page-reading';

const MOST_CALENDARS = 20;
const LONGEST_NAME = 120;
/** What an address or a type must have to be that of a calendar; it is cheaper to ask than to read the address. */
const CALENDAR = /\.ics|\.ical|ical=|text\/calendar/i;

const WEBCAL = /^\s*webcals?:\/\//i;

/** The iCalendar files that a page links to, each once: https addresses of public hosts. Whether a file is there, only its answer can tell. */
export function calendarsOf(
  links: readonly (RawLink & { readonly words?: string })[],
  base: string | undefined,
): readonly PageCalendar[] {
  const calendars = new Map<string, PageCalendar>();
  for (const { href, rel, type, title, words } of links) {
    const isWebcal = WEBCAL.test(href);
    if (!isWebcal && !CALENDAR.test(`${href} ${type}`)) continue;
    const address = toHttpsAddress(href.replace(WEBCAL, 'https://').toWellFormed(), base);
    if (address === null || calendars.size === MOST_CALENDARS) continue;
    const link = {
      url: address,
      rel: rel.trim().toLowerCase(),
      type: type.replace(/;.*/s, '').trim().toLowerCase(),
      isWebcal,
    };
    const url = icalendar.feedOf?.(link, { text: '', url: base ?? '' }) ?? null;
    if (url === null || calendars.has(url)) continue;
    const name = toPlainText(title || words || '', LONGEST_NAME) || `${icalendar.name}, ${new URL(url).host}`;
    calendars.set(url, { url, name });
  }
  return [...calendars.values()];
}
