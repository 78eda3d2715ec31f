/** As much as is ever read of one reply. */
const LONGEST_TEXT = 5 * 1024 * 1024;

const MOST_FIELDS = 1000;
const LONGEST_NAME = 100;

const SPACE = /\s/;

/**
 * The names of the fields of a JSON object, those of objects within it left out, as far as the text goes: a document
 * that was cut off has those before the cut. Empty for anything but an object. Names with escapes stay as they stand.
 */
export function fieldsOfJson(text: string): ReadonlySet<string> {
  const fields = new Set<string>();
  const length = Math.min(text.length, LONGEST_TEXT);
  let index = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (text.charAt(index) !== '{') return fields;
  for (let depth = 0; index < length && fields.size < MOST_FIELDS; index++) {
    const character = text.charAt(index);
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const end = endOfString(text, index, length);
      const isName = depth === 1 && text.charAt(skipSpace(text, end + 1)) === ':';
      if (isName) fields.add(text.slice(index + 1, Math.min(end, index + 1 + LONGEST_NAME)));
      index = end;
    }
    if (depth === 0) break;
  }
  return fields;
}

/** Where the quotation mark stands that ends the string, or the end of the text. */
function endOfString(text: string, start: number, length: number): number {
  let index = start + 1;
  while (index < length && text.charAt(index) !== '"') index += text.charAt(index) === '\\' ? 2 : 1;
  return index;
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (SPACE.test(text.charAt(index))) index++;
  return index;
}
