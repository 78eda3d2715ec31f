/** As much of a text as is of use to anybody; a title of the UN has up to 250 characters. */
const LONGEST_TEXT = 500;

/**
 * The text as it reads on one line: white space and control characters collapsed to single spaces, characters that
 * turn the direction of the text around them left out, lone surrogates U+FFFD, cut after `longest` UTF-16 code units,
 * the last of them "…".
 */
export function toPlainText(text: string, longest = LONGEST_TEXT): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A text from outside as a problem repeats it. */
export function quote(text: string): string {
  return `“${toPlainText(text, 120)}”`;
}
