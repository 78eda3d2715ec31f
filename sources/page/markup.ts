/** A text with an element of HTML at the beginning of which a person would not write one. */
const MARKUP =
  /<(?:!doctype|html|head|body|div|p|table|ul|ol|li|h[1-6]|span|a|br|section|article|main|time)\b[^<>]{0,2000}>/i;

/** Further in nobody begins to write HTML. */
const LONGEST_BEGINNING = 100_000;

/** Whether the text is to be read as HTML; a text without an element near its beginning is plain. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, LONGEST_BEGINNING));
}
