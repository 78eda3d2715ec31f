import { toHttpsAddress } from '../../domain/link';
import { icalendar } from '../icalendar';
import { toPlainText } from '../plain-text';
import type { PageCalendar } from './page-reading';

/** A link that may lead to a calendar, as a page has it. */
export interface CalendarLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
  /** What people read; empty for one that nobody sees. */
  readonly words: string;
}

const MOST_CALENDARS = 20;
const LONGEST_NAME = 120;
/** What an address or a type must have to be that of a calendar. */
const CALENDAR = /\.ics|\.ical|ical=|text\/calendar|^\s*webcals?:/i;

const WEBCAL = /^\s*webcals?:\/\//i;

/** Words of a link that say nothing of what it leads to, or none at all. */
const HERE = /^(?:(?:(?:click|cliquez|haga clic|pulse) )?(?:here|ici|aqu[ií]|здесь|هنا|这里))?$/i;

/** Whether a link with the address and the type may lead to a calendar; cheaper to ask than to read the address. */
export function mayBeCalendar(href: string, type: string): boolean {
  return CALENDAR.test(href) || CALENDAR.test(type);
}

/** The iCalendar files that a page links to, each once: https addresses of public hosts. Whether a file is there, only its answer can tell. */
export function calendarsOf(
  links: readonly CalendarLink[],
  base: string | undefined,
): readonly PageCalendar[] {
  const calendars = new Map<string, PageCalendar>();
  for (const { href, rel, type, title, words } of links) {
    const isWebcal = WEBCAL.test(href);
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
    const said = toPlainText(words, LONGEST_NAME);
    const name = HERE.test(said) ? toPlainText(title, LONGEST_NAME) || said : said;
    calendars.set(url, { url, name: name || `${icalendar.name}, ${new URL(url).host}` });
  }
  return [...calendars.values()];
}
