/** A link, and the words by which it is offered. */
export interface LineLink {
  /** As the page has it. */
  readonly href: string;
  readonly words: string;
}

/** A `<time datetime>` of a page. */
export interface MarkedTime {
  readonly datetime: string;
  /** What people read. */
  readonly words: string;
}

/** One line of a page as people see it. */
export interface PageLine {
  /** White space collapsed; the cells of a row of a table with ` | ` between. */
  readonly text: string;
  readonly kind: 'heading' | 'bullet' | 'row' | 'text';
  /** Of a heading 1 to 6, 7 for a paragraph in bold, 8 for a short line that ends in a colon; 0 for other lines. */
  readonly level: number;
  readonly links: readonly LineLink[];
  readonly times: readonly MarkedTime[];
  /** True after an empty line of a plain text; absent in HTML. */
  readonly isApart?: boolean;
}

/** Levels of headings that are none in the markup. */
export const BOLD_LEVEL = 7;
export const COLON_LEVEL = 8;

/** Longer lines are no headings, whatever they end in. */
const LONGEST_COLON_HEADING = 90;

const BULLET = /^(?:[●•◦▪■►‣○*·–-]|\d{1,2}[.)])\s+(?=\S)/u;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** White space that is more than one space, of those that a text in Latin letters has. */
const WIDE_SPACE = / ?[\t\n\v\f\r\u00a0]\s*| {2,}\s*/g;

/** All but Latin letters and the marks of texts in them: it may have to be changed, or left out. */
const UNUSUAL = /[\u00ad\u0250-\u200f\u2028-\u202f\u205f-\uffff]/;

const CONTROL = /\p{Cc}/u;

/** White space collapsed, and what is invisible or turns the direction of the text left out. */
export function toLineText(text: string): string {
  // Most lines need no more, and looking for each kind of what they might need is dear.
  if (!UNUSUAL.test(text)) {
    const line = text.replace(WIDE_SPACE, ' ');
    if (!CONTROL.test(line)) return line.trim();
  }
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .trim();
}

/** The line with the kind that its own text tells where the markup tells none: a bullet, or a heading that ends in a colon. */
export function withKindOfText(line: PageLine): PageLine {
  if (line.kind !== 'text') return line;
  const [bullet] = BULLET.exec(line.text) ?? [];
  // "9 - 11 a.m." begins with no bullet, and "10. May" with a day.
  if (bullet !== undefined && !/^\d/.test(bullet)) {
    return { ...line, kind: 'bullet', text: line.text.slice(bullet.length) };
  }
  const isHeading = /[:：]$/.test(line.text) && line.text.length <= LONGEST_COLON_HEADING;
  return isHeading && !/\d[:.h]\d\d/.test(line.text)
    ? { ...line, kind: 'heading', level: COLON_LEVEL }
    : line;
}
