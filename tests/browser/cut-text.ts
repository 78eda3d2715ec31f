import type { Page } from 'playwright-core';

/**
 * What of the page's text cannot be read at this width, a line each: text that reaches out of the page or of its button,
 * what is cut off or would have to be scrolled sideways, choices that are longer than their field. Text for screen
 * readers alone is none of it.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(findCutTexts);
}

/** Runs in the page. */
function findCutTexts(): readonly string[] {
  const found: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide instead of ${clientWidth}`);

  const isForScreenReaders = (element: Element): boolean =>
    element.closest('.spoken') !== null ||
    element.getBoundingClientRect().width <= 1 ||
    element.getBoundingClientRect().height <= 1;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForScreenReaders(element);
  const tell = (element: Element, what: string): void => {
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    found.push(`${what}: <${element.tagName.toLowerCase()} class="${element.className}"> ${words}`);
  };

  for (const element of document.querySelectorAll('body *')) {
    if (!isShown(element) || (element.textContent ?? '').trim() === '') continue;
    const isClipped =
      getComputedStyle(element).overflowX !== 'visible' && !element.matches('select, textarea');
    if (isClipped && element.scrollWidth > element.clientWidth + 1) tell(element, 'cut');
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || !isShown(parent) || (node.textContent ?? '').trim() === '') continue;
    if (parent.closest('select, script, style') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.left < -1 || text.right > clientWidth + 1) tell(parent, 'out of the page');
    const button = parent.closest('button, .button')?.getBoundingClientRect();
    if (button === undefined) continue;
    const isInside =
      text.left >= button.left - 1 &&
      text.right <= button.right + 1 &&
      text.top >= button.top - 1 &&
      text.bottom <= button.bottom + 1;
    if (!isInside) tell(parent, 'out of its button');
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('select')) {
    if (pen === null || !isShown(field)) continue;
    const style = getComputedStyle(field);
    pen.font = style.font;
    const words = field.selectedOptions[0]?.label ?? '';
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    // The arrow takes some of it.
    if (pen.measureText(words).width > room - 12) found.push(`longer than its field: ${words}`);
  }
  return found;
}
