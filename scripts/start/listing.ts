import type { PopupItem } from './popup-reading';

/**
 * The popup as lines of text: notices and days as they stand, a row as its local time, countdown, title and
 * link. White space of the page (line breaks, several blanks) becomes one blank.
 */
export function formatListing(items: readonly PopupItem[]): readonly string[] {
  return items.flatMap(formatItem);
}

function formatItem(item: PopupItem): readonly string[] {
  switch (item.kind) {
    case 'notice':
      return [`! ${toOneLine(item.text)}`];
    case 'day':
      return ['', toOneLine(item.text)];
    case 'row':
      return [formatRow(toOneLine(item.time), toOneLine(item.countdown), toOneLine(item.title), item.href)];
  }
}

function formatRow(time: string, countdown: string, title: string, href: string | null): string {
  const link = href === null ? '' : `  ${href}`;
  return `  ${time.padEnd(13)}  ${countdown.padEnd(13)}  ${title}${link}`;
}

function toOneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}
