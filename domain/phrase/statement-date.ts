import { areJoined } from './joined';
import type { DateItem, Item, Parts } from './parts';

/** Items further away belong to something else. */
const FAR = 24;

/**
 * The date of the times from `index` to `last`: in the sentence the one that only joining words part from them, else the
 * one before, else the one behind; else the last of the sentences before. Null where none is stated.
 */
export function dateOf(parts: Parts, index: number, last: number): DateItem | null {
  const [time, end] = [parts.items[index], parts.items[last]];
  if (time === undefined || end === undefined) return null;
  const before = nearest(parts, index, -1);
  const after = nearest(parts, last, 1);
  const isBefore = before?.sentence === time.sentence;
  const isAfter = after?.sentence === time.sentence;
  if (before !== null && after !== null && isBefore && isAfter) {
    const [isJoinedBefore, isJoinedAfter] = [
      isJoinedBack(parts, before, index),
      isJoinedOn(parts, end, after, last),
    ];
    if (isJoinedBefore !== isJoinedAfter) return isJoinedBefore ? before : after;
    return isJoinedAfter && beginsWithTime(parts, time.sentence) ? after : before;
  }
  if (isBefore) return before;
  if (isAfter) return after;
  return before ?? (after !== null && isJoinedOn(parts, end, after, last) ? after : null);
}

function nearest({ items }: Parts, index: number, step: 1 | -1): DateItem | null {
  for (let at = index + step; at >= 0 && at < items.length && Math.abs(at - index) < FAR; at += step) {
    const item = items[at];
    if (item?.kind === 'date' && item.date.kind !== 'month') return item;
  }
  return null;
}

/** Whether only joining words, zones and other times of the list stand between the date and the time. */
function isJoinedBack(parts: Parts, date: DateItem, index: number): boolean {
  return isChain(parts, parts.items.indexOf(date), index);
}

function isJoinedOn(parts: Parts, _end: Item, date: DateItem, last: number): boolean {
  return isChain(parts, last, parts.items.indexOf(date));
}

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
