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

/** Of the English page, which may be known by it; in other languages the name alone is not enough. */
const OWN_NAME = /(?:\bUN|United Nations) Web TV/i;

/** What stands in the title of a page that was served instead of the schedule, in the six languages. */
const OTHER_PAGE = new RegExp(
  [
    'just a moment|attention required|access denied|forbidden|captcha|verif|robot|\\blog ?in\\b|\\bsign ?in\\b',
    'not found|error|maintenance|unavailable',
    'un instant|accès refusé|interdit|connexion|(?:introuv|indisponi)able|non trouvée?|erreur',
    'un momento|acceso denegado|prohibido|iniciar sesión|no (?:encontrad|disponible)|mantenimiento',
    'один момент|доступ|вход|не найден|недоступ|ошибка|техническ',
    '请稍候|拒绝访问|禁止访问|登录|未找到|找不到|错误|维护',
    'لحظة|تسجيل الدخول|غير موجود|غير متاح|خطأ|صيانة|مرفوض',
  ].join('|'),
  'i',
);

/**
 * Whether a page without a single card is UN Web TV's schedule of an empty day. It has to say so: it shows a sign that
 * only the schedule has, whatever its language, or at least calls itself UN Web TV; and it must ask for no password
 * and call itself nothing else.
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
