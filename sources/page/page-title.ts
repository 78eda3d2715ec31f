import type { SessionRole } from '../../domain/session';
import { readLabel } from './labels';
import { namedEventIn, roleIn } from './page-role';
import type { ReadLine } from './read-line';
import type { PageTime } from './stated-page-time';
import { pieceOf } from './title-piece';

/** A title, and the line it stands on. */
export interface FoundTitle {
  /** Empty where only the page's own title remains. */
  readonly text: string;
  readonly line: number;
  /** What the line says of the role of its session; null where it says nothing. */
  readonly role: SessionRole | null;
}

type TitleLine = Omit<FoundTitle, 'role'>;

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
  const [first] = times;
  const isLabelBelow =
    first !== undefined &&
    labelBelow(lines, first.line) !== null &&
    titleAbove(lines, first.line, pageTitle) === null;
  return times.map((time) => {
    const below = isLabelBelow ? labelBelow(lines, time.line) : null;
    return withRole(below ?? titleOf(lines, time, pageTitle, isBelow));
  });
}

function titleOf(
  lines: readonly ReadLine[],
  { line, statement }: PageTime,
  pageTitle: string,
  isBelow: boolean,
): TitleLine {
  const own = lines[line];
  const piece = own === undefined ? '' : pieceOf(own, statement);
  if (piece !== '') return { text: piece, line };
  const below = lines[line + 1];
  if (isBelow && below !== undefined && isTitleLike(below)) return { text: below.line.text, line: line + 1 };
  return titleAbove(lines, line, pageTitle) ?? { text: '', line };
}

/** The title that a label gives below a time, with nothing but labels between: `When:`, `Where:`, `Title:`. */
function labelBelow(lines: readonly ReadLine[], line: number): TitleLine | null {
  for (let at = line + 1; at <= line + FURTHEST; at++) {
    const below = lines[at];
    if (below === undefined || below.label === null || below.statements.length > 0) return null;
    const labelled = labelledTitle(below);
    if (labelled?.label === 'what') return { text: labelled.text, line: at };
  }
  return null;
}

function withRole({ text, line }: TitleLine): FoundTitle {
  const named = namedEventIn(text);
  return { text: named?.name ?? text, line, role: named?.role ?? roleIn(text) };
}

/** Whether the page puts each time above its title: the first two and the last have a title below, and the first one none above. */
function isTitledBelow(lines: readonly ReadLine[], times: readonly PageTime[], pageTitle: string): boolean {
  const at = [...new Set(times.map(({ line }) => line))];
  const [first, second] = at;
  if (first === undefined || second === undefined) return false;
  const isAboveTitle = (line: number) => {
    const below = lines[line + 1];
    return below !== undefined && isTitleLike(below) && !isNextEntry(below, lines[line]);
  };
  return (
    [first, second, at.at(-1) ?? second].every(isAboveTitle) && titleAbove(lines, first, pageTitle) === null
  );
}

/** Whether an empty line of a plain text comes between a line and the time above it, which stands with what is above. */
function isNextEntry(below: ReadLine, time: ReadLine | undefined): boolean {
  return below.line.isApart === true && time?.line.isApart === false;
}

function titleAbove(lines: readonly ReadLine[], line: number, pageTitle: string): TitleLine | null {
  let nearest: TitleLine | null = null;
  let topic: TitleLine | null = null;
  let isOfOthers = false;
  for (let at = line - 1; at >= Math.max(0, line - FURTHEST); at--) {
    const above = lines[at];
    if (above === undefined) break;
    const { kind, text } = above.line;
    // Behind words that are no label, a time is that of another entry, and so are the labels above it.
    const isEntryAbove = above.statements.length > 0 && !isLabelled(lines, at + 1, line);
    isOfOthers ||= isEntryAbove;
    const labelled = isOfOthers ? null : labelledTitle(above);
    if (labelled?.label === 'what') return { text: labelled.text, line: at };
    if (labelled !== null) topic ??= { text: labelled.text, line: at };
    if (isSection(above) || text === pageTitle) break;
    if (!isTitleLike(above)) continue;
    if (kind === 'heading' || kind === 'bullet') return { text, line: at };
    // A line right above that is no sentence; the lines between may say when and where.
    nearest ??= text.length <= LONGEST_PLAIN_TITLE && !isSentence(text) ? { text, line: at } : null;
  }
  return nearest ?? topic;
}

/** Whether the line is a heading over the sessions of others below it. */
function isSection({ line: { kind, level, text } }: ReadLine): boolean {
  return kind === 'heading' && (level === 1 || (roleIn(text) !== null && namedEventIn(text) === null));
}

function isLabelled(lines: readonly ReadLine[], from: number, to: number): boolean {
  return lines.slice(from, to).every(({ label }) => label !== null);
}

/** What a label says that the session is called, or is about; the head of a table says neither. */
function labelledTitle({
  line,
  label,
  statements,
}: ReadLine): { readonly label: 'what' | 'about'; readonly text: string } | null {
  if ((label !== 'what' && label !== 'about') || statements.length > 0) return null;
  const text = readLabel(line.text)?.rest ?? '';
  const isHead = readLabel(text) !== null || (line.kind === 'row' && text.includes(' | '));
  return text.length < 3 || text.length > LONGEST_TITLE || isHead ? null : { label, text };
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
  if (readLabel(text) !== null || (roleIn(text) !== null && namedEventIn(text) === null)) return false;
  return read.line.kind !== 'text' || !isVenue(read);
}

/** Whether a plain line only says where. */
function isVenue(read: ReadLine): boolean {
  return read.line.text.length < 80 && read.place() !== null;
}
