import { areJoined } from './joined';
import type { Parts, TimeItem } from './parts';
import { wordSet } from './phrase-table';
import type { Token } from './token';

/** Words that a clock time stands behind. */
const BEFORE_TIME = wordSet(
  'at à las la às as das dès partir vers between entre alle dalle um в с الساعة time heure hora',
);

/** Words that a range of clock times stands behind; before a single number they count: "une réunion de 2 heures". */
const BEFORE_RANGE = wordSet('from de des du desde');

/** Marks that part a time from what takes place then. */
const BEHIND_TIME = wordSet('- : | •');

/**
 * The parts of the phrase without what may be a time, but that nothing says is one: `10.30`, `9 heures` and `1500` need
 * a preposition, a date, a zone or another time beside them, `noon` and `9 heures` the form of an entry of a programme.
 */
export function withLikelyTimes(parts: Parts): Parts {
  const { items } = parts;
  const isKept = items.map((item, index) => item.kind !== 'time' || isLikely(parts, item, index));
  return isKept.every(Boolean) ? parts : { ...parts, items: items.filter((_, index) => isKept[index]) };
}

function isLikely(parts: Parts, item: TimeItem, index: number): boolean {
  const { tokens, items } = parts;
  if (!item.time.isWeak) return true;
  const before = tokens[item.from - 1]?.key ?? '';
  if (BEFORE_TIME.has(before) || beginsEntry(tokens, item)) return true;
  if (item.time.end !== null && BEFORE_RANGE.has(before)) return true;
  const [previous, next] = [items[index - 1], items[index + 1]];
  if (next?.kind === 'zone' && areJoined(parts, item, next)) return true;
  // "1500" and "9.30" beside a date may be a number of it; a time with a unit or an end is none.
  const isBesideDate = [previous, next].some(
    (other) =>
      other?.kind === 'date' &&
      other.date.kind !== 'month' &&
      (other.from < item.from ? areJoined(parts, other, item) : areJoined(parts, item, other)),
  );
  if (isBesideDate) return true;
  return previous?.kind === 'time' && !previous.time.isWeak && areJoined(parts, previous, item);
}

/** Whether the time, which has a word in it, begins the phrase and a mark parts it from what follows: `Noon – Daily briefing`. */
export function beginsEntry(tokens: readonly Token[], { from, to }: Pick<TimeItem, 'from' | 'to'>): boolean {
  const [mark, next] = [tokens[to], tokens[to + 1]];
  if (mark === undefined || next === undefined || !BEHIND_TIME.has(mark.key)) return false;
  // "Midi-Pyrénées" is one word.
  if (mark.key === '-' && (mark.isGlued || next.isGlued)) return false;
  const isNamed = tokens.slice(from, to).some(({ kind }) => kind === 'word');
  return isNamed && tokens.slice(0, from).every(({ kind }) => kind === 'mark');
}
