import { classifyLink, toHttpsAddress } from '../domain/link';
import { type FoundLink, type LinkReading, readDescription, toLinks } from './description';
import { type CalendarComponent, firstText, propertiesOf, textOf } from './icalendar-components';

/** Read of a text in which addresses stand among words. */
const LONGEST_TEXT = 20_000;

/** Tags that people, or their calendars, write into a description. */
const MARKUP = /<\/?(?:a|b|body|br|div|em|font|h[1-6]|html|i|li|ol|p|span|strong|table|u|ul)\b/i;

/**
 * As a feed must write one: nothing in a file of events says what a relative one is relative to. Control characters, by
 * which a scheme is disguised, are let through to be refused.
 */
const ABSOLUTE = /^[\s\p{Cc}]*[a-z][a-z0-9+.\p{Cc}-]*:/iu;

/** Schemes of conferences that no browser opens. */
const OTHER_SCHEME = /^\s*(?:tel|sip|sips|xmpp|skype|callto|mailto|cid|msteams|zoommtg):/i;

/**
 * The links of an event: those to join (CONFERENCE of RFC 7986, and what Google and Microsoft write instead), its own
 * page (URL), and what stands in its place and description, in plain text or HTML.
 *
 * @param base the address of the feed.
 */
export function linksOf(event: CalendarComponent, base: string): LinkReading {
  const found = [
    ...conferencesOf(event),
    { href: textOf(event, 'url'), words: '' },
    ...readText(textOf(event, 'location')).links,
    ...propertiesOf(event, 'description').flatMap((property) => readText(firstText(property)).links),
    ...propertiesOf(event, 'x-alt-desc').flatMap(
      (property) => readDescription(unescaped(firstText(property))).links,
    ),
  ];
  const isAsked = ({ href }: FoundLink) => ABSOLUTE.test(href) && !OTHER_SCHEME.test(href);
  return toLinks(found.filter(isAsked), base);
}

/** The place in words; empty where it is nothing but an address. */
export function placeOf(event: CalendarComponent): string {
  const { text } = readText(textOf(event, 'location'));
  return /^https?:/i.test(text) && toHttpsAddress(text) !== null ? '' : text;
}

/** The words of each say that it is to be joined, unless its label says otherwise: "Livestream". */
function conferencesOf(event: CalendarComponent): readonly FoundLink[] {
  const stated = propertiesOf(event, 'conference').map((property) => ({
    href: firstText(property),
    words: property.parameters.label ?? '',
  }));
  const vendors = ['x-google-conference', 'x-microsoft-skypeteamsmeetingurl'].map((name) => ({
    href: textOf(event, name),
    words: '',
  }));
  return [...stated, ...vendors]
    .filter(({ href }) => href !== '')
    .map(({ href, words }) => ({ href, words: isInfo(href, words) ? `${words} join` : words }));
}

function isInfo(href: string, words: string): boolean {
  return classifyLink(href, words) === 'info';
}

/** A text without markup may hold `&` and `<`, which are no entities and tags there. */
function readText(text: string): ReturnType<typeof readDescription> {
  const beginning = text.slice(0, LONGEST_TEXT);
  if (MARKUP.test(beginning)) return readDescription(beginning);
  const escaped = beginning
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\r\n|\r|\n/g, '<br>');
  return readDescription(escaped);
}

/** ical.js leaves the values of properties that it does not know as they stand (RFC 5545, 3.3.11). */
function unescaped(text: string): string {
  return text.replace(/\\([nN,;\\])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
