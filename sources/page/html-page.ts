import { Parser } from 'htmlparser2';
import { endsLine } from '../description';
import { HeadReader, type PageHead } from './html-head';
import { LineBuilder } from './line-builder';
import { ItemCollector, type PageItem } from './page-item';
import type { PageLine } from './page-line';

/** What a page shows and says of itself. */
export interface HtmlPage extends PageHead {
  readonly lines: readonly PageLine[];
  readonly items: readonly PageItem[];
}

/** In UTF-16 code units; as much as is ever read of one page. */
const LONGEST_PAGE = 5 * 1024 * 1024;

/** Beyond these bounds a page is no longer read in linear time, and is read no further. */
const DEEPEST = 256;
const MOST_ELEMENTS = 200_000;

/** Elements whose text nobody reads as part of the page. What was struck out does not hold any more. */
const NOT_READ = new Set(
  'script style template noscript select textarea head nav footer svg del s strike'.split(' '),
);
const HIDING_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))/i;
/** Parts of pages that are dated, but tell nothing of sessions. */
const ASIDE =
  /(?:^|\s)(?:comments|comment-list|commentlist|comment-metadata|byline|entry-meta|post-meta|entry-date|posted-on|post-date|submitted|breadcrumb|breadcrumbs|pagination)(?:\s|$)/;
const HEADING = /^h[1-6]$/;

/**
 * The lines of a page as a reader sees them, and what it says of itself in markup. Hidden text, navigation and comments are
 * left out. No tree is built. Of a page that is longer, deeper or has more elements than any honest one the beginning is read.
 */
export function readHtml(html: string): HtmlPage {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!reader.open(name, attributes)) parser.pause();
    },
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html.slice(0, LONGEST_PAGE));
  if (!reader.isFull) parser.end();
  return reader.end();
}

interface Anchor {
  readonly href: string;
  readonly lead: string;
  readonly start: number;
  readonly depth: number;
}

class HtmlReader {
  isFull = false;
  readonly #lines = new LineBuilder();
  readonly #items = new ItemCollector();
  readonly #head = new HeadReader();
  #depth = 0;
  #elements = 0;
  /** Depths at which what is hidden, bold, a heading, a row, a link or a time begins. */
  #hiddenAt: number | null = null;
  #boldAt: number | null = null;
  #heading: { readonly depth: number; readonly level: number } | null = null;
  readonly #rows: { readonly depth: number; readonly from: number }[] = [];
  #anchor: Anchor | null = null;
  #time: { readonly datetime: string; readonly start: number; readonly depth: number } | null = null;

  /** Whether the page may go on. */
  open(name: string, attributes: Record<string, string>): boolean {
    if (this.#depth >= DEEPEST || ++this.#elements > MOST_ELEMENTS) {
      this.isFull = true;
      return false;
    }
    const depth = this.#depth++;
    this.#head.open(name, attributes, depth);
    this.#items.openElement(name, attributes, depth);
    if (this.#hiddenAt !== null) return true;
    if (endsLine(name)) this.#endLine();
    if (isHidden(name, attributes)) this.#hiddenAt = depth;
    else this.#openVisible(name, attributes, depth);
    return true;
  }

  text(text: string): void {
    this.#head.text(text);
    if (this.#head.isReading) return;
    this.#items.addText(text);
    if (this.#hiddenAt === null) this.#lines.addText(text, this.#boldAt !== null);
  }

  close(name: string): void {
    // Of an element whose tag does not end the parser tells the end alone.
    if (this.#depth === 0) return;
    const depth = --this.#depth;
    this.#head.close(depth);
    this.#items.closeElement(depth);
    if (this.#hiddenAt !== null) {
      if (depth <= this.#hiddenAt) this.#hiddenAt = null;
      return;
    }
    if (this.#anchor?.depth === depth) this.#endAnchor();
    if (this.#time?.depth === depth) this.#endTime();
    if (endsLine(name)) this.#endLine();
    if (this.#boldAt === depth) this.#boldAt = null;
    if (this.#heading?.depth === depth) {
      this.#heading = null;
      this.#lines.endLine(0);
    }
    const row = this.#rows.at(-1);
    if (row?.depth === depth) {
      this.#rows.pop();
      this.#lines.endRow(row.from);
    }
  }

  end(): HtmlPage {
    this.#endAnchor();
    this.#endLine();
    return { lines: this.#lines.lines, items: this.#items.items, ...this.#head.result() };
  }

  #openVisible(name: string, attributes: Record<string, string>, depth: number): void {
    if (HEADING.test(name)) {
      this.#heading = { depth, level: Number(name.slice(1)) };
      this.#lines.endLine(this.#heading.level);
    } else if (name === 'li') this.#lines.beginBullet();
    else if (name === 'tr') this.#rows.push({ depth, from: this.#lines.lines.length });
    else if ((name === 'b' || name === 'strong') && this.#boldAt === null) this.#boldAt = depth;
    else if (name === 'a' && attributes.href !== undefined) {
      this.#endAnchor();
      this.#anchor = { href: attributes.href, lead: this.#lines.lead, start: this.#lines.length, depth };
    } else if (name === 'time' && attributes.datetime !== undefined)
      this.#time = { datetime: attributes.datetime, start: this.#lines.length, depth };
    else if (name === 'iframe' && attributes.src !== undefined)
      this.#lines.addLink({ href: attributes.src, words: this.#lines.lead });
  }

  #endLine(): void {
    if (this.#time !== null) this.#endTime();
    if (this.#anchor !== null) {
      // A link around several lines is one of the first that has words.
      const { href, depth } = this.#anchor;
      const isUsed = this.#lines.length > this.#anchor.start;
      if (isUsed) this.#endAnchor();
      this.#lines.endLine(this.#heading?.level ?? 0);
      this.#anchor = isUsed ? null : { href, lead: '', start: 0, depth };
      return;
    }
    this.#lines.endLine(this.#heading?.level ?? 0);
  }

  #endAnchor(): void {
    if (this.#anchor === null) return;
    const { href, lead, start } = this.#anchor;
    this.#lines.addLink({ href, words: `${lead} ${this.#lines.textFrom(start)}`.trim() });
    this.#anchor = null;
  }

  #endTime(): void {
    if (this.#time === null) return;
    const { datetime, start } = this.#time;
    this.#lines.addTime({ datetime: datetime.slice(0, 60), words: this.#lines.textFrom(start) });
    this.#time = null;
  }
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (NOT_READ.has(name) || attributes.hidden !== undefined) return true;
  if (attributes.style !== undefined && HIDING_STYLE.test(attributes.style)) return true;
  if (attributes.class !== undefined && ASIDE.test(attributes.class)) return true;
  return (
    attributes.id === 'comments' || attributes.role === 'navigation' || attributes['aria-hidden'] === 'true'
  );
}
