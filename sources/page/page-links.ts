import { classifyLink, type Link, toHttpsAddress } from '../../domain/link';
import type { LineLink, PageLine } from './page-line';

const MOST_LINKS = 20;

/** How far below its time the links of a session stand, in lines. */
const FURTHEST = 8;

/** Words by which a link to any page is one about the session. */
const ABOUT =
  /more info|further info|information|details|concept note|programme|agenda|website|web page|event page|read more|learn more|find out|en savoir plus|informations?|note de cadrage|site web|más información|nota conceptual|programa|sitio web|saiba mais|подробн|المزيد|更多/i;

/** Lines of one session, from its title to the last that belongs to it; `to` is exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** The line that states its time: each of its links is the session's. */
  readonly at: number;
  readonly title: number;
}

/** The links of a session on the lines that are its own, each once, resolved against `base`: https addresses of public hosts. */
export function linksOf(
  lines: readonly PageLine[],
  range: LineRange,
  base: string | undefined,
): readonly Link[] {
  const links = new Map<string, Link>();
  const order = [range.at, ...indexes(range.at + 1, range.to), ...indexes(range.from, range.at)];
  for (const index of order) {
    const line = lines[index];
    if (line === undefined) continue;
    for (const link of line.links) {
      if (links.size === MOST_LINKS) return [...links.values()];
      const isOwn = index === range.at || index === range.title;
      const found = isOwn || mayBeAbout(link, lines[index - 1]) ? toLink(link, lines[index - 1], base) : null;
      if (found === null || links.has(found.href) || !(isOwn || isAbout(found, link))) continue;
      links.set(found.href, found);
    }
  }
  return [...links.values()];
}

/** Where the lines of each session end: with the title or the time of the next one, with a heading, or a few lines further. */
export function rangesOf(
  lines: readonly PageLine[],
  places: readonly { readonly line: number; readonly title: number }[],
): readonly LineRange[] {
  return places.map(({ line, title }, index) => {
    const next = places.slice(index + 1, index + 50).find((place) => place.line > line);
    const begin =
      next === undefined ? lines.length : Math.min(next.line, next.title > line ? next.title : next.line);
    const heading = indexes(line + 1, Math.min(begin, line + FURTHEST)).find(
      (at) =>
        at !== title &&
        lines[at]?.kind === 'heading' &&
        (lines[at]?.links.length ?? 0) === 0 &&
        (lines[at]?.level ?? 9) < 8,
    );
    const from = Math.min(line, title);
    return { from, at: line, title, to: Math.min(begin, heading ?? line + FURTHEST) };
  });
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function toLink(link: LineLink, before: PageLine | undefined, base: string | undefined): Link | null {
  if (/^\s*(?:#|mailto:|tel:|sms:|javascript:|$)/i.test(link.href)) return null;
  const href = toHttpsAddress(watchAddress(link.href).toWellFormed(), base);
  if (href === null) return null;
  const lead = /\p{L}/u.test(link.words) ? link.words : `${before?.text.slice(-160) ?? ''} ${link.words}`;
  return { kind: classifyLink(href, AGAIN.test(lead) ? `${lead} recording` : lead), href };
}

/** "Revoir la séance" offers a recording. */
const AGAIN = /\b(?:revoir|revivre|volver a ver|vuelva a ver|rever|reveja)\b/i;

/** What a link must have to be of use beside the time and title of a session; cheaper to ask than what it leads to. */
const WATCHING =
  /zoom|webex|teams\.|youtu|webtv|media\.un|indico|unfccc|regist|inscri|rsvp|sign[ -]?up|join|watch|live|record|stream|webcast|broadcast|replay|archive|tune in|direct|vivo|enregistr|rediffus|revoir|revivre|volver|vuelva|rever|grabaci|[^\0-\u024f]/i;

function mayBeAbout({ href, words }: LineLink, before: PageLine | undefined): boolean {
  if (ABOUT.test(words) || WATCHING.test(words) || WATCHING.test(href)) return true;
  return before !== undefined && !/\p{L}/u.test(words) && WATCHING.test(before.text.slice(-160));
}

function isAbout({ kind, href }: Link, { words }: LineLink): boolean {
  return kind !== 'info' || ABOUT.test(words) || /indico\.un\.org\/event\//.test(href);
}

/** A video that is embedded in the page has a page of its own. */
function watchAddress(href: string): string {
  return href.replace(
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,64})(?:[?#].*)?$/i,
    'https://www.youtube.com/watch?v=$1',
  );
}
