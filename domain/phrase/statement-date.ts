import { areJoined } from './joined';
import type { DateItem, Parts } from './parts';

/** Items further away belong to something else. */
const FAR = 24;

/**
 * The date of the times from `index` to `last`: in the sentence the one that only joining words part from them, else the
 * one before, else the one behind; else the last of the sentences before. Null where none is stated.
 */
export function dateOf(parts: Parts, index: number, last: number): DateItem | null {
  const time = parts.items[index];
  if (time === undefined) return null;
  const [before, after] = [nearest(parts, index, -1), nearest(parts, last, 1)];
  const isJoinedBefore = before !== null && isChain(parts, before.at, index);
  const isJoinedAfter = after !== null && isChain(parts, last, after.at);
  const isBefore = before?.item.sentence === time.sentence;
  const isAfter = after?.item.sentence === time.sentence;
  if (isBefore && isAfter) {
    const isOfBoth = isJoinedBefore && isJoinedAfter;
    const isLater = isOfBoth ? beginsWithTime(parts, time.sentence) : isJoinedAfter;
    return isLater ? after.item : before.item;
  }
  if (isBefore || isAfter) return (isBefore ? before : after)?.item ?? null;
  return before?.item ?? (isJoinedAfter ? after.item : null);
}

/** The date that is nearest to the item at the index, on one side of it, and its own index. */
function nearest(
  { items }: Parts,
  index: number,
  step: 1 | -1,
): { readonly item: DateItem; readonly at: number } | null {
  for (let at = index + step; at >= 0 && at < items.length && Math.abs(at - index) < FAR; at += step) {
    const item = items[at];
    if (item?.kind === 'date' && item.date.kind !== 'month') return { item, at };
  }
  return null;
}

/** Whether only joining words, zones and other times of the list stand between two items, counted from 0. */
function isChain(parts: Parts, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [one, other] = [parts.items[at], parts.items[at + 1]];
    if (one === undefined || other === undefined || !areJoined(parts, one, other)) return false;
  }
  return true;
}

function beginsWithTime({ items }: Parts, sentence: number): boolean {
  return items.find((item) => item.sentence === sentence && item.kind !== 'zone')?.kind === 'time';
}
