import {
  BOLD_LEVEL,
  type LineLink,
  type MarkedTime,
  type PageLine,
  toLineText,
  withKindOfText,
} from './page-line';
import { addressesIn } from './text-page';

/** Of one line, more is not read; of one page, no more lines. */
const LONGEST_LINE = 20_000;
const MOST_LINES = 200_000;
const MOST_LINKS_OF_LINE = 50;

/** A row of a table is one line, unless it holds more than this: then it lays out a page. */
const LONGEST_ROW = 600;
const MOST_CELLS = 12;

/** Of a line, how much of what stands before a link may say what the link is. */
const LONGEST_LEAD = 160;

const LONGEST_BOLD_HEADING = 160;

/** Makes lines of the text, the links and the ends of blocks of a page, as they come. */
export class LineBuilder {
  readonly lines: PageLine[] = [];
  #text = '';
  #bold = 0;
  #links: LineLink[] = [];
  #times: MarkedTime[] = [];
  #isBullet = false;
  #level = 0;

  addText(text: string, isBold: boolean): void {
    if (this.#text.length > LONGEST_LINE) return;
    this.#text += text;
    if (isBold) this.#bold += text.trim().length;
  }

  /** The words that stand before a link, on its line. */
  get lead(): string {
    return this.#text.slice(-LONGEST_LEAD);
  }

  get length(): number {
    return this.#text.length;
  }

  textFrom(start: number): string {
    return toLineText(this.#text.slice(start, start + LONGEST_LEAD * 2));
  }

  addLink(link: LineLink): void {
    if (this.#links.length < MOST_LINKS_OF_LINE) this.#links.push(link);
  }

  addTime(time: MarkedTime): void {
    this.#times.push(time);
  }

  /** @param level that of the heading which the next line is, 0 for none. */
  endLine(level: number): void {
    const text = toLineText(this.#text.slice(0, LONGEST_LINE));
    if (text !== '' || this.#links.length > 0) this.#push(text);
    this.#text = '';
    this.#bold = 0;
    this.#links = [];
    this.#times = [];
    this.#level = level;
  }

  beginBullet(): void {
    this.#isBullet = true;
  }

  /** Makes one line of the lines since `from`, which are the cells of a row. */
  endRow(from: number): void {
    const cells = this.lines.slice(from);
    const isPlain = cells.every(({ kind }) => kind === 'text' || kind === 'bullet' || kind === 'heading');
    const length = cells.reduce((sum, { text }) => sum + text.length, 0);
    if (cells.length < 2 || !isPlain || length > LONGEST_ROW || cells.length > MOST_CELLS) return;
    const row: PageLine = {
      text: cells.map(({ text }) => text).join(' | '),
      kind: 'row',
      level: 0,
      links: cells.flatMap(({ links }) => links),
      times: cells.flatMap(({ times }) => times),
    };
    this.lines.splice(from, cells.length, row);
  }

  #push(text: string): void {
    if (this.lines.length === MOST_LINES) return;
    const mayBeBold = this.#bold > 0 && text.length <= LONGEST_BOLD_HEADING && text !== '';
    const isBold = mayBeBold && this.#bold >= text.replaceAll(' ', '').length;
    const level = this.#level > 0 ? this.#level : isBold && !this.#isBullet ? BOLD_LEVEL : 0;
    const kind = level > 0 ? 'heading' : this.#isBullet ? 'bullet' : 'text';
    const bare = text.includes('://') ? addressesIn(text) : [];
    const links = [
      ...this.#links,
      ...bare.filter(({ href }) => !this.#links.some((link) => link.href === href)),
    ];
    this.lines.push(withKindOfText({ text, kind, level, links, times: this.#times }));
    if (text !== '') this.#isBullet = false;
  }
}
