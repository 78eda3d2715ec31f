import { DomHandler, type DomUtils, ElementType, Parser } from 'htmlparser2';
import { endsLine } from './description';
import { toPlainText } from './plain-text';
import { DocumentError } from './source';

export type HtmlDocument = DomHandler['root'];
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** In UTF-16 code units; as much as is ever read of one reply. */
const LONGEST_DOCUMENT = 5 * 1024 * 1024;

/** Beyond these bounds a page is no longer read in linear time; one of the UN nests some forty deep and has some ten thousand elements. */
const DEEPEST = 256;
const MOST_ELEMENTS = 100_000;

/** More of an element's text is not gathered; it is cut shorter once its white space is collapsed. */
const LONGEST_RAW_TEXT = 2000;

type Node = HtmlElement['children'][number];

export interface HtmlPage {
  readonly root: HtmlDocument;
  /** Whether the page was closed by its own `</html>`; one that was cut off on its way is not. A part of a page, which never opened `<html>`, counts as whole. */
  readonly isWhole: boolean;
}

class BoundedHandler extends DomHandler {
  isWhole = true;
  #elements = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST)
      throw new DocumentError(`The page is nested more than ${DEEPEST} deep.`);
    if (++this.#elements > MOST_ELEMENTS)
      throw new DocumentError(`The page has more than ${MOST_ELEMENTS} elements.`);
    if (name === 'html') this.isWhole = false;
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
 * @throws DocumentError for a page nested deeper, longer, or of more elements than any honest one: its cost would not be linear.
 */
export function parseHtml(text: string): HtmlPage {
  if (text.length > LONGEST_DOCUMENT)
    throw new DocumentError(`The page is longer than ${LONGEST_DOCUMENT} characters.`);
  const handler = new BoundedHandler();
  new Parser(handler).end(text);
  return { root: handler.root, isWhole: handler.isWhole };
}

/**
 * The text of an element as it reads on one line (see `toPlainText`): entities decoded, markup, scripts and
 * templates left out.
 */
export function textOf(element: HtmlElement): string {
  return toPlainText(rawTextOf(element));
}

/** What stands for the edge of a line is null. Reads no further than the bound, so that elements within elements do not cost the square of their text. */
function rawTextOf(element: HtmlElement): string {
  const pending: (Node | null)[] = [element];
  let text = '';
  for (let node = pending.pop(); node !== undefined && text.length < LONGEST_RAW_TEXT; node = pending.pop()) {
    if (node === null) text += text.endsWith(' ') ? '' : ' ';
    else if (node.type === ElementType.Text) text += node.data.slice(0, LONGEST_RAW_TEXT);
    else if (node.type === ElementType.Tag && node.name !== 'template') {
      const isLine = endsLine(node.name);
      if (isLine) pending.push(null);
      for (const child of node.children.toReversed()) pending.push(child);
      if (isLine) pending.push(null);
    }
  }
  return text;
}
