import { selectAll, selectOne } from 'css-select';
import type { HtmlDocument, HtmlElement } from './html';
import { textOf } from './html';

/** Seen on UN Web TV's schedule alone: the wrapper and the headings of its sections, links to its days, its own address. */
const SCHEDULE_SIGNS = [
  '.view-display--attachment-coming-up',
  'a[href*="/schedule/20"]',
  'link[rel="canonical"][href^="https://webtv.un.org/"][href*="/schedule"]',
  'meta[property="og:url"][content^="https://webtv.un.org/"][content*="/schedule"]',
].join();

const SECTIONS: ReadonlySet<string> = new Set(['live now', 'coming up']);

/** Beside Web TV the UN's name or initials in the six languages. */
const OWN_NAME =
  /(?:UN|United Nations) Web TV|Web TV.*(?:ONU|ООН|联合国|الأمم المتحدة)|(?:ONU|ООН|联合国|الأمم المتحدة).*Web TV|网络电视/i;

/** What stands in the title of a page that was served instead of the schedule. */
const OTHER_PAGE =
  /just a moment|attention required|access denied|forbidden|captcha|verif|robot|\blog ?in\b|\bsign ?in\b|not found|error|maintenance|unavailable/i;

/**
 * Whether a page without a single card is UN Web TV's schedule of an empty day. It has to say so: it shows a sign that
 * only the schedule has, or at least calls itself UN Web TV; and it must ask for no password and call itself nothing else.
 */
export function isEmptySchedule(root: HtmlDocument): boolean {
  const title = titleOf(root);
  if (OTHER_PAGE.test(title) || find('input[type="password"]', root) !== null) return false;
  if (OWN_NAME.test(title)) return true;
  return find(SCHEDULE_SIGNS, root) !== null || hasSection(root);
}

/** What the page calls itself; empty where it does not. */
export function titleOf(root: HtmlDocument): string {
  const title = find('title', root);
  return title === null ? '' : textOf(title);
}

function hasSection(root: HtmlDocument): boolean {
  const headings = selectAll<HtmlDocument | HtmlElement, HtmlElement>('h6', root);
  return headings.some((heading) => SECTIONS.has(textOf(heading).toLowerCase()));
}

function find(selector: string, root: HtmlDocument): HtmlElement | null {
  return selectOne<HtmlDocument | HtmlElement, HtmlElement>(selector, root);
}
