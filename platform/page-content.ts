/** What stands in a page. */
export interface PageContent {
  /** `text/html`, `application/pdf` and the like. */
  readonly type: string;
  readonly url: string;
  readonly title: string;
  /** Markup; of a selection, and of a document that has none, plain text. */
  readonly text: string;
}

/**
 * What the user sees of the page, at most `limit` characters: with what frames of the same site and open shadow roots
 * hold, each in its place, and links by their full addresses there. Of a selection the selected words.
 *
 * Runs in the page, in a world of its own: it knows nothing but its arguments, and changes nothing of the page.
 */
export function pageContent(part: string, limit: number): PageContent {
  // Elements of frames are of other classes: they are known by their names.
  const isFrame = (node: Node): node is HTMLIFrameElement => /^I?FRAME$/.test(node.nodeName);
  const isSlot = (node: Node): node is HTMLSlotElement => node.nodeName === 'SLOT';
  const isLink = (node: Node): node is HTMLAnchorElement => node.nodeName === 'A';
  const shadowOf = (node: Node): ShadowRoot | null => (node as Partial<Element>).shadowRoot ?? null;
  const inert = document.implementation.createHTMLDocument('');

  const shownIn = (node: Node): Iterable<Node> => {
    const assigned = isSlot(node) ? node.assignedNodes() : [];
    if (assigned.length > 0) return assigned;
    if (isFrame(node)) return node.contentDocument?.body?.childNodes ?? [];
    return (shadowOf(node) ?? node).childNodes;
  };
  // In a document that shows nothing, no script runs and no picture is loaded.
  const copyOf = (node: Node): Node => {
    const isReplaced = isFrame(node) || node.nodeName === 'FRAMESET';
    const copy = isReplaced ? inert.createElement('div') : inert.importNode(node, false);
    if (isLink(node) && isLink(copy) && node.hasAttribute('href')) copy.setAttribute('href', node.href);
    for (const child of shownIn(node)) copy.appendChild(copyOf(child));
    return copy;
  };
  const markup = (): string => {
    const root = document.documentElement;
    const isPlain = ![...root.querySelectorAll('*')].some((node) => isFrame(node) || shadowOf(node) !== null);
    if (isPlain) return root.outerHTML;
    try {
      const copy = inert.createElement('div');
      copy.appendChild(copyOf(root));
      return copy.firstElementChild?.outerHTML ?? root.outerHTML;
    } catch {
      // Nested too deep to be followed.
      return root.outerHTML;
    }
  };
  const textOf = (): string => {
    if (part !== 'page') return document.getSelection()?.toString() ?? '';
    const isText = /^(?:text\/(?!html)|application\/(?:[\w.-]+\+)?json)/.test(document.contentType);
    if (!isText || document.body === null) return markup();
    return (document.querySelector('pre') ?? document.body).textContent ?? '';
  };
  const text = textOf().slice(0, limit);
  return { type: document.contentType, url: location.href, title: document.title, text };
}
