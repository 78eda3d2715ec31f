import { compile, selectAll } from 'css-select';
import { toHttpsAddress } from '../domain/link';
import { unWebTvAssetId, unWebTvAssetPage } from '../domain/un-web-tv-address';
import { type HtmlDocument, type HtmlElement, textOf } from './html';
import { quote } from './plain-text';
import { badgeOf, problemsOfBadges } from './un-web-tv-badge';

/** What the day page says of one asset, in its own words. Where it says nothing the text is empty. */
export interface Card {
  readonly assetId: string;
  /** The address of the asset's page. */
  readonly href: string;
  readonly title: string;
  readonly category: string;
  /** The texts of its start: none, one, or, where two sections of the page disagree, two. */
  readonly times: readonly string[];
  /** `HH:MM:SS`, not all zero. */
  readonly length: string;
  readonly isLive: boolean;
}

export interface CardReading {
  readonly cards: readonly Card[];
  readonly problems: readonly string[];
  /** Of badges, which cost no card. */
  readonly badgeProblems: readonly string[];
}

/** A day of UN Web TV has some forty cards. */
const MOST_CARDS = 500;

/** Relative addresses are the site's, wherever the page was kept in between. */
const BASE = 'https://webtv.un.org/en/schedule';

/** Both carry the same assets under the same paths. */
const HOSTS: ReadonlySet<string> = new Set(['webtv.un.org', 'www.webtv.un.org', 'media.un.org']);

const SELECTORS = {
  card: '.un3-card-row-video',
  time: '.mediaun-timezone',
  titleLink: 'h4 a[href]',
  popupLink: 'a.ajax-popup-link[href]',
  title: '.media-asset__title .field__item',
  category: 'h6.text-primary',
  badge: '.card-img-overlay .badge, span.badge',
};

const isCard = toPredicate(SELECTORS.card);
const isTime = toPredicate(SELECTORS.time);
const isTitleLink = toPredicate(SELECTORS.titleLink);
const isPopupLink = toPredicate(SELECTORS.popupLink);
const isTitle = toPredicate(SELECTORS.title);
const isCategory = toPredicate(SELECTORS.category);
const isAnyOfThem = toPredicate(Object.values(SELECTORS).join());

interface Time {
  readonly text: string;
  /** The card it stands in, or null. */
  readonly card: HtmlParent | null;
}

interface AssetLink {
  readonly assetId: string;
  readonly href: string;
  /** The nearest time before the link, wherever it stands. */
  readonly time: Time | null;
}

type HtmlParent = NonNullable<HtmlElement['parent']>;

/** A card while it is being gathered. Of each thing the first that is worth anything counts. */
interface Draft {
  readonly element: HtmlElement;
  titleLink: AssetLink | undefined;
  popupLink: AssetLink | undefined;
  title: string;
  linkText: string;
  category: string;
  length: string;
  isLive: boolean;
  readonly unknownBadges: string[];
}

/** The cards of a day page in its order, one an asset: what two sections say of the same asset is merged. A card without an asset is a problem. */
export function readCards(root: HtmlDocument): CardReading {
  const { drafts, problems } = gatherDrafts(root);
  const cards = new Map<string, Card>();
  const taken = new Set<Time>();
  for (const draft of drafts) {
    const link = draft.titleLink ?? draft.popupLink;
    if (link === undefined) {
      problems.push(`The card ${quote(titleOf(draft))} leads to no page of UN Web TV and is left out.`);
      continue;
    }
    const card = toCard(draft, link, timesOf(draft, link, taken));
    const known = cards.get(card.assetId);
    cards.set(card.assetId, known === undefined ? card : mergeCards(known, card));
  }
  const badgeProblems = problemsOfBadges(drafts.flatMap(({ unknownBadges }) => unknownBadges));
  return { cards: [...cards.values()], problems, badgeProblems };
}

