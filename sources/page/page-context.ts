import type { PageLine } from './page-line';
import type { PageContext } from './page-reading';

/** As much of the page is shown on each side of a statement, in characters. */
const LONGEST_SIDE = 80;

/** More lines than this are not gone through for it. */
const MOST_LINES = 5;

/** The words of a line from `from` to `to`, and the page's own text on both sides. */
export function contextOf(lines: readonly PageLine[], line: number, from: number, to: number): PageContext {
  const text = lines[line]?.text ?? '';
  let before = text.slice(0, from);
  let after = text.slice(to);
  for (let distance = 1; distance <= MOST_LINES; distance++) {
    if (before.length < LONGEST_SIDE) before = `${lines[line - distance]?.text ?? ''} ${before}`.trimStart();
    if (after.length < LONGEST_SIDE) after = `${after} ${lines[line + distance]?.text ?? ''}`.trimEnd();
  }
  return {
    before: before.slice(-LONGEST_SIDE).toWellFormed(),
    words: text.slice(from, to),
    after: after.slice(0, LONGEST_SIDE).toWellFormed(),
  };
}
