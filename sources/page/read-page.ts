import { toHttpsAddress } from '../../domain/link';
import { withObservanceNamedIn } from '../observances';
import { toPlainText } from '../plain-text';
import { withContradictions } from './contradiction';
import type { FoundSession } from './found-session';
import { type HtmlPage, readHtml } from './html-page';
import { eventsInItems } from './item-event';
import { dayInJsonLd, eventsInJsonLd, parseJsonLd } from './json-ld';
import { sessionsInMarkup } from './marked-sessions';
import { calendarsOf } from './page-calendars';
import { dayOfAddress, factsOf } from './page-facts';
import type { PageLine } from './page-line';
import type { PageDocument, PageReading, PageSession } from './page-reading';
import { uidsOf } from './page-uid';
import { sessionsInProse } from './prose';
import { readLines } from './read-line';
import { withoutRepetitions } from './same-on-page';
import { linesOfText } from './text-page';

export type { PageCalendar, PageContext, PageDocument, PageReading, PageSession } from './page-reading';

/** Of one text, in UTF-16 code units, as of one page. */
const LONGEST_TEXT = 5 * 1024 * 1024;

/** More sessions of one page are of no use to anybody. */
const MOST_SESSIONS = 500;

/**
 * The sessions that a page announces, in its order, the calendars it links to, and its title. What it says in markup is trusted
 * more than its prose, and the same session twice is one. Where it says no clock time, or nobody can tell in which zone, the start is
 * null. Cost is linear in the text; of one that is longer than 5 Mi characters the beginning is read.
 */
export function readPage({ text, format, url, ...known }: PageDocument): PageReading {
  const page = format === 'html' ? readHtml(text) : textPage(text.slice(0, LONGEST_TEXT));
  const own = toHttpsAddress(url) ?? undefined;
  const base = (page.base === null ? null : toHttpsAddress(page.base, own)) ?? own;
  const title = titleOf(page, format);
  const lines = readLines(page.lines);
  const jsonLd = parseJsonLd(page.jsonLd);
  const stated = known.publishedOn ?? page.publishedOn ?? dayInJsonLd(jsonLd) ?? dayOfAddress(url);
  const publishedOn = stated ?? known.readOn ?? null;
  const facts = factsOf(lines, title, { url, publishedOn, language: page.language });
  const prose = sessionsInProse(lines, { facts, title, url, base });
  const events = [...eventsInJsonLd(jsonLd), ...eventsInItems(page.items)];
  const marked = sessionsInMarkup(events, { title, url, base, placeOfPage: facts.placeOfPage });
  const found = withoutRepetitions(withContradictions(marked, prose)).slice(0, MOST_SESSIONS);
  return {
    sessions: toSessions(found, title, url),
    calendars: calendarsOf(page.links, base),
    title: title || null,
    publishedOn,
  };
}

function toSessions(found: readonly FoundSession[], title: string, url: string): readonly PageSession[] {
  const uids = uidsOf(
    url,
    found.map(({ session }) => session),
  );
  return found.map(({ session, context, lacksZone }, index) => {
    // The heading of a page names the observance of all that it announces near the day.
    const titles = [session.title, title];
    const named = withObservanceNamedIn(titles, { ...session, uid: uids[index] ?? '' });
    return { session: named, context, lacksZone };
  });
}

/** What a plain text is as a page. */
function textPage(text: string): HtmlPage {
  return {
    lines: linesOfText(text),
    items: [],
    documentTitle: '',
    language: null,
    publishedOn: null,
    base: null,
    jsonLd: [],
    links: [],
  };
}

const LONGEST_TITLE = 250;

/** The first heading of the first level, else what the page is called, else the first line. */
function titleOf({ lines, documentTitle }: HtmlPage, format: PageDocument['format']): string {
  const heading = lines.find(({ kind, level }) => kind === 'heading' && level === 1);
  const [line] = lines;
  const isTitled = format === 'text' && line !== undefined && !/[.!?]$/.test(line.text);
  const first: PageLine | undefined = heading ?? (isTitled ? line : undefined);
  return toPlainText(first?.text ?? withoutSite(documentTitle), LONGEST_TITLE);
}

/** The title without the name of the site, which most pages put behind it: "Oceans Day | United Nations". */
function withoutSite(title: string): string {
  const parts = title.split(/ [|–—-] /);
  return parts.length < 2 ? title : title.slice(0, title.length - (parts.at(-1)?.length ?? 0) - 3);
}
