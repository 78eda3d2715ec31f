import { selectAll, selectOne } from 'css-select';
import { classifyLink, type Link, toHttpsAddress } from '../domain/link';
import type { SessionDetails } from '../domain/session-details';
import { type HtmlDocument, type HtmlElement, textOf } from './html';
import { quote } from './plain-text';
import { DocumentError } from './source';
import { titleOf } from './un-web-tv-page';

/** More are hardly read. */
const MOST_LINKS = 20;

/** The production date is not among them: it is a day, written as noon in UTC, and never a start. */
const SELECTORS = {
  field: '[class*="media-asset__field-"]',
  summary: '.media-asset__field-summary .smt-content',
  links: '.media-asset__field-related-url .details-p a[href]',
};

/**
 * What the page of an asset says beyond the schedule: the summary, and where to read more.
 *
 * @throws DocumentError for a page that has no field of an asset.
 */
export function readAssetPage(root: HtmlDocument, url: string): SessionDetails {
  if (find(SELECTORS.field, root) === null) {
    throw new DocumentError(`${url} is not a page of UN Web TV about an asset but ${quote(titleOf(root))}.`);
  }
  const summary = find(SELECTORS.summary, root);
  const text = summary === null ? '' : textOf(summary);
  const anchors = selectAll<HtmlDocument | HtmlElement, HtmlElement>(SELECTORS.links, root);
  const links = anchors.slice(0, MOST_LINKS).flatMap((anchor) => toLink(anchor, url) ?? []);
  return { links, ...(text === '' ? {} : { summary: text }) };
}

function toLink(anchor: HtmlElement, url: string): Link | null {
  const href = toHttpsAddress(anchor.attribs.href ?? '', url);
  return href === null ? null : { kind: classifyLink(href, textOf(anchor)), href };
}

function find(selector: string, root: HtmlDocument): HtmlElement | null {
  return selectOne<HtmlDocument | HtmlElement, HtmlElement>(selector, root);
}
