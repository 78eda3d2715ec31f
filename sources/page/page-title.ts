import { readLabel } from './labels';
import { roleIn } from './page-role';
import type { PageTime } from './page-time';
import type { ReadLine } from './read-line';
import { pieceOf } from './title-piece';

/** A title, and the line it stands on. */
export interface FoundTitle {
  /** Empty where only the page's own title remains. */
  readonly text: string;
  readonly line: number;
}

/** How far above its time a title stands, in lines. */
const FURTHEST = 7;

const LONGEST_TITLE = 250;

/** The titles of the times of a page, in their order: what the line itself says beside the time, else the nearest bullet or heading above, else the line below where that is the page's way. */
export function titlesOf(
  lines: readonly ReadLine[],
  times: readonly PageTime[],
  pageTitle: string,
): readonly FoundTitle[] {
  const isBelow = isTitledBelow(lines, times, pageTitle);
  return times.map((time) => {
    const { line } = time;
    const own = lines[line];
    const piece = own === undefined ? '' : pieceOf(own, time.statement);
    if (piece !== '') return { text: piece, line };
    const below = lines[line + 1];
    if (isBelow && below !== undefined && isTitleLike(below))
      return { text: below.line.text, line: line + 1 };
    return titleAbove(lines, line, pageTitle) ?? { text: '', line };
  });
}

/** Whether the page puts each time above its title: several have a title below, and the first one none above. */
function isTitledBelow(lines: readonly ReadLine[], times: readonly PageTime[], pageTitle: string): boolean {
  const [first, second] = [...new Set(times.map(({ line }) => line))];
  if (first === undefined || second === undefined) return false;
  const isAboveTitle = (line: number) => {
    const below = lines[line + 1];
    return below !== undefined && isTitleLike(below);
  };
  return isAboveTitle(first) && isAboveTitle(second) && titleAbove(lines, first, pageTitle) === null;
}

function titleAbove(lines: readonly ReadLine[], line: number, pageTitle: string): FoundTitle | null {
  let nearest: FoundTitle | null = null;
  for (let at = line - 1; at >= Math.max(0, line - FURTHEST); at--) {
    const above = lines[at];
    if (above === undefined) break;
    const { kind, level, text } = above.line;
    if (kind === 'heading' && (level === 1 || roleIn(text) !== null)) break;
    if (text === pageTitle) break;
    if (!isTitleLike(above)) continue;
    if (kind === 'heading' || kind === 'bullet') return { text, line: at };
    // A line right above that is no sentence; the lines between may say when and where.
    nearest ??= text.length <= LONGEST_PLAIN_TITLE && !isSentence(text) ? { text, line: at } : null;
    if (above.statements.length > 0 && !above.isBare) break;
  }
  return nearest;
}

const LONGEST_PLAIN_TITLE = 160;

function isSentence(text: string): boolean {
  return /[.;,]$/.test(text) || /[.!?]\s+\p{Lu}/u.test(text);
}

const LINK_WORDS =
  /^(?:more information|further information|read more|learn more|register|registration|watch|click|concept note|programme|program|agenda|schedule|details|livestream|webcast|join|download|contact|speakers|en savoir plus|plus d.informations|inscription|regarder|más información|inscripción|inscríbase|ver |date and time|when and where|share|back to|home|add to|export|subscribe|save|print|follow|google calendar|ical|ajouter|añadir)\b/i;

/** Whether the line can be the title of a session: words, and no time, label, venue, link or sentence of them. */
function isTitleLike(read: ReadLine): boolean {
  const { text } = read.line;
  const isLong = read.line.kind === 'text' && text.length > LONGEST_TITLE;
  if (text.length < 3 || isLong || !/\p{L}{2}/u.test(text)) return false;
  if (read.isBare || read.statements.length > 0 || LINK_WORDS.test(text) || /^https?:/.test(text))
    return false;
  if (readLabel(text) !== null || roleIn(text) !== null) return false;
  return read.line.kind !== 'text' || !isVenue(read);
}

/** Whether a plain line only says where. */
function isVenue(read: ReadLine): boolean {
  return read.line.text.length < 80 && read.place() !== null;
}
