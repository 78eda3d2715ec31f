import { DomHandler, type DomUtils, ElementType, Parser } from 'htmlparser2';
import { DocumentError } from './source';

export type HtmlDocument = DomHandler['root'];
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Beyond these bounds a page is no longer read in linear time; one of the UN nests some forty deep and has some ten thousand elements. */
const DEEPEST = 256;
const MOST_ELEMENTS = 100_000;

/** As much of an element's text as is of use to anybody. */
const LONGEST_TEXT = 500;

/** White space is not yet collapsed while text is gathered. */
const RAW_BOUND = 4 * LONGEST_TEXT;

type Node = HtmlElement['children'][number];

export interface HtmlPage {
  readonly root: HtmlDocument;
  /** Whether the page was closed by its own `</html>`; one that was cut off on its way is not. */
  readonly isWhole: boolean;
}

class BoundedHandler extends DomHandler {
  isWhole = false;
  #elements = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST)
      throw new DocumentError(`The page is nested more than ${DEEPEST} deep.`);
    if (++this.#elements > MOST_ELEMENTS)
      throw new DocumentError(`The page has more than ${MOST_ELEMENTS} elements.`);
    super.onopentag(name, attributes);
  }

  override onclosetag(name?: string, isImplied?: boolean): void {
    if (name === 'html' && isImplied === false) this.isWhole = true;
    super.onclosetag();
  }

  /** Comments say nothing to a reader, and are not kept. */
  override oncomment(): void {}
  override oncommentend(): void {}
}

/**
 * The tree of a page. Anything is a page to an HTML parser; `isWhole` tells one from rubbish.
 * @throws DocumentError for a page nested deeper, or larger, than any honest one: its cost would not be linear.
 */
export function parseHtml(text: string): HtmlPage {
  const handler = new BoundedHandler();
  new Parser(handler).end(text);
  return { root: handler.root, isWhole: handler.isWhole };
}

/**
 * The text of an element as it reads on one line: entities decoded, markup left out, white space collapsed, cut
 * after 500 characters. Characters that turn the direction of the text around them are left out.
 */
export function textOf(element: HtmlElement): string {
  return toPlainText(rawTextOf(element));
}

/** The text on one line: white space and control characters collapsed, cut after `longest` characters, the last of them then "…". */
export function toPlainText(text: string, longest = LONGEST_TEXT): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  const characters = [...line.slice(0, 2 * longest + 2)];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/** Reads no further than the bound, so that elements within elements do not cost the square of their text. */
function rawTextOf(element: HtmlElement): string {
  const pending: Node[] = [element];
  let text = '';
  for (let node = pending.pop(); node !== undefined && text.length < RAW_BOUND; node = pending.pop()) {
    if (node.type === ElementType.Text) text += node.data.slice(0, RAW_BOUND);
    if (node.type !== ElementType.Tag || node.name === 'template') continue;
    if (node.name === 'br') text += ' ';
    for (const child of node.children.toReversed()) pending.push(child);
  }
  return text;
}
