import { selectAll, selectOne } from 'css-select';
import type { Link } from '../domain/link';
import type { SessionDetails } from '../domain/session-details';
import { unWebTvAssetId } from '../domain/un-web-tv-address';
import { toLinks } from './description';
import { type HtmlDocument, type HtmlElement, textOf } from './html';
import { quote } from './plain-text';
import { DocumentError } from './source';
import { titleOf } from './un-web-tv-page';

/** Of the links of a page that are looked at. */
const MOST_FOUND = 100;

/** The production date is not among them: it is a day, written as noon in UTC, and never a start. */
const SELECTORS = {
  field: '[class*="media-asset__field-"]',
  summary: '.media-asset__field-summary .smt-content',
  links: '.media-asset__field-related-url .details-p a[href]',
};

export interface AssetReading {
  readonly details: SessionDetails;
  readonly problems: readonly string[];
}

/**
 * What the page of an asset says beyond the schedule: the summary, on one line, and at most 20 links to read more.
 * The length is not among it: the day page has it too, beside the start it counts from.
 *
 * @throws DocumentError for a page that has no field of an asset.
 */
export function readAssetPage(root: HtmlDocument, url: string): AssetReading {
  if (find(SELECTORS.field, root) === null) {
    throw new DocumentError(`${url} is not a page of UN Web TV about an asset but ${quote(titleOf(root))}.`);
  }
  const summary = find(SELECTORS.summary, root);
  const text = summary === null ? '' : textOf(summary);
  const anchors = selectAll<HtmlDocument | HtmlElement, HtmlElement>(SELECTORS.links, root);
  const found = anchors.slice(0, MOST_FOUND).map((anchor) => ({
    href: anchor.attribs.href ?? '',
    words: textOf(anchor),
  }));
  const { links, problems } = toLinks(found, url);
  return {
    details: { links: links.filter(isElsewhere), ...(text === '' ? {} : { summary: text }) },
    problems: problems.map((half) => `${url} ${half}.`),
  };
}

/** An asset is what a session is known by: two sessions with a link to one would be taken for the same. */
function isElsewhere({ href }: Link): boolean {
  const { hostname, pathname } = new URL(href);
  return !hostname.endsWith('.un.org') || unWebTvAssetId(pathname) === null;
}

function find(selector: string, root: HtmlDocument): HtmlElement | null {
  return selectOne<HtmlDocument | HtmlElement, HtmlElement>(selector, root);
}
