import { Parser } from 'htmlparser2';
import { classifyLink, type Link, toHttpsAddress } from '../domain/link';
import { toPlainText } from './plain-text';

/** More of a description is not read: an abstract of a conference has some 5,000 characters. */
const LONGEST_HTML = 10_000;

/** Nor more of a text that is shown on one line: its markup is longer than itself. */
const LONGEST_LINE_HTML = 4000;

const MOST_LINKS = 20;

/** Of the links of a description that are looked at. */
const MOST_FOUND = 100;

/** How much of the text before a link may say what the link is. */
const LONGEST_LEAD = 80;

const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'noscript']);

const BLOCK = /^(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|td|th|table|h[1-6]|section|article|blockquote|pre)$/;

const BARE_ADDRESS = /https?:\/\/[^\s<>"'()[\]{}]+/gi;

/** Links that nobody takes for the page of a session. */
const OTHER_LINK = /^\s*(?:#|(?:mailto|tel|sms):)|^\s*$/i;

/** An address as it stands in a text, and the words that say what it is. */
export interface FoundLink {
  readonly href: string;
  readonly words: string;
}

export interface Description {
  /** The text on one line, entities decoded and markup left out. */
  readonly text: string;
  /** In the order of the text: links, and addresses that stand in the text without being one. */
  readonly links: readonly FoundLink[];
}

/** Links of a session. */
export interface LinkReading {
  readonly links: readonly Link[];
  /** Half a sentence on the addresses that may not be shown, which the session's name goes before; none where all may. */
  readonly problems: readonly string[];
}

/** Whether an element of the name, in small letters, stands on lines of its own: what is before it and behind it is not the same word. */
export function endsLine(name: string): boolean {
  return BLOCK.test(name);
}

/** The text of an HTML fragment as it reads on one line (see `toPlainText`); lone surrogates become U+FFFD. */
export function textOfHtml(html: string): string {
  return /[<&]/.test(html) ? readDescription(beginningOf(html, LONGEST_LINE_HTML)).text : lineOf(html);
}

/** A text without markup as it reads on one line: `<b>` in it is shown as it stands. */
export function lineOf(text: string): string {
  return toPlainText(text.slice(0, LONGEST_HTML).toWellFormed());
}

/**
 * Text and links of an HTML fragment, or of a plain text. The words of a link are its own and those before it in the
 * same paragraph, back to the link before: "Watch live: <a>here</a>". No tree is built, so nesting costs nothing;
 * of more than 10,000 characters the rest is not read.
 */
export function readDescription(html: string): Description {
  const links: FoundLink[] = [];
  let text = '';
  let lead = '';
  let pending = '';
  let hidden = 0;
  let anchor: string | null = null;

  /** Text arrives in pieces, broken at every entity. */
  const flush = () => {
    lead = addBareLinks(lead, pending, links);
    pending = '';
  };
  const endLine = () => {
    text += ' ';
    if (anchor === null) {
      flush();
      lead = '';
    } else pending += ' ';
  };
  const endAnchor = () => {
    if (anchor === null) return;
    links.push({ href: anchor, words: wordsOf(lead, pending) });
    [anchor, lead, pending] = [null, '', ''];
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (HIDDEN.has(name)) hidden++;
      if (endsLine(name)) endLine();
      if (name !== 'a' || attributes.href === undefined) return;
      endAnchor();
      flush();
      anchor = attributes.href;
    },
    ontext(data) {
      if (hidden > 0) return;
      text += data;
      pending += data;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      if (name === 'a') endAnchor();
      else if (endsLine(name)) endLine();
    },
  });
  parser.end(beginningOf(html, LONGEST_HTML));
  endAnchor();
  flush();
  return { text: lineOf(text), links: links.slice(0, MOST_FOUND) };
}

/**
 * The links of a session among those found, each once, at most 20: https addresses of public hosts, http raised to
 * https. Relative ones resolve against `base`. Addresses of mail and telephone are passed over; what else may
 * not be shown, such as `javascript:`, is counted in a problem and not repeated.
 */
export function toLinks(found: readonly FoundLink[], base: string): LinkReading {
  const links = new Map<string, Link>();
  let refused = 0;
  for (const { href, words } of found) {
    if (OTHER_LINK.test(href)) continue;
    const address = toHttpsAddress(href.toWellFormed(), base);
    if (address === null) refused++;
    else if (!links.has(address) && links.size < MOST_LINKS)
      links.set(address, { kind: classifyLink(address, words), href: address });
  }
  return { links: [...links.values()], problems: refused === 0 ? [] : [refusalOf(refused)] };
}

/** As much as is read, without a tag that the bound would cut in two. */
function beginningOf(html: string, longest: number): string {
  if (html.length <= longest) return html;
  const beginning = html.slice(0, longest);
  const tag = beginning.lastIndexOf('<');
  return tag > beginning.lastIndexOf('>') ? beginning.slice(0, tag) : beginning;
}

function refusalOf(count: number): string {
  return count === 1
    ? 'has a link that is no web address; it is not used'
    : `has ${count} links that are no web address; they are not used`;
}

/** Adds the addresses that stand in the text, and returns what leads to a link behind it. */
function addBareLinks(lead: string, text: string, links: FoundLink[]): string {
  let end = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const before = wordsOf(end === 0 ? lead : '', text.slice(end, match.index));
    links.push({ href: withoutPunctuation(match[0]), words: before });
    end = match.index + match[0].length;
  }
  return (end === 0 ? lead + text : text.slice(end)).slice(-LONGEST_LEAD);
}

function wordsOf(lead: string, own: string): string {
  return lineOf(`${lead.slice(-LONGEST_LEAD)} ${own.slice(-LONGEST_LEAD * 2)}`);
}

/** The address without what stands right behind it in a text: what ends the sentence, or a cell, is no part of it. */
export function withoutPunctuation(address: string): string {
  let end = address.length;
  while (/[.,;:!?*_~|]/.test(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}
