import { type EquivalentTime, equivalentOf } from './equivalent';
import { withLikelyTimes } from './likely-time';
import { type Item, type Parts, partsOf, type TimeItem } from './parts';
import type { StatedDate } from './stated-date';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import { dateOf } from './statement-date';
import { zonesOf } from './statement-zone';
import type { Token } from './token';

/** A clock time, and what the phrase says of its day and zone. Places are counted in tokens; `to` is exclusive. */
export interface Statement {
  readonly time: StatedTime;
  /** Null where the phrase names no day for it. */
  readonly date: StatedDate | null;
  readonly zones: readonly StatedZone[];
  /** The same moment as the clocks of other zones show it. */
  readonly others: readonly EquivalentTime[];
  /** The words that were read: the time, with date and zones that stand near it. */
  readonly from: number;
  readonly to: number;
  /** Where the words about it begin and end: at the time before and the next one, or with the sentence. */
  readonly lead: number;
  readonly trail: number;
  readonly isLastOfSentence: boolean;
  readonly sentence: number;
}

/** Words that lie further from the time are not shown as part of what was stated. */
const NEAR = 24;

/** As many zones as one moment is stated in. */
const MOST_ZONES = 12;

/** The clock times of a phrase, in its order, each with its day and zone, and the parts of the phrase. Linear in the phrase. */
export function statementsOf(tokens: readonly Token[]): {
  readonly statements: readonly Statement[];
  readonly parts: Parts;
} {
  const parts = withLikelyTimes(partsOf(tokens));
  const statements: Statement[] = [];
  for (let index = 0; index < parts.items.length; index++) {
    const item = parts.items[index];
    if (item?.kind !== 'time') continue;
    const { others, last } = equivalentsOf(parts, index);
    statements.push(toStatement(parts, item, index, last, others));
    index = last;
  }
  return { statements, parts };
}

function equivalentsOf(
  parts: Parts,
  index: number,
): { readonly others: readonly EquivalentTime[]; readonly last: number } {
  const others: EquivalentTime[] = [];
  let last = index;
  while (others.length < MOST_ZONES) {
    const next = indexOfTime(parts.items, last + 1, last + MOST_ZONES);
    const same = next === -1 ? null : equivalentOf(parts, last, next);
    if (same === null) break;
    others.push(same);
    last = next;
  }
  return { others, last };
}

function indexOfTime(items: readonly Item[], from: number, to: number): number {
  for (let index = from; index < Math.min(to, items.length); index++)
    if (items[index]?.kind === 'time') return index;
  return -1;
}

function toStatement(
  parts: Parts,
  item: TimeItem,
  index: number,
  last: number,
  others: readonly EquivalentTime[],
): Statement {
  const { items, tokens, sentences } = parts;
  const zones = zonesOf(parts, index);
  const date = dateOf(parts, index, last);
  const words = [
    item,
    ...items.slice(index, last + 1),
    ...zones,
    ...(last > index ? zonesOf(parts, last) : []),
  ];
  const near = [...words, ...(date === null ? [] : [date])].filter(
    ({ from, to }) => from - item.to < NEAR + (last - index) * NEAR && item.from - to < NEAR,
  );
  const before = items.slice(Math.max(0, index - MOST_ZONES), index).findLast(({ kind }) => kind === 'time');
  const after = items[indexOfTime(items, last + 1, last + MOST_ZONES)];
  const isLastOfSentence = after?.sentence !== item.sentence;
  const closing = items[last] ?? item;
  const following = sentences[closing.sentence + 1] ?? tokens.length;
  // What stands behind the full stop of "9 a.m." still speaks of that time.
  const end = following > closing.to ? following : (sentences[closing.sentence + 2] ?? tokens.length);
  return {
    time: item.time,
    date: date?.date ?? null,
    zones: zones.map(({ zone }) => zone),
    others,
    from: Math.min(...near.map(({ from }) => from)),
    to: Math.max(...near.map(({ to }) => to)),
    lead: before?.sentence === item.sentence ? before.to : (sentences[item.sentence] ?? 0),
    trail: Math.min(end, after?.from ?? end),
    isLastOfSentence,
    sentence: item.sentence,
  };
}
