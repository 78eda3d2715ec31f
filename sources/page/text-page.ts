import { withoutPunctuation } from '../description';
import { type PageLine, toLineText, withKindOfText } from './page-line';

/** Longer lines are read no further. */
const LONGEST_LINE = 20_000;

const ADDRESS = /(?<!\b(?:blob|view-source|filesystem|jar):)https?:\/\/[^\s<>"'()[\]{}]+/gi;

/** The lines of a plain text that are not empty. */
export function linesOfText(text: string): readonly PageLine[] {
  let isApart = false;
  return text.split(/\r\n?|[\n\u2028\u2029]/).flatMap((raw) => {
    const line = toLineText(raw.slice(0, LONGEST_LINE));
    const isAfterEmpty = isApart;
    isApart = line === '';
    if (line === '') return [];
    const links = addressesIn(line);
    return withKindOfText({ text: line, kind: 'text', level: 0, links, times: [], isApart: isAfterEmpty });
  });
}

/** The addresses that stand in a text, each with the words before it. */
export function addressesIn(text: string): PageLine['links'] {
  let end = 0;
  return [...text.matchAll(ADDRESS)].map((match) => {
    const words = text.slice(end, match.index).slice(-160).trim();
    end = match.index + match[0].length;
    return { href: withoutPunctuation(match[0]), words };
  });
}

/** The text with spaces where an address stands: its digits are no dates. As long as before. */
export function withoutAddresses(text: string): string {
  return text.includes('://') ? text.replace(ADDRESS, (address) => ' '.repeat(address.length)) : text;
}
