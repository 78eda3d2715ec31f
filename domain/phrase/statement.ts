import { areJoined, dateOf } from './statement-date';
import { type Item, itemsOf } from './item';
import { wordSet } from './phrase-table';
import type { StatedDate } from './stated-date';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import { zonesOf } from './statement-zone';
import { isEquivalent } from './equivalent';
import type { Token } from './token';

/** A clock time, and what the phrase says of its day and zone. */
export interface Statement {
  readonly time: StatedTime;
  /** Null where the phrase names no day for it. */
  readonly date: StatedDate | null;
  readonly zones: readonly StatedZone[];
  /** The same moment as the clocks of other zones show it. */
  readonly others: readonly EquivalentTime[];
  /** What belongs to the statement, in tokens; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where the clock time itself stands, and the words about it: from the time before, to the next one or the end of the sentence. */
  readonly at: number;
  readonly lead: number;
  readonly trail: number;
  readonly isLastOfSentence: boolean;
}

export interface EquivalentTime {
  readonly time: StatedTime;
  readonly zones: readonly StatedZone[];
  /** Whether a bracket, a bar or a slash says that it is the same moment; a comma may also separate two. */
  readonly isCertain: boolean;
}

export type TimeItem = Extract<Item, { kind: 'time' }>;

/** What the phrase says beside its clock times. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly items: readonly Item[];
}

/** The clock times of a phrase, in its order, each with its day and zone. Linear in the phrase. */
export function statementsOf(tokens: readonly Token[]): Statements {
  const items = withoutUnlikely(tokens, itemsOf(tokens));
  const statements: Statement[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item?.kind !== 'time') continue;
    const others: EquivalentTime[] = [];
    let last = index;
    for (let other = nextTime(items, last); other !== null; other = nextTime(items, last)) {
      const same = isEquivalent(tokens, items, last, other);
      if (same === null) break;
      others.push(same);
      last = other;
    }
    statements.push(toStatement(tokens, items, index, last, others));
    index = last;
  }
  return { statements, items };
}

function nextTime(items: readonly Item[], index: number): number | null {
  for (let next = index + 1; next < Math.min(items.length, index + 8); next++)
    if (items[next]?.kind === 'time') return next;
  return null;
}

function toStatement(
  tokens: readonly Token[],
  items: readonly Item[],
  index: number,
  last: number,
  others: readonly EquivalentTime[],
): Statement {
  const item = items[index];
  const end = items[last];
  if (item?.kind !== 'time' || end === undefined) throw new RangeError('No time there');
  const zones = zonesOf(tokens, items, index);
  const own = zonesOf(tokens, items, last);
  const date = dateOf(tokens, items, index, last);
  const parts = [item, end, ...zones.items, ...own.items, ...(date?.isNear ? [date.item] : [])];
  const isNear = ({ from, to }: Item) => from < item.from + NEAR && to > item.from - NEAR;
  const near = parts.filter(isNear);
  const before = items.slice(0, index).findLast(({ kind }) => kind === 'time');
  const after = items.slice(last + 1, last + 20).find(({ kind }) => kind === 'time');
  const isLastOfSentence = after?.sentence !== item.sentence;
  return {
    time: item.time,
    date: date?.item.date ?? null,
    zones: zones.items.map(({ zone }) => zone),
    others,
    from: Math.min(...near.map(({ from }) => from)),
    to: Math.max(end.to, ...near.map(({ to }) => to)),
    at: item.from,
    lead: before?.sentence === item.sentence ? before.to : startOfSentence(items, item, tokens),
    trail: isLastOfSentence ? tokens.length : (after?.from ?? tokens.length),
    isLastOfSentence,
  };
}

/** Words that lie further from the time are not shown as part of what was stated. */
const NEAR = 40;
