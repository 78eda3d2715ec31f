import { CLOCK_STARTERS } from './clock';
import { DATE_STARTERS, readDate } from './date';
import type { StatedDate } from './stated-date';
import { readTime, type StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import { isCapitalised, type Token } from './token';
import { readCityBehind, readZone, readZoneInBrackets, ZONE_STARTERS } from './zone';
import { readBareOffset } from './zone-offset';

/** What a phrase says at one place of it; `from` and `to` count tokens, `to` is exclusive. */
export type Item = Reading & {
  readonly from: number;
  readonly to: number;
  /** Sentences of the phrase, from 0; a semicolon ends one too. */
  readonly sentence: number;
};

type Reading =
  | { readonly kind: 'date'; readonly date: StatedDate }
  | { readonly kind: 'time'; readonly time: StatedTime }
  | { readonly kind: 'zone'; readonly zone: StatedZone };

/** The words and marks that a date, a time or a zone may begin with; of most nothing more has to be asked. */
const STARTERS: ReadonlySet<string> = new Set([...DATE_STARTERS, ...CLOCK_STARTERS, ...ZONE_STARTERS]);

export type DateItem = Extract<Item, { kind: 'date' }>;
export type TimeItem = Extract<Item, { kind: 'time' }>;
export type ZoneItem = Extract<Item, { kind: 'zone' }>;

/** A phrase, taken apart. */
export interface Parts {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** The token that each sentence begins with. */
  readonly sentences: readonly number[];
}

/** The dates, times and zones of a phrase, in its order. Linear in the phrase. */
export function partsOf(tokens: readonly Token[]): Parts {
  const items: Item[] = [];
  const sentences = [0];
  for (let at = 0; at < tokens.length; ) {
    const found = readItem(tokens, at, items.at(-1));
    if (found === null) {
      if (endsSentence(tokens, at)) sentences.push(at + 1);
      at++;
    } else {
      items.push({ ...found.reading, from: at, to: found.next, sentence: sentences.length - 1 });
      at = found.next;
      // The full stop of "p.m." ends the sentence where a capital follows.
      if (
        tokens[at - 1]?.key === '.' &&
        beginsSentence(tokens, at) &&
        readItem(tokens, at, items.at(-1)) === null
      )
        sentences.push(at);
    }
  }
  return { tokens, items, sentences };
}

function readItem(
  tokens: readonly Token[],
  at: number,
  before: Item | undefined,
): { readonly reading: Reading; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined || (token.kind !== 'number' && !STARTERS.has(token.key))) return null;
  const isBehindTime = before?.kind === 'time' && before.to === at;
  if (isBehindTime) {
    const zone =
      readBareOffset(tokens, at) ??
      readZoneInBrackets(tokens, at) ??
      readZone(tokens, at) ??
      readCityBehind(tokens, at);
    if (zone !== null) return { reading: { kind: 'zone', zone: zone.value }, next: zone.next };
  }
  const date = readDate(tokens, at);
  if (date !== null) return { reading: { kind: 'date', date: date.value }, next: date.next };
  const time = readTime(tokens, at);
  if (time !== null) return { reading: { kind: 'time', time: time.value }, next: time.next };
  const zone = readZone(tokens, at);
  return zone === null ? null : { reading: { kind: 'zone', zone: zone.value }, next: zone.next };
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (key === ';' || key === '!' || key === '?' || tokens[at]?.text === '。') return true;
  return key === '.' && beginsSentence(tokens, at + 1);
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.isGlued && (isCapitalised(token) || token.kind === 'number');
}
