import { selectAll, selectOne } from 'css-select';
import { toHttpsAddress } from '../domain/link';
import { type HtmlDocument, type HtmlElement, parseHtml, textOf } from './html';
import { toPlainText } from './plain-text';
import { SOURCE_FORMATS } from './registry';
import { DocumentError, type PageLink, type SourceDocument, type SourceFormat } from './source';

/** A feed that a page links to. */
export interface PageFeed {
  /** As `SourceFormat.create` takes it. */
  readonly url: string;
  /** What the page calls it, else its shape and host. */
  readonly name: string;
}

/** A link, and the words by which it is offered; empty for none. */
interface OfferedLink extends PageLink {
  readonly words: string;
}

/** Of a page that are looked at, and of its feeds that are offered. */
const MOST_LINKS = 5000;
const MOST_FEEDS = 20;

const LONGEST_NAME = 120;

/**
 * The feeds that a web page links to, each once, at most 20: what it declares (`<link>`) and offers to click, in its order,
 * and the page's own address where it is one of a site that publishes in a known shape. Only https addresses of public
 * hosts. Whether a feed is there, only its answer can tell. Empty for what is no page.
 */
export function feedsOfPage(
  page: SourceDocument,
  formats: readonly SourceFormat[] = SOURCE_FORMATS,
): readonly PageFeed[] {
  const feeds = new Map<string, PageFeed>();
  for (const link of linksOf(page)) {
    for (const { name, feedOf } of formats) {
      const url = feedOf?.(link, page) ?? null;
      if (url === null || feeds.has(url)) continue;
      feeds.set(url, { url, name: link.words || `${name}, ${new URL(url).host}` });
      if (feeds.size === MOST_FEEDS) return [...feeds.values()];
    }
  }
  return [...feeds.values()];
}

function linksOf(page: SourceDocument): readonly OfferedLink[] {
  const root = rootOf(page.text);
  const own = toHttpsAddress(page.url);
  if (root === null || own === null) return [];
  const base =
    toHttpsAddress(selectOne<Node, HtmlElement>('base[href]', root)?.attribs.href ?? '', own) ?? own;
  const elements = selectAll<Node, HtmlElement>('link[href], a[href], area[href]', root);
  const offered = elements.slice(0, MOST_LINKS).flatMap((element) => offeredLink(element, base) ?? []);
  return [...offered, { url: own, rel: 'self', type: '', isWebcal: false, words: '' }];
}

type Node = HtmlDocument | HtmlElement;

/** Null where the text is no page. */
function rootOf(text: string): HtmlDocument | null {
  if (!text.slice(0, 1000).includes('<')) return null;
  try {
    return parseHtml(text).root;
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

function offeredLink(element: HtmlElement, base: string): OfferedLink | null {
  const { href = '', rel = '', type = '', title = '' } = element.attribs;
  const webcal = /^\s*webcals?:\/\//i;
  const url = toHttpsAddress(href.replace(webcal, 'https://'), base);
  if (url === null) return null;
  return {
    url: url.replace(/#.*/s, ''),
    rel: element.name === 'link' ? rel.trim().toLowerCase() : '',
    type: type.replace(/;.*/s, '').trim().toLowerCase(),
    isWebcal: webcal.test(href),
    words: toPlainText(title.slice(0, 1000) || textOf(element), LONGEST_NAME),
  };
}