/** One pass in the order of the page: a time may stand in its card or before it, and looking back from each card would cost the square of their number. */
function gatherDrafts(root: HtmlDocument): { drafts: readonly Draft[]; problems: string[] } {
  const drafts = new Map<HtmlParent, Draft>();
  let surplus = 0;
  let time: Time | null = null;
  for (const element of selectAll<HtmlDocument | HtmlElement, HtmlElement>(isAnyOfThem, root)) {
    if (!isCard(element)) {
      const draft = draftAround(element, drafts);
      if (isTime(element)) time = { text: textOf(element), card: draft?.element ?? null };
      else if (draft !== undefined) addPart(draft, element, time);
    } else if (drafts.size < MOST_CARDS) {
      drafts.set(element, emptyDraft(element));
    } else {
      surplus++;
    }
  }
  const problems =
    surplus === 0 ? [] : [`The page has ${surplus} more than ${MOST_CARDS} cards; they are left out.`];
  return { drafts: [...drafts.values()], problems };
}

function addPart(draft: Draft, element: HtmlElement, time: Time | null): void {
  if (isTitleLink(element)) {
    draft.titleLink ??= toAssetLink(element, time);
    draft.linkText ||= textOf(element);
  } else if (isPopupLink(element)) draft.popupLink ??= toAssetLink(element, time);
  else if (isTitle(element)) draft.title ||= textOf(element);
  else if (isCategory(element)) draft.category ||= textOf(element);
  else addBadge(draft, textOf(element));
}

function addBadge(draft: Draft, text: string): void {
  const badge = badgeOf(text);
  if (badge === 'live') draft.isLive = true;
  else if (badge === 'length') draft.length ||= text;
  else if (badge === 'unknown') draft.unknownBadges.push(text);
}

/** Built from the id, so that nothing else that the page wrote into the address comes through; undefined for any other address. */
function toAssetLink(element: HtmlElement, time: Time | null): AssetLink | undefined {
  const address = toHttpsAddress(element.attribs.href ?? '', BASE);
  if (address === null) return undefined;
  const { host, pathname } = new URL(address);
  const assetId = unWebTvAssetId(pathname);
  if (assetId === null || !HOSTS.has(host)) return undefined;
  const language = pathname.slice(1, 3);
  return { assetId, href: unWebTvAssetPage(assetId, language), time };
}

/** The nearest time before the link, unless it is another card's: it stands in that one, or that one took it. */
function timesOf({ element }: Draft, { time }: AssetLink, taken: Set<Time>): readonly string[] {
  if (time === null || taken.has(time) || (time.card !== null && time.card !== element)) return [];
  taken.add(time);
  return [time.text];
}

function titleOf({ title, linkText }: Draft): string {
  return title || linkText;
}

function toCard(draft: Draft, link: AssetLink, times: readonly string[]): Card {
  const { category, length, isLive } = draft;
  const { assetId, href } = link;
  return { assetId, href, title: titleOf(draft), category, times, length, isLive };
}

function mergeCards(first: Card, second: Card): Card {
  return {
    ...first,
    title: first.title || second.title,
    category: first.category || second.category,
    times: [...new Set([...first.times, ...second.times])],
    length: first.length || second.length,
    isLive: first.isLive || second.isLive,
  };
}

function emptyDraft(element: HtmlElement): Draft {
  return {
    element,
    titleLink: undefined,
    popupLink: undefined,
    title: '',
    linkText: '',
    category: '',
    length: '',
    isLive: false,
    unknownBadges: [],
  };
}

/** The card that the element stands in: the innermost one that is read. */
function draftAround(element: HtmlElement, drafts: ReadonlyMap<HtmlParent, Draft>): Draft | undefined {
  for (let node = element.parent; node !== null; node = node.parent) {
    const draft = drafts.get(node);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function toPredicate(selector: string) {
  return compile<HtmlElement, HtmlElement>(selector);
}
